import { SaveSettings, type Settings, settings } from "@jechemine/contract/settings.ts";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { type ContractForm, useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioCards, Switch } from "../../ui/choices.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";

const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => call(settings.read, {}),
  meta: { fixed: true },
});

/** The numbers that a practice changes most; the others keep what was set. */
const MATCHING = [
  "contactWorkingDays",
  "sorryWorkingDays",
  "consentDays",
  "proposalHours",
  "proposalSoonHours",
  "proposalAttempts",
  "relaxedThresholdPoints",
  "expiriesBeforePause",
  "remindProfessionalDays",
  "remindStaffDays",
] as const;
const BOOKING = [
  "bookingNoticeHours",
  "bookingHorizonDays",
  "dailySessions",
  "cancellationNoticeHours",
  "collectionDelayHours",
  "serviceFeeBasisPoints",
  "paymentDueDays",
  "firstReminderHours",
  "unconfirmedReminderHours",
  "videoReminderHours",
] as const;
type RuleName = (typeof MATCHING)[number] | (typeof BOOKING)[number];

/** How the practice is called and reached, and its delays. */
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

function Editor({ data }: { data: Settings }) {
  const client = useQueryClient();
  const { zone, currency, ...identity } = data.practice;
  const form = useContractForm(SaveSettings, { defaults: { practice: identity, rules: data.rules } });
  const save = useMutation({
    mutationFn: (body: SaveSettings) => call(settings.save, { body }),
    onSuccess: (saved) => {
      client.setQueryData(settingsQuery.queryKey, saved);
      toast({ text: t("settings.saved") });
    },
    onError: form.refuse,
  });
  const send = form.handleSubmit((body) => save.mutate(body));
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="grid gap-6">
      <FormErrorSummary problems={form.problems} count={form.refusals} />
      {!may("settings:write") && <Notice tone="info">{t("settings.readOnly")}</Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Identity form={form} zone={zone} currency={currency} />
        <div className="grid gap-6">
          <RulesCard title={t("settings.matching")} names={MATCHING} form={form} defaults={data.defaults} />
          <RulesCard title={t("settings.booking")} names={BOOKING} form={form} defaults={data.defaults} />
          <Missed form={form} />
        </div>
      </div>
      {may("settings:write") && (
        <div className="flex justify-end">
          <Button type="submit" kind="primary" size="lg" busy={save.isPending}>
            {t("settings.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

type FormProps = { form: ContractForm<SaveSettings> };
const NAMES = ["name", "phone", "email", "address", "privacyOfficer"] as const;
const Identity = ({ form, zone, currency }: FormProps & { zone: string; currency: string }) => (
  <Card title={t("settings.practice")}>
    <div className="fields">
      {NAMES.map((name) => (
        <FormField key={name} control={form.control} name={`practice.${name}`}>
          {(field) => <TextField label={t(`settings.${name}`)} isDisabled={!may("settings:write")} {...field} />}
        </FormField>
      ))}
      <FormField control={form.control} name="practice.locale">
        {(field) => (
          <RadioCards
            label={t("settings.locale")}
            inRow
            options={(["fr", "en"] as const).map((id) => ({ id, label: t(`settings.locale.${id}`) }))}
            {...field}
          />
        )}
      </FormField>
      <p className="text-sm text-ink-2">{t("settings.zone", { zone, currency })}</p>
    </div>
  </Card>
);

const Missed = ({ form }: FormProps) => (
  <Card title={t("settings.missed")}>
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
  </Card>
);

type RulesProps = FormProps & { title: string; names: readonly RuleName[]; defaults: Settings["defaults"] };
const RulesCard = ({ title, names, form, defaults }: RulesProps) => (
  <Card title={title}>
    <div className="fields">
      {names.map((name) => (
        <FormField key={name} control={form.control} name={`rules.${name}`}>
          {({ value, onChange, error }) => (
            <NumberField
              label={t(`settings.rule.${name}`)}
              help={t("settings.default", { value: defaults[name] })}
              value={value ?? null}
              onChange={(next) => onChange(next ?? undefined)}
              error={error}
              minValue={0}
              isDisabled={!may("settings:write")}
            />
          )}
        </FormField>
      ))}
    </div>
  </Card>
);
