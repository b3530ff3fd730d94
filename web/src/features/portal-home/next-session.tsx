import { type Appointment, appointments } from "@jechemine/contract/appointments.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { MODALITY_LABELS, TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Building2, Check, CircleCheck, Clock, Phone, Video } from "lucide-react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { DateTile } from "../../ui/time.tsx";
import { toast } from "../../ui/toast.tsx";
import { sayDistance } from "./distance.ts";
import { T, t } from "./messages.ts";
import { joinOpensAt } from "./next.ts";
import { readerZone, sayMoment } from "./words.ts";

const ICONS = { video: Video, in_person: Building2, phone: Phone } as const;

/** The answer to "what is next for me", with all that can be done about it. */
export function NextSession({ appointment }: { appointment: Appointment }) {
  const { professional, modality, service, proposedByPractice, confirmedAt } = appointment;
  return (
    <section className="card card--hero next" aria-labelledby="next">
      <When appointment={appointment} />
      <div className="next__who">
        <Avatar name={professional.name} size="l" />
        <div className="grow">
          <div className="m">{professional.name}</div>
          <div className="sm muted">
            {professional.title && TITLE_LABELS[professional.title][locale]}
            <span className="only-wide"> · {service.name[locale]}</span>
          </div>
        </div>
        <div className="next__how sm muted">
          <Icon of={ICONS[modality]} />
          {MODALITY_LABELS[modality][locale]}
        </div>
      </div>
      {proposedByPractice && !confirmedAt && (
        <p className="px-6 pb-3 max-sm:px-4">{t("home.next.proposed", { name: professional.name })}</p>
      )}
      <Acts appointment={appointment} />
      <Foot appointment={appointment} />
    </section>
  );
}

function When({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, endsAt, confirmedAt, proposedByPractice } = appointment;
  const zone = readerZone();
  const day = localDay(startsAt, zone);
  const today = localDay(useNow(), zone);
  const state = confirmedAt ? "confirmed" : proposedByPractice ? "accept" : "confirm";
  const badge = (
    <Badge tone={confirmedAt ? "ok" : "warn"} icon={confirmedAt ? CircleCheck : Clock}>
      {t(`home.state.${state}`)}
    </Badge>
  );
  return (
    <div className="next__top">
      <DateTile day={day} />
      <div className="grow">
        <p className="eyebrow">{t("home.next", { distance: sayDistance(locale, today, day) })}</p>
        <h2 id="next" className="next__h">
          <Link href={appPath("portalAppointment", { id })} className="text-ink no-underline hover:underline">
            <time dateTime={startsAt}>
              <span className="nw">{fmt.title(startsAt, zone)},</span> {fmt.time(startsAt, zone)}
            </time>
          </Link>
        </h2>
        <p className="muted sm">
          {t("home.next.until", { time: fmt.time(endsAt, zone), zone: fmt.zoneName(zone, startsAt) })}
        </p>
        <p className="only-phone mt-2">{badge}</p>
      </div>
      <span className="only-wide self-start">{badge}</span>
    </div>
  );
}

function Acts({ appointment }: { appointment: Appointment }) {
  const { id, can, confirmedAt, proposedByPractice, modality, meetingLink } = appointment;
  const now = useNow(15_000);
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => call(appointments.confirm, { params: { id } }),
    onSuccess: () => toast({ text: t("home.confirmed") }),
    onSettled: () => client.invalidateQueries({ queryKey: ["appointments"] }),
  });
  const canJoin = modality !== "in_person" && now >= joinOpensAt(appointment);
  const hasRoom = modality === "video" && meetingLink !== null;
  const page = appPath("portalAppointment", { id });
  return (
    <>
      <div className="next__act">
        {canJoin && (
          // The page of the session asks where one is before it leads into the room.
          <LinkButton kind="primary" size="lg" icon={hasRoom ? Video : Phone} href={`${page}?act=join`}>
            {t(hasRoom ? "home.join" : "home.where")}
          </LinkButton>
        )}
        {can.confirm && !confirmedAt && !canJoin && (
          <Button kind="primary" size="lg" icon={Check} busy={confirm.isPending} onPress={() => confirm.mutate()}>
            {t(proposedByPractice ? "home.accept" : "home.confirm")}
          </Button>
        )}
        {can.move && (
          <LinkButton size="lg" href={`${page}?act=move`}>
            {t("home.move")}
          </LinkButton>
        )}
        {can.cancel && (
          <LinkButton size="lg" kind="quiet" href={`${page}?act=cancel`}>
            {t("home.cancel")}
          </LinkButton>
        )}
      </div>
      {confirm.error && (
        <div className="px-6 pb-5">
          <Notice tone="bad" alert title={messageOf(confirm.error)} />
        </div>
      )}
    </>
  );
}

function Foot({ appointment }: { appointment: Appointment }) {
  const { modality, professional, site, freeUntil, can } = appointment;
  const now = useNow();
  const opens = joinOpensAt(appointment);
  return (
    <div className="next__foot">
      <span className="hstack gap-2">
        <Icon of={ICONS[modality]} size="s" />
        <span>
          {modality === "phone" && t("home.join.phone", { name: professional.name })}
          {modality === "in_person" && site && t("home.join.site", { place: `${site.name}, ${site.city}` })}
          {modality === "video" && now < opens && (
            <T id="home.join.opens" values={{ moment: sayMoment(opens) }} components={{ b: <b className="m" /> }} />
          )}
        </span>
      </span>
      {can.cancel && Date.parse(freeUntil) > now && <span>{t("home.free", { moment: sayMoment(freeUntil) })}</span>}
    </div>
  );
}
