import { z } from "zod";
import { Done, endpoint, Id, Instant, Locale, Text } from "./endpoint.ts";
import { Authority } from "./guardians-shapes.ts";

/** How far the building is: gathering what rooms hold, drawing receipts and the summary, packing them. */
export const EXPORT_STEPS = ["waiting", "gathering", "papers", "packing", "done"] as const;
export const Export = z.object({
  id: Id,
  /** own: what is the person's own · file: the clinical file that a professional let go. */
  kind: z.enum(["own", "file"]),
  state: z.enum(["building", "ready", "failed", "erased"]),
  step: z.enum(EXPORT_STEPS),
  askedAt: Instant,
  readyAt: Instant.nullable(),
  /** When its bytes are gone, a day after they were ready. */
  eraseAt: Instant.nullable(),
  /** Of the zip. */
  bytes: z.int().nullable(),
});
export type Export = z.infer<typeof Export>;

/** An address that opens without signing in, for one hour. */
export const DownloadLink = z.object({ url: z.string(), expiresAt: Instant });
export type DownloadLink = z.infer<typeof DownloadLink>;

const byId = z.strictObject({ id: Id });
const building = { reply: Export, success: 202, refusals: { EXPORT_RUNNING: 409 } } as const;

export const exports = {
  latest: endpoint({
    method: "GET",
    path: "/portal/account/export",
    access: "account:read",
    summary: "My newest export, and how far it is",
    reply: z.object({ export: Export.nullable() }),
    success: 200,
    refusals: {},
    background: true,
  }),
  ask: endpoint({
    method: "POST",
    path: "/portal/account/export",
    access: "account:write",
    summary:
      "Build a zip of what is mine: FHIR R4 bundle, receipts, files of messages, readable summary; needs a fresh proof of who asks",
    body: z.strictObject({ locale: Locale.optional() }),
    ...building,
  }),
  link: endpoint({
    method: "POST",
    path: "/portal/account/export/:id/link",
    access: "account:write",
    summary: "An address for one hour to download my export from; needs a fresh proof of who asks",
    params: byId,
    reply: DownloadLink,
    success: 201,
    refusals: { NOT_READY: 409, EXPORT_ERASED: 410 },
  }),
  download: endpoint({
    method: "GET",
    path: "/exports/:token",
    access: "public",
    summary: "The zip itself, by its address; goes on where it stopped (Range, ETag)",
    params: z.strictObject({ token: z.string().max(100) }),
    reply: z.string(),
    produces: "application/zip",
    success: 200,
    refusals: { LINK_EXPIRED: 410 },
  }),
};

/** Why a file, or a part of it, does not go out: it would tell of others, or gravely harm the person (a professional's judgement). */
export const RedactionReason = z.enum(["third_party", "serious_harm"]);
export type RedactionReason = z.infer<typeof RedactionReason>;
/** `no_authority`: of a guardian, who may not have it, or no longer. */
export const RefusalGround = z.enum(["third_party", "serious_harm", "no_file", "no_authority"]);
export type RefusalGround = z.infer<typeof RefusalGround>;

const Named = z.object({ id: Id, name: z.string() });
const standing = {
  id: Id,
  state: z.enum(["pending", "granted", "refused", "withdrawn"]),
  askedAt: Instant,
  /** Thirty days after it was asked. Past it, without an answer, the person may go to the Commission d’accès à l’information. */
  dueAt: Instant,
  overdue: z.boolean(),
  answeredAt: Instant.nullable(),
  message: z.string(),
  professional: Named,
  client: Named,
  /** Who asks for the client, and alone receives it; none: the client. */
  guardian: z
    .object({
      ...Named.shape,
      /** None while their rights do not reach the file. */
      authority: Authority.nullable(),
      /** By their rights of today; else it goes to nobody. */
      mayReceive: z.boolean(),
    })
    .nullable(),
  ground: RefusalGround.nullable(),
  /** What the professional wrote with the answer. */
  explanation: z.string(),
  /** How many passages were taken out, by reason. */
  redactions: z.array(z.object({ reason: RedactionReason, count: z.int() })),
};
export const FileRequest = z.object(standing);
export type FileRequest = z.infer<typeof FileRequest>;

const NoteToReview = z.object({
  id: Id,
  kind: z.enum(["session", "call", "third_party", "late_entry", "closing"]),
  author: z.string(),
  occurredAt: Instant,
  signedAt: Instant,
  text: z.string(),
  amendments: z.array(z.object({ author: z.string(), at: Instant, text: z.string() })),
});
export type NoteToReview = z.infer<typeof NoteToReview>;
/** What goes out, to be read before it does: signed notes; private ones are no part of the file. */
export const FileReview = z.object({
  ...standing,
  /** What was signed by then; send it back as `readAt`, so that nothing goes out unread. */
  readAt: Instant,
  notes: z.array(NoteToReview),
});
export type FileReview = z.infer<typeof FileReview>;

/** A passage as it stands in a note or what was added to it; it is blacked out wherever it stands in that note. */
export const Redaction = z.strictObject({
  noteId: Id,
  passage: z.string().trim().min(2).max(5_000),
  reason: RedactionReason,
});
export type Redaction = z.infer<typeof Redaction>;
export const DecideFileRequest = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("granted"),
    readAt: Instant,
    explanation: Text(4_000).optional(),
    redactions: z.array(Redaction).max(500),
  }),
  /** In writing, always. */
  z.strictObject({ outcome: z.literal("refused"), ground: RefusalGround, explanation: Text(4_000).min(10) }),
]);
export type DecideFileRequest = z.infer<typeof DecideFileRequest>;

export const fileRequests = {
  mine: endpoint({
    method: "GET",
    path: "/portal/account/file-request",
    access: "file:read",
    summary: "My requests for the clinical file, mine or of whom I act for, and the professionals who keep one",
    reply: z.object({
      requests: z.array(FileRequest),
      keepers: z.array(Named),
      /** The newest that was built of a file. */
      copy: Export.nullable(),
    }),
    success: 200,
    refusals: {},
    background: true,
  }),
  ask: endpoint({
    method: "POST",
    path: "/portal/account/file-request",
    access: "file:write",
    summary: "Ask for the clinical file, mine or of whom I act for; the professional answers within thirty days",
    /** `professionalId` may be left out where one professional keeps a file. */
    body: z.strictObject({ professionalId: Id.optional(), message: Text(1_000).optional() }),
    reply: FileRequest,
    success: 201,
    refusals: { ALREADY_ASKED: 409, CHOOSE_PROFESSIONAL: 409, NO_FILE: 409 },
  }),
  withdraw: endpoint({
    method: "DELETE",
    path: "/portal/account/file-request/:id",
    access: "file:write",
    summary: "Take my request back",
    params: byId,
    reply: Done,
    success: 200,
    refusals: { ALREADY_ANSWERED: 409 },
  }),
  prepare: endpoint({
    method: "POST",
    path: "/portal/account/file-request/:id/export",
    access: "file:write",
    summary: "Build the zip of a file that was granted, downloaded like an export; needs a fresh proof of who asks",
    params: byId,
    body: z.strictObject({ locale: Locale.optional() }),
    ...building,
    refusals: { EXPORT_RUNNING: 409, NOT_GRANTED: 409 },
  }),
  link: endpoint({
    method: "POST",
    path: "/portal/account/file-request/copies/:id/link",
    access: "file:write",
    summary:
      "An address for one hour to download the copy of a file from; a guardian’s holds as long as their right does; needs a fresh proof of who asks",
    params: byId,
    reply: DownloadLink,
    success: 201,
    refusals: { NOT_READY: 409, EXPORT_ERASED: 410 },
  }),
  list: endpoint({
    method: "GET",
    path: "/file-requests",
    access: "notes:read",
    summary: "Requests for files that I keep: open ones first, by the day on which they are due",
    reply: z.array(FileRequest),
    success: 200,
    refusals: {},
  }),
  review: endpoint({
    method: "GET",
    path: "/file-requests/:id",
    access: "notes:read",
    summary: "A request with all that would go out",
    params: byId,
    reply: FileReview,
    success: 200,
    refusals: {},
  }),
  decide: endpoint({
    method: "POST",
    path: "/file-requests/:id/decide",
    access: "notes:write",
    summary: "Let the file go, with what is taken out of it, or refuse in writing",
    params: byId,
    body: DecideFileRequest,
    reply: FileRequest,
    success: 200,
    refusals: { ALREADY_ANSWERED: 409, PASSAGE_UNKNOWN: 409, NO_AUTHORITY: 409 },
  }),
};
