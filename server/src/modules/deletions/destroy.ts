import type { Certificate } from "@jechemine/contract/destructions.ts";
import { type Counts, type Fate, fulfilFates, type Moment } from "../../platform/fates.ts";
import { eraseFile } from "../../platform/files.ts";
import { newId } from "../../platform/new-id.ts";
import { e164Of } from "../../platform/sms.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { retentionOf } from "../accounts/index.ts";
import { findWhose, insertCertificate, listMembers, listOnDisk } from "./queries.ts";

type Destroying = { fates: readonly Fate[]; personId: string; at: ReadonlySet<Moment>; addresses?: readonly string[] };
/**
 * Lets the fates of one human being happen that are due. Bytes on the disk go first: a row without bytes is erased again, bytes without a
 * row would be forgotten. Call it inside `asSystem`.
 */
export async function destroy(ctx: WriteCtx, { fates, personId, at, addresses = [] }: Destroying): Promise<Counts> {
  const { people, accounts, addresses: emails, numbers } = await findWhose(ctx.tx, personId);
  const [erasing, withFile] = [at.has("at_once"), at.has("with_file")];
  const stored = erasing || withFile ? await listOnDisk(ctx.tx, people, withFile) : [];
  for (const file of stored) if (erasing || file.table === "documents") await eraseFile(ctx.platform.config, file);
  const whose = {
    people,
    accounts,
    files: withFile ? await endedFiles(ctx, people) : [],
    documents: stored.flatMap(({ table, id }) => (table === "documents" ? [id] : [])),
    addresses: [...emails, ...numbers, ...numbers.flatMap((number) => e164Of(number) ?? []), ...addresses],
  };
  return fulfilFates(ctx.tx, fates, { whose, at });
}

/** A file of several people is kept until the last of them needs it no more. */
async function endedFiles(ctx: Ctx, people: readonly string[]): Promise<string[]> {
  const members = await listMembers(ctx.tx, people);
  const others = [...new Set(members.map(({ clientId }) => clientId))].filter((id) => !people.includes(id));
  const needing = new Set<string>();
  for (const id of others) {
    const { kept } = await retentionOf(ctx, id);
    if (kept.some(({ what }) => what === "clinical_file")) needing.add(id);
  }
  const held = new Set(members.filter(({ clientId }) => needing.has(clientId)).map(({ fileId }) => fileId));
  return [...new Set(members.map(({ fileId }) => fileId))].filter((id) => !held.has(id));
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
