type Rules = Record<"createHTML" | "createScriptURL", (text: string) => string | null>;

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Rules) => unknown };
  }
}

/** The widgets empty what they announce with `innerHTML = ""`. The content policy forbids text as HTML, and should: only nothing is let through, and as a script our own service worker. */
export const allowEmptyHtml = () =>
  window.trustedTypes?.createPolicy("default", {
    createHTML: (text) => (text === "" ? "" : null),
    createScriptURL: (url) => (url === "/sw.js" ? url : null),
  });
