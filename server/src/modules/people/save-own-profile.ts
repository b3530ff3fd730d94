import type { OwnProfile, SaveOwnProfile } from "@jechemine/contract/portal-profile.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { canBeBorn, isZone } from "./birth-date.ts";
import { ownProfileOf } from "./own-profile.ts";
import {
  endPoint,
  insertPoint,
  listOwnPoints,
  lockPerson,
  markPoint,
  type OwnPoint,
  replaceEmergencyContacts,
  updatePerson,
} from "./queries/own-profile.ts";
import { dayIn } from "./today.ts";

/** Changes what the caller says of themselves. Rights over one's own rows are the database's to give. */
export const saveOwnProfile = writeVerb("account:write", async (ctx, asked: SaveOwnProfile): Promise<OwnProfile> => {
  const personId = ctx.actor.id;
  if (!personId || !(await lockPerson(ctx.tx, personId))) throw new Refused("NOT_FOUND");
  const before = await ownProfileOf(ctx);
  if (!isZone(asked.zone)) throw new Refused("UNKNOWN_ZONE");

  await updatePerson(ctx.tx, personId, detailsOf(asked, birthDateOf(asked, before, ctx.now)));
  const points = await listOwnPoints(ctx.tx, personId);
  await keepPhones(ctx, personId, { points, phones: asked.phones });
  await keepAddress(ctx, personId, { points, address: asked.address });
  const contacts = asked.emergencyContacts.map(({ first, ...of }) => ({
    id: newId(ctx.now),
    ...of,
    firstToCall: first,
  }));
  await replaceEmergencyContacts(ctx.tx, { personId, at: ctx.now, contacts });

  const after = await ownProfileOf(ctx);
  ctx.record("profile.changed", personId, { clientId: personId, details: { fields: changedFields(before, after) } });
  return after;
});

function birthDateOf({ birthDate, zone }: SaveOwnProfile, before: OwnProfile, now: Date): string | null {
  if (!birthDate || birthDate === before.birthDate) return before.birthDate;
  if (before.birthDate) throw new Refused("BIRTH_DATE_KNOWN");
  if (!canBeBorn(birthDate, dayIn(zone, now))) throw new Refused("BIRTH_DATE_IMPOSSIBLE");
  return birthDate;
}

const detailsOf = (asked: SaveOwnProfile, birthDate: string | null) => ({
  givenName: asked.firstName,
  familyName: asked.lastName,
  legalGivenName: asked.legalFirstName,
  legalFamilyName: asked.legalLastName,
  pronouns: asked.pronouns,
  gender: asked.gender,
  registeredSex: asked.registeredSex,
  receiptName: asked.receiptName,
  mailName: asked.mailName,
  birthDate,
  locale: asked.locale,
  zone: asked.zone,
  city: asked.city,
  region: asked.region,
});

/** Two spellings of one number are one number: what was verified stays so. */
const numberOf = (typed: string): string => typed.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");

type Phones = { points: readonly OwnPoint[]; phones: SaveOwnProfile["phones"] };
async function keepPhones(ctx: WriteCtx, personId: string, { points, phones }: Phones): Promise<void> {
  const wanted = new Map(phones.map((phone) => [numberOf(phone.number), phone]));
  if (wanted.size < phones.length) throw new Refused("SAME_PHONE_TWICE");
  for (const point of points.filter(({ kind }) => kind === "phone")) {
    const phone = wanted.get(numberOf(point.value));
    if (phone) await markPoint(ctx.tx, point.id, { ...marksOf(phone), safePost: false });
    else await endPoint(ctx.tx, point.id, ctx.now);
    wanted.delete(numberOf(point.value));
  }
  for (const phone of wanted.values())
    await insertPoint(ctx.tx, {
      id: newId(ctx.now),
      personId,
      kind: "phone",
      value: phone.number,
      ...marksOf(phone),
      safePost: false,
      createdAt: ctx.now,
    });
}
const marksOf = ({ safeText, safeVoicemail, preferred }: SaveOwnProfile["phones"][number]) => ({
  safeText,
  safeVoicemail,
  preferred,
});

type Address = { points: readonly OwnPoint[]; address: SaveOwnProfile["address"] };
async function keepAddress(ctx: WriteCtx, personId: string, { points, address }: Address): Promise<void> {
  const marks = { safeText: false, safeVoicemail: false, preferred: false, safePost: address?.safePost ?? false };
  const posts = points.filter(({ kind }) => kind === "post");
  const stays = posts.find(({ value }) => value === address?.text);
  for (const point of posts) if (point !== stays) await endPoint(ctx.tx, point.id, ctx.now);
  if (stays) await markPoint(ctx.tx, stays.id, marks);
  else if (address)
    await insertPoint(ctx.tx, {
      id: newId(ctx.now),
      personId,
      kind: "post",
      value: address.text,
      ...marks,
      createdAt: ctx.now,
    });
}

/** Which parts changed, for the audit: never what they say. */
function changedFields(before: OwnProfile, after: OwnProfile): string[] {
  const old = new Map(Object.entries(before).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.entries(after).flatMap(([name, value]) => (old.get(name) === JSON.stringify(value) ? [] : [name]));
}
