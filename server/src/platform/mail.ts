import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type { Config } from "./config.ts";
import { idOfKey } from "./new-id.ts";
import { type Platform, SYSTEM } from "./verb.ts";

export type Attachment = { filename: string; contentType: string; content: string };
export type Message = {
  /** The same key is the same mail: a second sending carries the same Message-ID. */
  key: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: readonly Attachment[];
  /** Another name than the practice's before our address. */
  senderName?: string;
  /** Where a report comes back to if it cannot be delivered; else the sender. */
  returnPath?: string;
  /** Where one press ends mails of this kind (RFC 8058). */
  unsubscribe?: string;
};
export type Mail = {
  /** Resolves when the next server has taken the mail on itself; throws `MailRefused` or what went wrong on the way. */
  send(message: Message): Promise<void>;
  close(): void;
};

/** The mail server said no for good (5xx): another try would hear the same. */
export class MailRefused extends Error {
  constructor(
    message: string,
    /** It was about the address: nobody is there. */
    readonly ofAddress: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A line of a header: whatever could end it, or begin another, becomes a space. */
const line = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
const ADDRESS = /^[^\s<>,;:"\\()[\]@\p{Cc}]+@[^\s<>,;:"\\()[\]@\p{Cc}]+$/u;

function checked(message: Message): Message {
  if (!ADDRESS.test(message.to)) throw new MailRefused("this is not one plain mail address", true);
  const attachments = message.attachments.map(({ filename, contentType, content }) => {
    if (!/^[a-z]+\/[a-z0-9.+-]+(; ?[a-z]+=[\w-]+)*$/i.test(contentType))
      throw new MailRefused("no such content type", false);
    return { filename: line(filename), contentType, content };
  });
  return { ...message, subject: line(message.subject), attachments };
}

export const messageIdOf = (key: string, publicUrl: string): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${new URL(publicUrl).hostname}>`;

/** Mail leaves by SMTP; an installation without it keeps every mail in the development mailbox, which production refuses. */
export function openMail(config: Config, needs: Pick<Platform, "database" | "clock">): Mail {
  if (config.smtpUrl) return smtpMail(config, config.smtpUrl);
  if (config.production) throw new Error("production needs SMTP_URL");
  return mailbox(config, needs);
}

function smtpMail({ mailFrom, publicUrl }: Config, smtpUrl: string): Mail {
  const url = new URL(smtpUrl);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === "smtps:" ? 465 : 587)),
    secure: url.protocol === "smtps:",
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Content comes from our own templates; nothing in it is read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async (message: Message) => {
    const { key, to, attachments, senderName, returnPath, unsubscribe, ...content } = checked(message);
    const calendar = attachments.map((one) => ({ ...one, contentDisposition: "attachment" as const }));
    await transport
      .sendMail({
        ...content,
        from: senderOf(mailFrom, senderName),
        to: { name: "", address: to },
        // A report brings back the headers only, where the server knows how.
        ...(returnPath && { envelope: { from: returnPath, to }, dsn: { return: "headers", notify: "failure" } }),
        messageId: messageIdOf(key, publicUrl),
        attachments: calendar,
        headers: {
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
          ...(unsubscribe && unsubscribeHeaders(unsubscribe)),
        },
      })
      .catch((error: unknown) => {
        throw refusedForGood(error) ? new MailRefused(sayOf(error), isOfAddress(error), { cause: error }) : error;
      });
  };
  return { send, close: () => transport.close() };
}

const propertyOf = (error: unknown, name: string): unknown =>
  error instanceof Error ? Reflect.get(error, name) : undefined;
const sayOf = (error: unknown) => line(String(propertyOf(error, "response") ?? error)).slice(0, 300);

/** A 5xx about this mail or its recipient. One about our own sign-in is the operator's to repair, and then the mail may leave. */
function refusedForGood(error: unknown): boolean {
  const [status, code] = [Number(propertyOf(error, "responseCode")), propertyOf(error, "code")];
  return status >= 500 && status < 600 && code !== "EAUTH";
}

/** The recipient was refused, not the mail. */
const isOfAddress = (error: unknown) =>
  propertyOf(error, "code") === "EENVELOPE" && propertyOf(error, "command") === "RCPT TO";

/** The address stays: servers hear who sends by it. */
const senderOf = (mailFrom: string, name: string | undefined): string => {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;
  return name === undefined ? mailFrom : `${line(name)} <${address}>`;
};

export const unsubscribeHeaders = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

function mailbox({ mailFrom }: Config, { database, clock }: Pick<Platform, "database" | "clock">): Mail {
  const send = async (message: Message) => {
    const { key, to: recipient, subject, html, text: body, attachments, senderName } = checked(message);
    const sender = senderOf(mailFrom, senderName);
    const row = { id: idOfKey(key), at: clock.now(), recipient, sender, subject, html, body };
    await database.within(SYSTEM.actor, "read write", (tx) =>
      tx
        .insertInto("mailbox")
        .values({ ...row, attachments: JSON.stringify(attachments) })
        .onConflict((of) => of.doNothing())
        .execute(),
    );
  };
  return { send, close: () => undefined };
}
