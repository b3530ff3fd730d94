import { InviteYouth } from "@jechemine/contract/guardians-shapes.ts";
import { useMutation } from "@tanstack/react-query";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

type InviteProps = { linkId: string; first: string; onClose: () => void };
/** A youth's own address, for an account of their own. */
export function InviteDialog({ linkId, first, onClose }: InviteProps) {
  const form = useContractForm(InviteYouth, { defaults: { email: "" }, say: { email: t("family.email.error") } });
  const send = useMutation({
    mutationFn: ({ email }: InviteYouth) => acts.invite(linkId, email),
    onSuccess: () => {
      toast({ text: t("family.invite.done") });
      onClose();
    },
    onError: form.refuse,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("family.invite.title", { name: first })}
      footer={
        <>
          <Button onPress={onClose}>{t("family.cancel")}</Button>
          <Button kind="primary" type="submit" form="invite-youth" busy={send.isPending}>
            {t("family.invite.send")}
          </Button>
        </>
      }
    >
      <form id="invite-youth" className="fields" noValidate onSubmit={form.handleSubmit((body) => send.mutate(body))}>
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <FormField control={form.control} name="email">
          {(field) => (
            <TextField
              label={t("family.invite.email", { name: first })}
              help={t("family.invite.help", { name: first })}
              type="email"
              autoComplete="off"
              {...field}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}
