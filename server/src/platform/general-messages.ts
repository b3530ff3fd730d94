import type { GENERAL_REFUSALS, IDEMPOTENT_REFUSALS } from "@jechemine/contract/endpoint.ts";
import type { Messages } from "./refused.ts";

/** What people read when any endpoint says one of the general noes. */
export const general = {
  INVALID: { fr: "Certains champs sont à corriger.", en: "Some fields need attention." },
  UNAUTHENTICATED: { fr: "Connectez-vous pour continuer.", en: "Sign in to continue." },
  FORBIDDEN: { fr: "Votre compte ne permet pas cette action.", en: "Your account does not allow this." },
  CROSS_SITE: {
    fr: "Cette action vient d’un autre site. Ouvrez la page de nouveau et réessayez.",
    en: "This action came from another site. Open the page again and try once more.",
  },
  NOT_FOUND: { fr: "Nous ne trouvons rien ici.", en: "We find nothing here." },
  TOO_LARGE: { fr: "C’est trop volumineux.", en: "This is too large." },
  UNSUPPORTED_TYPE: { fr: "Ce format n’est pas accepté.", en: "This format is not accepted." },
  TOO_MANY: {
    fr: "Il y a eu trop d’essais. Attendez un moment avant de réessayer.",
    en: "There were too many attempts. Wait a moment before trying again.",
  },
  BUSY: {
    fr: "Le service est très occupé. Rien n’est perdu : réessayez dans un moment.",
    en: "The service is very busy. Nothing is lost: try again in a moment.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    fr: "Cette clé a déjà servi à une autre demande. Recommencez.",
    en: "This key was already used for another request. Start again.",
  },
  INTERNAL: {
    fr: "Un problème est survenu de notre côté. Réessayez dans un moment.",
    en: "Something failed on our side. Try again in a moment.",
  },
} satisfies Messages<keyof typeof GENERAL_REFUSALS | keyof typeof IDEMPOTENT_REFUSALS | "INTERNAL">;
