import { MedicalProfile, type SaveMedicalProfile } from "@jechemine/contract/medical-profile.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { open, seal } from "../../platform/sealing.ts";
import { type Ctx, readClinicalVerb, writeVerb } from "../../platform/verb.ts";
import { careOf } from "./care.ts";
import { findMedicalProfile, insertMedicalProfile } from "./queries/medical-profiles.ts";
import { lockPerson } from "./queries/own-profile.ts";

const place = (id: string) => ({ table: "medical_profiles", row: id, column: "sealed" });
const Told = MedicalProfile.omit({ version: true, savedAt: true });
const NOTHING: MedicalProfile = {
  conditions: [],
  medications: [],
  allergies: [],
  previousTherapy: null,
  substanceUse: null,
  sleep: null,
  appetite: null,
  goals: null,
  preferences: null,
  version: null,
  savedAt: null,
};

/** The latest version that row-level security shows to the caller; an empty one where there is none. */
export async function profileOf(
  { tx, platform }: Pick<Ctx, "tx" | "platform">,
  personId: string,
): Promise<MedicalProfile> {
  const row = await findMedicalProfile(tx, personId);
  if (!row) return NOTHING;
  const told: unknown = JSON.parse(open(platform.config.dataKeys, place(row.id), row.sealed));
  return { ...Told.parse(told), version: row.id, savedAt: row.savedAt.toISOString() };
}

const ownId = ({ actor }: Pick<Ctx, "actor">): string => {
  if (!actor.id) throw new Refused("NOT_FOUND");
  return actor.id;
};

export const readOwnMedicalProfile = readClinicalVerb("medical:write", async (ctx, _: undefined) => {
  const personId = ownId(ctx);
  ctx.record("medical_profile.read", personId, { clientId: personId });
  return profileOf(ctx, personId);
});

/** Each save is a version of its own, and the one before stays: what was known on the day of a session can be told. */
export const saveMedicalProfile = writeVerb(
  "medical:write",
  async (ctx, { basedOn, ...told }: SaveMedicalProfile): Promise<MedicalProfile> => {
    const personId = ownId(ctx);
    if (!(await lockPerson(ctx.tx, personId))) throw new Refused("NOT_FOUND");
    const before = await findMedicalProfile(ctx.tx, personId);
    if ((before?.id ?? null) !== basedOn) throw new Refused("CHANGED_MEANWHILE");
    const id = newId(ctx.now);
    const sealed = seal(ctx.platform.config.dataKeys, place(id), JSON.stringify(told));
    // Two versions never share an instant: the later one is the later one, whatever the clock says.
    const savedAt = before && before.savedAt >= ctx.now ? new Date(before.savedAt.getTime() + 1) : ctx.now;
    await insertMedicalProfile(ctx.tx, { id, personId, authorId: personId, sealed, savedAt });
    ctx.record("medical_profile.saved", personId, { clientId: personId, details: { version: id } });
    return profileOf(ctx, personId);
  },
);

/** For the client and for those who treat them now; that others opened it is recorded with the reading. */
export const readMedicalProfile = readClinicalVerb("medical:read", async (ctx, personId: string) => {
  if (ctx.actor.id !== personId) {
    const care = await careOf(ctx, personId);
    if (care.every(({ endedAt }) => endedAt !== null)) throw new Refused("NOT_FOUND");
  }
  const profile = await profileOf(ctx, personId);
  ctx.record("medical_profile.opened", personId, { clientId: personId, details: { version: profile.version } });
  return profile;
});
