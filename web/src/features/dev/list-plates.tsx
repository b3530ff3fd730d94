import { Check, Clock, PenLine, TriangleAlert, Zap } from "lucide-react";
import { MoreLink } from "../../ui/button.tsx";
import { Card, Glyph, KeyValues, Row, Rows } from "../../ui/card.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Avatar, Badge, NumberBadge, Tag, Tags } from "../../ui/marks.tsx";
import { now } from "../../ui/now.ts";
import { Path, Stepper } from "../../ui/path.tsx";
import { Table } from "../../ui/table.tsx";
import { DateText, DateTile, DateTime, MoneyText, TimeRange } from "../../ui/time.tsx";
import { t } from "./messages.ts";
import { Section } from "./section.tsx";

const ZONE = "America/Toronto";
const SESSIONS = [
  {
    at: "2026-11-23T19:00:00Z",
    to: "2026-11-23T19:50:00Z",
    who: "Marie-Ève Lacasse",
    state: "confirmed",
    cents: 12_000,
  },
  { at: "2026-11-24T14:30:00Z", to: "2026-11-24T15:20:00Z", who: "Samuel Thériault", state: "waiting", cents: 10_500 },
] as const;
type Session = (typeof SESSIONS)[number];

const State = ({ of }: { of: Session["state"] }) =>
  of === "confirmed" ? (
    <Badge tone="ok" icon={Check}>
      {t("dev.state.confirmed")}
    </Badge>
  ) : (
    <Badge tone="warn" icon={Clock}>
      {t("dev.state.waiting")}
    </Badge>
  );

const Sessions = () => (
  <Card title={t("dev.table.caption")} flush>
    <Table
      caption={t("dev.table.caption")}
      rows={SESSIONS}
      keyOf={({ at }) => at}
      columns={[
        { id: "when", label: t("dev.table.when"), cell: ({ at }) => <DateTime at={at} zone={ZONE} /> },
        { id: "who", label: t("dev.table.who"), cell: ({ who }) => who },
        { id: "state", label: t("dev.table.state"), cell: ({ state }) => <State of={state} /> },
        {
          id: "price",
          label: t("dev.table.price"),
          right: true,
          cell: ({ cents }) => <MoneyText of={{ amountCents: cents, currency: "CAD" }} />,
        },
      ]}
    />
  </Card>
);

const hours = (count: number) => new Date(now() + count * 3_600_000).toISOString();

const Marks = () => (
  <div className="flex flex-wrap items-center gap-3">
    <Avatar name="Marie-Ève Lacasse" size="l" />
    <Avatar name="Samuel Thériault" />
    <Avatar name="Nadia Benhaddou" size="s" />
    <Avatar name="Olivier Nguyen" size="xs" />
    <Badge tone="bad" icon={TriangleAlert}>
      {t("dev.state.missed")}
    </Badge>
    <Badge tone="info">{t("dev.tab.notes")}</Badge>
    <Badge tone="acc">{t("dev.state.confirmed")}</Badge>
    <Badge tone="line">{t("dev.state.waiting")}</Badge>
    <NumberBadge count={3} waiting label="3" />
    <NumberBadge count={12} />
    <Tags>
      <Tag tone="bad" icon={Zap}>
        {t("dev.state.urgent")}
      </Tag>
      <Tag tone="first">{t("dev.reason.burnout")}</Tag>
      <Tag>{t("dev.reason.sleep")}</Tag>
    </Tags>
    <Countdown from={hours(-1)} until={hours(23)} />
    <Countdown from={hours(-20)} until={hours(1.6)} bare />
    <Countdown from={hours(-20)} until={hours(-1)} />
  </div>
);

const Paths = () => (
  <Section title={t("dev.path")}>
    <div className="grid gap-10 md:grid-cols-[236px_1fr]">
      <Stepper
        current="reasons"
        aside={t("dev.step.left")}
        onGo={() => undefined}
        steps={[
          { id: "who", label: t("dev.step.who"), answer: t("dev.choice.me") },
          { id: "reasons", label: t("dev.step.reasons") },
          { id: "wishes", label: t("dev.step.wishes") },
          { id: "check", label: t("dev.step.check") },
        ]}
      />
      <Path
        steps={[
          {
            id: "received",
            title: t("dev.path.received"),
            place: "done",
            when: <DateTime at="2026-11-19T15:42:00Z" zone={ZONE} />,
          },
          {
            id: "reads",
            title: t("dev.path.reads"),
            place: "now",
            when: t("dev.path.until"),
            children: (
              <div className="mt-2">
                <Countdown from={hours(-1)} until={hours(23)} />
              </div>
            ),
          },
          { id: "time", title: t("dev.path.time"), place: "next" },
          { id: "first", title: t("dev.path.first"), place: "next" },
        ]}
      />
    </div>
  </Section>
);

export const ListPlates = () => (
  <>
    <Section title={t("dev.lists")}>
      <Marks />
      <div className="mt-6 grid gap-6">
        <div className="two">
          <Card title={t("dev.tab.overview")} aside={<MoreLink href="#week">{t("dev.more")}</MoreLink>} flush>
            <Rows>
              <Row
                lead={<Glyph of={PenLine} />}
                title={t("dev.row.title")}
                meta={t("dev.row.meta")}
                end={<Badge tone="warn">{t("dev.row.tomorrow")}</Badge>}
                href="#week"
              />
              <Row lead={<Glyph of={Check} tone="done" />} title={t("dev.row.done")} meta={t("dev.row.sent")} />
            </Rows>
          </Card>
          <Card title={t("dev.table.when")} foot={<DateText at={SESSIONS[0].at} zone={ZONE} />}>
            <div className="flex items-center gap-5">
              <DateTile day="2026-11-23" />
              <KeyValues
                items={[
                  {
                    label: t("dev.table.when"),
                    value: <TimeRange from={SESSIONS[0].at} to={SESSIONS[0].to} zone={ZONE} />,
                  },
                  { label: t("dev.table.price"), value: <MoneyText of={{ amountCents: 12_000, currency: "CAD" }} /> },
                ]}
              />
            </div>
          </Card>
        </div>
        <section className="card">
          <Fold lead={<Glyph of={PenLine} />} title={t("dev.row.title")} meta={t("dev.row.meta")} isOpen={false}>
            <p>{t("dev.notice.info")}</p>
          </Fold>
          <Fold lead={<Glyph of={Check} />} title={t("dev.row.done")} meta={t("dev.row.sent")} isOpen>
            <p>{t("dev.notice.saved")}</p>
          </Fold>
        </section>
        <Sessions />
      </div>
    </Section>
    <Paths />
  </>
);
