import { TakeWalkIn } from "@jechemine/contract/desk.ts";
import { useAct } from "../../api/act.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { EntryDialog, PhoneLine, WordsLine } from "./entry-dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const SERVICES = ["individual", "couple", "family"] as const;

/** Name, telephone, a few words: somebody is taken in within twenty seconds. */
export function WalkInDialog({ onClose }: { onClose: () => void }) {
  const form = useContractForm(TakeWalkIn, {
    defaults: { firstName: "", lastName: "", phone: "", words: "", service: "individual" },
  });
  const act = useAct<Awaited<ReturnType<typeof acts.walkIn>>>();
  const send = form.handleSubmit((body) =>
    act.mutate(
      {
        run: () => acts.walkIn(body),
        done: ({ person, request }) => t("desk.walkin.done", { name: person.name, number: request.number }),
      },
      { onSuccess: onClose, onError: form.refuse },
    ),
  );
  return (
    <EntryDialog
      title={t("desk.walkin.title")}
      go={t("desk.walkin.go")}
      form={form}
      busy={act.isPending}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FormField control={form.control} name="firstName">
        {(field) => <TextField label={t("desk.firstName")} autoComplete="off" {...field} />}
      </FormField>
      <FormField control={form.control} name="lastName">
        {(field) => <TextField label={t("desk.lastName")} autoComplete="off" {...field} />}
      </FormField>
      <FormField control={form.control} name="phone">
        {(field) => <PhoneLine {...field} />}
      </FormField>
      <FormField control={form.control} name="service">
        {({ value, onChange }) => (
          <Segments
            label={t("desk.service")}
            options={SERVICES.map((id) => ({ id, label: t(`desk.service.${id}`) }))}
            value={SERVICES.find((id) => id === value) ?? "individual"}
            onChange={onChange}
          />
        )}
      </FormField>
      <FormField control={form.control} name="words">
        {(field) => <WordsLine {...field} />}
      </FormField>
    </EntryDialog>
  );
}
