import { plainText } from "../../platform/plain-text.ts";

type Named = { givenName: string; familyName: string };

/** How a person is called on every screen. */
export const deriveDisplayName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`;

/** The part of an address made from a name: `marie-eve-lacasse`. */
export function deriveSlug({ givenName, familyName }: Named): string {
  const slug = plainText(`${givenName} ${familyName}`)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 70)
    .replace(/^-+|-+$/g, "");
  return slug.length >= 2 ? slug : `pro-${slug}`;
}

/** The slug, or the first of `slug-2`, `slug-3` … that nobody has. */
export function deriveFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
