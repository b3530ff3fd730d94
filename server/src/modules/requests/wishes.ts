import type { RequestPreferences } from "@jechemine/contract/requests.ts";

type Wishes = { reasons: readonly string[]; preferences: RequestPreferences };
const bound = (wish: { wanted: readonly string[]; required: boolean } | undefined) =>
  wish?.required ? wish.wanted.toSorted() : null;

/** All of a request that decides who may be proposed at all: reasons in their order, and what is required. */
function filtersOf({ reasons, preferences }: Wishes): string {
  const { modality, language, gender, approaches, times, title, place, maximumPrice, wheelchair, payer } = preferences;
  return JSON.stringify([
    reasons,
    ...[modality, language, gender, approaches, times, title].map(bound),
    place?.required ? [place.city ?? null, place.region ?? null] : null,
    maximumPrice?.required ? maximumPrice.amountCents : null,
    wheelchair === true,
    payer ?? null,
  ]);
}

/** Whether others may be proposed after the change than before: then matching begins anew. What would be nice changes nobody's turn. */
export const changesFilters = (before: Wishes, after: Wishes): boolean => filtersOf(before) !== filtersOf(after);
