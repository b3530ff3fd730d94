/** The way through the request, in order; the word stands in the address (`?step=reasons`). */
export const STEPS = ["who", "reasons", "preferences", "times", "contact", "review"] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (word: unknown): word is Step => STEPS.some((step) => step === word);
export const placeOf = (step: Step) => STEPS.indexOf(step);
export const stepAfter = (step: Step): Step => STEPS[placeOf(step) + 1] ?? step;
export const stepBefore = (step: Step): Step | undefined => STEPS[placeOf(step) - 1];
