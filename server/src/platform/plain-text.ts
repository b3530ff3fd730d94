/** Words as people mean them, to compare and to search: without accents or case, one letter for each look of it, « œ » as "oe". */
export const plainText = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");
