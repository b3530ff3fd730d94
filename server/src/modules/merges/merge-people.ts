import type { Merge, MergePeople, MergePreview } from "@jechemine/contract/merges.ts";
import { isConflict } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { endHalfOpen, endSignIns } from "../accounts/index.ts";
import { bothOf, countByKind } from "./facts.ts";
import {
  type AccountRow,
  countPlaces,
  fillPerson,
  findBlockers,
  findDoubles,
  findMerge,
  giveAccount,
  insertMerge,
  listAccounts,
  lockMoney,
  lockPeople,
  type MergeRow,
  movePerson,
  type PersonRow,
  setStatus,
} from "./queries.ts";

/** How long a merge may be taken back. */
const UNDO_HOURS = 24;
export const READERS = ["staff:owner", "staff:front_desk", "staff:intake"];

type Accounts = { kept: AccountRow | undefined; gone: AccountRow | undefined };
const accountsOf = async ({ tx }: Ctx, kept: string, gone: string): Promise<Accounts> => {
  const rows = await listAccounts(tx, [kept, gone]);
  return {
    kept: rows.find(({ personId }) => personId === kept),
    gone: rows.find(({ personId }) => personId === gone),
  };
};
const canSignIn = (account: AccountRow | undefined) =>
  account !== undefined && ["active", "suspended"].includes(account.status);

export const previewMerge = readVerb(
  "people:correct",
  async (ctx, { keptId, goneId }: MergePeople): Promise<MergePreview> => {
    const both = await bothOf(ctx, keptId, goneId);
    return ctx.asSystem(async () => {
      const { kept, gone } = await accountsOf(ctx, keptId, goneId);
      return {
        ...both,
        moves: countByKind(await countPlaces(ctx.tx, goneId)),
        blockers: await findBlockers(ctx.tx, { kept: keptId, gone: goneId }),
        ...(await findDoubles(ctx.tx, { kept: keptId, gone: goneId })),
        closesAccount: kept && gone && canSignIn(gone) ? { email: gone.email } : null,
        movesAccount: !kept && gone ? { email: gone.email } : null,
      };
    });
  },
);

export const viewOf = (row: MergeRow): Merge => ({
  id: row.id,
  kept: { id: row.keptId, name: row.keptName },
  gone: { id: row.goneId, name: row.goneName },
  mergedBy: row.mergedBy,
  mergedAt: row.mergedAt.toISOString(),
  undoUntil: row.undoUntil.toISOString(),
  undoneAt: row.undoneAt?.toISOString() ?? null,
});
export async function mergeOf(ctx: Ctx, id: string): Promise<Merge> {
  const row = await findMerge(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return viewOf(row);
}

/** Makes two records one. All that the caller may know was found as themselves; what moves are other people's rows, the system's to touch. */
export const mergePeople = writeVerb("people:correct", async (ctx, asked: MergePeople): Promise<Merge> => {
  const { keptId, goneId } = asked;
  await bothOf(ctx, keptId, goneId);
  const mergedBy = ctx.actor.id;
  if (mergedBy === null) throw new Refused("NOT_FOUND");
  const id = newId(ctx.now);
  await ctx.asSystem(async () => {
    const people = await lockPeople(ctx.tx, [keptId, goneId]);
    if (people.some(({ mergedInto }) => mergedInto !== null)) throw new Refused("ALREADY_MERGED");
    await lockMoney(ctx.tx, { kept: keptId, gone: goneId });
    const [blocker] = await findBlockers(ctx.tx, { kept: keptId, gone: goneId });
    if (blocker) throw new Refused("CANNOT_MERGE", { details: { blocker } });
    await write(ctx, { id, mergedBy, asked, people });
  });
  ctx.record("person.merged", goneId, {
    clientId: keptId,
    details: { into: keptId, mergeId: id },
    event: { mergeId: id },
  });
  ctx.hint(...READERS, `person:${keptId}`);
  return mergeOf(ctx, id);
});

type Writing = { id: string; mergedBy: string; asked: MergePeople; people: readonly PersonRow[] };
async function write(ctx: WriteCtx, { id, mergedBy, asked, people }: Writing): Promise<void> {
  const { keptId, goneId, closeAccount } = asked;
  const { kept, gone } = await accountsOf(ctx, keptId, goneId);
  if (kept && canSignIn(gone) && !closeAccount) throw new Refused("TWO_ACCOUNTS");
  const closed = kept && gone && gone.status !== "deactivated" ? gone : undefined;
  const moved = kept ? undefined : gone;
  const filling = missing(people, keptId);
  await insertMerge(ctx.tx, {
    id,
    keptId,
    goneId,
    mergedBy,
    mergedAt: ctx.now,
    undoUntil: new Date(ctx.now.getTime() + UNDO_HOURS * 3_600_000),
    filled: filling.map(({ column }) => column),
    movedAccountId: moved?.id ?? null,
    closedAccountId: closed?.id ?? null,
    closedAccountWas: closed ? standingOf(closed) : null,
  });
  await moveRows(ctx, id, { kept: keptId, gone: goneId });
  if (filling.length > 0) await fillPerson(ctx.tx, keptId, Object.assign({}, ...filling.map(({ change }) => change)));
  if (moved) await giveAccount(ctx.tx, moved.id, keptId);
  if (closed) await setStatus(ctx.tx, closed.id, "deactivated");
  // Whoever is signed in signs in again: pages that are open show the file of somebody who is gone.
  const account = closed ?? moved;
  if (!account) return;
  await endSignIns(ctx, { accountId: account.id, reason: closed ? "deactivated" : "role_changed" });
  await endHalfOpen(ctx, account.id);
}

const standingOf = ({ status }: AccountRow) => (status === "deactivated" ? "active" : status);

/** The constraints of the tables have the last word. */
async function moveRows(ctx: WriteCtx, id: string, both: { kept: string; gone: string }): Promise<void> {
  try {
    await movePerson(ctx.tx, id, both);
  } catch (error) {
    if (isConflict(error)) throw new Refused("CANNOT_MERGE", { details: { blocker: "other" } });
    throw error;
  }
}

/** What the one who stays did not say and the other did. */
function missing(people: readonly PersonRow[], keptId: string) {
  const kept = people.find(({ id }) => id === keptId);
  const gone = people.find(({ id }) => id !== keptId);
  if (!kept || !gone) return [];
  return [
    { column: "birth_date", was: kept.birthDate, is: gone.birthDate, change: { birthDate: gone.birthDate } },
    { column: "pronouns", was: kept.pronouns, is: gone.pronouns, change: { pronouns: gone.pronouns } },
    { column: "gender", was: kept.gender, is: gone.gender, change: { gender: gone.gender } },
    { column: "city", was: kept.city, is: gone.city, change: { city: gone.city } },
    { column: "region", was: kept.region, is: gone.region, change: { region: gone.region } },
    {
      column: "registered_sex",
      was: kept.registeredSex,
      is: gone.registeredSex,
      change: { registeredSex: gone.registeredSex },
    },
  ].filter(({ was, is }) => was === null && is !== null);
}
