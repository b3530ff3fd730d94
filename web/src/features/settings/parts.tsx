import type { Settings } from "@jechemine/contract/settings.ts";
import {
  Archive,
  BellRing,
  Building2,
  CalendarDays,
  CalendarX,
  Clock,
  Footprints,
  Landmark,
  type LucideIcon,
  Send,
  Shuffle,
  Users,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Glyph } from "../../ui/card.tsx";
import { Fold } from "../../ui/fold.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { AnswerHours } from "./answer-hours.tsx";
import { FirstMissed, GuardianConsent, Quiet } from "./choice-fields.tsx";
import { Identity } from "./identity-fields.tsx";
import { t } from "./messages.ts";
import { type FigureName, Figures, type FormProps, Weights } from "./rule-fields.tsx";
import { SUMMARIES } from "./summaries.ts";

const FIGURES = {
  requests: [
    "contactSoonWorkingDays",
    "contactWorkingDays",
    "sorryWorkingDays",
    "consentDays",
    "proposalSoonHours",
    "proposalHours",
    "proposalAttempts",
    "expiriesBeforePause",
    "remindProfessionalDays",
    "remindStaffDays",
  ],
  booking: ["bookingNoticeHours", "bookingHorizonDays", "dailySessions", "holdMinutes", "holdsPerPerson"],
  missed: ["cancellationNoticeHours", "lateFeeBasisPoints", "missedFeeBasisPoints"],
  money: [
    "collectionDelayHours",
    "serviceFeeBasisPoints",
    "paymentDueDays",
    "paymentReminderDays",
    "paymentOverdueDays",
  ],
  alerts: ["alertImmediateMinutes", "alertUrgentMinutes", "alertTodayHours"],
  keeping: ["reactivationDays", "fileRetentionYears", "accountingRetentionYears"],
  reminders: ["firstReminderHours", "unconfirmedReminderHours", "videoReminderHours", "optionalNoticesPerDay"],
  matching: ["relaxedThresholdPoints", "freeInWeeks", "freeWithinWeeks"],
} as const satisfies Record<string, readonly FigureName[]>;

type PartsProps = FormProps & { settings: Settings; zone: string; currency: string };
type Part = { id: keyof typeof SUMMARIES; icon: LucideIcon; body: ReactNode };

function partsOf({ form, settings: { defaults }, zone, currency }: PartsProps): Part[] {
  const figures = (names: readonly FigureName[]) => <Figures form={form} names={names} defaults={defaults} />;
  return [
    { id: "practice", icon: Building2, body: <Identity form={form} zone={zone} currency={currency} /> },
    { id: "hours", icon: Clock, body: <AnswerHours form={form} /> },
    { id: "requests", icon: Footprints, body: <Columns>{figures(FIGURES.requests)}</Columns> },
    {
      id: "matching",
      icon: Shuffle,
      body: (
        <>
          <Columns>{figures(FIGURES.matching)}</Columns>
          <p className="my-5 text-sm text-ink-2">{t("settings.matching.help")}</p>
          <Columns>
            <Weights form={form} defaults={defaults} />
          </Columns>
        </>
      ),
    },
    { id: "booking", icon: CalendarDays, body: <Columns>{figures(FIGURES.booking)}</Columns> },
    {
      id: "missed",
      icon: CalendarX,
      body: (
        <div className="fields">
          <Columns>{figures(FIGURES.missed)}</Columns>
          <FirstMissed form={form} />
        </div>
      ),
    },
    { id: "money", icon: Landmark, body: <Columns>{figures(FIGURES.money)}</Columns> },
    {
      id: "reminders",
      icon: Send,
      body: (
        <div className="fields">
          <Columns>{figures(FIGURES.reminders)}</Columns>
          <Quiet form={form} />
        </div>
      ),
    },
    {
      id: "alerts",
      icon: BellRing,
      body: (
        <>
          <p className="mb-4 text-sm text-ink-2">{t("settings.alerts.help")}</p>
          <Columns>{figures(FIGURES.alerts)}</Columns>
        </>
      ),
    },
    { id: "guardians", icon: Users, body: <GuardianConsent form={form} /> },
    { id: "keeping", icon: Archive, body: <Columns>{figures(FIGURES.keeping)}</Columns> },
  ];
}

const Columns = ({ children }: { children: ReactNode }) => (
  <div className="fields fields--2 items-start">{children}</div>
);

/** Every setting under what it is about, folded with what it says now; `?part=money` opens one. */
export function Parts(props: PartsProps) {
  const [open, setOpen] = useUrlParam("part");
  const [first] = useState(open);
  return (
    <section className="card" aria-label={t("settings.title")}>
      {partsOf(props).map(({ id, icon, body }) => (
        <Fold
          key={id}
          lead={<Glyph of={icon} />}
          title={t(`settings.${id}`)}
          meta={SUMMARIES[id](props.settings)}
          isOpen={first === id}
          onToggle={(isOpen) => {
            if (isOpen) setOpen(id);
            else if (open === id) setOpen(undefined);
          }}
        >
          {body}
        </Fold>
      ))}
    </section>
  );
}
