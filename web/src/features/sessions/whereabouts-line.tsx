import type { DaySession } from "@jechemine/contract/sessions.ts";
import { TERRITORY_LABELS } from "@jechemine/contract/territories.ts";
import { MapPin } from "lucide-react";
import { isNear } from "../../api/meeting.tsx";
import { locale } from "../../i18n/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";
import { PhoneLink } from "./phone-link.tsx";

/** Where the clients of a remote session are, and which number to call when it is cut off; from ten minutes before to the end. */
export function WhereaboutsLines({ session, now }: { session: DaySession; now: number }) {
  if (session.modality === "in_person" || !isNear(session, now)) return null;
  return (
    <div className="ag__more">
      {session.clients.map(({ id, name }) => {
        const told = session.whereabouts.find(({ clientId }) => clientId === id);
        return told ? <Told key={id} name={name} told={told} /> : <Unknown key={id} name={name} />;
      })}
    </div>
  );
}

const Unknown = ({ name }: { name: string }) => (
  <p className="hstack text-sm text-ink-2">
    <Icon of={MapPin} size="s" />
    {t("sessions.where.unknown", { name })}
  </p>
);

function Told({ name, told }: { name: string; told: DaySession["whereabouts"][number] }) {
  const territory = TERRITORY_LABELS[told.territory][locale];
  const where = (
    <>
      {t("sessions.where", { name, place: told.place, territory })} {t("sessions.where.phone")}{" "}
      <PhoneLink phone={told.phone} />
    </>
  );
  if (!told.outside) {
    return (
      <p className="hstack text-sm">
        <Icon of={MapPin} size="s" />
        <span>{where}</span>
      </p>
    );
  }
  return (
    <Notice tone="warn" alert title={t("sessions.where.outside", { territory })}>
      <p>{t("sessions.where.outside.text")}</p>
      <p>{where}</p>
    </Notice>
  );
}
