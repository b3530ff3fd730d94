import { z } from "zod";
import { Deletion } from "./account-settings.ts";
import { endpoint, Id, Instant, PageQuery, Text } from "./endpoint.ts";

/** Somebody's wish to be deleted, before whoever decides. Nothing clinical. */
export const DeletionRow = z.object({
  id: Id,
  person: z.object({ id: Id, name: z.string() }),
  email: z.string(),
  wish: z.string().nullable(),
  askedAt: Instant,
  /** The law gives thirty days to answer. */
  answerBy: Instant,
  erased: Deletion.shape.erased,
  kept: Deletion.shape.kept,
  /** Why nothing may be destroyed for now. */
  hold: z.object({ reason: z.string(), placedAt: Instant }).nullable(),
});
export type DeletionRow = z.infer<typeof DeletionRow>;

const params = z.strictObject({ id: Id });
const Reason = Text(2000).min(1);
const decided = { access: "people:write", success: 200, reply: z.object({}) } as const;
export const deletions = {
  list: endpoint({
    method: "GET",
    path: "/admin/deletion-requests",
    access: "people:write",
    summary: "Wishes to be deleted that wait for an answer, the oldest first",
    query: PageQuery,
    reply: DeletionRow,
    paged: true,
    success: 200,
    refusals: {},
  }),
  approve: endpoint({
    ...decided,
    method: "POST",
    path: "/admin/deletion-requests/:id/approve",
    summary: "Grant it: what may go is erased at once and for good. Needs a fresh proof",
    params,
    refusals: { DELETION_DECIDED: 409, LEGAL_HOLD: 409, CARE_GOES_ON: 409 },
  }),
  refuse: endpoint({
    ...decided,
    method: "POST",
    path: "/admin/deletion-requests/:id/refuse",
    summary: "Refuse it, with the reason that the person reads",
    params,
    body: z.strictObject({ reason: Reason }),
    refusals: { DELETION_DECIDED: 409 },
  }),
  hold: endpoint({
    ...decided,
    method: "POST",
    path: "/admin/people/:id/legal-hold",
    summary: "Nothing of this person may be destroyed until the hold is lifted",
    params,
    body: z.strictObject({ reason: Text(1000).min(1) }),
    refusals: { LEGAL_HOLD: 409 },
  }),
  liftHold: endpoint({
    ...decided,
    method: "DELETE",
    path: "/admin/people/:id/legal-hold",
    summary: "Lift the legal hold",
    params,
    refusals: {},
  }),
};
