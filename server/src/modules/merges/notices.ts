import { publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import { findClosed } from "./queries.ts";

const signIn: Bilingual = { fr: publicPath("signIn", "fr"), en: publicPath("signIn", "en") };
const SURPRISED: Bilingual = {
  fr: "Cela vous étonne, ou ce n’était pas votre autre compte? Répondez-nous ou appelez-nous aujourd’hui : pendant 24 heures, tout se remet comme avant.",
  en: "Are you surprised, or was it not your other account? Answer us or call us today: for 24 hours everything can be put back.",
};
/** Nothing of the other record: should the two have been two people after all, neither learns of the other. */
const CLOSED: Notice["text"] = {
  title: {
    fr: "Vous aviez deux comptes chez nous : celui-ci est fermé",
    en: "You had two accounts with us: this one is closed",
  },
  lines: [
    {
      fr: "Nous avons réuni vos deux fiches. Vos rendez-vous, vos messages et vos documents vous attendent dans l’autre compte; connectez-vous avec son adresse.",
      en: "We brought your two records together. Your appointments, messages and documents wait in the other account; sign in with its address.",
    },
    SURPRISED,
  ],
  action: { label: { fr: "Me connecter", en: "Sign in" }, url: signIn },
};
const OPEN_AGAIN: Notice["text"] = {
  title: { fr: "Votre compte est de nouveau ouvert", en: "Your account is open again" },
  lines: [
    {
      fr: "Nous avions réuni deux fiches par erreur. La vôtre est revenue comme elle était; connectez-vous comme avant.",
      en: "We had brought two records together by mistake. Yours is back as it was; sign in as before.",
    },
  ],
  action: { label: { fr: "Me connecter", en: "Sign in" }, url: signIn },
};

/** The address of the account that a merge closed; it hears of its opening too. */
const told = (on: string, isUndone: boolean, text: Notice["text"]): Teller =>
  notice({
    on,
    payload: z.object({ mergeId: z.uuid() }),
    async tell(ctx, { mergeId }): Promise<Notice[]> {
      const closed = await findClosed(ctx.tx, mergeId);
      if (!closed || (closed.undoneAt !== null) !== isUndone) return [];
      const to = { email: closed.email, locale: closed.locale };
      return [{ key: `${on}:${mergeId}`, kind: "account_merged", to, channels: ["email"], text }];
    },
  });

export const mergeNotices: readonly Teller[] = [
  told("person.merged", false, CLOSED),
  told("person.merge_undone", true, OPEN_AGAIN),
];
export const mergeSamples: readonly NoticeSample[] = [{ kind: "account_merged", text: CLOSED }];
