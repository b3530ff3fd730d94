import { type Fate, stays } from "../../platform/fates.ts";

export const rosterFates: readonly Fate[] = [
  stays("dutyShifts", "of a professional, not of a client"),
  stays("leaves", "of a professional, not of a client"),
];
