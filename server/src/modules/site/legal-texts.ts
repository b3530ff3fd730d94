import type { Locale } from "@jechemine/contract/endpoint.ts";

/** A text that people agree to or rely on. Lines that begin with `## ` are headings, with `- ` items of a list. */
export type PlainText = { title: string; body: string };
export type LegalKey = "terms" | "privacy" | "professional_terms" | "telehealth" | "automated_matching";

/**
 * The words of the law and of the house, in plain language. Changing a word makes a new version by itself (its hash is part of it):
 * consents remember the version and the hash that people saw.
 */
export const LEGAL_TEXTS: Readonly<Record<LegalKey, Readonly<Record<Locale, PlainText>>>> = {
  privacy: {
    fr: {
      title: "Politique de confidentialité",
      body: `Cette page dit quels renseignements nous recueillons, pourquoi, qui les lit, combien de temps nous les gardons et ce que vous pouvez demander. Elle suit la Loi sur la protection des renseignements personnels dans le secteur privé (« Loi 25 ») et les règles des ordres professionnels du Québec.

## Ce que nous recueillons
- Pour vous joindre : votre nom, votre courriel, votre téléphone et la façon sûre de vous écrire.
- Pour vous trouver quelqu’un : vos motifs, votre date de naissance, votre région, vos disponibilités et vos préférences.
- Pour vos soins : vos rendez-vous et votre dossier, tenu par la personne qui vous suit.
- Pour la sécurité : l’heure, l’adresse réseau et l’appareil de vos connexions, et chaque ouverture de votre dossier.

Nous ne recueillons rien pour la publicité. Il n’y a sur ce site aucun traceur ni aucun témoin d’un tiers.

## Pourquoi
Pour vous proposer une personne qui convient, prendre rendez-vous, vous soigner, vous écrire au sujet de vos soins, vous facturer et respecter la loi. Pour rien d’autre sans vous le demander.

## Qui les lit
- La personne à qui votre demande est proposée lit vos motifs et vos préférences. Votre nom lui est montré quand elle accepte.
- Votre note libre et votre dossier ne sont lus que par les cliniciens qui vous soignent.
- L’équipe d’accueil lit les demandes pour vous aider. La réception voit vos rendez-vous et vos coordonnées, jamais votre dossier.
- Personne d’autre, sauf si la loi l’exige ou s’il y a un danger grave et immédiat pour quelqu’un.

Chaque ouverture de votre dossier par quelqu’un d’autre que vous est consignée.

## Le jumelage automatisé
Un calcul classe les professionnels selon vos réponses. Il ne décide jamais de vos soins : une personne accepte ou refuse, et vous pouvez toujours dire non. Vous pouvez savoir pourquoi une personne vous a été proposée, faire corriger vos renseignements et demander qu’un membre de l’équipe revoie le choix.

## Où et comment ils sont gardés
Vos renseignements sont hébergés par la clinique. Les textes sensibles sont chiffrés avant d’être enregistrés, et les clés sont gardées ailleurs que la base de données. S’ils devaient sortir du Québec, nous évaluerions d’abord les risques et vous le dirions.

## Combien de temps
- Un dossier professionnel : au moins cinq ans après le dernier service, ou plus si votre ordre ou votre âge le demande.
- Une demande qui n’a pas mené à un suivi : deux ans, puis elle est effacée ou rendue anonyme.
- Une invitation que la personne concernée n’a pas acceptée : quatorze jours.
- Les journaux de sécurité : deux ans.

## Vos droits
Vous pouvez consulter vos renseignements, les faire corriger, en obtenir une copie dans un format courant, retirer un consentement, demander la fin de leur diffusion et, quand la loi le permet, leur effacement. Écrivez à la personne responsable, dont le nom figure au bas de cette page : elle répond dans les trente jours, gratuitement.

## Si quelque chose tourne mal
Nous tenons un registre des incidents. Si un incident peut vous causer un préjudice sérieux, nous vous avisons, ainsi que la Commission d’accès à l’information du Québec. Vous pouvez aussi lui porter plainte : cai.gouv.qc.ca, 1 888 528-7741.`,
    },
    en: {
      title: "Privacy policy",
      body: `This page says what information we collect, why, who reads it, how long we keep it and what you may ask for. It follows Québec’s Act respecting the protection of personal information in the private sector (“Law 25”) and the rules of Québec’s professional orders.

## What we collect
- To reach you: your name, your e-mail, your telephone and the safe way to write to you.
- To find somebody for you: your reasons, your birth date, your region, when you are free and your preferences.
- For your care: your appointments and your file, kept by the person who sees you.
- For security: the time, network address and device of your sign-ins, and each opening of your file.

We collect nothing for advertising. There is no tracker and no third-party cookie on this site.

## Why
To propose a person who suits you, to book, to care for you, to write to you about your care, to bill you and to obey the law. For nothing else without asking you.

## Who reads it
- The person your request is offered to reads your reasons and preferences. Your name is shown once they accept.
- Your free note and your file are read only by the clinicians who care for you.
- Intake staff read requests to help you. The front desk sees your appointments and how to reach you, never your file.
- Nobody else, unless the law requires it or somebody is in serious and immediate danger.

Each opening of your file by anybody but you is recorded.

## Automated matching
A calculation ranks professionals by your answers. It never decides about your care: a person accepts or refuses, and you may always say no. You may learn why a person was proposed to you, have your information corrected and ask that a member of the team looks at the choice again.

## Where and how it is kept
Your information is hosted by the practice. Sensitive texts are encrypted before they are stored, and the keys are kept elsewhere than the database. Should it have to leave Québec, we would first assess the risks and tell you.

## How long
- A professional file: at least five years after the last service, or more if your order or your age asks for it.
- A request that led to no care: two years, then it is erased or made anonymous.
- An invitation that the person concerned did not accept: fourteen days.
- Security logs: two years.

## Your rights
You may see your information, have it corrected, receive a copy in a common format, withdraw a consent, ask that it is no longer disseminated and, when the law allows, that it is erased. Write to the person in charge, named at the bottom of this page: they answer within thirty days, free of charge.

## If something goes wrong
We keep a register of incidents. If an incident may seriously harm you, we tell you and the Commission d’accès à l’information du Québec. You may also complain to it: cai.gouv.qc.ca, 1 888 528-7741.`,
    },
  },
  terms: {
    fr: {
      title: "Conditions d’utilisation",
      body: `Ces conditions disent ce que vous pouvez attendre de nous, et ce que nous attendons de vous. Elles s’appliquent dès que vous faites une demande ou ouvrez un compte.

## Ce que nous offrons
Un chemin pour rencontrer un professionnel de la santé mentale dont le permis a été vérifié. Les soins sont donnés par ce professionnel, qui répond de ses actes devant son ordre.

## Ce que nous n’offrons pas
Nous ne sommes pas un service d’urgence. En cas de danger, composez le 911. Pour des idées suicidaires : 1 866 APPELLE ou 988. Pour parler à quelqu’un à toute heure : 811, option 2.

## Votre compte
- Donnez des renseignements exacts. Si vous demandez pour quelqu’un d’autre, dites-le.
- Gardez votre mot de passe pour vous. Dites-nous vite si quelqu’un d’autre l’a.
- À 14 ans et plus, vous décidez vous-même de vos soins. Avant 14 ans, un parent ou un tuteur consent.

## La demande
Demander ne coûte rien et ne vous engage à rien. Vous pouvez retirer votre demande en tout temps. Nous faisons de notre mieux pour trouver quelqu’un, et nous vous disons franchement quand nous n’avons personne.

## Les rendez-vous et les frais
Le prix de chaque séance est affiché avant la réservation. Les frais d’annulation tardive ou d’absence ne s’appliquent que si vous avez signé l’entente de service qui les prévoit.

## Respect
Les menaces, le harcèlement et l’usurpation d’identité mettent fin à l’accès. Vos soins en cours ne sont jamais coupés sans que vous soyez dirigé ailleurs.

## Plaintes
Parlez-nous d’abord : nos coordonnées figurent au bas de la page. Vous pouvez aussi vous adresser à l’ordre du professionnel, nommé sur sa page.

## Droit applicable
Le droit du Québec s’applique. Rien ici ne réduit les droits que la loi vous donne comme consommateur ou comme usager.`,
    },
    en: {
      title: "Terms of use",
      body: `These terms say what you may expect from us, and what we expect from you. They apply once you make a request or open an account.

## What we offer
A path to meet a mental health professional whose licence was verified. Care is given by this professional, who answers to their order.

## What we do not offer
We are not an emergency service. In danger, call 911. For thoughts of suicide: 1 866 APPELLE or 988. To speak with somebody at any hour: 811, option 2.

## Your account
- Give correct information. If you ask for somebody else, say so.
- Keep your password to yourself. Tell us quickly if somebody else has it.
- At 14 and over, you decide about your own care. Before 14, a parent or tutor consents.

## The request
Asking costs nothing and commits you to nothing. You may withdraw your request at any time. We do our best to find somebody, and say so honestly when we have no one.

## Appointments and fees
The price of each session is shown before booking. Fees for late cancellation or absence apply only if you signed the service agreement that provides for them.

## Respect
Threats, harassment and impersonation end the access. Care under way is never cut off without directing you elsewhere.

## Complaints
Speak with us first: how to reach us is at the bottom of the page. You may also turn to the professional’s order, named on their page.

## Law
The law of Québec applies. Nothing here reduces the rights that the law gives you as a consumer or as a user of services.`,
    },
  },
  telehealth: {
    fr: {
      title: "Soins à distance",
      body: `Une séance par vidéo ou par téléphone a les mêmes règles de confidentialité qu’une séance en personne.

- Choisissez un lieu où personne ne vous entend. Au début, on vous demande où vous êtes et à quel numéro vous rappeler si la ligne coupe.
- La séance n’est jamais enregistrée, ni par vous ni par le professionnel, sans un accord écrit.
- La technique peut faillir. Une séance interrompue par une panne n’est pas facturée.
- Si vous êtes hors du Québec, le permis du professionnel peut ne pas s’appliquer : dites-le avant la séance.
- Vous pouvez revenir aux séances en personne en tout temps, si le professionnel en offre.
- En cas de danger, le professionnel peut joindre les secours de l’endroit où vous êtes.`,
    },
    en: {
      title: "Remote care",
      body: `A session by video or telephone has the same rules of confidentiality as a session in person.

- Choose a place where nobody hears you. At the start you are asked where you are and which number to call if the line drops.
- The session is never recorded, by you or by the professional, without a written agreement.
- Technology may fail. A session cut short by a failure is not charged.
- If you are outside Québec, the professional’s licence may not apply: say so before the session.
- You may go back to sessions in person at any time, if the professional offers them.
- In danger, the professional may reach the emergency services where you are.`,
    },
  },
  professional_terms: {
    fr: {
      title: "Conditions des professionnels",
      body: `Ces conditions valent entre la clinique et les professionnels qui exercent par cette plateforme.

## Votre exercice
- Vous gardez votre autonomie professionnelle, vos obligations envers votre ordre et la responsabilité de vos dossiers.
- Vous tenez à jour vos permis, votre assurance et ce que vous traitez.
- Vous répondez aux propositions dans le délai affiché et vous dites vos absences à l’avance.

## Les personnes que vous suivez
- Vous ouvrez seulement les dossiers des personnes que vous suivez. Chaque ouverture est consignée.
- Vous écrivez vos notes ici et vous les signez dans un délai raisonnable.
- Vous ne contactez personne en dehors de la plateforme pour contourner la clinique.

## L’argent
La part de la clinique est affichée sur vos relevés. Elle ne change pas pour une séance déjà facturée.

## Quand quelque chose tourne mal
Un incident de confidentialité se signale tout de suite à la personne responsable, nommée au bas du site.

## La fin
Vous pouvez partir avec un préavis de trente jours. Vos dossiers restent accessibles pour vous aussi longtemps que votre ordre le demande.`,
    },
    en: {
      title: "Terms for professionals",
      body: `These terms hold between the practice and the professionals who practise through this platform.

## Your practice
- You keep your professional autonomy, your duties towards your order and the responsibility for your files.
- You keep your licences, your insurance and what you treat up to date.
- You answer proposals within the time shown and say your absences in advance.

## The people you treat
- You open only the files of people you treat. Each opening is recorded.
- You write your notes here and sign them within a reasonable time.
- You do not contact anybody outside the platform to go around the practice.

## Money
The practice’s share is shown on your statements. It does not change for a session that is already charged.

## When something goes wrong
A privacy incident is reported at once to the person in charge, named at the bottom of the site.

## The end
You may leave with thirty days’ notice. Your files stay open to you for as long as your order asks.`,
    },
  },
  automated_matching: {
    fr: {
      title: "Jumelage automatisé",
      body: `Pour vous proposer une personne, un calcul compare vos réponses avec ce que les professionnels offrent.

- Il lit vos motifs, votre groupe d’âge, vos disponibilités, la langue, la façon de se voir, votre région et vos préférences. Il ne lit pas votre note libre.
- Il écarte qui ne traite pas votre âge, votre motif ou un motif voisin, puis additionne des points. Le détail est conservé.
- Il ne décide pas de vos soins : le professionnel accepte ou refuse, et vous pouvez toujours dire non.
- Vous pouvez savoir pourquoi une personne vous a été proposée, faire corriger vos réponses, présenter vos observations et demander qu’un membre de l’équipe d’accueil revoie le choix.`,
    },
    en: {
      title: "Automated matching",
      body: `To propose a person to you, a calculation compares your answers with what professionals offer.

- It reads your reasons, your age group, when you are free, the language, how to meet, your region and your preferences. It does not read your free note.
- It sets aside who does not treat your age, your reason or a neighbouring one, then adds up points. The detail is kept.
- It does not decide about your care: the professional accepts or refuses, and you may always say no.
- You may learn why a person was proposed to you, have your answers corrected, give your view and ask that a member of intake staff looks at the choice again.`,
    },
  },
};

/** Not a text that people agree to: what we did and what does not work yet. */
export const ACCESSIBILITY_TEXT: Readonly<Record<Locale, PlainText>> = {
  fr: {
    title: "Accessibilité",
    body: `Nous voulons que chaque personne puisse demander de l’aide, prendre rendez-vous et être suivie, quels que soient son appareil et sa façon de s’en servir. Nous visons les règles WCAG 2.2, niveau AA.

## Ce que nous faisons
- Tout se fait au clavier, et l’endroit où vous êtes se voit toujours.
- Les lecteurs d’écran reçoivent des titres, des repères et l’annonce de ce qui change.
- Le texte grossit jusqu’à 200 % et tient sur un écran étroit, sans défilement de côté.
- Les couleurs ne disent jamais rien à elles seules. Il y a un mode sombre, et le réglage « contraste élevé » de votre appareil est respecté.
- Les mouvements sont courts, et s’arrêtent si votre appareil le demande.
- Les phrases sont courtes et les mots, ceux de tous les jours.

## Ce qui reste à faire
Nous vérifions ces pages à chaque changement avec des outils automatiques et au clavier. Des essais avec des personnes qui utilisent un lecteur d’écran sont à venir.

## Un obstacle?
Écrivez-nous ou appelez-nous : nos coordonnées sont au bas de la page. Nous répondons en deux jours ouvrables et nous faisons votre demande avec vous, par téléphone, si c’est plus simple.`,
  },
  en: {
    title: "Accessibility",
    body: `We want every person to be able to ask for help, to book and to receive care, whatever their device and the way they use it. We aim for WCAG 2.2, level AA.

## What we do
- Everything works by keyboard, and where you are is always visible.
- Screen readers receive headings, landmarks and word of what changes.
- Text grows up to 200 % and fits a narrow screen without sideways scrolling.
- Colours never say anything alone. There is a dark mode, and your device’s “more contrast” is respected.
- Movements are short, and stop when your device asks for it.
- Sentences are short and words are those of every day.

## What remains to be done
We check these pages at every change with automatic tools and by keyboard. Trials with people who use a screen reader are to come.

## Something in your way?
Write or call us: how to reach us is at the bottom of the page. We answer within two working days and make your request with you, by telephone, if that is simpler.`,
  },
};
