import { type Fate, stays } from "../../platform/fates.ts";

export const deletionFates: readonly Fate[] = [
  stays("destructionCertificates", "kinds and numbers, no name and no content: the proof that the rest went"),
];
