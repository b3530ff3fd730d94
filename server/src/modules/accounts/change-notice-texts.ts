import type { Bilingual } from "../../platform/refused.ts";

type Text = { title: Bilingual; lines: readonly Bilingual[]; brief?: Bilingual };

const NOT_YOU: Bilingual = {
  fr: "Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.",
  en: "If this was not you, choose a new password right away and write to us.",
};

export const CHANGE_BUTTONS = {
  confirm: { fr: "Confirmer cette adresse", en: "Confirm this address" },
  stop: { fr: "Ce n’est pas moi : garder mon adresse", en: "It was not me: keep my address" },
  signIn: { fr: "Me connecter", en: "Sign in" },
  password: { fr: "Choisir un mot de passe", en: "Choose a password" },
} as const satisfies Record<string, Bilingual>;

export const CHANGE_TEXTS = {
  confirm: {
    title: { fr: "Confirmez votre nouvelle adresse courriel", en: "Confirm your new email address" },
    lines: [
      {
        fr: "Vous avez demandé à utiliser cette adresse pour votre compte. Rien ne change tant que vous ne l’avez pas confirmée.",
        en: "You asked to use this address for your account. Nothing changes until you confirm it.",
      },
      { fr: "Le lien est valable 24 heures et sert une seule fois.", en: "The link works for 24 hours, once." },
    ],
  },
  taken: {
    title: { fr: "Cette adresse a déjà un compte", en: "This address has an account already" },
    lines: [
      {
        fr: "Quelqu’un, peut-être vous, a voulu utiliser cette adresse pour un autre compte. Elle en a déjà un : rien n’a été changé.",
        en: "Somebody, perhaps you, wanted to use this address for another account. It has one already: nothing was changed.",
      },
    ],
  },
  asked: {
    title: {
      fr: "On a demandé à changer l’adresse de votre compte",
      en: "Somebody asked to change the address of your account",
    },
    lines: [
      {
        fr: "La nouvelle adresse doit d’abord être confirmée. Si c’est vous, vous n’avez rien à faire ici.",
        en: "The new address has to be confirmed first. If it was you, there is nothing to do here.",
      },
      {
        fr: "Si ce n’est pas vous, ce bouton arrête le changement, ferme toutes les connexions et vous fait choisir un nouveau mot de passe. Il est bon pour 7 jours.",
        en: "If it was not you, this button stops the change, ends every sign-in and lets you choose a new password. It works for 7 days.",
      },
    ],
  },
  changed: {
    title: { fr: "L’adresse de votre compte a changé", en: "The address of your account was changed" },
    lines: [
      { fr: "Nos courriels n’arrivent plus à cette adresse-ci.", en: "Our mails no longer come to this address." },
      {
        fr: "Si ce n’est pas vous, ce bouton ramène cette adresse et ferme toutes les connexions. Il est bon pour 7 jours.",
        en: "If it was not you, this button brings this address back and ends every sign-in. It works for 7 days.",
      },
    ],
  },
  passkeyAdded: {
    title: { fr: "Une clé d’accès a été ajoutée à votre compte", en: "A passkey was added to your account" },
    lines: [
      { fr: "Elle permet de se connecter sans mot de passe ni code.", en: "It signs in without a password or code." },
      NOT_YOU,
    ],
  },
  passkeyRemoved: {
    title: { fr: "Une clé d’accès a été retirée de votre compte", en: "A passkey was removed from your account" },
    lines: [{ fr: "Elle n’ouvre plus rien ici.", en: "It no longer opens anything here." }, NOT_YOU],
  },
  left: {
    title: { fr: "Votre compte est fermé", en: "Your account is closed" },
    lines: [
      {
        fr: "Vos rendez-vous et vos soins restent comme ils étaient. Pour rouvrir votre compte, connectez-vous.",
        en: "Your appointments and your care stay as they were. To open your account again, sign in.",
      },
      NOT_YOU,
    ],
  },
  cameBack: {
    title: { fr: "Votre compte est rouvert", en: "Your account is open again" },
    lines: [{ fr: "Tout est comme vous l’aviez laissé.", en: "All is as you left it." }, NOT_YOU],
  },
} as const satisfies Record<string, Text>;

/** A text message and nothing else: all of it is one line. */
export const phoneCodeText = (digits: string) => {
  const brief = {
    fr: `${digits} est votre code. Il est bon 10 minutes. Ne le donnez à personne.`,
    en: `${digits} is your code. It works for 10 minutes. Give it to nobody.`,
  };
  return { title: brief, lines: [], brief };
};
