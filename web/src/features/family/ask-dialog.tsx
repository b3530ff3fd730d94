import { AskLink, AUTHORITIES, PROOF_FILES_MAXIMUM, PROOF_KINDS } from "@jechemine/contract/guardians-shapes.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { DropZone, FileButton, FileList } from "../../api/files/file-field.tsx";
import { useFiles } from "../../api/files/use-files.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Switch } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const DEFAULTS = {
  firstName: "",
  lastName: "",
  birthDate: "",
  authority: "parent",
  courtOrder: false,
  proof: { kind: "birth_certificate", reference: "", description: "" },
} as const;

/** Asks to act for somebody: who, by which authority, shown by what. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const form = useContractForm(AskLink, { defaults: DEFAULTS });
  const { control } = form;
  const files = useFiles(PROOF_FILES_MAXIMUM);
  const isHeld = files.isSending || files.hasProblem;
  const send = useMutation({
    mutationFn: acts.ask,
    onSuccess: async () => {
      toast({ text: t("family.ask.done") });
      await client.invalidateQueries({ queryKey: ["family"] });
      onClose();
    },
    onError: form.refuse,
  });
  const submit = ({ proof, ...body }: AskLink) => {
    if (!isHeld) send.mutate({ ...body, proof: { ...proof, documentIds: files.ids } });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{t("family.cancel")}</Button>
      <Button kind="primary" type="submit" form="ask-link" busy={send.isPending}>
        {t("family.ask.send")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen wide onClose={onClose} title={t("family.ask.title")} footer={footer}>
      <form id="ask-link" className="fields" noValidate onSubmit={form.handleSubmit(submit)}>
        <p className="text-sm text-ink-2">{t("family.ask.lead")}</p>
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <div className="fields fields--2">
          {(["firstName", "lastName"] as const).map((name) => (
            <FormField key={name} control={control} name={name}>
              {(field) => <TextField label={t(`family.ask.${name}`)} autoComplete="off" {...field} />}
            </FormField>
          ))}
        </div>
        <FormField control={control} name="birthDate">
          {({ value, onChange, error }) => (
            <DateField
              label={t("family.ask.birthDate")}
              value={value || null}
              onChange={(day) => onChange(day ?? "")}
              error={error}
              max={localDay(now(), boot.practice.zone)}
            />
          )}
        </FormField>
        <FormField control={control} name="authority">
          {(field) => (
            <Select
              label={t("family.ask.authority")}
              options={AUTHORITIES.map((id) => ({ id, label: t(`family.ask.authority.${id}`) }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="proof.kind">
          {(field) => (
            <Select
              label={t("family.ask.proof")}
              options={PROOF_KINDS.map((id) => ({ id, label: t(`family.proof.${id}`) }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="proof.reference">
          {({ value, ...field }) => (
            <TextField label={t("family.ask.reference")} optional autoComplete="off" value={value ?? ""} {...field} />
          )}
        </FormField>
        <FormField control={control} name="proof.description">
          {(field) => (
            <TextArea label={t("family.ask.description")} help={t("family.ask.description.help")} {...field} />
          )}
        </FormField>
        <DropZone files={files}>
          <FileList files={files} />
          <FileButton files={files} />
          <p className="help">{t("family.ask.files.help")}</p>
          {isHeld && form.refusals > 0 && (
            <p className="err" role="alert">
              {t(files.isSending ? "family.ask.files.wait" : "family.ask.files.bad")}
            </p>
          )}
        </DropZone>
        <FormField control={control} name="courtOrder">
          {({ value, onChange }) => (
            <Switch isSelected={value} onChange={onChange} help={t("family.ask.courtOrder.help")}>
              {t("family.ask.courtOrder")}
            </Switch>
          )}
        </FormField>
      </form>
    </Dialog>
  );
}
