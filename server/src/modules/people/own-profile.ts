import type { OwnProfile, ProfilePhone } from "@jechemine/contract/portal-profile.ts";
import { Gender, Region } from "@jechemine/contract/vocabulary.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { findOwnPerson, listEmergencyContacts, listOwnPoints, type OwnPoint } from "./queries/own-profile.ts";

export const phoneOf = ({ id, value, verifiedAt, safeText, safeVoicemail, preferred }: OwnPoint): ProfilePhone => ({
  id,
  number: value,
  safeText,
  safeVoicemail,
  preferred,
  verifiedAt: verifiedAt?.toISOString() ?? null,
});

/** All that the caller says of themselves; NOT_FOUND for who is nobody. */
export async function ownProfileOf({ tx, actor }: Pick<Ctx, "tx" | "actor">): Promise<OwnProfile> {
  const person = actor.id ? await findOwnPerson(tx, actor.id) : undefined;
  if (!person) throw new Refused("NOT_FOUND");
  const points = await listOwnPoints(tx, person.id);
  const post = points.find(({ kind }) => kind === "post");
  return {
    firstName: person.givenName,
    lastName: person.familyName,
    legalFirstName: person.legalGivenName,
    legalLastName: person.legalFamilyName,
    pronouns: person.pronouns,
    gender: Gender.safeParse(person.gender).data ?? null,
    registeredSex: person.registeredSex,
    receiptName: person.receiptName,
    mailName: person.mailName,
    locale: person.locale,
    zone: person.zone,
    city: person.city,
    region: Region.safeParse(person.region).data ?? null,
    birthDate: person.birthDate,
    email: person.email ?? "",
    phones: points.filter(({ kind }) => kind === "phone").map(phoneOf),
    address: post ? { text: post.value, safePost: post.safePost } : null,
    emergencyContacts: await listEmergencyContacts(tx, person.id),
  };
}

export const readOwnProfile = readVerb("account:read", (ctx, _: undefined) => ownProfileOf(ctx));
