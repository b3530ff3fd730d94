import { InviteYouth } from "@jechemine/contract/guardians-shapes.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts, youthsQuery } from "./queries.ts";
import { sayDay } from "./words.ts";

/** In the file of a youth of 14 to 17 without an account: the invitation, to the address that they gave. */
export function YouthAccountCard({ clientId }: { clientId: string }) {
  const { data = [] } = useQuery(youthsQuery);
  const youth = data.find(({ wardId }) => wardId === clientId);
  if (!youth) return null;
  return (
    <Card title={t("clients.youth.title")}>
      <p className="mb-4 text-sm text-ink-2">
        {youth.invitedAt ? t("clients.youth.invited", { when: sayDay(youth.invitedAt) }) : t("clients.youth.text")}
      </p>
      <InviteForm clientId={clientId} />
    </Card>
  );
}

function InviteForm({ clientId }: { clientId: string }) {
  const client = useQueryClient();
  const form = useContractForm(InviteYouth, {
    defaults: { email: "" },
    say: { email: t("clients.youth.email.error") },
  });
  const send = useMutation({
    mutationFn: ({ email }: InviteYouth) => acts.inviteYouth(clientId, email),
    onSuccess: async () => {
      toast({ text: t("clients.youth.done") });
      form.reset();
      await client.invalidateQueries({ queryKey: youthsQuery.queryKey });
    },
    onError: form.refuse,
  });
  return (
    <form className="fields" noValidate onSubmit={form.handleSubmit((body) => send.mutate(body))}>
      <FormErrorSummary problems={form.problems} count={form.refusals} />
      <FormField control={form.control} name="email">
        {(field) => (
          <TextField
            label={t("clients.youth.email")}
            help={t("clients.youth.email.help")}
            type="email"
            autoComplete="off"
            {...field}
          />
        )}
      </FormField>
      <div>
        <Button type="submit" kind="soft" busy={send.isPending}>
          {t("clients.youth.send")}
        </Button>
      </div>
    </form>
  );
}
