import { PublishText, type TextVersion } from "@jechemine/contract/consents.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

/** The next version of a text, begun from the last one, in both languages. */
export function PublishDialog({ from, onClose }: { from: TextVersion; onClose: () => void }) {
  const client = useQueryClient();
  const { key, title, body } = from;
  const texts = { fr: { title: title.fr, body: body.fr }, en: { title: title.en, body: body.en } };
  const form = useContractForm(PublishText, { defaults: { key, texts } });
  const publish = useMutation({
    mutationFn: acts.publish,
    onSuccess: async () => {
      toast({ text: t("consents.legal.done") });
      await client.invalidateQueries({ queryKey: ["legal-texts"] });
      onClose();
    },
    onError: form.refuse,
  });
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t("consents.legal.publish.title", { name: t(`consents.legal.key.${key}`) })}
      footer={
        <>
          <Button onPress={onClose}>{t("consents.legal.cancel")}</Button>
          <Button kind="primary" type="submit" form="publish-text" busy={publish.isPending}>
            {t("consents.legal.publish")}
          </Button>
        </>
      }
    >
      <form
        id="publish-text"
        className="fields"
        noValidate
        onSubmit={form.handleSubmit((text) => publish.mutate(text))}
      >
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        {(["fr", "en"] as const).map((language) => (
          <div className="fields" key={language}>
            <FormField control={form.control} name={`texts.${language}.title`}>
              {(field) => <TextField label={t(`consents.legal.title.${language}`)} {...field} />}
            </FormField>
            <FormField control={form.control} name={`texts.${language}.body`}>
              {(field) => (
                <TextArea
                  label={t(`consents.legal.body.${language}`)}
                  help={t("consents.legal.body.help")}
                  rows={10}
                  {...field}
                />
              )}
            </FormField>
          </div>
        ))}
        <FormField control={form.control} name="effectiveAt">
          {({ value, onChange, error }) => (
            <DateField
              label={t("consents.legal.from")}
              help={t("consents.legal.from.help")}
              optional
              value={value ? value.slice(0, 10) : null}
              onChange={(day) => onChange(day ? `${day}T12:00:00Z` : undefined)}
              error={error}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}
