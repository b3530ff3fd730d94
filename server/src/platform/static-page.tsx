import { randomBytes } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const STYLE = `
:root { color-scheme: light dark; --ground: #f8f5ef; --surface: #fffefc; --line: #e7e0d5; --ink: #1b2a2a; --soft: #475453; --accent: #0f585b; }
@media (prefers-color-scheme: dark) { :root { --ground: #101717; --surface: #182121; --line: #2c3837; --ink: #eef2ef; --soft: #b9c4c1; --accent: #8fd0c8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 Figtree, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.25rem; } h3 { margin: 0 0 .25rem; font-size: 1rem; }
a { color: var(--accent); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
article > h2 { margin-top: 0; }
article { margin: 1rem 0; padding: 1.25rem; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: .75rem 0; padding: .75rem 1rem; overflow-x: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem; }
button { min-height: 44px; padding: .6rem 1.4rem; border: 0; border-radius: 10px; background: var(--accent); color: var(--surface); font: inherit; font-weight: 600; cursor: pointer; } button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { font-size: .9em; } .soft { color: var(--soft); } nav ul { columns: 14rem; padding-left: 1.2rem; } summary { cursor: pointer; padding: .5rem 0; min-height: 44px; }
`;

type Page = {
  title: string;
  children: ReactNode;
  lang?: "fr" | "en" /** It holds a form that posts to ourselves. */;
  posts?: boolean;
};

/** A mail as a page: it brings its own styles and nothing that runs. */
export const sendMail = (reply: FastifyReply, html: string): FastifyReply =>
  reply
    .headers({
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    })
    .type("text/html; charset=utf-8")
    .send(html);

/** A page for engineers: server HTML without scripts, styled from within, so that its content policy allows nothing else. */
export function sendPage(reply: FastifyReply, { title, children, lang = "en", posts = false }: Page): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  const html = renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>,
  );
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action ${posts ? "'self'" : "'none'"}; frame-ancestors 'none'`;
  return reply
    .headers({ "content-security-policy": policy, "cache-control": "no-store" })
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>${html}`);
}
