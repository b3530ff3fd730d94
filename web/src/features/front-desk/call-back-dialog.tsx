import { AddCallBack } from "@jechemine/contract/desk.ts";
import { useAct } from "../../api/act.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { EntryDialog, PhoneLine, WordsLine } from "./entry-dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

/** Whom to call, at which number, and what it is about in words of logistics. */
export function CallBackDialog({ onClose }: { onClose: () => void }) {
  const form = useContractForm(AddCallBack, { defaults: { name: "", phone: "", words: "" } });
  const act = useAct();
  const send = form.handleSubmit((body) =>
    act.mutate(
      { run: () => acts.addCallBack(body), done: t("desk.calls.added", { name: body.name }) },
      { onSuccess: onClose, onError: form.refuse },
    ),
  );
  return (
    <EntryDialog
      title={t("desk.calls.add")}
      go={t("desk.calls.add")}
      form={form}
      busy={act.isPending}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FormField control={form.control} name="name">
        {(field) => <TextField label={t("desk.name")} autoComplete="off" {...field} />}
      </FormField>
      <FormField control={form.control} name="phone">
        {(field) => <PhoneLine {...field} />}
      </FormField>
      <FormField control={form.control} name="words">
        {(field) => <WordsLine {...field} />}
      </FormField>
    </EntryDialog>
  );
}
