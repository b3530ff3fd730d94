import { Locale } from "@jechemine/contract/endpoint.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import { staffHolding } from "../accounts/index.ts";
import { readPractice } from "../settings/index.ts";
import { findResponse, findSubmission } from "./queries.ts";
import { openWords } from "./words.ts";

type Practice = { name: string; phone: string };
const path = appPath("adminContact");
const RECEIVED: Notice["text"] = {
  title: { fr: "Un message vous attend", en: "A message is waiting" },
  lines: [{ fr: "Quelqu’un a écrit par le formulaire du site.", en: "Somebody wrote through the form of the site." }],
  action: { label: { fr: "Lire le message", en: "Read the message" }, url: path },
};
const acknowledgement = (givenName: string, { name, phone }: Practice): Notice["text"] => ({
  title: { fr: "Votre message est bien arrivé", en: "Your message has arrived" },
  lines: [
    {
      fr: `Bonjour ${givenName}, une personne de ${name} le lira et vous répondra à cette adresse, d’ordinaire en deux jours ouvrables.`,
      en: `Hello ${givenName}, a person at ${name} will read it and answer at this address, usually within two working days.`,
    },
    {
      fr: `Si c’est pressant, appelez le ${phone}. En cas de danger, appelez le 911; pour parler à quelqu’un maintenant, le 988 répond jour et nuit.`,
      en: `If it is pressing, call ${phone}. In danger, call 911; to talk to someone now, 988 answers day and night.`,
    },
  ],
});
const answer = (words: string, { name }: Practice): Notice["text"] => ({
  title: { fr: `Réponse de ${name}`, en: `An answer from ${name}` },
  lines: words.split(/\n+/).map((line) => ({ fr: line, en: line })),
});

const received = notice({
  on: "contact.received",
  payload: z.object({ submissionId: z.uuid() }),
  async tell(ctx, { submissionId }): Promise<Notice[]> {
    const submission = await findSubmission(ctx.tx, submissionId);
    if (!submission || submission.suspected) return [];
    const practice = await readPractice(ctx);
    const staff = (await staffHolding(ctx, "support", "owner")).map(({ personId }): Notice => {
      return {
        key: `contact.received:${submissionId}`,
        kind: "contact_received",
        to: { personId },
        text: RECEIVED,
        path,
      };
    });
    const sender: Notice = {
      key: `contact.acknowledged:${submissionId}`,
      kind: "contact_acknowledged",
      to: { email: submission.email, locale: Locale.parse(submission.locale) },
      channels: ["email"],
      text: acknowledgement(submission.givenName, practice),
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
        text: answer(words, practice),
      },
    ];
  },
});

export const contactNotices: readonly Teller[] = [received, responded];

const PRACTICE: Practice = { name: "Clinique Je Chemine", phone: "438 555-0142" };
/** What mails about the contact form look like. */
export const contactSamples: readonly NoticeSample[] = [
  { kind: "contact_received", text: RECEIVED },
  { kind: "contact_acknowledged", text: acknowledgement("Anne", PRACTICE) },
  { kind: "contact_responded", text: answer("Bonjour,\nOui, le samedi matin.", PRACTICE) },
];
