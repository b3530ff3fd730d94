import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** The stable name of a reason for consulting, such as `generalised-anxiety`: it is its id everywhere. */
export const ReasonKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60);
export type ReasonKey = z.infer<typeof ReasonKey>;

const Label = z.object({ fr: z.string().max(120), en: z.string().max(120) });
const Aliases = z.object({ fr: z.array(z.string().max(80)).max(20), en: z.array(z.string().max(80)).max(20) });

export const ReasonCategory = z.object({
  key: ReasonKey,
  label: Label,
  /** Categories whose professionals often help with this one too: matching gives them part of the points. */
  neighbours: z.array(ReasonKey).max(15),
});
export type ReasonCategory = z.infer<typeof ReasonCategory>;

export const Reason = z.object({
  key: ReasonKey,
  category: ReasonKey,
  label: Label,
  /** Other names and acronyms, in both languages; search reads all of them. */
  aliases: Aliases,
  /** In whole years; null when any age fits. */
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
});
export type Reason = z.infer<typeof Reason>;

/** The whole taxonomy: small enough to be fetched once and searched on the spot with `searchReasons`. */
export const Taxonomy = z.object({ categories: z.array(ReasonCategory), reasons: z.array(Reason) });
export type Taxonomy = z.infer<typeof Taxonomy>;

export const reasons = {
  list: endpoint({
    method: "GET",
    path: "/reasons",
    access: "public",
    summary: "The reasons for consulting, by category, in both languages",
    reply: Taxonomy,
    success: 200,
    refusals: {},
  }),
};
