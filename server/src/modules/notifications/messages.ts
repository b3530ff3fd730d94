import type { Messages } from "../../platform/refused.ts";

export const resendMessages = {
  NOT_FAILED: {
    fr: "Ce message n’est pas en échec : il n’y a rien à renvoyer.",
    en: "This message has not failed: there is nothing to send again.",
  },
} satisfies Messages<"NOT_FAILED">;
