import type { Messages } from "../../platform/refused.ts";

export const settingsMessages: Messages<"RULES_DISAGREE"> = {
  RULES_DISAGREE: {
    fr: "Ces règles se contredisent : un délai plus court qu’un autre, ou des heures qui se chevauchent. Rien n’a été changé.",
    en: "These rules contradict each other: one delay shorter than another, or hours that overlap. Nothing was changed.",
  },
};
