import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import { displayNames } from "../people/index.ts";
import { findColleague } from "./queries/colleagues.ts";

const payload = z.object({ colleagueId: z.uuid() });
const path = `${appPath("workspaceMessages")}?colleagues=1`;
const both = { channels: ["in_app", "email"], path } as const;
const action = (label: Bilingual) => ({ label, url: path });

const askedText = (name: string): Notice["text"] => ({
  title: { fr: `${name} souhaite échanger avec vous`, en: `${name} would like to write with you` },
  lines: [
    {
      fr: "Si vous acceptez, vous pourrez vous écrire dans vos messages. Vous pourrez y mettre fin à tout moment.",
      en: "If you agree, you can write to each other in your messages. You may end it at any time.",
    },
  ],
  action: action({ fr: "Répondre", en: "Answer" }),
});
const agreedText = (name: string): Notice["text"] => ({
  title: { fr: `${name} accepte d’échanger avec vous`, en: `${name} agrees to write with you` },
  lines: [{ fr: "Vous pouvez vous écrire dans vos messages.", en: "You can write to each other in your messages." }],
  action: action({ fr: "Écrire", en: "Write" }),
});

const asked = notice({
  on: "colleague.asked",
  payload,
  async tell(ctx, { colleagueId }): Promise<Notice[]> {
    const row = await findColleague(ctx.tx, colleagueId);
    if (row?.state !== "asked") return [];
    const name = (await displayNames(ctx, [row.askedBy])).get(row.askedBy) ?? "";
    const key = `colleague.asked:${colleagueId}:${row.askedAt.toISOString()}`;
    return [{ key, kind: "colleague_asks", to: { personId: row.asked }, ...both, text: askedText(name) }];
  },
});

const agreed = notice({
  on: "colleague.decided",
  payload,
  async tell(ctx, { colleagueId }): Promise<Notice[]> {
    const row = await findColleague(ctx.tx, colleagueId);
    if (row?.state !== "agreed" || !row.decidedBy || !row.decidedAt) return [];
    const name = (await displayNames(ctx, [row.decidedBy])).get(row.decidedBy) ?? "";
    const personId = row.decidedBy === row.asked ? row.askedBy : row.asked;
    const key = `colleague.agreed:${colleagueId}:${row.decidedAt.toISOString()}`;
    return [{ key, kind: "colleague_agreed", to: { personId }, ...both, text: agreedText(name) }];
  },
});

export const colleagueNotices: readonly Teller[] = [asked, agreed];

/** What mails about colleagues look like. */
export const colleagueSamples: readonly NoticeSample[] = [
  { kind: "colleague_asks", text: askedText("Nadia Benhaddou") },
  { kind: "colleague_agreed", text: agreedText("Nadia Benhaddou") },
];
