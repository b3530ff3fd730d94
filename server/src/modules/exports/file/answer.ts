import { Redaction, type RedactionReason } from "@jechemine/contract/exports.ts";
import { z } from "zod";
import { open, seal } from "../../../platform/sealing.ts";
import type { Ctx } from "../../../platform/verb.ts";

const DAY = 86_400_000;
/** The law's clock: thirty days for an answer (Act respecting the protection of personal information in the private sector, s. 32). */
export const ANSWER_WITHIN = 30 * DAY;
/** The professional is reminded so long before it is over. */
export const REMINDED_BEFORE = 7 * DAY;

const Answer = z.object({
  explanation: z.string(),
  /** What was signed by then goes out. */
  readAt: z.string().nullable(),
  redactions: z.array(Redaction),
});
export type Answer = z.infer<typeof Answer>;

type Needs = Pick<Ctx, "platform">;
const wishPlace = (id: string) => ({ table: "file_requests", row: id, column: "sealed" });
const answerPlace = (id: string) => ({ table: "file_request_answers", row: id, column: "sealed" });

export const sealWish = ({ platform }: Needs, id: string, words: string): Buffer =>
  seal(platform.config.dataKeys, wishPlace(id), words);
export const openWish = ({ platform }: Needs, { id, sealed }: { id: string; sealed: Buffer }): string =>
  open(platform.config.dataKeys, wishPlace(id), sealed);
export const sealAnswer = ({ platform }: Needs, id: string, answer: Answer): Buffer =>
  seal(platform.config.dataKeys, answerPlace(id), JSON.stringify(answer));

type Kept = { answerId: string | null; sealedAnswer: Buffer | null };
/** What was decided; nothing while it is open. */
export function openAnswer({ platform }: Needs, { answerId, sealedAnswer }: Kept): Answer | undefined {
  if (!answerId || !sealedAnswer) return undefined;
  return Answer.parse(JSON.parse(open(platform.config.dataKeys, answerPlace(answerId), sealedAnswer)));
}

/** How many passages stay out, by reason. */
export function countRedactions({ redactions }: Pick<Answer, "redactions">) {
  const counts = new Map<RedactionReason, number>();
  for (const { reason } of redactions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
