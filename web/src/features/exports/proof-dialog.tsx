import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, factorQuery } from "./queries.ts";

/** Who has a second step gives its code, everybody else the password. */
export function ProofDialog({ onClose, onProven }: { onClose: () => void; onProven: () => void }) {
  const factor = useQuery(factorQuery);
  const form = useId();
  const [said, setSaid] = useState("");
  const [isTried, setTried] = useState(false);
  const byCode = factor.data?.enabled === true;
  const prove = useMutation({
    mutationFn: () => acts.prove(byCode ? { code: said.trim() } : { password: said }),
    onSuccess: onProven,
  });
  if (factor.isPending) return null; // which field it is decides the height
  const problem = isTried && said.trim() === "" ? t("exports.proof.needed") : prove.error && messageOf(prove.error);
  const field = { value: said, onChange: setSaid, error: problem || undefined, autoFocus: true };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("exports.proof.title")}
      footer={
        <>
          <Button onPress={onClose}>{t("exports.cancel")}</Button>
          <Button kind="primary" type="submit" form={form} busy={prove.isPending}>
            {t("exports.proof.go")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (said.trim() !== "") prove.mutate();
        }}
      >
        <p className="mb-4">{t("exports.proof.text")}</p>
        {byCode ? (
          <TextField
            {...field}
            label={t("exports.proof.code")}
            autoComplete="one-time-code"
            inputMode="numeric"
            short
          />
        ) : (
          <PasswordField {...field} label={t("exports.proof.password")} autoComplete="current-password" />
        )}
      </form>
    </Dialog>
  );
}
