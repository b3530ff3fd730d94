import { CallRefused } from "@jechemine/contract/client.ts";
import { Rules, SaveSettings, type Settings, settings } from "@jechemine/contract/settings.ts";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { sayOrder } from "./answer-hours.tsx";
import { t } from "./messages.ts";
import { Parts } from "./parts.tsx";

const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => call(settings.read, {}),
  meta: { fixed: true },
});

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
    <form onSubmit={(event) => void send(event)} noValidate className="grid max-w-210 gap-6">
      <FormErrorSummary problems={form.problems} count={form.refusals} />
      {!may("settings:write") && <Notice tone="info">{t("settings.readOnly")}</Notice>}
      <Parts form={form} settings={data} zone={zone} currency={currency} />
      {may("settings:write") && (
        <div className={form.formState.isDirty ? "form__save form__save--on" : "form__save"}>
          <Button type="submit" kind="primary" size="lg" busy={isSaving}>
            {t("settings.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
