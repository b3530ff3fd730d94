/** A reason as the catalogue writes it: both labels, then the other names that people use for it. */
type Entry = {
  key: string;
  fr: string;
  en: string;
  also: { fr: readonly string[]; en: readonly string[] };
  /** In whole years, where it matters. */
  minAge?: number;
  maxAge?: number;
};
/** `neighbours`: categories whose professionals often help with this one too. */
export type ReasonGroup = {
  key: string;
  fr: string;
  en: string;
  neighbours: readonly string[];
  reasons: readonly Entry[];
};
