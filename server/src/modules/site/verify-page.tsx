import { publicPaths } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import type { VerifiedReceipt } from "../receipts/index.ts";
import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import { Icon, type IconName } from "./icons.tsx";
import { dateInWords, dayIn, moneyInWords } from "./moment-words.ts";
import type { Verification } from "./read-verification.ts";
import { verifyTexts } from "./verify-texts.ts";
import { linkTo, type Visit } from "./visit.ts";

type Around = { visit: Visit };

const SAMPLE = "8K4T-2QMD-73ZC-VJ0H";
/** Works without any script: the address of the answer is made by the server. */
function Form({ visit, again = false }: Around & { again?: boolean }) {
  const t = verifyTexts[visit.locale];
  const [before, after] = t.hint.split("{sample}");
  return (
    <form className="card card--pad fields" method="get" action={linkTo(visit, "verify")}>
      <div className="field">
        <label className="label" htmlFor="code">
          {again ? t.another : t.code}
        </label>
        <input
          className="input"
          id="code"
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
          aria-describedby="code-hint"
        />
        <p className="help" id="code-hint">
          {before}
          <span className="nw">{SAMPLE}</span>
          {after}
        </p>
      </div>
      <div>
        <button className="btn btn--primary" type="submit">
          {t.check}
        </button>
      </div>
    </form>
  );
}

function Frameless({ visit, title, lead, children }: Around & { title: string; lead?: string; children: ReactNode }) {
  return (
    <Frame visit={visit} strong={false}>
      <div className="container content">
        <div className="content__head">
          <h1>{title}</h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {children}
      </div>
    </Frame>
  );
}

/** Where one types a code. */
export function verifyPage(visit: Visit): Page {
  const t = verifyTexts[visit.locale];
  return {
    status: 200,
    title: t.title,
    description: t.description,
    addresses: publicPaths.verify,
    body: (
      <Frameless visit={visit} title={t.title} lead={t.lead}>
        <div className="content__text">
          <Form visit={visit} />
        </div>
      </Frameless>
    ),
  };
}

const Verdict = ({ kind, icon, title, text }: { kind: string; icon: IconName; title: string; text: string }) => (
  <div className={`note ${kind}`} role="status">
    <Icon name={icon} />
    <div>
      <b>{title}</b>
      <p>{text}</p>
    </div>
  </div>
);

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
);

function Known({ visit, receipt }: Around & { receipt: VerifiedReceipt }) {
  const { locale } = visit;
  const t = verifyTexts[locale];
  const { number, issuedAt, zone, amountCents, currency, practice, voidedAt, sandbox } = receipt;
  return (
    <section className="card card--pad fields">
      {voidedAt ? (
        <Verdict kind="note--warn" icon="info" title={t.void} text={t.voidText} />
      ) : (
        <Verdict kind="note--ok" icon="check" title={t.genuine} text={t.genuineText} />
      )}
      {sandbox && <p className="sm">{t.sandbox}</p>}
      <dl className="sum">
        <Fact name={t.number} value={number} />
        <Fact name={t.issued} value={dateInWords(dayIn(zone, issuedAt), locale)} />
        <Fact name={t.amount} value={moneyInWords({ amountCents, currency }, locale)} />
        <Fact name={t.practice} value={practice} />
        {voidedAt && <Fact name={t.voided} value={dateInWords(dayIn(zone, voidedAt), locale)} />}
      </dl>
    </section>
  );
}

const STATUS = { unknown: 404, too_many: 429 } as const;
/** What a code stands for, and the field for another one. Nobody finds this page by searching. */
export function verifiedPage(visit: Visit, verification: Verification): Page {
  const t = verifyTexts[visit.locale];
  return {
    status: typeof verification === "string" ? STATUS[verification] : 200,
    title: t.title,
    description: t.description,
    body: (
      <Frameless visit={visit} title={t.title}>
        <div className="content__text fields">
          {verification === "unknown" && (
            <Verdict kind="note--bad" icon="info" title={t.unknown} text={t.unknownText} />
          )}
          {verification === "too_many" && (
            <Verdict kind="note--warn" icon="clock" title={t.tooMany} text={t.tooManyText} />
          )}
          {typeof verification !== "string" && <Known visit={visit} receipt={verification} />}
          <Form visit={visit} again />
        </div>
      </Frameless>
    ),
  };
}
