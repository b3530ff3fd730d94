import type { Help, Received } from "@jechemine/contract/help.ts";
import type { Opened, OpenGuestRequest, OpenRequest } from "@jechemine/contract/requests.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { createGuest } from "../accounts/index.ts";
import { scanText } from "../alerts/index.ts";
import { insertPerson } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { myRequestView } from "./my-requests.ts";
import { addToNote } from "./note.ts";
import { findGuest, findKnownBeneficiary, findPerson, setBirthDate } from "./queries/people.ts";
import { findOpenOf, findRequest } from "./queries/requests.ts";
import { decide, writeRequest } from "./write-request.ts";

/** A signed-in client asks for help, for themselves or for somebody. Throws REQUEST_OPEN, with help where the note speaks of a danger. */
export async function openRequest(platform: Platform, caller: Caller, asked: OpenRequest): Promise<Opened> {
  const outcome = await openOrHear(platform, caller, asked);
  if ("number" in outcome) return outcome;
  const { requestId, help, nobodyOnCall } = outcome;
  const details = { requestId, ...(help && { help: nobodyOnCall ? "nobody_on_call" : "on_call" }) };
  throw new Refused("REQUEST_OPEN", { details });
}

/** What is not opened, because one is open, is heard all the same: that commits, and is refused only then. */
const openOrHear = writeVerb("requests:write", async (ctx, asked: OpenRequest): Promise<Opened | Heard> => {
  if (ctx.actor.role !== "client") throw new Refused("FORBIDDEN"); // whoever works here asks as a visitor, for their own sake
  const requesterId = ctx.actor.id;
  const me = requesterId === null ? undefined : await findPerson(ctx.tx, requesterId);
  if (!me) throw new Refused("NOT_FOUND");
  const decision = await decide(
    ctx,
    asked,
    asked.forWhom === "self" ? (me.birthDate ?? asked.birthDate ?? null) : (asked.beneficiary.birthDate ?? null),
  );

  // A request writes about people whom the requester may not read: the loved one, the parents.
  const written = await ctx.asSystem(async () => {
    const beneficiaryId = await beneficiaryOf(ctx, asked, me);
    const writing = {
      asked,
      decision,
      requesterId: me.id,
      beneficiaryId,
      origin: "member" as const,
      locale: me.locale,
    };
    const id = await writeRequest(ctx, writing);
    if (id) return { id, help: await scanNote(ctx, asked, { requestId: id, beneficiaryId }) };
    const requestId = await openOf(ctx, beneficiaryId, asked);
    ctx.record("request.refused_as_open", requestId, { clientId: beneficiaryId });
    return { requestId, ...(await hearNote(ctx, asked, { requestId, beneficiaryId })) };
  });
  if ("requestId" in written) return written;
  const row = await findRequest(ctx.tx, written.id);
  if (!row) throw new Error("a requester sees their request");
  return { ...(await myRequestView(ctx, row)), ...written.help };
});

/** A visitor asks. Whoever they are, whether we know them or not, the answer is the same; what follows goes to the mail address. */
export const openGuestRequest = writeVerb(
  "public",
  async (ctx, { requester, ...asked }: OpenGuestRequest): Promise<Received> => {
    const birthDate = asked.forWhom === "self" ? (asked.birthDate ?? null) : (asked.beneficiary.birthDate ?? null);
    const decision = await decide(ctx, asked, birthDate);
    const help = await ctx.asSystem(async () => {
      const { email, phone, locale } = requester;
      const name = { givenName: requester.firstName, familyName: requester.lastName };
      const { zone } = await readPractice(ctx);
      const known = await findGuest(ctx.tx, { email, ...name });
      const requesterId = known?.id ?? (await createGuest(ctx, { ...name, locale, zone, email, phone }));
      const me = { id: requesterId, locale, zone };
      const beneficiaryId = await beneficiaryOf(ctx, asked, me);
      const written = await writeRequest(ctx, { asked, decision, requesterId, beneficiaryId, origin: "guest", locale });
      if (written) return scanNote(ctx, asked, { requestId: written, beneficiaryId });
      return hearNote(ctx, asked, { requestId: await remindGuest(ctx, beneficiaryId, asked), beneficiaryId });
    });
    return { received: true, ...help };
  },
);

type At = { requestId: string; beneficiaryId: string };
/** What the person wrote to the clinicians may speak of a danger. */
const scanNote = (ctx: WriteCtx, { note = "" }: OpenRequest, { requestId, beneficiaryId }: At): Promise<Help> =>
  scanText(ctx, { text: note, source: "request", sourceId: requestId, subjectId: beneficiaryId });

/** Of a request that is not opened nothing is kept; but a note that speaks of a danger, where clinicians read the note of the open one. */
async function hearNote(ctx: WriteCtx, asked: OpenRequest, at: At): Promise<Help> {
  const help = await scanNote(ctx, asked, at);
  if (help.help) await addToNote(ctx, at.requestId, asked.note ?? "");
  return help;
}
type Heard = Help & { requestId: string };

async function openOf(ctx: WriteCtx, beneficiaryId: string, { service }: OpenRequest): Promise<string> {
  const open = await findOpenOf(ctx.tx, beneficiaryId, service.type);
  if (!open) throw new Error("whoever's request was not written has another");
  return open.id;
}

/** They have an open request already: the same mail goes out again, and the page says the same. */
async function remindGuest(ctx: WriteCtx, beneficiaryId: string, asked: OpenRequest): Promise<string> {
  const requestId = await openOf(ctx, beneficiaryId, asked);
  ctx.record("request.asked_again", requestId, { event: { requestId }, clientId: beneficiaryId });
  return requestId;
}

type Requester = { id: string; locale: "fr" | "en"; zone: string };
/** The person whom the request is for: the requester, somebody they named before, or somebody new. As the system. */
async function beneficiaryOf(ctx: WriteCtx, asked: OpenRequest, me: Requester): Promise<string> {
  if (asked.forWhom === "self") {
    if (asked.birthDate) await setBirthDate(ctx.tx, me.id, asked.birthDate);
    return me.id;
  }
  const { firstName, lastName, birthDate, email, phone } = asked.beneficiary;
  const name = { givenName: firstName, familyName: lastName };
  const known = await findKnownBeneficiary(ctx.tx, me.id, { ...name, birthDate: birthDate ?? null });
  return known?.id ?? insertPerson(ctx, { ...name, birthDate, email, phone, locale: me.locale, zone: me.zone });
}
