import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import type { Ctx } from "../../platform/verb.ts";
import type { OwnWords } from "./mail-content.ts";
import { findText, type TextRow } from "./queries/texts.ts";

const both = (fr: string | null, en: string | null) => (fr !== null && en !== null ? { fr, en } : null);
export const ownWordsOf = ({ subjectFr, subjectEn, introFr, introEn }: TextRow): OwnWords => ({
  subject: both(subjectFr, subjectEn),
  intro: both(introFr, introEn),
});

/** What the practice says in its own words for this kind of mail. */
export async function ownWords(ctx: Pick<Ctx, "tx">, kind: NoticeKind): Promise<OwnWords | undefined> {
  const row = await findText(ctx.tx, kind);
  return row && ownWordsOf(row);
}
