import { publicPath } from "@jechemine/contract/paths.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import { readPractice } from "../settings/index.ts";
import { findById } from "./queries/accounts.ts";

type Reached = { name: string; phone: string; email: string };
const CANNOT: Bilingual = {
  fr: "Vous ne pouvez pas vous connecter pour l’instant, et vos connexions en cours sont fermées. Rien n’est effacé.",
  en: "You cannot sign in for now, and the sign-ins you had are ended. Nothing is erased.",
};
const STAYS = {
  client: {
    fr: "Vos rendez-vous à venir restent prévus. Ce que nous devons vous dire vous parvient encore par courriel.",
    en: "Your coming appointments still stand. What we must tell you still comes by email.",
  },
  professional: {
    fr: "Vos séances à venir restent prévues tant que nous n’en avons pas convenu autrement avec vous. Votre page n’est plus affichée et aucune nouvelle demande ne vous est proposée.",
    en: "Your coming sessions still stand until we agree otherwise with you. Your page is no longer shown and no new request is proposed to you.",
  },
} as const satisfies Record<Exclude<AccountKind, "staff">, Bilingual>;

/** What it means and whom to ask. Why it was done stands with the practice: a mailbox may be read by others. */
function suspended(kind: keyof typeof STAYS, { name, phone, email }: Reached): Notice["text"] {
  const ask: Bilingual = {
    fr: `Pour savoir pourquoi, ou demander que la décision soit revue, joignez ${name} : ${phone}, ${email}.`,
    en: `To learn why, or to ask that the decision be looked at again, reach ${name}: ${phone}, ${email}.`,
  };
  return {
    title: { fr: "Votre compte est suspendu", en: "Your account is suspended" },
    lines: [CANNOT, STAYS[kind], ask],
  };
}
const BACK = {
  client: {
    fr: "Tout est comme avant : connectez-vous de la façon habituelle.",
    en: "All is as before: sign in the way you are used to.",
  },
  professional: {
    fr: "Tout est comme avant : votre page est de nouveau affichée et des demandes peuvent vous être proposées.",
    en: "All is as before: your page is shown again and requests may be proposed to you.",
  },
} as const satisfies Record<keyof typeof STAYS, Bilingual>;
const reinstated = (kind: keyof typeof STAYS): Notice["text"] => ({
  title: { fr: "Votre compte n’est plus suspendu", en: "Your account is no longer suspended" },
  lines: [BACK[kind]],
  action: {
    label: { fr: "Me connecter", en: "Sign in" },
    url: { fr: publicPath("signIn", "fr"), en: publicPath("signIn", "en") },
  },
});

/** To the address of the account, which the reader cannot open; nobody once it was decided otherwise. */
const told = (on: string, status: "suspended" | "active"): Teller =>
  notice({
    on,
    payload: z.object({ accountId: z.uuid(), changeId: z.uuid() }),
    async tell(ctx, { accountId, changeId }): Promise<Notice[]> {
      const standing = await findById(ctx.tx, accountId);
      if (standing?.status !== status || standing.kind === "staff") return [];
      const { email, locale, kind } = standing;
      const text = status === "suspended" ? suspended(kind, await readPractice(ctx)) : reinstated(kind);
      return [
        { key: `${on}:${changeId}`, kind: "account_suspended", to: { email, locale }, channels: ["email"], text },
      ];
    },
  });
export const suspensionTellers: readonly Teller[] = [
  told("account.suspended", "suspended"),
  told("account.reinstated", "active"),
];
const practice = { name: "Clinique Je Chemine", phone: "514 555-0100", email: "bonjour@jechemine.example" };
export const suspensionSamples: readonly NoticeSample[] = [
  { kind: "account_suspended", text: suspended("client", practice) },
];
