import type { Channel, NoticeEvent } from "@jechemine/contract/notification-kinds.ts";
import type { Tx } from "../../../platform/database.ts";

export const findPreferences = (tx: Tx, personId: string) =>
  tx
    .selectFrom("notificationPreferences")
    .select(["quietFrom", "quietUntil", "digest", "discreet"])
    .where("personId", "=", personId)
    .executeTakeFirst();

/** What was chosen otherwise than by default, by `event.channel`. */
export async function findChoices(tx: Tx, personId: string): Promise<Map<string, boolean>> {
  const rows = await tx
    .selectFrom("notificationChoices")
    .select(["event", "channel", "wanted"])
    .where("personId", "=", personId)
    .execute();
  return new Map(rows.map(({ event, channel, wanted }) => [`${event}.${channel}`, wanted]));
}

type Preferences = {
  quietFrom: string | null;
  quietUntil: string | null;
  digest: boolean;
  discreet: boolean;
  changedAt: Date;
};
export async function savePreferences(tx: Tx, personId: string, its: Preferences): Promise<void> {
  await tx
    .insertInto("notificationPreferences")
    .values({ personId, ...its })
    .onConflict((of) => of.column("personId").doUpdateSet(its))
    .execute();
}

type Chosen = { event: NoticeEvent; channel: Channel; wanted: boolean };
/** What the person said last about one channel of one event. */
export async function saveChoice(
  tx: Tx,
  personId: string,
  { event, channel, wanted, changedAt }: Chosen & { changedAt: Date },
) {
  await tx
    .insertInto("notificationChoices")
    .values({ personId, event, channel, wanted, changedAt })
    .onConflict((of) => of.columns(["personId", "event", "channel"]).doUpdateSet({ wanted, changedAt }))
    .execute();
}
