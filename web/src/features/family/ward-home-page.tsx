import type { Appointment } from "@jechemine/contract/appointments.ts";
import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { CalendarDays, ClipboardList, FolderClosed, type LucideIcon, Wallet } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { actingFor } from "../../api/acting.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { t } from "./messages.ts";
import { acts, wardAppointmentsQuery } from "./queries.ts";

/** Where each right leads. */
const PLACES: readonly {
  right: string;
  href: string;
  icon: LucideIcon;
  label: "appointments" | "billing" | "request" | "file";
}[] = [
  { right: "appointments:read", href: appPaths.portalAppointments, icon: CalendarDays, label: "appointments" },
  { right: "billing:read", href: appPaths.portalBilling, icon: Wallet, label: "billing" },
  { right: "requests:read", href: appPaths.portalRequest, icon: ClipboardList, label: "request" },
  { right: "file:read", href: appPaths.portalFile, icon: FolderClosed, label: "file" },
];
const can = (right: string) => actingFor?.permissions.includes(right) ?? false;

/** The home of a guardian who acts for somebody: what is open today, and nothing else. */
export default function WardHomePage() {
  const name = actingFor?.name ?? "";
  return (
    <Page title={name} lead={t("family.ward.lead", { name })}>
      <div className="cols">
        <div>{can("appointments:read") && <Next />}</div>
        <div>
          <Card flush title={t("family.ward.places")} foot={<p className="text-sm text-ink-2">{t("family.never")}</p>}>
            <Rows label={t("family.ward.places")}>
              {PLACES.filter(({ right }) => can(right)).map(({ href, icon, label }) => (
                <Row key={href} href={href} lead={<Glyph of={icon} />} title={t(`family.ward.${label}`)} />
              ))}
            </Rows>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Next() {
  const query = useQuery(wardAppointmentsQuery);
  return (
    <Card flush title={t("family.ward.next")}>
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <p className="card--pad text-ink-2">{t("family.ward.none")}</p>
          ) : (
            <Rows label={t("family.ward.next")}>
              {list.map((appointment) => (
                <NextRow key={appointment.id} appointment={appointment} />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  );
}

function NextRow({ appointment: { id, startsAt, professional, confirmedAt, can: may } }: { appointment: Appointment }) {
  const act = useAct();
  const isOpen = may.confirm && !confirmedAt && can("appointments:write");
  const when = `${fmt.shortDate(startsAt, boot.practice.zone)}, ${fmt.time(startsAt, boot.practice.zone)}`;
  return (
    <li className="row relative">
      <Glyph of={CalendarDays} />
      <span className="grow">
        {/* The whole row leads there; the button stands above it. */}
        <a className="row__t no-underline after:absolute after:inset-0" href={appPath("portalAppointment", { id })}>
          {when}
        </a>
        <span className="row__s">{professional.name}</span>
      </span>
      {isOpen ? (
        <Button
          kind="soft"
          size="sm"
          className="relative"
          busy={act.isPending}
          onPress={() => act.mutate({ run: () => acts.confirm(id), done: t("family.ward.done") })}
        >
          {t("family.ward.confirm")}
        </Button>
      ) : (
        <Badge tone={confirmedAt ? "ok" : "plain"}>
          {t(confirmedAt ? "family.ward.confirmed" : "family.ward.toConfirm")}
        </Badge>
      )}
    </li>
  );
}
