import { classOf, eventOf } from "@jechemine/contract/notification-kinds.ts";
import type { NoticeSample } from "../../platform/notices.ts";

/** Every kind of mail, for engineers: in both languages, plain and discreet. */
export const GalleryPage = ({ samples }: { samples: readonly NoticeSample[] }) => (
  <>
    <h1>Every kind of mail</h1>
    <p className="soft">
      With made-up names and dates. What was sent stands in <a href="/dev/mailbox">/dev/mailbox</a>.
    </p>
    {samples.map(({ kind, text }) => (
      <article key={kind} aria-label={kind}>
        <h2>
          {kind} <span className="soft">{`${eventOf(kind)}, ${classOf(kind)}`}</span>
        </h2>
        <p lang="fr">{text.title.fr}</p>
        <p>{text.title.en}</p>
        <ul>
          {["fr", "en"].flatMap((locale) =>
            ["", "&discreet=1"].map((more) => (
              <li key={locale + more}>
                <a href={`/dev/mails/${kind}?locale=${locale}${more}`}>
                  {locale}
                  {more && ", discreet"}
                </a>
              </li>
            )),
          )}
        </ul>
      </article>
    ))}
  </>
);
