import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const DOCUMENTS = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/** Schemas become documents on the server only: the browser does not carry that part of zod (7 KB). */
export const noJsonSchema = (): Plugin => ({
  name: "no-json-schema",
  enforce: "pre",
  load(id) {
    if (!DOCUMENTS.test(id)) return null;
    const names = [...readFileSync(id, "utf8").matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    return `const none = () => none;\nexport { none as process, ${names.map((name) => `none as ${name}`).join(", ")} };`;
  },
});
