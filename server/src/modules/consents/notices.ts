import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import { findWithdrawn, listIntakeStaff, listTreating } from "./queries.ts";

const title = { fr: "Un accord a été retiré", en: "An agreement was taken back" };
const OPEN_FILE = { fr: "Ouvrir le dossier", en: "Open the file" };
const OPEN_REQUESTS = { fr: "Ouvrir les demandes", en: "Open the requests" };
const telehealthText = (name: string) => ({
  title,
  lines: [
    {
      fr: `${name} ne souhaite plus de séances à distance. Proposez de vous voir en personne, ou parlez-en ensemble.`,
      en: `${name} no longer wants sessions at a distance. Offer to meet in person, or talk about it together.`,
    },
  ],
});
const matchingText = (name: string) => ({
  title,
  lines: [
    {
      fr: `${name} ne veut plus du jumelage automatisé. Communiquez avec cette personne pour la suite.`,
      en: `${name} no longer wants automated matching. Get in touch about what follows.`,
    },
  ],
});

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
        text: { ...telehealthText(name), action: { label: OPEN_FILE, url: path } },
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
      text: { ...matchingText(name), action: { label: OPEN_REQUESTS, url: path } },
      path,
    }));
  },
});

export const consentNotices: readonly Teller[] = [onWithdrawn];

const NAME = "Camille R.";
/** What mails about an agreement that was taken back look like. */
export const consentSamples: readonly NoticeSample[] = [
  {
    kind: "telehealth_withdrawn",
    text: { ...telehealthText(NAME), action: { label: OPEN_FILE, url: appPath("workspace") } },
  },
  {
    kind: "consent_withdrawn",
    text: { ...matchingText(NAME), action: { label: OPEN_REQUESTS, url: appPath("admin") } },
  },
];
