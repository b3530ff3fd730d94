import type { Messages } from "../../platform/refused.ts";

export const priceMessages: Messages<"PRICE_CHANGED"> = {
  PRICE_CHANGED: {
    fr: "Ce prix vient d’être changé. Rouvrez la page pour voir celui qui vaut maintenant.",
    en: "This price was changed a moment ago. Open the page again to see the one that holds.",
  },
};
