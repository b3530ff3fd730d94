import type { Messages } from "../../platform/refused.ts";

export const uploadRefusals: Messages<"KIND_REFUSED" | "TOO_LARGE"> = {
  KIND_REFUSED: {
    fr: "Ce genre de fichier n’est pas accepté. Envoyez un PDF, une image (JPEG, PNG, HEIC), un document Word (docx) ou un texte.",
    en: "This kind of file is not accepted. Send a PDF, an image (JPEG, PNG, HEIC), a Word document (docx) or a text.",
  },
  TOO_LARGE: { fr: "Ce fichier dépasse 25 Mo.", en: "This file is over 25 MB." },
};
export const downloadRefusals: Messages<"QUARANTINED" | "REFUSED_BY_SCANNER"> = {
  QUARANTINED: {
    fr: "Ce fichier est encore vérifié. Réessayez dans un moment.",
    en: "This file is still being checked. Try again in a moment.",
  },
  REFUSED_BY_SCANNER: {
    fr: "Ce fichier contenait quelque chose de dangereux. Nous l’avons supprimé.",
    en: "This file held something dangerous. We removed it.",
  },
};
