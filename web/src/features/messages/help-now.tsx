import { t } from "./messages.ts";

const LINES = [
  { number: "911", href: "tel:911", says: "messages.help.911" },
  { number: "988", href: "tel:988", says: "messages.help.988" },
  { number: "1 866 APPELLE", href: "tel:18662773553", says: "messages.help.appelle" },
  { number: "811, option 2", href: "tel:811", says: "messages.help.811" },
] as const;

/** At once, when what somebody sent sounds like danger: the message left, and here is who answers now. */
export const HelpNow = ({ nobodyOnCall }: { nobodyOnCall: boolean }) => (
  <section
    ref={(box) => box?.scrollIntoView({ block: "nearest" })}
    className="card crisisbox card--pad m-4"
    role="alert"
  >
    <h3 className="text-[1.0625rem]">{t("messages.help")}</h3>
    <p className="sm mt-1.5 mb-3">
      {t("messages.help.text")}
      {nobodyOnCall && ` ${t("messages.help.nobody")}`}
    </p>
    <div className="lines lines--1">
      {LINES.map(({ number, href, says }) => (
        <a key={href} className="line" href={href}>
          <b>{number}</b>
          <span>{t(says)}</span>
        </a>
      ))}
    </div>
  </section>
);
