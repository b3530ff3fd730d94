import type { ProfilePhone } from "@jechemine/contract/portal-profile.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts, profileQuery } from "./queries.ts";

/** Saved numbers: those that are proven, and the way to prove the others. */
export function VerifyPhones({ phones }: { phones: readonly ProfilePhone[] }) {
  const [proving, setProving] = useState<ProfilePhone>();
  const send = useMutation({
    mutationFn: (phone: ProfilePhone) => acts.sendCode(phone.id),
    onSuccess: (_, phone) => setProving(phone),
    onError: (error) => toast({ text: messageOf(error) }),
  });
  if (phones.length === 0) return null;
  return (
    <Card title={t("account.phones")} flush>
      <Rows>
        {phones.map((phone) => (
          <Row
            key={phone.id}
            lead={<Glyph of={Phone} tone="plain" />}
            title={fmt.phone(phone.number)}
            meta={t(phone.verifiedAt ? "account.phones.verified.text" : "account.phones.open.text")}
            end={
              phone.verifiedAt ? (
                <Badge tone="ok">{t("account.phones.verified")}</Badge>
              ) : (
                <Button
                  size="sm"
                  busy={send.isPending && send.variables.id === phone.id}
                  onPress={() => send.mutate(phone)}
                >
                  {t("account.phones.verify")}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {proving && <CodeDialog phone={proving} onClose={() => setProving(undefined)} />}
    </Card>
  );
}

function CodeDialog({ phone, onClose }: { phone: ProfilePhone; onClose: () => void }) {
  const client = useQueryClient();
  const form = useId();
  const [code, setCode] = useState("");
  const verify = useMutation({
    mutationFn: () => acts.verify(phone.id, code),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: profileQuery.queryKey });
      toast({ text: t("account.phones.done") });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("account.phones.code", { number: fmt.phone(phone.number) })}
      footer={
        <>
          <Button onPress={onClose}>{t("account.cancel")}</Button>
          <Button kind="primary" type="submit" form={form} busy={verify.isPending}>
            {t("account.phones.confirm")}
          </Button>
        </>
      }
    >
      <form id={form} className="fields" noValidate onSubmit={send}>
        <p>{t("account.phones.code.text")}</p>
        <TextField
          label={t("account.phones.digits")}
          autoComplete="one-time-code"
          inputMode="numeric"
          short
          value={code}
          onChange={setCode}
          error={verify.error ? messageOf(verify.error) : undefined}
        />
      </form>
    </Dialog>
  );
}
