import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const WORDS = /\/zod\/v4\/locales\/en\.js$/;
const DOCUMENTS = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/** Schemas become documents on the server only, and pages say in their own words what is wrong: the browser does not carry those parts of zod (8 KB). */
export const noJsonSchema = (): Plugin => ({
  name: "no-json-schema",
  enforce: "pre",
  load(id) {
    if (WORDS.test(id)) return 'export default () => ({ localeError: () => "Invalid input" });';
    if (!DOCUMENTS.test(id)) return null;
    const names = [...readFileSync(id, "utf8").matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    return `const none = () => none;\nexport { none as process, ${names.map((name) => `none as ${name}`).join(", ")} };`;
  },
});
