import type { MailboxMail, OutboxText } from "@jechemine/contract/dev.ts";

const when = new Intl.DateTimeFormat("en-CA", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "America/Toronto",
});

const Attachment = ({ filename, contentType, content }: MailboxMail["attachments"][number]) => (
  <details>
    <summary>
      {filename} <span className="soft">{contentType}</span>
    </summary>
    <a href={`data:${contentType};charset=utf-8,${encodeURIComponent(content)}`} download={filename}>
      Save
    </a>
    <pre>{content}</pre>
  </details>
);

const Texts = ({ texts }: { texts: readonly OutboxText[] }) => (
  <section aria-label="Text messages">
    <h2>Text messages</h2>
    <p className="soft">
      Without SMS_URL they stay here; as JSON at <a href="/api/dev/texts">/api/dev/texts</a>.
    </p>
    {texts.map(({ id, recipient, body, at }) => (
      <article key={id}>
        <p className="soft">
          {recipient} · <time dateTime={at}>{when.format(new Date(at))}</time>
        </p>
        <pre>{body}</pre>
      </article>
    ))}
  </section>
);

/** Every mail and text of an installation without SMTP and SMS, newest first, with what one would click in it. */
export const MailboxPage = ({ mails, texts }: { mails: readonly MailboxMail[]; texts: readonly OutboxText[] }) => (
  <>
    <h1>Development mailbox</h1>
    <p className="soft">
      This installation has no SMTP_URL: its mails stay here. The newest hundred; as JSON at{" "}
      <a href="/api/dev/mailbox">/api/dev/mailbox</a>.
    </p>
    {mails.length === 0 && <p>No mail yet.</p>}
    {mails.map((mail) => (
      <article key={mail.id} aria-label={mail.subject}>
        <h2>{mail.subject}</h2>
        <dl>
          <dt>To</dt>
          <dd>{mail.recipient}</dd>
          <dt>From</dt>
          <dd>{mail.sender}</dd>
          <dt>At</dt>
          <dd>
            <time dateTime={mail.at}>{when.format(new Date(mail.at))}</time>
          </dd>
        </dl>
        <pre>{mail.text}</pre>
        <ul>
          {mail.links.map((link) => (
            <li key={link}>
              <a href={link}>{link}</a>
            </li>
          ))}
          <li>
            <a href={`/dev/mailbox/${mail.id}`}>As the reader sees it</a>
          </li>
        </ul>
        {mail.attachments.map((one) => (
          <Attachment key={one.filename} {...one} />
        ))}
      </article>
    ))}
    {texts.length > 0 && <Texts texts={texts} />}
  </>
);
