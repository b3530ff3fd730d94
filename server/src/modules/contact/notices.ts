import { Locale } from "@jechemine/contract/endpoint.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import { staffHolding } from "../accounts/index.ts";
import { readPractice } from "../settings/index.ts";
import { findResponse, findSubmission } from "./queries.ts";
import { openWords } from "./words.ts";

const received = notice({
  on: "contact.received",
  payload: z.object({ submissionId: z.uuid() }),
  async tell(ctx, { submissionId }): Promise<Notice[]> {
    const submission = await findSubmission(ctx.tx, submissionId);
    if (!submission || submission.suspected) return [];
    const practice = await readPractice(ctx);
    const path = appPath("adminContact");
    const staff = (await staffHolding(ctx, "support", "owner")).map(({ personId }): Notice => {
      return {
        key: `contact.received:${submissionId}`,
        kind: "contact_received",
        to: { personId },
        text: {
          title: { fr: "Un message vous attend", en: "A message is waiting" },
          lines: [
            { fr: "Quelqu’un a écrit par le formulaire du site.", en: "Somebody wrote through the form of the site." },
          ],
          action: { label: { fr: "Lire le message", en: "Read the message" }, url: path },
        },
        path,
      };
    });
    const sender: Notice = {
      key: `contact.acknowledged:${submissionId}`,
      kind: "contact_acknowledged",
      to: { email: submission.email, locale: Locale.parse(submission.locale) },
      channels: ["email"],
      text: {
        title: { fr: "Votre message est bien arrivé", en: "Your message has arrived" },
        lines: [
          {
            fr: `Bonjour ${submission.givenName}, une personne de ${practice.name} le lira et vous répondra à cette adresse, d’ordinaire en deux jours ouvrables.`,
            en: `Hello ${submission.givenName}, a person at ${practice.name} will read it and answer at this address, usually within two working days.`,
          },
          {
            fr: `Si c’est pressant, appelez le ${practice.phone}. En cas de danger, appelez le 911; pour parler à quelqu’un maintenant, le 988 répond jour et nuit.`,
            en: `If it is pressing, call ${practice.phone}. In danger, call 911; to talk to someone now, 988 answers day and night.`,
          },
        ],
      },
    };
    return [...staff, sender];
  },
});

const responded = notice({
  on: "contact.responded",
  payload: z.object({ responseId: z.uuid() }),
  async tell(ctx, { responseId }): Promise<Notice[]> {
    const response = await findResponse(ctx.tx, responseId);
    if (!response) return [];
    const words = openWords(ctx, { table: "contact_responses", id: responseId }, response.sealed);
    const practice = await readPractice(ctx);
    return [
      {
        key: `contact.responded:${responseId}`,
        kind: "contact_responded",
        to: { email: response.email, locale: Locale.parse(response.locale) },
        channels: ["email"],
        text: {
          title: { fr: `Réponse de ${practice.name}`, en: `An answer from ${practice.name}` },
          lines: words.split(/\n+/).map((line) => ({ fr: line, en: line })),
        },
      },
    ];
  },
});

export const contactNotices: readonly Teller[] = [received, responded];
