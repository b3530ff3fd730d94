import type { Bilingual } from "../../platform/refused.ts";

type Said = { title: Bilingual; lines: Bilingual[] };
/** What people are told about requests. No reason, no preference, no note: mails and lock screens are read by others. */
export const received = (practice: string, contactBy: Bilingual, number: string): Said => ({
  title: { fr: "Votre demande est bien reçue", en: "We have received your request" },
  lines: [
    {
      fr: `Une personne de ${practice} vous répond au plus tard le ${contactBy.fr}. Vous n’avez rien d’autre à faire pour l’instant.`,
      en: `Somebody at ${practice} answers you by ${contactBy.en} at the latest. There is nothing else to do for now.`,
    },
    {
      fr: `Votre numéro de demande\u00a0: ${number}.`,
      en: `Your request number: ${number}.`,
    },
    {
      fr: "Nous ne sommes pas un service d’urgence. En danger immédiat, composez le 911. Idées suicidaires\u00a0: 988 ou 1\u00a0866\u00a0APPELLE, jour et nuit. Info-Social\u00a0: 811, option 2.",
      en: "We are not an emergency service. In immediate danger, call 911. Thoughts of suicide: 988 or 1 866 APPELLE, day and night. Info-Social: 811, option 2.",
    },
  ],
});
export const invitation = (requester: string, until: Bilingual): Said => ({
  title: { fr: "Quelqu’un pense à vous", en: "Somebody is thinking of you" },
  lines: [
    {
      fr: `${requester} a préparé une demande à votre nom. Rien ne se fait sans votre accord.`,
      en: `${requester} prepared a request in your name. Nothing happens without your agreement.`,
    },
    {
      fr: `Vous pouvez accepter ou refuser jusqu’au ${until.fr}. Sans réponse, tout est effacé.`,
      en: `You may accept or decline until ${until.en}. Without an answer, everything is erased.`,
    },
  ],
});
/** Of a referral: not even who referred. That is shown once the birth date was told. */
export const neutralInvitation = (practice: string, until: Bilingual): Said => ({
  title: { fr: "Une demande attend votre réponse", en: "A request awaits your answer" },
  lines: [
    {
      fr: `Une demande a été préparée à votre nom auprès de ${practice}. Rien ne se fait sans votre accord.`,
      en: `A request was prepared in your name at ${practice}. Nothing happens without your agreement.`,
    },
    {
      fr: `Vous pouvez accepter ou refuser jusqu’au ${until.fr}. Sans réponse, tout est effacé.`,
      en: `You may accept or decline until ${until.en}. Without an answer, everything is erased.`,
    },
  ],
});

type Heard = "received" | "matched" | "unreached";
const REFERRAL: Readonly<Record<Heard, Said>> = {
  received: {
    title: { fr: "Votre référence est bien reçue", en: "We have received your referral" },
    lines: [
      {
        fr: "Nous prenons contact avec la personne. Avec son accord, nous vous dirons si elle est jumelée, ou si nous n’avons pas pu la joindre.",
        en: "We are contacting the person. As they agreed, we will tell you whether they are matched, or whether we could not reach them.",
      },
    ],
  },
  matched: {
    title: { fr: "La personne que vous avez référée est jumelée", en: "The person you referred is matched" },
    lines: [
      {
        fr: "Une professionnelle ou un professionnel a accepté sa demande. Nous ne vous donnons rien d’autre\u00a0: la suite appartient à la personne.",
        en: "A professional accepted their request. We tell you nothing more: what follows belongs to the person.",
      },
    ],
  },
  unreached: {
    title: {
      fr: "Nous n’avons pas pu joindre la personne que vous avez référée",
      en: "We could not reach the person you referred",
    },
    lines: [
      {
        fr: "Elle n’a pas répondu à temps. Sa demande est effacée; vous pouvez la référer de nouveau quand vous voulez.",
        en: "They did not answer in time. Their request is erased; you may refer them again whenever you wish.",
      },
    ],
  },
};
/** What a referrer hears, with the person's consent: no name, no reason. The number tells them of whom. */
export const forReferrer = (what: Heard, number: string): Said => {
  const { title, lines } = REFERRAL[what];
  const called = { fr: `Numéro de la demande\u00a0: ${number}.`, en: `Request number: ${number}.` };
  return { title, lines: [...lines, called] };
};
export const proposed = (deadline: Bilingual): Said => ({
  title: { fr: "Une nouvelle proposition", en: "A new proposal" },
  lines: [
    {
      fr: `Une demande vous est proposée. Vous avez jusqu’à ${deadline.fr} pour répondre; ensuite, elle passe à la personne suivante.`,
      en: `A request is offered to you. You have until ${deadline.en} to answer; then it goes to the next person.`,
    },
  ],
});
export const paused: Said = {
  title: { fr: "Vos propositions sont en pause", en: "Your proposals are paused" },
  lines: [
    {
      fr: "Deux propositions de suite sont restées sans réponse. Nous ne vous en envoyons plus jusqu’à ce que vous les repreniez dans votre profil.",
      en: "Two proposals in a row were left unanswered. We send no more until you resume them in your profile.",
    },
  ],
};
export const changed: Said = {
  title: { fr: "Une demande proposée a changé", en: "A proposed request has changed" },
  lines: [
    {
      fr: "La personne a modifié sa demande. Relisez-la avant de répondre; votre délai reste le même.",
      en: "The person changed their request. Read it again before you answer; your deadline stays the same.",
    },
  ],
};
export const gone: Said = {
  title: { fr: "Une demande n’attend plus", en: "A request no longer waits" },
  lines: [
    {
      fr: "Une demande que vous aviez n’est plus à vous. Vous n’avez rien à faire.",
      en: "A request that you had is no longer yours. There is nothing to do.",
    },
  ],
};
export const matched = (name: string, title: Bilingual): Said => ({
  title: { fr: "Nous avons trouvé quelqu’un", en: "We found somebody" },
  lines: [
    { fr: `${name}, ${title.fr}, accepte votre demande.`, en: `${name}, ${title.en}, accepts your request.` },
    {
      fr: "Voyez pourquoi cette personne et comment choisir votre première rencontre. Si ce n’est pas pour vous, un clic suffit.",
      en: "See why this person and how to choose your first session. If it is not for you, one click is enough.",
    },
  ],
});
export const sorry = (phone: string): Said => ({
  title: { fr: "Nous n’avons encore personne pour vous", en: "We have no one for you yet" },
  lines: [
    {
      fr: "Nous aurions aimé vous répondre plus vite. Votre demande reste ouverte et nous continuons de chercher.",
      en: "We wish we had answered sooner. Your request stays open and we keep looking.",
    },
    {
      fr: `D’ici là\u00a0: votre CLSC ou le 811, option 2, jour et nuit. Vous pouvez aussi nous appeler au ${phone}.`,
      en: `Meanwhile: your CLSC, or 811, option 2, day and night. You may also call us at ${phone}.`,
    },
  ],
});
export const lapsed: Said = {
  title: { fr: "La demande a été effacée", en: "The request was erased" },
  lines: [
    {
      fr: "La personne pour qui vous aviez fait une demande n’a pas répondu à temps. Rien n’a été conservé.",
      en: "The person for whom you made a request did not answer in time. Nothing was kept.",
    },
  ],
};
export const remindProfessional: Said = {
  title: { fr: "Une personne attend une date", en: "Somebody waits for a date" },
  lines: [
    {
      fr: "Vous avez accepté une demande qui n’a pas encore de rendez-vous. Proposez une date ou ouvrez votre calendrier.",
      en: "You accepted a request that has no appointment yet. Propose a date or open your calendar.",
    },
  ],
};

type Staff = "needs_intake" | "call_today" | "pooled" | "expired" | "undated";
const STAFF: Readonly<Record<Staff, Bilingual>> = {
  needs_intake: { fr: "Il manque une réponse pour aller plus loin.", en: "An answer is missing to go further." },
  call_today: {
    fr: "La personne a répondu oui à la question de sécurité. Appelez-la aujourd’hui si elle l’a permis.",
    en: "The person said yes to the safety question. Call them today if they allowed it.",
  },
  pooled: { fr: "Elle est dans le bassin, ouverte à tous.", en: "It is in the pool, open to everybody." },
  expired: { fr: "Une proposition est restée sans réponse.", en: "A proposal was left unanswered." },
  undated: { fr: "Jumelée depuis plusieurs jours, toujours sans date.", en: "Matched for days, still without a date." },
};
export const forStaff = (what: Staff, number: string): Said => ({
  title: { fr: `Demande ${number}`, en: `Request ${number}` },
  lines: [STAFF[what]],
});
export type { Said, Staff };
