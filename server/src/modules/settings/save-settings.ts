import type { SaveSettings } from "@jechemine/contract/settings.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { PRACTICE_ID } from "./ensure-practice.ts";
import { updatePractice } from "./queries.ts";
import { settingsOf } from "./reads.ts";
import { deriveOverrides, deriveRules, findDisagreeing } from "./rules.ts";

export const saveSettings = writeVerb("settings:write", async (ctx, { practice, rules }: SaveSettings) => {
  const before = await settingsOf(ctx);
  // `undefined` and left out are the same wish: back to the default.
  const overrides = deriveOverrides(JSON.parse(JSON.stringify(rules)));
  const disagreeing = findDisagreeing(deriveRules(overrides));
  if (disagreeing.length > 0) throw new Refused("RULES_DISAGREE", { details: { rules: disagreeing.join() } });

  if (!(await updatePractice(ctx.tx, practice, overrides))) throw new Refused("NOT_FOUND");
  ctx.record("practice.changed", PRACTICE_ID, { details: { before: deriveOverrides(before.rules), after: overrides } });
  return settingsOf(ctx);
});
