/** The month that many later: `2026-12` and 1 give `2027-01`. */
export function monthAfter(month: string, many: number): string {
  const [year = 0, of = 1] = month.split("-").map(Number);
  const place = year * 12 + (of - 1) + many;
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
}
