import { writeVerb } from "../../platform/verb.ts";
import { insertPractice, type NewPractice } from "./queries.ts";

/** The one practice of an installation, as the subject of audit entries. */
export const PRACTICE_ID = "00000000-0000-7000-8000-000000000001";

/** Makes the practice when there is none yet; leaves a practice that stands untouched. Called by the seed and by `npm run admin`. */
export const ensurePractice = writeVerb("settings:write", async (ctx, practice: NewPractice) => {
  const made = await insertPractice(ctx.tx, practice);
  ctx.record(made ? "practice.made" : "practice.kept", PRACTICE_ID);
  return made;
});
