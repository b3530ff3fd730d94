import { z } from "zod";
import { Done, endpoint, Id, Instant, LocalDate } from "./endpoint.ts";

/** What makes two records look like one human being; the name is always part of it. */
export const LIKENESSES = [
  "name_same",
  "name_order",
  "name_close",
  "given_same",
  "birth_same",
  "birth_close",
  "email_same",
  "phone_same",
] as const;
export const Likeness = z.enum(LIKENESSES);
export type Likeness = z.infer<typeof Likeness>;

/** Identity and logistics of one record, to lay beside another. */
export const RecordFacts = z.object({
  id: Id,
  name: z.string(),
  birthDate: LocalDate.nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  city: z.string().nullable(),
  account: z.enum(["none", "pending", "invited", "active", "suspended", "deactivated"]),
  createdAt: Instant,
  appointments: z.int(),
  requests: z.int(),
});
export type RecordFacts = z.infer<typeof RecordFacts>;

export const DuplicatePair = z.object({
  first: RecordFacts,
  second: RecordFacts,
  /** 60 to 120. */
  score: z.int(),
  because: z.array(Likeness),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** What moves, by kind. `history` stays with the name it was written under: receipts, closings, what is kept for the books. */
export const MOVED_KINDS = [
  "appointments",
  "requests",
  "files",
  "contacts",
  "consents",
  "messages",
  "notifications",
  "money",
  "family",
  "documents",
  "other",
] as const;
export const MovedKind = z.enum(MOVED_KINDS);
export type MovedKind = z.infer<typeof MovedKind>;

/**
 * Why two records cannot become one as they are. not_clients: a professional or one of the team · related: one is the other's relative or guardian ·
 * files: both are members of one couple's, family's or group's file · requests: both have an open request for the same service · money: both pay
 * a part of one charge · bookings: sessions at one time · payment: money is under way · guardians: the same guardian with other rights ·
 * hold: two legal holds · deletion: a deletion was asked for.
 */
export const MERGE_BLOCKERS = [
  "not_clients",
  "related",
  "files",
  "requests",
  "money",
  "bookings",
  "payment",
  "guardians",
  "hold",
  "deletion",
] as const;
export const MergeBlocker = z.enum(MERGE_BLOCKERS);
export type MergeBlocker = z.infer<typeof MergeBlocker>;

export const MergePreview = z.object({
  kept: RecordFacts,
  gone: RecordFacts,
  moves: z.array(z.object({ kind: MovedKind, count: z.int() })),
  blockers: z.array(MergeBlocker),
  /** Both have an individual file: they stay two, each with its own care team. */
  twoFiles: z.boolean(),
  /** Both have bills: the one who stays owes and has paid both. Cards of the one who goes are not taken over. */
  twoPayers: z.boolean(),
  /** Both can sign in: this account of the one who goes is closed. */
  closesAccount: z.object({ email: z.string() }).nullable(),
  /** Only the one who goes can sign in: their account opens the kept file. */
  movesAccount: z.object({ email: z.string() }).nullable(),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const Merge = z.object({
  id: Id,
  kept: z.object({ id: Id, name: z.string() }),
  gone: z.object({ id: Id, name: z.string() }),
  mergedBy: z.string(),
  mergedAt: Instant,
  undoUntil: Instant,
  undoneAt: Instant.nullable(),
});
export type Merge = z.infer<typeof Merge>;

const pair = { keptId: Id, goneId: Id };
export const MergePeople = z.strictObject({
  ...pair,
  /** Said when both can sign in: the account of the one who goes is closed. */
  closeAccount: z.boolean().optional(),
});
export type MergePeople = z.infer<typeof MergePeople>;

export const merges = {
  duplicates: endpoint({
    method: "GET",
    path: "/admin/duplicates",
    access: "people:correct",
    summary: "Records that look like one human being, the likeliest first",
    reply: z.array(DuplicatePair).max(50),
    success: 200,
    refusals: {},
  }),
  apart: endpoint({
    method: "POST",
    path: "/admin/duplicates/apart",
    access: "people:correct",
    summary: "These two are not the same; they are not shown together again",
    body: z.strictObject({ personId: Id, otherId: Id }),
    reply: Done,
    success: 200,
    refusals: { SAME_RECORD: 400 },
  }),
  preview: endpoint({
    method: "GET",
    path: "/admin/merges/preview",
    access: "people:correct",
    summary: "What merging would move, and what stands against it",
    query: z.strictObject(pair),
    reply: MergePreview,
    success: 200,
    refusals: { SAME_RECORD: 400, ALREADY_MERGED: 409 },
  }),
  merge: endpoint({
    method: "POST",
    path: "/admin/merges",
    access: "people:correct",
    summary: "Make two records one; undone within a day",
    body: MergePeople,
    reply: Merge,
    success: 201,
    refusals: { SAME_RECORD: 400, ALREADY_MERGED: 409, CANNOT_MERGE: 409, TWO_ACCOUNTS: 409 },
  }),
  list: endpoint({
    method: "GET",
    path: "/admin/merges",
    access: "people:correct",
    summary: "The latest merges, newest first, with those that were undone",
    reply: z.array(Merge).max(50),
    success: 200,
    refusals: {},
  }),
  undo: endpoint({
    method: "POST",
    path: "/admin/merges/:id/undo",
    access: "people:correct",
    summary: "Take two records apart again, as they were; what came since stays with the one who was kept",
    params: z.strictObject({ id: Id }),
    reply: Merge,
    success: 200,
    refusals: { UNDO_TOO_LATE: 409, ALREADY_UNDONE: 409, MERGED_SINCE: 409, USED_SINCE: 409 },
  }),
};
