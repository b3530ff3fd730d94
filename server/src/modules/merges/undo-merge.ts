import type { Merge } from "@jechemine/contract/merges.ts";
import { isConflict } from "../../platform/database.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { endSignIns } from "../accounts/index.ts";
import { mergeOf, READERS, viewOf } from "./merge-people.ts";
import {
  fillPerson,
  findMerge,
  giveAccount,
  isUsedSince,
  listMerges,
  lockMerge,
  lockMoney,
  lockPeople,
  markUndone,
  type StandingMerge,
  setStatus,
  unmovePerson,
} from "./queries.ts";

export const readMerges = readVerb(
  "people:correct",
  async (ctx, _: undefined): Promise<Merge[]> => (await listMerges(ctx.tx)).map(viewOf),
);

const COLUMNS = {
  birth_date: { birthDate: null },
  pronouns: { pronouns: null },
  gender: { gender: null },
  city: { city: null },
  region: { region: null },
  registered_sex: { registeredSex: null },
} as const;
const isColumn = (name: string): name is keyof typeof COLUMNS => Object.hasOwn(COLUMNS, name);

/** Both records as they were. What came since stays with the one who was kept, unless it hangs on what goes back: then it is refused. */
export const undoMerge = writeVerb("people:correct", async (ctx, id: string): Promise<Merge> => {
  if (!(await findMerge(ctx.tx, id))) throw new Refused("NOT_FOUND");
  const merge = await ctx.asSystem(() => undo(ctx, id));
  ctx.record("person.merge_undone", merge.goneId, {
    clientId: merge.keptId,
    details: { mergeId: id },
    event: { mergeId: id },
  });
  ctx.hint(...READERS, `person:${merge.keptId}`);
  return mergeOf(ctx, id);
});

async function undo(ctx: WriteCtx, id: string): Promise<StandingMerge> {
  const { tx, now, actor } = ctx;
  const merge = await lockMerge(tx, id);
  if (!merge || actor.id === null) throw new Refused("NOT_FOUND");
  if (merge.undoneAt) throw new Refused("ALREADY_UNDONE");
  if (now > merge.undoUntil) throw new Refused("UNDO_TOO_LATE");
  const people = await lockPeople(tx, [merge.keptId, merge.goneId]);
  if (people.some((one) => one.id === merge.keptId && one.mergedInto !== null)) throw new Refused("MERGED_SINCE");
  await lockMoney(tx, { kept: merge.keptId, gone: merge.goneId });
  if (await isUsedSince(tx, merge)) throw new Refused("USED_SINCE");
  const changes = merge.filled.filter(isColumn).map((column) => COLUMNS[column]);
  if (changes.length > 0) await fillPerson(tx, merge.keptId, Object.assign({}, ...changes));
  if (merge.movedAccountId) await giveAccount(tx, merge.movedAccountId, merge.goneId);
  if (merge.closedAccountId) await setStatus(tx, merge.closedAccountId, merge.closedAccountWas ?? "active");
  await putBack(ctx, id);
  await markUndone(tx, id, { undoneBy: actor.id, undoneAt: now });
  if (merge.movedAccountId) await endSignIns(ctx, { accountId: merge.movedAccountId, reason: "role_changed" });
  return merge;
}

/** What was written since may hold the place of what goes back: the constraints of the tables have the last word. */
async function putBack(ctx: WriteCtx, id: string): Promise<void> {
  try {
    await unmovePerson(ctx.tx, id);
  } catch (error) {
    if (isConflict(error)) throw new Refused("USED_SINCE");
    throw error;
  }
}
