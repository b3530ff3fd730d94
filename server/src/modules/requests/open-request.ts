import type { Help, Received } from "@jechemine/contract/help.ts";
import type { Opened, OpenGuestRequest, OpenRequest } from "@jechemine/contract/requests.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { createGuest } from "../accounts/index.ts";
import { scanText } from "../alerts/index.ts";
import { insertPerson } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { myRequestView } from "./my-requests.ts";
import { findGuest, findKnownBeneficiary, findPerson, setBirthDate } from "./queries/people.ts";
import { findOpenOf, findRequest } from "./queries/requests.ts";
import { decide, writeRequest } from "./write-request.ts";

/** A signed-in client asks for help, for themselves or for somebody. */
export const openRequest = writeVerb("requests:write", async (ctx, asked: OpenRequest): Promise<Opened> => {
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
  const { id, help } = await ctx.asSystem(async () => {
    const beneficiaryId = await beneficiaryOf(ctx, asked, me);
    const writing = {
      asked,
      decision,
      requesterId: me.id,
      beneficiaryId,
      origin: "member" as const,
      locale: me.locale,
    };
    const written = await writeRequest(ctx, writing);
    if (written) return { id: written, help: await scanNote(ctx, asked, { requestId: written, beneficiaryId }) };
    const open = await findOpenOf(ctx.tx, beneficiaryId, asked.service.type);
    throw new Refused("REQUEST_OPEN", { ...(open && { details: { requestId: open.id } }) });
  });
  const row = await findRequest(ctx.tx, id);
  if (!row) throw new Error("a requester sees their request");
  return { ...(await myRequestView(ctx, row)), ...help };
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
      const requestId = written ?? (await remindGuest(ctx, beneficiaryId, asked));
      return scanNote(ctx, asked, { requestId, beneficiaryId });
    });
    return { received: true, ...help };
  },
);

/** What the person wrote to the clinicians may speak of a danger. */
const scanNote = (
  ctx: WriteCtx,
  { note = "" }: OpenRequest,
  at: { requestId: string; beneficiaryId: string },
): Promise<Help> =>
  scanText(ctx, { text: note, source: "request", sourceId: at.requestId, subjectId: at.beneficiaryId });

/** They have an open request already: the same mail goes out again, and the page says the same. */
async function remindGuest(ctx: WriteCtx, beneficiaryId: string, { service }: OpenRequest): Promise<string> {
  const open = await findOpenOf(ctx.tx, beneficiaryId, service.type);
  if (!open) throw new Error("a guest whose request was not written has another");
  ctx.record("request.asked_again", open.id, { event: { requestId: open.id }, clientId: beneficiaryId });
  return open.id;
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
