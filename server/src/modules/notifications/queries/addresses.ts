import { sql } from "kysely";
import type { Control, Tx } from "../../../platform/database.ts";
import type { Outgoing } from "../decide-channels.ts";

/** A report comes within so long after a server took a mail: afterwards its yes was meant. */
const REPORTS_COME_WITHIN = "3 days";
const isOver = (now: Date) =>
  sql<boolean>`reported and taken_at <= ${now}::timestamptz - ${REPORTS_COME_WITHIN}::interval`;

type Sent = { id: string; channel: Outgoing; address: string; sentAt: Date };
/**
 * Notes that a message was taken, and that its address takes messages; where one was reported as returned, that it may. One round trip with the
 * commit: a process that dies between the mail server's yes and this sends it again, so the way is as short as it can be.
 */
export const noteSent = (control: Pick<Control, "last">, { id, channel, address, sentAt }: Sent): void =>
  control.last(
    `with reached as (delete from unreachable_addresses where channel = $2 and address = $3 and not reported),
      taken as (update unreachable_addresses set taken_at = $4 where channel = $2 and address = $3 and reported and taken_at is null
        and exists (select from deliveries where id = $1 and state = 'waiting'))
    update deliveries set state = 'sent', sent_at = $4, last_error = null where id = $1 and state = 'waiting'`,
    [id, channel, address, sentAt],
  );

export type Mark = {
  channel: "email" | "sms";
  address: string;
  since: Date;
  reason: string;
  /** It came back after a server had taken it. */
  reported: boolean;
};
/** Nothing reaches the address. True when that is news. */
export async function markUnreachable(tx: Tx, { channel, address, since, reason, reported }: Mark): Promise<boolean> {
  const its = tx.deleteFrom("unreachableAddresses").where("channel", "=", channel).where("address", "=", address);
  await its.where(isOver(since)).execute();
  const { rows } = await sql<{ isNews: boolean }>`
    insert into unreachable_addresses as known (channel, address, since, reason, reported)
    values (${channel}, ${address}, ${since}, ${reason}, ${reported})
    on conflict (channel, address) do update
      set reason = excluded.reason, reported = known.reported or excluded.reported, taken_at = null
    returning xmax = 0 as is_news`.execute(tx);
  return rows[0]?.isNews === true;
}

export async function listUnreachable(tx: Tx, addresses: readonly string[], now: Date): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await tx
    .selectFrom("unreachableAddresses")
    .select("address")
    .where("address", "in", [...addresses])
    .where(sql<boolean>`(${isOver(now)}) is not true`)
    .execute();
  return new Set(rows.map(({ address }) => address));
}

/** Whose sign-in address a mail went to. */
export const findOwnerOfAddress = (tx: Tx, deliveryId: string) =>
  tx
    .selectFrom("deliveries")
    .innerJoin("accounts", "accounts.email", "deliveries.address")
    .select(["accounts.personId", "accounts.kind"])
    .where("deliveries.id", "=", deliveryId)
    .where("deliveries.channel", "=", "email")
    .where("accounts.status", "!=", "deactivated")
    .executeTakeFirst();
