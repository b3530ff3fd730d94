import { classOf, eventOf } from "@jechemine/contract/notification-kinds.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";

type Pictured = { sample: NoticeSample; short: Bilingual };

/** Every kind of notice, for engineers: its mail in both languages, plain and discreet, and its text message. */
export const GalleryPage = ({ pictures }: { pictures: readonly Pictured[] }) => (
  <>
    <h1>Every kind of mail</h1>
    <p className="soft">
      With made-up names and dates. What was sent stands in <a href="/dev/mailbox">/dev/mailbox</a>.
    </p>
    {pictures.map(({ sample: { kind, channels }, short }) => (
      <article key={kind} aria-label={kind}>
        <h2>
          {kind} <span className="soft">{`${eventOf(kind)}, ${classOf(kind)}`}</span>
        </h2>
        <p lang="fr">{short.fr}</p>
        <p>{short.en}</p>
        {channels && <p className="soft">{`Never but by ${channels.join(", ")}`}</p>}
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
