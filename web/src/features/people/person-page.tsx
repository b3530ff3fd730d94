import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import type { PersonSheet } from "@jechemine/contract/people-admin.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { CalendarDays, Footprints, GitMerge, Landmark, Pencil } from "lucide-react";
import { useState } from "react";
import { boot, may } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Glyph, KeyValues, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { AccountCard } from "./account-card.tsx";
import { CaseloadCard } from "./caseload-card.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import { Email } from "./email.tsx";
import { MergeWithDialog } from "./merge-with-dialog.tsx";
import { T, t } from "./messages.ts";
import { sheetQuery } from "./queries.ts";

const zone = boot.practice.zone;
const DATE = { day: "numeric", month: "long", year: "numeric" } as const;

/** One person: identity, account and logistics. Nothing clinical stands here. */
export default function PersonPage() {
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(sheetQuery(id));
  const [open, setOpen] = useState<"correct" | "merge">();
  const close = () => setOpen(undefined);
  const sheet = query.data;
  const canCorrect = sheet?.kind === "client" && !sheet.mergedInto && may("people:correct");
  return (
    <Page
      title={sheet?.name ?? t("people.one.of")}
      lead={t(sheet ? `people.one.${sheet.kind}` : "people.one.of")}
      wide
      back={{ href: appPaths.adminPeople, label: t("people.title") }}
      actions={
        <>
          {sheet?.kind === "client" && may("money:read") && (
            <LinkButton icon={Landmark} href={appPath("adminMoneyClient", { id })}>
              {t("people.money")}
            </LinkButton>
          )}
          {canCorrect && (
            <>
              <Button icon={GitMerge} onPress={() => setOpen("merge")}>
                {t("people.mergewith")}
              </Button>
              <Button icon={Pencil} onPress={() => setOpen("correct")}>
                {t("people.correct")}
              </Button>
            </>
          )}
        </>
      }
    >
      <QueryView query={query} waiting={<Skeleton rows={6} />}>
        {(known) => <Sheet sheet={known} />}
      </QueryView>
      {open === "correct" && sheet && <CorrectDialog sheet={sheet} onClose={close} />}
      {open === "merge" && sheet && <MergeWithDialog sheet={sheet} onClose={close} />}
    </Page>
  );
}

const Sheet = ({ sheet }: { sheet: PersonSheet }) => (
  <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(320px,1fr)]">
    <div className="grid gap-6">
      {sheet.mergedInto && (
        <Notice tone="info">
          <T
            id="people.merged"
            values={{ name: sheet.mergedInto.name }}
            components={{ link: <Link href={appPath("adminPerson", { id: sheet.mergedInto.id })} /> }}
          />
        </Notice>
      )}
      <Identity sheet={sheet} />
      {sheet.appointments && <Ahead appointments={sheet.appointments} />}
      {sheet.requests && sheet.kind === "client" && <Requests requests={sheet.requests} />}
    </div>
    <div className="grid gap-6">
      <AccountCard sheet={sheet} />
      {sheet.caseload && <CaseloadCard caseload={sheet.caseload} />}
    </div>
  </div>
);

function Identity({ sheet }: { sheet: PersonSheet }) {
  const contacts = sheet.contacts.map(({ kind, value, verified }) => ({
    label: t(`people.${kind}`),
    value: (
      <>
        {kind === "email" ? <Email value={value} /> : <span className="wrap-anywhere">{value}</span>}{" "}
        <span className="muted sm nw">{t(verified ? "people.verified" : "people.unverified")}</span>
      </>
    ),
  }));
  const isClient = sheet.kind === "client";
  return (
    <Card title={t("people.identity")}>
      <KeyValues
        items={[
          ...(isClient
            ? [
                {
                  label: t("people.born"),
                  value: sheet.birthDate ? fmt.day(sheet.birthDate, DATE) : t("people.unknown"),
                },
              ]
            : []),
          ...(sheet.pronouns ? [{ label: t("people.pronouns"), value: sheet.pronouns }] : []),
          ...contacts,
          ...(sheet.city ? [{ label: t("people.city"), value: sheet.city }] : []),
          { label: t("people.language"), value: t(`people.language.${sheet.locale}`) },
          { label: t("people.since"), value: fmt.day(localDay(sheet.createdAt, zone), DATE) },
        ]}
      />
    </Card>
  );
}

const Ahead = ({ appointments }: { appointments: NonNullable<PersonSheet["appointments"]> }) => (
  <Card title={t("people.ahead")} flush={appointments.length > 0}>
    {appointments.length === 0 ? (
      <p className="muted">{t("people.ahead.empty")}</p>
    ) : (
      <Rows label={t("people.ahead")}>
        {appointments.map((one) => (
          <Row
            key={one.id}
            lead={<Glyph of={CalendarDays} />}
            title={fmt.dateTime(one.startsAt, zone)}
            meta={[one.with.map(({ name }) => name).join(", "), t(`people.modality.${one.modality}`)].join(" · ")}
          />
        ))}
      </Rows>
    )}
  </Card>
);

function Requests({ requests }: { requests: NonNullable<PersonSheet["requests"]> }) {
  const now = useNow();
  return (
    <Card title={t("people.requests")} flush={requests.length > 0}>
      {requests.length === 0 ? (
        <p className="muted">{t("people.requests.empty")}</p>
      ) : (
        <Rows label={t("people.requests")}>
          {requests.map(({ id, number, state, openedAt }) => (
            <Row
              key={id}
              lead={<Glyph of={Footprints} tone="plain" />}
              title={number}
              meta={`${t(`people.request.${state}`)} · ${t("people.request.opened", { age: fmt.ago(openedAt, now) })}`}
              href={`${appPaths.admin}?request=${id}`}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
