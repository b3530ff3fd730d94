import { type LinkedAppointment } from "@jechemine/contract/appointment-links.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { codeOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { usePathParams } from "../../ui/address.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { Acts } from "./acts.tsx";
import { FeeNotice } from "./fee-notice.tsx";
import { t } from "./messages.ts";
import { MODALITY_ICONS } from "./modality-icons.ts";
import { linkPort } from "./port.ts";
import { linkQuery } from "./queries.ts";
import { standingOf } from "./standing.ts";
import { StandingBadge, WhenBlock } from "./when-block.tsx";

/** One appointment opened from a mail: confirm, move or cancel without signing in. */
export default function LinkPage() {
  const { token = "" } = usePathParams();
  const query = useQuery(linkQuery(token));
  const ref = usePageTitle(t("appointments.link.title"));
  const code = codeOf(query.error);
  const isOld = code === "LINK_EXPIRED" || code === "NOT_FOUND";
  return (
    <div className="container max-w-[760px] pt-4 pb-16">
      <h1 ref={ref} tabIndex={-1} className="text-3xl">
        {t("appointments.link.title")}
      </h1>
      <p className="muted mt-1 mb-6">{t("appointments.link.lead")}</p>
      {isOld ? (
        <Old />
      ) : (
        <QueryView
          query={query}
          waiting={
            <div className="card card--hero card--pad min-h-80">
              <Skeleton lines={7} />
            </div>
          }
        >
          {(appointment) => <Linked appointment={appointment} token={token} />}
        </QueryView>
      )}
    </div>
  );
}

const Old = () => (
  <section className="card">
    <EmptyState
      title={t("appointments.link.old")}
      action={<LinkButton href={appPaths.portalAppointments}>{t("appointments.link.signin")}</LinkButton>}
    >
      {t("appointments.link.old.text", { phone: boot.practice.phone })}
    </EmptyState>
  </section>
);

function Linked({ appointment, token }: { appointment: LinkedAppointment; token: string }) {
  const { startsAt, endsAt, professionalName, modality, place, can, cancellation } = appointment;
  const isOver = !can.confirm && !can.move && !can.cancel;
  const costs = (cancellation?.fee.amountCents ?? 0) > 0;
  return (
    <div className="stackpage">
      <section className="card card--hero next">
        <WhenBlock
          startsAt={startsAt}
          endsAt={endsAt}
          eyebrow={boot.practice.name}
          badge={<StandingBadge standing={standingOf(appointment)} />}
        />
        <div className="next__who">
          <Avatar name={professionalName} size="l" />
          <div className="grow">
            <div className="m">{professionalName}</div>
            {place && modality === "in_person" && (
              <div className="sm muted">{`${place.name}, ${place.address}, ${place.city}`}</div>
            )}
          </div>
          <div className="next__how sm muted">
            <Icon of={MODALITY_ICONS[modality]} />
            {MODALITY_LABELS[modality][locale]}
          </div>
        </div>
        <Acts port={linkPort(token)} appointment={appointment} />
        {isOver && (
          <div className="px-6 pb-6">
            <Notice title={t("appointments.link.over")} />
          </div>
        )}
      </section>
      {cancellation && costs && can.cancel && <FeeNotice preview={cancellation} />}
    </div>
  );
}
