import type { Locale } from "@jechemine/contract/endpoint.ts";

export type { Locale };
/** A text in both languages; a language without it is a type error. */
export type Bilingual = Readonly<Record<Locale, string>>;
/** A code or a language without its text is a type error. */
export type Messages<Code extends string> = Readonly<Record<Code, Bilingual>>;
type FieldError = { path: string; message: string; code: string };
type More = {
  /** What is wrong, field by field. */
  errors?: readonly FieldError[];
  /** Facts beside the code, such as the id of the request that is already open. */
  details?: Readonly<Record<string, string>>;
  retryAfterSeconds?: number;
};

/** A no with a code of the contract, which also names its status. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly more: More = {},
  ) {
    super(code);
  }
}
