import type { Boot } from "@jechemine/contract/boot.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { EntryFiles } from "./assets.ts";

export type Page = {
  status: 200 | 400 | 404 | 429 | 500 | 503;
  title: string;
  description: string;
  /** The address of this page in each language; none for pages that nobody should find by searching. */
  addresses?: Readonly<Record<Locale, string>>;
  /** Told to search engines, as schema.org says it. */
  data?: object;
  /** For client-rendered pages: what the app starts with. */
  boot?: Boot;
  body: ReactNode;
};
/** What the head needs beside the page itself. */
export type Setting = {
  locale: Locale;
  origin: string;
  siteName: string;
  nonce: string;
  files: EntryFiles;
  theme: "light" | "dark" | undefined;
  /** Neither the tab's title nor its icon tell what this is. */
  discreet: boolean;
};

/** JSON inside a script element: nothing in it may end the element. */
const inScript = (value: unknown) => ({ __html: JSON.stringify(value).replaceAll("<", "\\u003c") });

const Alternates = ({
  origin,
  locale,
  addresses,
}: {
  origin: string;
  locale: Locale;
  addresses: Readonly<Record<Locale, string>>;
}) => (
  <>
    <link rel="canonical" href={origin + addresses[locale]} />
    <link rel="alternate" hrefLang="fr-CA" href={origin + addresses.fr} />
    <link rel="alternate" hrefLang="en-CA" href={origin + addresses.en} />
    <link rel="alternate" hrefLang="x-default" href={origin + addresses.fr} />
  </>
);

function Files({ files, nonce }: Pick<Setting, "files" | "nonce">) {
  return (
    <>
      {files.fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {files.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} nonce={nonce} />
      ))}
      {files.imports.map((href) => (
        <link key={href} rel="modulepreload" href={href} nonce={nonce} />
      ))}
      {files.script && <script type="module" src={files.script} nonce={nonce} />}
    </>
  );
}

function Document({ page, setting }: { page: Page; setting: Setting }) {
  const { locale, origin, nonce, theme, discreet, siteName } = setting;
  const title = page.title.includes(siteName) ? page.title : `${page.title} · ${siteName}`;
  return (
    <html lang={`${locale}-CA`} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme ?? "light dark"} />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#F8F5EF" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101717" />
        <meta property="csp-nonce" nonce={nonce} content={nonce} />
        <title>{discreet ? "…" : title}</title>
        <meta name="description" content={page.description} />
        {page.addresses ? (
          <Alternates origin={origin} locale={locale} addresses={page.addresses} />
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={siteName} />
        <meta property="og:title" content={page.title} />
        <meta property="og:description" content={page.description} />
        <meta property="og:locale" content={`${locale}_CA`} />
        <link rel="icon" type="image/svg+xml" href={discreet ? "/favicon-plain.svg" : "/favicon.svg"} />
        {!discreet && <link rel="apple-touch-icon" href="/apple-touch-icon.png" />}
        <link rel="manifest" href="/manifest.webmanifest" />
        <Files files={setting.files} nonce={nonce} />
        {page.data && <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={inScript(page.data)} />}
      </head>
      <body>
        {page.body}
        {page.boot && (
          <script type="application/json" id="boot" nonce={nonce} dangerouslySetInnerHTML={inScript(page.boot)} />
        )}
      </body>
    </html>
  );
}

/** The whole answer. Static markup: React stays on the server. */
export const renderDocument = (page: Page, setting: Setting): string =>
  `<!doctype html>${renderToStaticMarkup(<Document page={page} setting={setting} />)}`;
