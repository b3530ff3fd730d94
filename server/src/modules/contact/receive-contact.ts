import type { SendContact } from "@jechemine/contract/contact.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Received } from "@jechemine/contract/help.ts";
import { networkPrefix } from "../../platform/network.ts";
import { newId } from "../../platform/new-id.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import type { Tables } from "../../platform/tables.ts";
import { type Caller, type Platform, writeVerb } from "../../platform/verb.ts";
import { scanText, speaksOfCrisis } from "../alerts/index.ts";
import { insertSubmission } from "./queries.ts";
import { isSuspect } from "./suspicion.ts";
import { sealWords } from "./words.ts";

/** Enough for a household or an office; the acknowledgements go to somebody else's address. */
const FROM_LIMIT = { limit: 10, windowSeconds: 3_600 };
const MAIL_LIMIT = { limit: 3, windowSeconds: 3_600 };

type Call = { said: SendContact; locale: Locale; address: string };
/** Stores what a visitor wrote. What looks like spam gets the same answer and is kept apart. Throws TOO_MANY. */
export async function receiveContact(platform: Platform, caller: Caller, { said, locale, address }: Call) {
  // Counted on its own: nobody is turned away in distress for having asked about the prices before, or for a neighbour who did.
  const what = speaksOfCrisis(said.message) ? "contact-crisis" : "contact";
  await takeToken(platform, { key: `${what}:${networkPrefix(address)}`, ...FROM_LIMIT });
  await takeToken(platform, { key: `${what}-mail:${said.email}`, ...MAIL_LIMIT });
  return store(platform, caller, { said, locale });
}

const store = writeVerb("public", async (ctx, { said, locale }: Omit<Call, "address">): Promise<Received> => {
  const id = newId(ctx.now);
  const sender = { email: said.email, phone: said.phone ?? null, name: `${said.firstName} ${said.lastName}` };
  const help = await scanText(ctx, { text: said.message, source: "contact", sourceId: id, subjectId: null, sender });
  // A cry for help that looks odd is nobody's to keep apart: to be called for nothing is the lesser evil.
  const suspected = !help.help && isSuspect(said, ctx.now);
  const row: Tables["contactSubmissions"] = {
    id,
    topic: said.topic,
    state: "new",
    suspected,
    givenName: said.firstName,
    familyName: said.lastName,
    email: said.email,
    phone: said.phone ?? null,
    organisation: said.organisation ?? null,
    people: said.people ?? null,
    need: said.need ?? null,
    locale: said.locale ?? locale,
    sealed: sealWords(ctx, { table: "contact_submissions", id }, said.message),
    receivedAt: ctx.now,
  };
  // A visitor has no rights of their own to write with.
  await ctx.asSystem(() => insertSubmission(ctx.tx, row));
  ctx.record("contact.received", id, { ...(!suspected && { event: { submissionId: id } }) });
  ctx.hint("staff:support", "staff:owner");
  return { received: true, ...help };
});
