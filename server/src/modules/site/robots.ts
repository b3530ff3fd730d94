import { publicPath, publicPaths } from "@jechemine/contract/paths.ts";
import { CONTENT_PAGES } from "./shell-texts.ts";

/** Search engines stay out of what belongs to one person. */
export const robotsText = (origin: string): string =>
  [
    "User-agent: *",
    "Disallow: /api/",
    "Disallow: /portal",
    "Disallow: /workspace",
    "Disallow: /admin",
    "Disallow: /dev/",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");

const entry = (origin: string, addresses: { fr: string; en: string }) =>
  (["fr", "en"] as const)
    .map((locale) => {
      const links = (["fr", "en"] as const).map(
        (to) => `<xhtml:link rel="alternate" hreflang="${to}-CA" href="${origin}${addresses[to]}"/>`,
      );
      return `<url><loc>${origin}${addresses[locale]}</loc>${links.join("")}</url>`;
    })
    .join("\n");

/** Every public page in both languages. */
export function siteMap(origin: string, slugs: readonly string[]): string {
  const fixed = [
    ...CONTENT_PAGES.filter((name) => !publicPaths[name].fr.includes(":")),
    "request" as const,
    "join" as const,
  ].map((name) => publicPaths[name]);
  const people = slugs.map((slug) => ({
    fr: publicPath("professional", "fr", { slug }),
    en: publicPath("professional", "en", { slug }),
  }));
  const urls = [...fixed, ...people].map((addresses) => entry(origin, addresses));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

/** Lets phones keep the portal among their apps. */
export const webManifest = (name: string) => ({
  name,
  short_name: name.slice(0, 20),
  start_url: "/portal",
  scope: "/",
  display: "standalone",
  background_color: "#F8F5EF",
  theme_color: "#F8F5EF",
  // Phones that draw no SVG icon take a picture; its margin lets them cut it round.
  icons: [
    { src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ...[192, 512].map((side) => ({
      src: `/icon-${side}.png`,
      sizes: `${side}x${side}`,
      type: "image/png",
      purpose: "any maskable",
    })),
  ],
});
