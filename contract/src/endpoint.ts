import { z } from "zod";
import type { Permission } from "./permissions.ts";

/** An endpoint is plain data. The route, the typed client, OpenAPI, the forms and the list of permissions are all made from it. */
export type Endpoint = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`, and below `/api` too. */
  path: `/${string}`;
  summary: string;
  /** Who may call at all; which objects they may touch is the verb's to say, by the rows that they may see. */
  access: "public" | Permission;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** `z.strictObject`, or a union of them: a field that we do not know is refused. */
  body?: z.ZodObject | z.ZodDiscriminatedUnion;
  /** `z.object`: a field that we did not promise does not leave. With `paged`, the schema of one item. */
  reply: z.ZodType;
  /** The reply is a list of `reply`, with `page.nextCursor` beside it. */
  paged?: true;
  success: 200 | 201 | 202;
  /** Beside the general ones. */
  refusals: Readonly<Record<Uppercase<string>, 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429>>;
  /** Polled by an open page: such a call does not prolong the sign-in. */
  background?: true;
  /** Moves money: the caller sends `Idempotency-Key`. The same key and body give the same answer and one effect, another body is refused. */
  idempotent?: true;
  /** May answer 202 instead of `success`: what was asked is accepted and goes on. */
  mayPend?: true;
  /** Not JSON: the media type that the route streams itself. */
  produces?: "text/event-stream" | "text/calendar" | "application/pdf" | "application/zip" | "application/octet-stream";
  /** Not JSON: `multipart/form-data` with one file of at most so many bytes, which the route streams. */
  takesFile?: number;
};

export const endpoint = <const E extends Endpoint>(plain: E): E => plain;

/** Refusals that any endpoint may give. */
export const GENERAL_REFUSALS = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CROSS_SITE: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  TOO_MANY: 429,
  BUSY: 503,
} as const;

/** Beside the general ones, where the endpoint is `idempotent`. */
export const IDEMPOTENT_REFUSALS = { IDEMPOTENCY_KEY_REUSED: 422 } as const;
/** Chosen by the caller for one act, such as a UUID. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,100}$/);

const FieldError = z.object({ path: z.string(), message: z.string(), code: z.string() });
export const Failure = z.object({
  success: z.literal(false),
  message: z.string(),
  code: z.string(),
  errors: z.array(FieldError).optional(),
  /** What the refusal says beside its code, such as the id of the open request. */
  details: z.record(z.string(), z.string()).optional(),
  requestId: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** Keyset paging: `cursor` is what the last page gave as `nextCursor`. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export type Page<T> = { items: T[]; nextCursor: string | null };

type Part<E extends Endpoint, K extends "params" | "query" | "body"> = E[K] extends z.ZodType
  ? { [P in K]: z.output<E[K]> }
  : unknown;
type Sent<E extends Endpoint, K extends "params" | "query" | "body"> = E[K] extends z.ZodType
  ? { [P in K]: z.input<E[K]> }
  : unknown;
/** What the server's handler receives, parsed. */
export type Input<E extends Endpoint> = Part<E, "params"> & Part<E, "query"> & Part<E, "body">;
/** What the client sends. */
export type Request<E extends Endpoint> = Sent<E, "params"> & Sent<E, "query"> & Sent<E, "body"> & Keyed<E>;
type Keyed<E extends Endpoint> = E extends { idempotent: true } ? { idempotencyKey: string } : unknown;
export type Data<E extends Endpoint> = E extends { paged: true } ? Page<z.output<E["reply"]>> : z.output<E["reply"]>;
export type RefusalOf<E extends Endpoint> = Extract<keyof E["refusals"] | keyof typeof GENERAL_REFUSALS, string>;

/** Building blocks of every contract. */
export const Id = z.uuid();
export const Instant = z.iso.datetime({ offset: true });
export const LocalDate = z.iso.date();
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const Locale = z.enum(["fr", "en"]);
export type Locale = z.infer<typeof Locale>;
/** Amounts are integer cents with an ISO currency. */
export const Money = z.object({ amountCents: z.int(), currency: z.string().length(3) });
export type Money = z.infer<typeof Money>;
/** Decimal dollars with at most two decimals: below `/portal/billing` only, whose clients speak so. */
export const Dollars = z.number().multipleOf(0.01);
export const dollarsOf = (cents: number): number => cents / 100;
export const centsOf = (dollars: number): number => Math.round(dollars * 100);
/** A line that a person types: trimmed, no control characters. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
/** Of several lines: line breaks and tabs, and no other control character. */
// oxlint-disable-next-line no-control-regex -- it names what it refuses
export const LINES = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/u;
/** A text of several lines that a person types. */
export const Text = (max: number) => z.string().trim().max(max).regex(LINES);
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ().-]{7,25}$/);
export const Done = z.object({});
