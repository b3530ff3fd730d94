import type { Bilingual } from "../../platform/refused.ts";

type Text = { title: Bilingual; lines: readonly Bilingual[] };
type Button = Bilingual;

const NOT_YOU: Bilingual = {
  fr: "Si ce n’est pas vous, vous n’avez rien à faire : sans ce lien, rien ne change.",
  en: "If this was not you, there is nothing to do: without this link nothing changes.",
};
const WRITE_US: Bilingual = {
  fr: "Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.",
  en: "If this was not you, choose a new password right away and write to us.",
};

export const BUTTONS = {
  verify: { fr: "Confirmer mon adresse", en: "Confirm my address" },
  signIn: { fr: "Me connecter", en: "Sign in" },
  reset: { fr: "Choisir un mot de passe", en: "Choose a password" },
  activate: { fr: "Activer mon compte", en: "Activate my account" },
  application: { fr: "Voir ma candidature", en: "See my application" },
  applications: { fr: "Voir les candidatures", en: "See the applications" },
  workspace: { fr: "Ouvrir mon espace", en: "Open my workspace" },
  person: { fr: "Voir la personne", en: "See the person" },
} as const satisfies Record<string, Button>;

export const TEXTS = {
  verify: {
    title: { fr: "Confirmez votre adresse courriel", en: "Confirm your email address" },
    lines: [
      { fr: "Un dernier geste, et votre compte est ouvert.", en: "One last step, and your account is open." },
      { fr: "Le lien est valable 24 heures et sert une seule fois.", en: "The link works for 24 hours, once." },
      NOT_YOU,
    ],
  },
  known: {
    title: { fr: "Vous avez déjà un compte", en: "You already have an account" },
    lines: [
      {
        fr: "Quelqu’un, sans doute vous, vient de s’inscrire avec cette adresse. Un compte existe déjà : connectez-vous, ou choisissez un nouveau mot de passe.",
        en: "Somebody, probably you, just signed up with this address. An account stands already: sign in, or choose a new password.",
      },
      { fr: "Rien n’a été changé.", en: "Nothing was changed." },
    ],
  },
  reset: {
    title: { fr: "Choisissez un nouveau mot de passe", en: "Choose a new password" },
    lines: [
      { fr: "Le lien est valable une heure et sert une seule fois.", en: "The link works for one hour, once." },
      NOT_YOU,
    ],
  },
  newSignIn: {
    title: { fr: "Nouvelle connexion à votre compte", en: "New sign-in to your account" },
    lines: [
      {
        fr: "Votre compte vient d’être ouvert depuis un appareil ou un réseau que nous ne connaissions pas.",
        en: "Your account was just opened from a device or a network that we did not know.",
      },
      {
        fr: "Si c’est vous, tout va bien. Vous pouvez voir vos connexions et y mettre fin dans votre compte.",
        en: "If it was you, all is well. You can see your sign-ins and end them in your account.",
      },
      WRITE_US,
    ],
  },
  passwordChanged: {
    title: { fr: "Votre mot de passe a changé", en: "Your password was changed" },
    lines: [{ fr: "Vos autres connexions sont fermées.", en: "Your other sign-ins have ended." }, WRITE_US],
  },
  secondFactorOn: {
    title: { fr: "La vérification en deux étapes est activée", en: "Two-step verification is on" },
    lines: [
      {
        fr: "Un code de votre application vous sera demandé à la connexion. Gardez vos codes de secours en lieu sûr.",
        en: "A code of your app will be asked for at sign-in. Keep your recovery codes in a safe place.",
      },
      WRITE_US,
    ],
  },
  secondFactorOff: {
    title: { fr: "La vérification en deux étapes est désactivée", en: "Two-step verification is off" },
    lines: [{ fr: "Votre mot de passe suffit désormais.", en: "Your password alone is enough from now on." }, WRITE_US],
  },
  recoveryCodes: {
    title: { fr: "Vous avez de nouveaux codes de secours", en: "You have new recovery codes" },
    lines: [{ fr: "Les anciens ne servent plus.", en: "The old ones no longer work." }, WRITE_US],
  },
  invitation: {
    title: { fr: "L’équipe vous attend", en: "You are invited to the team" },
    lines: [
      {
        fr: "Choisissez un mot de passe pour ouvrir votre compte. La vérification en deux étapes vous sera demandée ensuite.",
        en: "Choose a password to open your account. Two-step verification comes next.",
      },
      { fr: "Le lien est valable 7 jours et sert une seule fois.", en: "The link works for 7 days, once." },
    ],
  },
  applicationReceived: {
    title: { fr: "Nous avons reçu votre candidature", en: "We received your application" },
    lines: [
      {
        fr: "Nous vérifions vos permis et vous écrivons dès que c’est fait. D’ici là, vous pouvez encore corriger votre candidature.",
        en: "We verify your licences and write to you as soon as that is done. Until then you can still correct your application.",
      },
    ],
  },
  applicationWaits: {
    title: { fr: "Une candidature attend votre décision", en: "An application awaits your decision" },
    lines: [{ fr: "Les permis sont à vérifier.", en: "The licences are to be verified." }],
  },
  applicationApproved: {
    title: { fr: "Bienvenue : votre candidature est acceptée", en: "Welcome: your application is approved" },
    lines: [
      {
        fr: "Votre espace est ouvert. Indiquez vos disponibilités pour recevoir des propositions.",
        en: "Your workspace is open. Say when you are available to receive proposals.",
      },
    ],
  },
  applicationRefused: {
    title: { fr: "Votre candidature n’a pas été retenue", en: "Your application was not accepted" },
    lines: [
      {
        fr: "La raison se lit dans votre espace. Vous pouvez corriger votre candidature et la soumettre de nouveau.",
        en: "The reason stands in your workspace. You can correct your application and hand it in again.",
      },
    ],
  },
} as const satisfies Record<string, Text>;

/** To whom the licence belongs, and to the owners. */
export const licenceExpires = (until: Bilingual, name: string) => ({
  own: {
    title: { fr: "Votre permis arrive à échéance", en: "Your licence is about to expire" },
    lines: [
      {
        fr: `Il est valable jusqu’au ${until.fr}. Dès que votre ordre l’a renouvelé, écrivez-nous : sans permis valable, aucune proposition ne vous est faite.`,
        en: `It is valid until ${until.en}. As soon as your order has renewed it, write to us: without a valid licence no proposal reaches you.`,
      },
    ],
  },
  ofTeam: {
    title: { fr: "Un permis arrive à échéance", en: "A licence is about to expire" },
    lines: [
      {
        fr: `Celui de ${name} est valable jusqu’au ${until.fr}.`,
        en: `That of ${name} is valid until ${until.en}.`,
      },
    ],
  },
});
/** To the owners who did not decide themselves. */
export const applicationDecided = (name: string, isApproved: boolean): Text => ({
  title: { fr: "Une candidature a sa réponse", en: "An application has its answer" },
  lines: [
    isApproved
      ? { fr: `Celle de ${name} est acceptée.`, en: `That of ${name} is approved.` }
      : { fr: `Celle de ${name} est refusée.`, en: `That of ${name} is refused.` },
  ],
});
