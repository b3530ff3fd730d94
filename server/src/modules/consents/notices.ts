import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import { findWithdrawn, listIntakeStaff, listTreating } from "./queries.ts";

const onWithdrawn = notice({
  on: "consent.withdrawn",
  payload: z.object({ consentId: z.uuid() }),
  async tell(ctx, { consentId }): Promise<Notice[]> {
    const consent = await findWithdrawn(ctx.tx, consentId);
    if (!consent?.withdrawnAt) return [];
    const name = `${consent.givenName} ${consent.familyName.charAt(0)}.`; // mails are read on other screens too
    if (consent.purpose === "telehealth") {
      const path = appPath("workspaceClient", { id: consent.personId });
      const treating = await listTreating(ctx.tx, consent.personId, ctx.now);
      return treating.map(({ personId }) => ({
        key: `telehealth_withdrawn:${consentId}`,
        kind: "telehealth_withdrawn",
        to: { personId },
        channels: ["in_app", "email"],
        text: {
          title: { fr: "Un accord a été retiré", en: "An agreement was taken back" },
          lines: [
            {
              fr: `${name} ne souhaite plus de séances à distance. Proposez de vous voir en personne, ou parlez-en ensemble.`,
              en: `${name} no longer wants sessions at a distance. Offer to meet in person, or talk about it together.`,
            },
          ],
          action: { label: { fr: "Ouvrir le dossier", en: "Open the file" }, url: path },
        },
        path,
      }));
    }
    if (consent.purpose !== "automated_matching") return [];
    const path = appPath("admin");
    return (await listIntakeStaff(ctx.tx)).map(({ personId }) => ({
      key: `consent_withdrawn:${consentId}`,
      kind: "consent_withdrawn",
      to: { personId },
      channels: ["in_app", "email"],
      text: {
        title: { fr: "Un accord a été retiré", en: "An agreement was taken back" },
        lines: [
          {
            fr: `${name} ne veut plus du jumelage automatisé. Communiquez avec cette personne pour la suite.`,
            en: `${name} no longer wants automated matching. Get in touch about what follows.`,
          },
        ],
        action: { label: { fr: "Ouvrir les demandes", en: "Open the requests" }, url: path },
      },
      path,
    }));
  },
});

export const consentNotices: readonly Teller[] = [onWithdrawn];
