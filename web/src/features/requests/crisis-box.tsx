import { boot } from "../../api/boot.ts";
import { Card } from "../../ui/card.tsx";
import { t } from "./crisis.messages.ts";

const LINES = [
  { number: "1 866 APPELLE", href: "tel:18662773553", says: "requests.crisis.appelle" },
  { number: "988", href: "tel:988", says: "requests.crisis.988" },
  { number: "911", href: "tel:911", says: "requests.crisis.911" },
  { number: "811, option 2", href: "tel:811", says: "requests.crisis.811" },
] as const;
const YOUNG = { number: "1 800 263-2266", href: "tel:18002632266", says: "requests.crisis.teljeunes" } as const;

const CrisisLines = ({ young }: { young: boolean }) => (
  <div className="lines lines--1">
    {[...LINES, ...(young ? [YOUNG] : [])].map(({ number, href, says }) => (
      <a key={href} className="line" href={href}>
        <b>{number}</b>
        <span>{t(says)}</span>
      </a>
    ))}
  </div>
);

/** Beside a request that waits. */
export const CrisisCard = ({ young }: { young?: boolean }) => (
  <Card className="crisisbox">
    <h2 className="text-[1.0625rem]">{t("requests.crisis.before")}</h2>
    <p className="sm mt-1.5 mb-3">{t("requests.crisis.honest", { practice: boot.practice.name })}</p>
    <CrisisLines young={young ?? false} />
  </Card>
);

type NowProps = {
  young?: boolean;
  /** What was written reached the clinicians, although nothing was opened. */
  heard?: boolean;
  nobodyOnCall?: boolean;
};
/** At once, when somebody is in danger. */
export const CrisisNow = ({ young, heard = false, nobodyOnCall = false }: NowProps) => (
  <section className="card crisisbox card--pad" role="alert">
    <h2 className="text-[1.0625rem]">{t("requests.crisis.now")}</h2>
    <p className="sm mt-1.5 mb-3">
      {t(heard ? "requests.crisis.heard" : "requests.crisis.now.text")}
      {nobodyOnCall && ` ${t("requests.crisis.nobody")}`}
    </p>
    <CrisisLines young={young ?? false} />
  </section>
);
