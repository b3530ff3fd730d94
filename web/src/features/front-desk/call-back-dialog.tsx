import { AddCallBack } from "@jechemine/contract/desk.ts";
import { useAct } from "../../api/act.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
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
    <Dialog
      isOpen
      onClose={onClose}
      title={t("desk.calls.add")}
      footer={
        <Button kind="primary" type="submit" form="call-back" busy={act.isPending}>
          {t("desk.calls.add")}
        </Button>
      }
    >
      <form id="call-back" onSubmit={(event) => void send(event)} noValidate className="fields">
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <FormField control={form.control} name="name">
          {(field) => <TextField label={t("desk.name")} autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="phone">
          {(field) => <TextField label={t("desk.phonenumber")} type="tel" autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="words">
          {({ value = "", ...field }) => (
            <TextField
              label={t("desk.words")}
              help={t("desk.words.help")}
              optional
              autoComplete="off"
              maxLength={200}
              value={value}
              {...field}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}
