import type { Certificate } from "@jechemine/contract/destructions.ts";
import { type Counts, type Fate, fulfilFates, type Moment } from "../../platform/fates.ts";
import { eraseFile } from "../../platform/files.ts";
import { newId } from "../../platform/new-id.ts";
import { e164Of } from "../../platform/sms.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { forgetAddress } from "../accounts/index.ts";
import { findWhose, insertCertificate, listMembers, listOnDisk } from "./queries/destroying.ts";
import { retentionOf } from "./retention-of.ts";

type Destroying = { fates: readonly Fate[]; personId: string; at: ReadonlySet<Moment>; addresses?: readonly string[] };
/** Lets the fates of one human being happen that are due. Call it inside `asSystem`. */
export async function destroy(ctx: WriteCtx, { fates, personId, at, addresses = [] }: Destroying): Promise<Counts> {
  const { people, accounts, addresses: emails, numbers } = await findWhose(ctx.tx, personId);
  const [erasing, withFile] = [at.has("at_once"), at.has("with_file")];
  const stored = await listOnDisk(ctx.tx, { people, erasing, withFile });
  const whose = {
    people,
    accounts,
    files: withFile ? (await filesOf(ctx, people)).ended : [],
    documents: stored.flatMap(({ table, id }) => (table === "documents" ? [id] : [])),
    addresses: [...emails, ...numbers, ...numbers.flatMap((number) => e164Of(number) ?? []), ...addresses],
  };
  const counts = await fulfilFates(ctx.tx, fates, { whose, at });
  // The database may refuse; bytes go once it has not, and before it has committed: a row without bytes is erased again, bytes without a row
  // would be forgotten.
  for (const file of stored) await eraseFile(ctx.platform.config, file);
  return counts;
}

/** Files of one human being. One of several people is kept until the last of them needs it no more, and has not come back. */
export async function filesOf(ctx: Ctx, people: readonly string[]): Promise<{ ended: string[]; held: string[] }> {
  const members = await listMembers(ctx.tx, people);
  const others = [...new Set(members.map(({ clientId }) => clientId))].filter((id) => !people.includes(id));
  const needing = new Set<string>();
  for (const id of others) {
    const { kept, careAhead, isReturning } = await retentionOf(ctx, id);
    if (careAhead || isReturning || kept.some(({ what }) => what === "clinical_file")) needing.add(id);
  }
  const held = new Set(members.filter(({ clientId }) => needing.has(clientId)).map(({ fileId }) => fileId));
  const all = [...new Set(members.map(({ fileId }) => fileId))];
  return { ended: all.filter((id) => !held.has(id)), held: [...held] };
}

/** The addresses of all their accounts but one: they opened the records that were merged into this one. Call it inside `asSystem`. */
export async function forgetAddresses(ctx: Ctx, personId: string, except?: string): Promise<void> {
  const { accounts } = await findWhose(ctx.tx, personId);
  for (const id of accounts) if (id !== except) await forgetAddress(ctx, id);
}

type Certified = {
  personId: string;
  part: Certificate["part"];
  because: Certificate["because"];
  lastDay: string | null;
  counts: Counts;
};
/** What went is told by kinds and numbers, never by name or content. Call it inside `asSystem`. */
export async function certify(ctx: WriteCtx, { counts, ...its }: Certified): Promise<void> {
  const id = newId(ctx.now);
  const row = { id, ...its, destroyedAt: ctx.now, decidedBy: ctx.actor.id, counts: JSON.stringify(counts) };
  await insertCertificate(ctx.tx, row);
  ctx.record("destruction.certified", id, { clientId: its.personId, details: { ...its, counts } });
}
