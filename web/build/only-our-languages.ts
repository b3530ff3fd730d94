import type { Plugin } from "vite";

const STRINGS = /\/(?:react-aria|react-stately|react-aria-components)\/dist\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/;

/** React Aria ships its spoken strings in some thirty languages; the product speaks two. */
export const onlyOurLanguages = (): Plugin => ({
  name: "only-our-languages",
  enforce: "pre",
  load(id) {
    const language = STRINGS.exec(id)?.[1];
    return language && !["fr-FR", "en-US"].includes(language) ? "export default {};" : null;
  },
});
