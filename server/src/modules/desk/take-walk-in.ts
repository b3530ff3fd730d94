import type { TakeWalkIn, WalkIn } from "@jechemine/contract/desk.ts";
import { writeVerb } from "../../platform/verb.ts";
import { insertPerson } from "../people/index.ts";
import { openAtDesk } from "../requests/index.ts";
import { readPractice } from "../settings/index.ts";
import { writeCallBack } from "./call-backs.ts";

/**
 * Somebody stands at the counter or rings. Always somebody new: whether we know them is looked at on the page of duplicates, not asked aloud.
 * The request waits for intake, which asks what the front desk does not: birth date and reasons.
 */
export const takeWalkIn = writeVerb("day:write", async (ctx, asked: TakeWalkIn): Promise<WalkIn> => {
  const { firstName, lastName, phone, service, words } = asked;
  const practice = await readPractice(ctx);
  const locale = asked.locale ?? practice.locale;
  const who = { givenName: firstName, familyName: lastName, locale, zone: practice.zone, phone };
  const name = `${firstName} ${lastName}`;
  const id = await ctx.asSystem(() => insertPerson(ctx, who)); // their telephone is not the front desk's own row to write
  const request = await openAtDesk(ctx, { personId: id, service, locale });
  const callBackId = await writeCallBack(ctx, { personId: id, name, phone, ...(words && { words }) });
  ctx.record("person.walked_in", id, { clientId: id });
  return { person: { id, name }, request, callBackId };
});
