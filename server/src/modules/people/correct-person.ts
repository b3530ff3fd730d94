import type { CorrectPerson } from "@jechemine/contract/people-admin.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { addContactPoints } from "./persons.ts";
import { correctRow, endContact, findAccount, findSheet, listContacts } from "./queries/sheet.ts";
import { dayIn } from "./today.ts";

type Correcting = CorrectPerson & { id: string };
const OLDEST = "1900-01-01";

/** The team writes down what a client said: every value before and after stays in the audit. Of others, their own pages decide. */
export const correctPerson = writeVerb("people:correct", async (ctx, { id, ...asked }: Correcting) => {
  const before = await findSheet(ctx.tx, id);
  if (!before || before.mergedId) throw new Refused("NOT_FOUND");
  const account = await ctx.asSystem(() => findAccount(ctx.tx, id));
  if (account && account.kind !== "client") throw new Refused("NOT_A_CLIENT");
  const { zone } = await readPractice(ctx);
  if (asked.birthDate && (asked.birthDate < OLDEST || asked.birthDate > dayIn(zone, ctx.now)))
    throw new Refused("BIRTH_DATE_IMPOSSIBLE");
  const { firstName: givenName, lastName: familyName, pronouns, birthDate, locale, city } = asked;
  const change = { givenName, familyName, pronouns, birthDate, locale, city };
  // People's rows are theirs; the verb has checked who corrects them.
  const contacts = await ctx.asSystem(async () => {
    await correctRow(ctx.tx, id, change);
    return writeContacts(ctx, id, asked);
  });
  const was = { ...before };
  const changed = Object.entries({ ...change, ...contacts.is }).flatMap(([name, is]) => {
    const old = Object.entries({ ...was, ...contacts.was }).find(([key]) => key === name)?.[1] ?? null;
    return old === is ? [] : [[name, { was: old, is }]];
  });
  ctx.record("person.corrected", id, {
    clientId: id,
    details: { changed: Object.fromEntries(changed) },
    event: { personId: id },
  });
  ctx.hint(`person:${id}`);
  return {};
});

/** The first of each kind is replaced; a new one is neither verified nor safe until the person says so. */
async function writeContacts(ctx: WriteCtx, id: string, asked: Pick<CorrectPerson, "email" | "phone">) {
  const standing = await listContacts(ctx.tx, id);
  const first = {
    email: standing.find(({ kind }) => kind === "email"),
    phone: standing.find(({ kind }) => kind === "phone"),
  };
  const is = { email: asked.email, phone: asked.phone };
  for (const kind of ["email", "phone"] as const) {
    const [old, next] = [first[kind], is[kind]];
    if (old?.value === (next ?? undefined)) continue;
    if (old) await endContact(ctx.tx, old.id, ctx.now);
    if (next) await addContactPoints(ctx, id, { [kind]: next });
  }
  return { was: { email: first.email?.value ?? null, phone: first.phone?.value ?? null }, is };
}
