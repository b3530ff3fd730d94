import type { Appointment } from "@jechemine/contract/appointments.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { MODALITY_LABELS, TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { FileCheck2, FilePenLine } from "lucide-react";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Glyph, KeyValues, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { now, useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { Acts, type Open } from "./acts.tsx";
import { AddToCalendar, Join, JoinSentence } from "./join.tsx";
import { t } from "./messages.ts";
import { MODALITY_ICONS } from "./modality-icons.ts";
import { portalPort } from "./port.ts";
import { appointmentQuery } from "./queries.ts";
import { joiningOf, standingOf } from "./standing.ts";
import { useAddress } from "./use-address.ts";
import { StandingBadge, WhenBlock } from "./when-block.tsx";
import { sayMoment } from "./words.ts";

/** One appointment: when, with whom, what can be done, and what is left to do. */
export default function AppointmentPage() {
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(appointmentQuery(id));
  return (
    <Page
      title={t("appointments.link.title")}
      back={{ href: appPaths.portalAppointments, label: t("appointments.all") }}
    >
      <QueryView query={query} waiting={<Waiting />}>
        {(appointment) => (
          <div className="cols">
            <div>
              <Hero appointment={appointment} />
              {appointment.state === "scheduled" && <Agreement appointment={appointment} />}
            </div>
            <div>
              <Details appointment={appointment} />
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

const Waiting = () => (
  <div className="cols">
    <div>
      <div className="card card--hero card--pad min-h-80">
        <Skeleton lines={7} />
      </div>
    </div>
    <div>
      <div className="card card--pad min-h-60">
        <Skeleton lines={5} />
      </div>
    </div>
  </div>
);

const openFrom = (asked: string | null): Open => (asked === "move" || asked === "cancel" ? asked : null);

function Hero({ appointment }: { appointment: Appointment }) {
  const { search } = useAddress();
  const { id, professional, modality, sessionNumber, service, state, startsAt, endsAt } = appointment;
  const isJoinable = joiningOf(appointment, useNow(15_000)).how === "link";
  const standing = standingOf(appointment);
  return (
    <section className="card card--hero next">
      <WhenBlock
        startsAt={startsAt}
        endsAt={endsAt}
        eyebrow={sessionNumber === 1 ? t("appointments.first") : service.name[locale]}
        badge={<StandingBadge standing={standing} />}
      />
      <div className="next__who">
        <Avatar name={professional.name} size="l" />
        <div className="grow">
          <div className="m">{professional.name}</div>
          {professional.title && <div className="sm muted">{TITLE_LABELS[professional.title][locale]}</div>}
        </div>
        <div className="next__how sm muted">
          <Icon of={MODALITY_ICONS[modality]} />
          {MODALITY_LABELS[modality][locale]}
        </div>
      </div>
      {standing === "proposed" && (
        <p className="px-6 pb-3 max-sm:px-4">{t("appointments.proposed.text", { name: professional.name })}</p>
      )}
      {appointment.cancelledBy && <Ended by={appointment.cancelledBy} />}
      <Join appointment={appointment} initially={search.get("act") === "join"} />
      <Acts
        port={portalPort(id)}
        appointment={appointment}
        initially={openFrom(search.get("act"))}
        quiet={isJoinable}
      />
      {state === "scheduled" && <Foot appointment={appointment} />}
    </section>
  );
}

const Ended = ({ by }: { by: NonNullable<Appointment["cancelledBy"]> }) => (
  <div className="px-6 pb-6">
    <Notice title={t(`appointments.cancelled.${by}`)} />
  </div>
);

function Foot({ appointment }: { appointment: Appointment }) {
  const isFree = Date.parse(appointment.freeUntil) > now();
  return (
    <div className="next__foot">
      <span>
        <JoinSentence appointment={appointment} />
      </span>
      {appointment.can.cancel && (
        <span>
          {isFree
            ? t("appointments.free.until", { moment: sayMoment(appointment.freeUntil) })
            : t("appointments.free.over")}
        </span>
      )}
    </div>
  );
}

function Agreement({ appointment: { agreementSigned, professional } }: { appointment: Appointment }) {
  const href = `${appPaths.portalAgreement}?professional=${professional.id}`;
  return (
    <section className="card">
      <Rows>
        <Row
          folds
          lead={<Glyph of={agreementSigned ? FileCheck2 : FilePenLine} tone={agreementSigned ? "done" : "accent"} />}
          title={t(agreementSigned ? "appointments.agreement.signed" : "appointments.agreement.todo")}
          meta={agreementSigned ? undefined : t("appointments.agreement.todo.text")}
          end={
            <LinkButton size="sm" kind={agreementSigned ? "quiet" : "soft"} href={href}>
              {t(agreementSigned ? "appointments.agreement.see" : "appointments.agreement.read")}
            </LinkButton>
          }
        />
      </Rows>
    </section>
  );
}

function Details({ appointment }: { appointment: Appointment }) {
  const { service, price, modality, site, room, sessionNumber, state } = appointment;
  const items = [
    { label: t("appointments.detail.service"), value: service.name[locale] },
    { label: t("appointments.detail.length"), value: fmt.minutes(service.minutes) },
    { label: t("appointments.detail.how"), value: MODALITY_LABELS[modality][locale] },
    ...(site && modality === "in_person"
      ? [{ label: t("appointments.detail.place"), value: `${site.name}, ${site.address}, ${site.city}` }]
      : []),
    ...(room ? [{ label: t("appointments.detail.room"), value: room.name }] : []),
    { label: t("appointments.detail.price"), value: fmt.money(price) },
    { label: t("appointments.detail.number"), value: sessionNumber },
  ];
  return (
    <Card
      title={t("appointments.details")}
      {...(state === "scheduled" && { foot: <AddToCalendar appointment={appointment} /> })}
    >
      <KeyValues items={items} />
      <p className="xs faint mt-3">{t("appointments.detail.price.note")}</p>
    </Card>
  );
}
