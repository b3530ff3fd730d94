import type { CSSProperties, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Bilingual, Locale } from "../../platform/refused.ts";
import type { MailContent } from "./mail-content.ts";

export type Sender = { name: string; phone: string; email: string; address: string };

const words = {
  hello: { fr: "Bonjour", en: "Hello" },
  plainLink: {
    fr: "Si le bouton ne répond pas, copiez cette adresse :",
    en: "If the button does not work, copy this address:",
  },
  file: {
    fr: "Un fichier est joint à ce courriel : il met votre agenda à jour.",
    en: "A file is attached to this email: it brings your calendar up to date.",
  },
  notEmergency: {
    fr: "Nous ne sommes pas un service d’urgence. En danger immédiat, appelez le 911. Pour parler à quelqu’un maintenant, jour et nuit : appelez ou textez le 988.",
    en: "We are not an emergency service. In immediate danger, call 911. To talk to someone now, day or night: call or text 988.",
  },
  unsubscribe: {
    fr: "Ne plus recevoir ce genre de courriel",
    en: "Stop receiving this kind of email",
  },
  why: {
    fr: "Vous recevez ce courriel parce qu’il concerne votre demande, vos rendez-vous ou votre compte. Vous n’attendiez rien de nous? Ignorez-le : rien ne se passera.",
    en: "You receive this email because it concerns your request, your appointments or your account. Not expecting anything from us? Ignore it: nothing will happen.",
  },
} satisfies Record<string, Bilingual>;

const font = "Figtree, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const ink = {
  ground: "#F8F5EF",
  surface: "#FFFEFC",
  line: "#E7E0D5",
  strong: "#1B2A2A",
  soft: "#475453",
  accent: "#0F585B",
};
const text: CSSProperties = {
  margin: "0 0 16px",
  fontSize: 16,
  lineHeight: "26px",
  color: ink.strong,
  fontFamily: font,
};
const small: CSSProperties = { ...text, margin: "0 0 12px", fontSize: 14, lineHeight: "22px", color: ink.soft };

const Table = ({ children, style }: { children: ReactNode; style?: CSSProperties }) => (
  <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={style}>
    <tbody>
      <tr>{children}</tr>
    </tbody>
  </table>
);

/** One link, as a button that is a link also where pictures and styles are off. */
const Button = ({ label, url }: { label: string; url: string }) => (
  <p style={{ margin: "8px 0 24px" }}>
    <a
      href={url}
      style={{
        display: "inline-block",
        padding: "13px 26px",
        borderRadius: 10,
        background: ink.accent,
        color: "#FFFFFF",
        fontFamily: font,
        fontSize: 16,
        lineHeight: "22px",
        fontWeight: 600,
        textDecoration: "none",
      }}
    >
      {label}
    </a>
  </p>
);

type Mail = { content: MailContent; sender: Sender; locale: Locale };

const Unsubscribe = ({ content: { unsubscribe }, locale }: Mail) =>
  unsubscribe && (
    <p style={{ ...small, margin: 0, fontSize: 13 }}>
      <a href={unsubscribe} style={{ color: ink.soft }}>
        {words.unsubscribe[locale]}
      </a>
    </p>
  );

/** Who writes, and where help is. A discreet mail says neither: somebody else may be reading. */
const Footer = (mail: Mail) => {
  const { content, sender, locale } = mail;
  return (
    <td style={{ padding: "20px 32px 32px" }}>
      {!content.discreet && (
        <>
          <p style={{ ...small, color: ink.strong }}>{words.notEmergency[locale]}</p>
          <p style={small}>
            {sender.name}
            <br />
            {sender.address}
            <br />
            {sender.phone} · {sender.email}
          </p>
          <p style={{ ...small, fontSize: 13 }}>{words.why[locale]}</p>
        </>
      )}
      <Unsubscribe {...mail} />
    </td>
  );
};

const greetingOf = ({ content: { name }, locale }: Mail) => `${words.hello[locale]}${name ? ` ${name}` : ""},`;

const Letter = (mail: Mail) => {
  const { content, sender, locale } = mail;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{content.title}</title>
      </head>
      <body style={{ margin: 0, padding: "24px 12px", background: ink.ground }}>
        <Table style={{ maxWidth: 600, margin: "0 auto" }}>
          <td>
            {!content.discreet && (
              <p style={{ ...small, margin: "0 0 16px", padding: "0 32px", fontWeight: 600, color: ink.accent }}>
                {sender.name}
              </p>
            )}
            <Table style={{ background: ink.surface, border: `1px solid ${ink.line}`, borderRadius: 16 }}>
              <td style={{ padding: "32px 32px 16px" }}>
                <h1 style={{ ...text, margin: "0 0 20px", fontSize: 24, lineHeight: "32px", fontWeight: 600 }}>
                  {content.title}
                </h1>
                <p style={text}>{greetingOf(mail)}</p>
                {content.lines.map((line) => (
                  <p key={line} style={text}>
                    {line}
                  </p>
                ))}
                {content.action && <Button {...content.action} />}
                {content.action && (
                  <p style={small}>
                    {words.plainLink[locale]}
                    <br />
                    <a href={content.action.url} style={{ color: ink.accent, wordBreak: "break-all" }}>
                      {content.action.url}
                    </a>
                  </p>
                )}
                {content.attachments.length > 0 && <p style={small}>{words.file[locale]}</p>}
              </td>
            </Table>
            <Table>
              <Footer {...mail} />
            </Table>
          </td>
        </Table>
      </body>
    </html>
  );
};

const frameOf = ({ sender, locale }: Mail): string[] => [
  words.notEmergency[locale],
  [sender.name, sender.address, `${sender.phone} · ${sender.email}`].join("\n"),
  words.why[locale],
];

function plainText(mail: Mail): string {
  const { content, locale } = mail;
  const { action, lines, attachments, discreet, unsubscribe } = content;
  const colon = locale === "fr" ? "\u00a0:" : ":";
  const parts = [
    greetingOf(mail),
    content.title,
    ...lines,
    ...(action ? [`${action.label}${colon}\n${action.url}`] : []),
    ...(attachments.length > 0 ? [words.file[locale]] : []),
    "--",
    ...(discreet ? [] : frameOf(mail)),
    ...(unsubscribe ? [`${words.unsubscribe[locale]}${colon}\n${unsubscribe}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The two bodies of a mail, in the reader's language. */
export const renderMail = (mail: Mail): { html: string; text: string } => ({
  html: `<!doctype html>${renderToStaticMarkup(<Letter {...mail} />)}`,
  text: plainText(mail),
});
