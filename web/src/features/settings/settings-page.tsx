import { CallRefused } from "@jechemine/contract/client.ts";
import { Rules, SaveSettings, type Settings, settings } from "@jechemine/contract/settings.ts";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioCards, Switch } from "../../ui/choices.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { AnswerHours, sayOrder } from "./answer-hours.tsx";
import { Identity } from "./identity-card.tsx";
import { t } from "./messages.ts";
import { type FigureName, Figures, type FormProps, Weights } from "./rule-fields.tsx";

const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => call(settings.read, {}),
  meta: { fixed: true },
});

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
  money: ["collectionDelayHours", "serviceFeeBasisPoints", "paymentDueDays"],
  alerts: ["alertImmediateMinutes", "alertUrgentMinutes", "alertTodayHours"],
  keeping: ["reactivationDays", "fileRetentionYears", "accountingRetentionYears"],
  reminders: ["firstReminderHours", "unconfirmedReminderHours", "videoReminderHours", "optionalNoticesPerDay"],
  matching: ["relaxedThresholdPoints", "freeInWeeks", "freeWithinWeeks"],
} as const satisfies Record<string, readonly FigureName[]>;

/** How the practice is called and reached, and every rule that it may change. */
export default function SettingsPage() {
  const query = useQuery(settingsQuery);
  return (
    <Page title={t("settings.title")} lead={t("settings.lead")}>
      <QueryView query={query} waiting={<Skeleton lines={12} />}>
        {(data) => <Editor data={data} />}
      </QueryView>
    </Page>
  );
}

/** The server names the rules that contradict each other. */
const disagreeing = (error: unknown) => {
  const names = error instanceof CallRefused ? error.failure.details?.["rules"]?.split(",") : undefined;
  return Rules.keyof().options.filter((name) => names?.includes(name));
};

function useSettingsForm(defaults: SaveSettings) {
  const client = useQueryClient();
  const form = useContractForm(SaveSettings, { defaults, say: sayOrder() });
  const save = useMutation({
    mutationFn: (body: SaveSettings) => call(settings.save, { body }),
    onSuccess: (saved, { practice: said }) => {
      client.setQueryData(settingsQuery.queryKey, saved);
      form.reset({ practice: said, rules: saved.rules }); // an emptied rule shows its default
      toast({ text: t("settings.saved") });
    },
    onError: (error) => {
      const names = disagreeing(error);
      if (names.length === 0) form.refuse(error);
      for (const name of names) form.setError(`rules.${name}`, { type: "server", message: t("settings.disagree") });
    },
  });
  return { form, isSaving: save.isPending, send: form.handleSubmit((body) => save.mutate(body)) };
}

function Editor({ data }: { data: Settings }) {
  const { zone, currency, ...identity } = data.practice;
  const { form, isSaving, send } = useSettingsForm({ practice: identity, rules: data.rules });
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="grid gap-6">
      <FormErrorSummary problems={form.problems} count={form.refusals} />
      {!may("settings:write") && <Notice tone="info">{t("settings.readOnly")}</Notice>}
      <Cards form={form} zone={zone} currency={currency} defaults={data.defaults} />
      {may("settings:write") && (
        <div className="flex justify-end">
          <Button type="submit" kind="primary" size="lg" busy={isSaving}>
            {t("settings.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

type CardsProps = FormProps & { zone: string; currency: string; defaults: Rules };
const Cards = ({ form, zone, currency, defaults }: CardsProps) => {
  const figures = (names: readonly FigureName[]) => <Figures form={form} names={names} defaults={defaults} />;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="grid gap-6">
        <Identity form={form} zone={zone} currency={currency} />
        <Group title={t("settings.hours")}>
          <AnswerHours form={form} />
        </Group>
        <Group title={t("settings.requests")}>{figures(FIGURES.requests)}</Group>
        <Group title={t("settings.alerts")} lead={t("settings.alerts.help")}>
          {figures(FIGURES.alerts)}
        </Group>
      </div>
      <div className="grid gap-6">
        <Group title={t("settings.booking")}>{figures(FIGURES.booking)}</Group>
        <Group title={t("settings.missed")}>
          {figures(FIGURES.missed)}
          <FirstMissed form={form} />
        </Group>
        <Group title={t("settings.money")}>{figures(FIGURES.money)}</Group>
        <Group title={t("settings.reminders")}>
          {figures(FIGURES.reminders)}
          <Quiet form={form} />
        </Group>
        <Group title={t("settings.guardians")}>
          <GuardianConsent form={form} />
        </Group>
        <Group title={t("settings.keeping")}>{figures(FIGURES.keeping)}</Group>
      </div>
      <div className="lg:col-span-2">
        <Group title={t("settings.matching")} lead={t("settings.matching.help")} inColumns>
          {figures(FIGURES.matching)}
          <Weights form={form} defaults={defaults} />
        </Group>
      </div>
    </div>
  );
};

type GroupProps = { title: string; lead?: string; inColumns?: boolean; children: ReactNode };
const Group = ({ title, lead, inColumns, children }: GroupProps) => (
  <Card title={title}>
    {lead && <p className="mb-4 text-sm text-ink-2">{lead}</p>}
    <div className={inColumns ? "grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-3" : "fields"}>{children}</div>
  </Card>
);

const FirstMissed = ({ form }: FormProps) => (
  <FormField control={form.control} name="rules.waiveFirstMissed">
    {({ value, onChange }) => (
      <Switch
        help={t("settings.rule.waiveFirstMissed.help")}
        isSelected={value ?? true}
        onChange={onChange}
        isDisabled={!may("settings:write")}
      >
        {t("settings.rule.waiveFirstMissed")}
      </Switch>
    )}
  </FormField>
);

/** Two fields side by side, one help. */
const Quiet = ({ form }: FormProps) => (
  <div>
    <div className="flex flex-wrap gap-4">
      {(["quietFrom", "quietUntil"] as const).map((name) => (
        <FormField key={name} control={form.control} name={`rules.${name}`}>
          {({ value, onChange, error }) => (
            <TimeField
              name={`rules.${name}`}
              label={t(`settings.rule.${name}`)}
              value={value ?? null}
              onChange={(next) => onChange(next ?? undefined)}
              error={error}
              isDisabled={!may("settings:write")}
            />
          )}
        </FormField>
      ))}
    </div>
    <p className="help mt-2">{t("settings.help.quiet")}</p>
  </div>
);

const GuardianConsent = ({ form }: FormProps) => (
  <FormField control={form.control} name="rules.guardianConsent">
    {({ value, ...field }) => (
      <RadioCards
        {...field}
        value={value ?? null}
        label={t("settings.rule.guardianConsent")}
        help={t("settings.help.guardianConsent")}
        options={(["all", "one"] as const).map((id) => ({
          id,
          label: t(`settings.guardianConsent.${id}`),
          isDisabled: !may("settings:write"),
        }))}
      />
    )}
  </FormField>
);
