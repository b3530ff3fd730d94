import { z } from "zod";
import { Kept } from "./account-settings.ts";
import { endpoint, Id, Instant, LocalDate, PageQuery } from "./endpoint.ts";

/** That something was destroyed: which kinds, how many of each, when and by which rule. No name, no content. */
export const Certificate = z.object({
  id: Id,
  /** wish: what went when a deletion was granted · remainder: the name and what was left, when nothing else was kept any more. */
  part: z.enum(["wish", "clinical_file", "accounting", "remainder"]),
  because: z.enum(["wish", "order_rule", "order_rule_minor", "tax_law", "nothing_kept"]),
  /** On which it had still to be kept. */
  lastDay: LocalDate.nullable(),
  destroyedAt: Instant,
  /** Who granted the wish; null: the rule did it, at night. */
  decidedBy: z.string().nullable(),
  /** Rows by the table they stood in. */
  counts: z.array(z.object({ table: z.string(), rows: z.int() })),
});
export type Certificate = z.infer<typeof Certificate>;

export const Upcoming = z.object({
  person: z.object({ id: Id, name: z.string() }),
  part: z.enum(["clinical_file", "accounting"]),
  because: Kept.shape.because,
  lastDay: LocalDate,
});
export type Upcoming = z.infer<typeof Upcoming>;

export const destructions = {
  certificates: endpoint({
    method: "GET",
    path: "/admin/destructions",
    access: "people:write",
    summary: "Certificates of what was destroyed, the newest first",
    query: PageQuery,
    reply: Certificate,
    paged: true,
    success: 200,
    refusals: {},
  }),
  upcoming: endpoint({
    method: "GET",
    path: "/admin/destructions/upcoming",
    access: "people:write",
    summary: "What falls due within thirty days and will be destroyed in the night after its last day",
    reply: z.array(Upcoming),
    success: 200,
    refusals: {},
  }),
};
