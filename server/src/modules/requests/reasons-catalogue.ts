import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import type { ReasonGroup } from "./reason-group.ts";
import { DAILY_LIFE } from "./reasons-of-daily-life.ts";
import { BODY } from "./reasons-of-the-body.ts";
import { MIND } from "./reasons-of-the-mind.ts";
import { SELF } from "./reasons-of-the-self.ts";

const GROUPS: readonly ReasonGroup[] = [...MIND, ...DAILY_LIFE, ...BODY, ...SELF];

/** The taxonomy as the API shows it; the order is that of the screens. */
export const TAXONOMY: Taxonomy = {
  categories: GROUPS.map(({ key, fr, en, neighbours }) => ({ key, label: { fr, en }, neighbours: [...neighbours] })),
  reasons: GROUPS.flatMap((group) =>
    group.reasons.map(({ key, fr, en, also, minAge, maxAge }) => ({
      key,
      category: group.key,
      label: { fr, en },
      aliases: { fr: [...also.fr], en: [...also.en] },
      minAge: minAge ?? null,
      maxAge: maxAge ?? null,
    })),
  ),
};

/** Category of each reason, and the categories near each category: what matching needs of the taxonomy. */
export const CATEGORY_OF: ReadonlyMap<string, string> = new Map(
  TAXONOMY.reasons.map(({ key, category }) => [key, category]),
);
export const NEIGHBOURS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  TAXONOMY.categories.map(({ key, neighbours }) => [key, neighbours]),
);
