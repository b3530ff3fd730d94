import { Criterion } from "@jechemine/contract/proposals.ts";
import { SetAside } from "@jechemine/contract/queue.ts";
import { Fit } from "@jechemine/contract/requests.ts";
import { z } from "zod";
import type { Matching } from "./load-candidates.ts";
import type { MatchRequest, Ranked } from "./rank.ts";
import { fitOf } from "./score.ts";

const Part = z.object({ criterion: Criterion, points: z.number(), max: z.number() });
const criteria = {
  parts: z.array(Part),
  met: z.array(Criterion),
  missed: z.array(Criterion),
  unknown: z.array(Criterion),
};

/** Why this professional, as stored with a proposal. What an older version wrote is read as far as it goes. */
export const Explanation = z.object({ ...criteria, fit: Fit });
export type Explanation = z.infer<typeof Explanation>;
export const NO_EXPLANATION: Explanation = {
  parts: [],
  met: [],
  missed: [],
  unknown: [],
  fit: { reasons: [], approaches: [], times: [], languages: [], modalities: [], sameCity: false },
};
export const readExplanation = (stored: unknown): Explanation => Explanation.catch(NO_EXPLANATION).parse(stored);

export function explain(
  request: MatchRequest,
  { professional, load, parts, met, missed, unknown }: Ranked,
): Explanation {
  return {
    parts: [...parts],
    met: [...met],
    missed: [...missed],
    unknown: [...unknown],
    fit: fitOf(request, professional, load),
  };
}

const StoredRow = z.object({
  professionalId: z.uuid(),
  score: z.number(),
  strict: z.boolean(),
  firstFreeAt: z.iso.datetime().nullable(),
  ...criteria,
});
const Count = z.object({ filter: SetAside, count: z.int() });
/** A run of matching, as stored for intake staff. */
export const StoredRun = z.object({ ranked: z.array(StoredRow).catch([]), setAside: z.array(Count).catch([]) });
export type StoredRun = z.infer<typeof StoredRun>;

/** Staff read the best of them; all are counted. */
const KEPT = 50;
export function summarise({ ranked, counts }: Pick<Matching, "ranked" | "counts">): StoredRun {
  const rows = ranked.slice(0, KEPT).map(({ professional, load, score, strict, parts, met, missed, unknown }) => ({
    professionalId: professional.id,
    score,
    strict,
    firstFreeAt: load.firstFreeAt === null ? null : new Date(load.firstFreeAt).toISOString(),
    parts: [...parts],
    met: [...met],
    missed: [...missed],
    unknown: [...unknown],
  }));
  return { ranked: rows, setAside: counts };
}
