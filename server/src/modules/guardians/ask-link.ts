import type { AskLink } from "@jechemine/contract/guardians-shapes.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { insertPerson } from "../people/index.ts";
import { addProof } from "./add-proof.ts";
import { dayOf } from "./facts.ts";
import { decideAsk, isSameName } from "./link.ts";
import { findLiveLink, insertLink, takeOverLink } from "./queries/links.ts";
import { findAccountEmail, findWard, listKnownWards, lockWard } from "./queries/wards.ts";

/** A guardian asks to act for somebody. Nothing opens before the team has read the proof. */
export const askLink = writeVerb("account:write", async (ctx, asked: AskLink) => {
  const guardianId = ctx.actor.id;
  if (!guardianId || ctx.actor.role !== "client") throw new Refused("NOT_FOUND");
  const day = await dayOf(ctx);
  const decision = decideAsk(asked, day.today);
  if (!decision.ok) throw new Refused(decision.code);
  // Whether somebody of that name is in care is nobody's to learn: only people whom the caller named before are found.
  return ctx.asSystem(async () => {
    const { wardId, linkId } = await wardFor(ctx, guardianId, { ...asked, zone: day.zone });
    const id = linkId ?? newId(ctx.now);
    const link = { guardianId, authority: asked.authority, courtOrder: asked.courtOrder };
    if (linkId) await takeOverLink(ctx.tx, linkId, link);
    else await insertLink(ctx.tx, { id, wardId, ...link, askedBy: guardianId, createdAt: ctx.now });
    await addProof(ctx, { linkId: id, wardId, proof: asked.proof });
    ctx.record("guardianship.asked", id, { event: { linkId: id }, clientId: wardId });
    ctx.hint(`person:${guardianId}`, "staff:owner", "staff:intake");
    return { id };
  });
});

type Sought = AskLink & { zone: string };
/** The person meant: one whom the guardian already named to us, with the link that waits for them; else somebody new. */
async function wardFor(ctx: WriteCtx, guardianId: string, { firstName, lastName, birthDate, zone }: Sought) {
  const name = { givenName: firstName, familyName: lastName };
  const email = (await findAccountEmail(ctx.tx, guardianId))?.email ?? "";
  const known = (await listKnownWards(ctx.tx, { guardianId, email, birthDate })).find((one) => isSameName(one, name));
  if (!known) {
    const locale = (await findWard(ctx.tx, guardianId))?.locale ?? "fr";
    return { wardId: await insertPerson(ctx, { ...name, birthDate, locale, zone }), linkId: null };
  }
  await lockWard(ctx.tx, known.id); // two asks at once: the second finds the first
  if (await findLiveLink(ctx.tx, { guardianId, wardId: known.id })) throw new Refused("ALREADY_LINKED");
  return { wardId: known.id, linkId: known.linkId };
}
