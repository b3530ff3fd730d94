import type { MedicalProfile } from "@jechemine/contract/medical-profile.ts";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../api/query-view.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { healthQuery } from "./queries.ts";
import { sayDay } from "./words.ts";

const ANSWERS = ["previousTherapy", "substanceUse", "sleep", "appetite", "goals", "preferences"] as const;

/** What the client told about their health. Opening it is recorded, so it is fetched when the tab is opened. */
export function HealthTab({ clientId }: { clientId: string }) {
  const query = useQuery(healthQuery(clientId));
  return (
    <QueryView query={query} waiting={<Skeleton lines={8} />}>
      {(profile) => <Told profile={profile} />}
    </QueryView>
  );
}

function Told({ profile }: { profile: MedicalProfile }) {
  if (!profile.savedAt)
    return (
      <section className="card">
        <EmptyState title={t("clients.health.none")}>{t("clients.health.none.text")}</EmptyState>
      </section>
    );
  const lists = [
    { label: t("clients.health.conditions"), value: profile.conditions.join(" · ") },
    {
      label: t("clients.health.medications"),
      value: profile.medications.map(({ name, dose }) => [name, dose].filter(Boolean).join(", ")).join(" · "),
    },
    {
      label: t("clients.health.allergies"),
      value: profile.allergies.map(({ to, reaction }) => [to, reaction].filter(Boolean).join(", ")).join(" · "),
    },
  ];
  const answers = ANSWERS.map((name) => ({ label: t(`clients.health.${name}`), value: profile[name] ?? "" }));
  const said = [...lists, ...answers].map(({ label, value }) => ({
    label,
    value: value ? (
      <span className="whitespace-pre-line">{value}</span>
    ) : (
      <span className="text-ink-3">{t("clients.health.unsaid")}</span>
    ),
  }));
  return (
    <Card title={t("clients.tab.health")} className="max-w-[820px]">
      <p className="mb-4 text-sm text-ink-2">{t("clients.health.saved", { when: sayDay(profile.savedAt) })}</p>
      <KeyValues items={said} />
    </Card>
  );
}
