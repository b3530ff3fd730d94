import type { ProposalMode } from "@jechemine/contract/proposals.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import type { Ranked } from "./rank.ts";

/** Automatic proposals before the pool, and the points from which a relaxed candidate may be proposed. */
export type CascadeRules = Pick<Rules, "proposalAttempts" | "relaxedThresholdPoints">;

export type History = {
  /** Automatic proposals made so far for this request. */
  attempts: number;
  /** The professional whom the client asked for by name. */
  named: { professionalId: string; asked: boolean; thenOthers: boolean } | null;
};
export type Next =
  | { kind: "propose"; professionalId: string; mode: Extract<ProposalMode, "strict" | "relaxed" | "named"> }
  | { kind: "pool" }
  /** Asked for one professional only, who cannot: a member of staff asks the client what now. */
  | { kind: "intake" };

/**
 * One professional at a time. The first attempt is strict, or the best relaxed one when nobody is; the second is relaxed; then the
 * pool. A professional asked for by name comes before, and does not count: `available` says who passed the hard filters.
 */
export function decideNext(
  { attempts, named }: History,
  { ranked, available }: { ranked: readonly Ranked[]; available: ReadonlySet<string> },
  rules: CascadeRules,
): Next {
  if (named && !named.asked && available.has(named.professionalId))
    return { kind: "propose", professionalId: named.professionalId, mode: "named" };
  if (named && !named.thenOthers) return { kind: "intake" };
  if (attempts >= rules.proposalAttempts) return { kind: "pool" };
  const strict = attempts === 0 ? ranked.find((each) => each.strict) : undefined;
  if (strict) return { kind: "propose", professionalId: strict.professional.id, mode: "strict" };
  const relaxed = ranked.find(({ score }) => score >= rules.relaxedThresholdPoints);
  return relaxed ? { kind: "propose", professionalId: relaxed.professional.id, mode: "relaxed" } : { kind: "pool" };
}
