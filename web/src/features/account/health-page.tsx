import { type MedicalProfile, medicalProfile } from "@jechemine/contract/medical-profile.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { type ContractForm, useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { ANSWERS, HealthForm, healthBodyOf, healthFormOf } from "./health-form.ts";
import { t } from "./messages.ts";
import { healthQuery } from "./queries.ts";

/** What one tells about one's health; those who treat one read it, and each reading is recorded. */
export default function HealthPage() {
  const query = useQuery(healthQuery);
  return (
    <Page title={t("account.health")} lead={t("account.health.lead")}>
      <QueryView query={query} waiting={<Skeleton lines={16} />}>
        {(profile) => <Editor key={profile.version} profile={profile} />}
      </QueryView>
    </Page>
  );
}

function Editor({ profile }: { profile: MedicalProfile }) {
  const client = useQueryClient();
  const form = useContractForm(HealthForm, { defaults: healthFormOf(profile) });
  const save = useMutation({
    mutationFn: (body: HealthForm) => call(medicalProfile.save, { body: healthBodyOf(body, profile.version) }),
    onSuccess: (saved) => {
      client.setQueryData(healthQuery.queryKey, saved);
      toast({ text: t("account.saved") });
    },
    onError: form.refuse,
  });
  const send = form.handleSubmit((body) => save.mutate(body));
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="stackpage">
      <FormErrorSummary problems={form.problems} count={form.refusals} />
      <Notice tone="info">
        {t("account.health.who")}
        {profile.savedAt &&
          ` ${t("account.health.saved", { when: fmt.longDate(profile.savedAt, boot.practice.zone) })}`}
      </Notice>
      <Lines form={form} name="conditions" />
      <Lines form={form} name="medications" detail />
      <Lines form={form} name="allergies" detail />
      <Card title={t("account.health.more")}>
        <div className="fields">
          {ANSWERS.map((name) => (
            <FormField key={name} control={form.control} name={name}>
              {(field) => (
                <TextArea
                  label={t(`account.health.${name}`)}
                  optional
                  rows={2}
                  maxLength={2000}
                  {...field}
                  value={field.value ?? ""}
                />
              )}
            </FormField>
          ))}
        </div>
      </Card>
      <div className="flex justify-end">
        <Button type="submit" kind="primary" size="lg" busy={save.isPending} busyLabel={t("account.saving")}>
          {t("account.save")}
        </Button>
      </div>
    </form>
  );
}

type LinesProps = {
  form: ContractForm<HealthForm>;
  name: "conditions" | "medications" | "allergies";
  detail?: boolean;
};
/** A list of one thing in each row. */
function Lines({ form, name, detail }: LinesProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name });
  return (
    <Card title={t(`account.health.${name}`)}>
      <div className="fields">
        {fields.length === 0 && <p className="text-sm text-ink-2">{t("account.health.none")}</p>}
        {fields.map((row, index) => (
          <div key={row.id} className="flex items-end gap-2">
            <div className={detail ? "grid grow gap-3 sm:grid-cols-2" : "grow"}>
              <FormField control={form.control} name={`${name}.${index}.what`}>
                {(field) => <TextField label={t(`account.health.${name}.one`)} {...field} />}
              </FormField>
              {detail && name !== "conditions" && (
                <FormField control={form.control} name={`${name}.${index}.detail`}>
                  {(field) => <TextField label={t(`account.health.${name}.detail`)} optional {...field} />}
                </FormField>
              )}
            </div>
            <IconButton
              icon={Trash2}
              label={t("account.health.remove", { number: index + 1 })}
              onPress={() => remove(index)}
            />
          </div>
        ))}
        <div>
          <Button size="sm" icon={Plus} onPress={() => append({ what: "", detail: "" })}>
            {t(`account.health.${name}.add`)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
