import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Area, Authority } from "@jechemine/contract/guardians-shapes.ts";
import type { Through } from "../../platform/notices.ts";
import type { Ctx } from "../../platform/verb.ts";
import { listGuardianReaders } from "./queries/guardian-readers.ts";

/** For whom a guardian is told something, and how far their rights of today reach. */
export type ForWard = { id: string; name: string; sees: readonly Area[]; acts: readonly Area[]; through: Through };
export type GuardianReader = {
  personId: string;
  name: string;
  locale: Locale;
  zone: string;
  email: string;
  authority: Authority;
  forWard: ForWard;
};

/**
 * Who else hears what a notice says to these people: each guardian with an account to whom the area is open today, one by one and by their own
 * choices. Every teller asks here. Notices run as the system; what they say of other areas goes by `sees`.
 */
export async function guardiansToTell(
  { tx }: Pick<Ctx, "tx">,
  wardIds: readonly string[],
  area: Area,
): Promise<GuardianReader[]> {
  const rows = await listGuardianReaders(tx, wardIds, area);
  return rows.map(({ linkId, wardId, wardName, sees, acts, ...reader }) => ({
    ...reader,
    forWard: { id: wardId, name: wardName, sees, acts, through: { linkId, area } },
  }));
}
