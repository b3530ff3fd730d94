import { publicPath } from "@jechemine/contract/paths.ts";
import type { Receipt } from "@jechemine/contract/receipts.ts";
import { CircleAlert } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { Mark } from "../../ui/brand.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Table } from "../../ui/table.tsx";
import { sayMeans } from "./means.ts";
import { T, t } from "./receipt.messages.ts";
import { sayDollars } from "./wire.ts";

type Line = Receipt["lines"][number];
type Professional = NonNullable<Line["professional"]>;
type Of = { receipt: Receipt };

const unique = <Item,>(items: readonly Item[]) => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
const professionalsOf = ({ lines }: Receipt) => unique(lines.flatMap(({ professional }) => professional ?? []));
const clientsOf = ({ lines }: Receipt) => unique(lines.map(({ client }) => client));
const sayDay = (day: string) => fmt.day(day, { day: "numeric", month: "long", year: "numeric" });

/** « Marie-Ève Lacasse, psychologue » */
const sayName = ({ name, licence }: Pick<Professional, "name" | "licence">) =>
  licence ? `${name}, ${licence.title[locale].charAt(0).toLowerCase()}${licence.title[locale].slice(1)}` : name;

/** What the PDF says, on the screen. */
export function ReceiptSheet({ receipt }: Of) {
  return (
    <article className="sheet" aria-label={t("billing.paper.title", { number: receipt.number })}>
      <Head receipt={receipt} />
      <Warnings receipt={receipt} />
      <Parties receipt={receipt} />
      <Lines receipt={receipt} />
      <Sums receipt={receipt} />
      <Foot receipt={receipt} />
    </article>
  );
}

const Head = ({ receipt: { practice, number } }: Of) => (
  <div className="sheet__h">
    <div className="brand">
      <Mark />
      <div>
        <p className="m">{practice.name}</p>
        <p className="xs muted">{practice.address}</p>
        <p className="xs muted">{[practice.phone, practice.email].join(" · ")}</p>
      </div>
    </div>
    <div>
      <h2>{t("billing.paper.official")}</h2>
      <p className="sm muted num">{number}</p>
    </div>
  </div>
);

function Warnings({ receipt: { sandbox, voidedAt, zone } }: Of) {
  const day = voidedAt && sayDay(localDay(voidedAt, zone));
  return (
    <div className="grid gap-3 mb-5 empty:hidden">
      {day && (
        <Notice tone="bad" icon={CircleAlert}>
          {t("billing.paper.void", { day })}
        </Notice>
      )}
      {sandbox && (
        <Notice tone="warn" icon={CircleAlert}>
          {t("billing.paper.sandbox")}
        </Notice>
      )}
    </div>
  );
}

const Party = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="eyebrow">{title}</h3>
    {children}
  </section>
);

const LicenceLines = ({ licence }: Pick<Professional, "licence">) =>
  licence && (
    <>
      <p className="sm muted">{licence.order[locale]}</p>
      <p className="sm muted">{t("billing.paper.licence", { number: licence.number })}</p>
    </>
  );

const ProfessionalLines = ({ of: one, phone }: { of: Professional; phone: string }) => (
  <div className="mb-2">
    <p className="m">{sayName(one)}</p>
    <LicenceLines licence={one.licence} />
    <p className="sm muted">{t("billing.paper.reach", { phone })}</p>
    {one.supervisor && (
      <>
        <p className="sm muted">
          {t("billing.paper.supervised", { name: one.name, supervisor: sayName(one.supervisor) })}
        </p>
        <LicenceLines licence={one.supervisor.licence} />
      </>
    )}
  </div>
);

function Parties({ receipt }: Of) {
  const { payer, practice, issuedAt, zone, replaces } = receipt;
  const [professionals, clients] = [professionalsOf(receipt), clientsOf(receipt)];
  return (
    <div className="sheet__g">
      <Party title={t("billing.paper.payer")}>
        <p className="m">{payer.name}</p>
        {payer.address && <p className="sm muted whitespace-pre-line">{payer.address}</p>}
      </Party>
      {professionals.length > 0 ? (
        <Party title={t("billing.paper.by")}>
          {professionals.map((one) => (
            <ProfessionalLines key={JSON.stringify(one)} of={one} phone={practice.phone} />
          ))}
        </Party>
      ) : (
        <Party title={t("billing.paper.issuer")}>
          <p className="m">{practice.name}</p>
        </Party>
      )}
      <Party title={t("billing.paper.client", { count: clients.length })}>
        {clients.map((name) => (
          <p key={name} className="m">
            {name}
          </p>
        ))}
      </Party>
      <Party title={t("billing.paper.issued")}>
        <p className="m">
          <time dateTime={issuedAt}>{sayDay(localDay(issuedAt, zone))}</time>
        </p>
        {replaces && <p className="sm muted">{t("billing.paper.replaces", { number: replaces })}</p>}
      </Party>
    </div>
  );
}

function What({ line, receipt }: Of & { line: Line }) {
  const { label, minutes, client, professional, total, charged } = line;
  const say = (amount: number) => sayDollars(amount, receipt.currency);
  const more = [
    ...(clientsOf(receipt).length > 1 ? [t("billing.paper.forWhom", { name: client })] : []),
    ...(professional && professionalsOf(receipt).length > 1
      ? [t("billing.paper.byWhom", { name: sayName(professional) })]
      : []),
    ...(total < charged ? [t("billing.paper.part", { paid: say(total), whole: say(charged) })] : []),
  ];
  return (
    <>
      {minutes === null ? label[locale] : t("billing.paper.minutes", { what: label[locale], minutes })}
      {more.map((text) => (
        <span key={text} className="xs faint block">
          {text}
        </span>
      ))}
    </>
  );
}

function Lines({ receipt }: Of) {
  const amount = (pick: (line: Line) => number) => (line: Line) => (
    <span className="num nw">{sayDollars(pick(line), receipt.currency)}</span>
  );
  return (
    <Table
      caption={t("billing.paper.lines")}
      rows={receipt.lines.map((line, place) => ({ ...line, place }))}
      keyOf={({ place }) => String(place)}
      columns={[
        { id: "date", label: t("billing.paper.date"), cell: ({ servedOn }) => sayDay(servedOn) },
        {
          id: "service",
          label: t("billing.paper.service"),
          cell: (line) => <What line={line} receipt={receipt} />,
        },
        { id: "net", label: t("billing.paper.amount"), right: true, cell: amount(({ net }) => net) },
        { id: "taxes", label: t("billing.paper.taxes"), right: true, cell: amount(({ gst, qst }) => gst + qst) },
        { id: "paid", label: t("billing.paper.paid"), right: true, cell: amount(({ total }) => total) },
      ]}
    />
  );
}

const Sum = ({ name, value, total = false }: { name: string; value: ReactNode; total?: boolean }) => (
  <div className={total ? "tot" : ""}>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
);

/** Taxes by name when there are any, else why there are none. */
function Sums({ receipt }: Of) {
  const { lines, amount, currency, paidAt, zone, method, brand, last4, confirmationNumber } = receipt;
  const sum = (pick: (line: Line) => number) =>
    sayDollars(
      lines.reduce((all, line) => all + pick(line), 0),
      currency,
    );
  const taxed = lines.some(({ gst, qst }) => gst + qst > 0);
  return (
    <dl className="sum sheet__s">
      {taxed ? (
        <Fragment>
          <Sum name={t("billing.paper.subtotal")} value={sum(({ net }) => net)} />
          <Sum name={t("billing.paper.gst")} value={sum(({ gst }) => gst)} />
          <Sum name={t("billing.paper.qst")} value={sum(({ qst }) => qst)} />
        </Fragment>
      ) : (
        <Sum name={t("billing.paper.exempt")} value={sayDollars(0, currency)} />
      )}
      <Sum name={t("billing.paper.total")} value={sayDollars(amount, currency)} total />
      <Sum
        name={sayMeans({ method, brand, last4 })}
        value={<time dateTime={paidAt}>{`${sayDay(localDay(paidAt, zone))}, ${fmt.time(paidAt, zone)}`}</time>}
      />
      {confirmationNumber && <Sum name={t("billing.paper.confirmation")} value={confirmationNumber} />}
    </dl>
  );
}

function Foot({ receipt }: Of) {
  const { practice, verificationCode: code, verificationSquare: square } = receipt;
  const names = professionalsOf(receipt).map(sayName);
  const verify = publicPath("verifyCode", locale, { code });
  return (
    <>
      <p className="sm mt-6">
        {names.length > 0
          ? t("billing.paper.signed", { practice: practice.name, names: fmt.list(names) })
          : t("billing.paper.signedAlone", { practice: practice.name })}
      </p>
      <div className="sheet__f">
        <svg
          className="qr"
          viewBox={`0 0 ${square.size} ${square.size}`}
          aria-hidden="true"
          shapeRendering="crispEdges"
        >
          <path d={square.path} />
        </svg>
        <p className="xs muted">
          <T
            id="billing.paper.verify"
            values={{ code: <b className="m text-ink nw">{code}</b> }}
            components={{ a: <Link href={verify} target="_blank" /> }}
          />
        </p>
      </div>
    </>
  );
}
