type Line = { number: string; href: string; says: "911" | "988" | "appelle" | "811" | "teljeunes" | "teljeunes.text" };

/** The lines of Québec, the most urgent first. Reviewed by the practice; the server HTML lists the same. */
export const CRISIS_LINES: readonly Line[] = [
  { number: "911", href: "tel:911", says: "911" },
  { number: "988", href: "tel:988", says: "988" },
  { number: "1 866 APPELLE", href: "tel:18662773553", says: "appelle" },
  { number: "811", href: "tel:811", says: "811" },
];
export const YOUNG_LINES: readonly Line[] = [
  { number: "1 800 263-2266", href: "tel:18002632266", says: "teljeunes" },
  { number: "514 600-1002", href: "sms:5146001002", says: "teljeunes.text" },
];
