import { accounts } from "@jechemine/contract/accounts.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { secondFactorQuery } from "./queries.ts";

const wantsProof = (error: unknown): boolean =>
  error instanceof CallRefused && error.failure.details?.["because"] === "step_up_needed";

type Proven<Input> = { start: (input: Input) => void; busy: boolean; dialog: ReactNode };
/** An act that may ask who one is before it is done: the dialog stands between, and the act goes on by itself. */
export function useProven<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
): Proven<Input> {
  const client = useQueryClient();
  const [asked, setAsked] = useState<{ input: Input }>();
  const act = useMutation({
    mutationFn: run,
    onSuccess: onDone,
    onError: (error, input) => {
      if (wantsProof(error)) setAsked({ input });
      else toast({ text: messageOf(error) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const dialog = asked && (
    <ProofDialog
      onClose={() => setAsked(undefined)}
      onProven={() => {
        setAsked(undefined);
        act.mutate(asked.input);
      }}
    />
  );
  return { start: (input) => act.mutate(input), busy: act.isPending, dialog };
}

/** Who has a second step gives its code, everybody else the password. */
function ProofDialog({ onClose, onProven }: { onClose: () => void; onProven: () => void }) {
  const factor = useQuery(secondFactorQuery);
  const form = useId();
  const [said, setSaid] = useState("");
  const [isTried, setTried] = useState(false);
  const byCode = factor.data?.enabled === true;
  const prove = useMutation({
    mutationFn: () => call(accounts.stepUp, { body: byCode ? { code: said.trim() } : { password: said } }),
    onSuccess: onProven,
  });
  if (factor.isPending) return null; // which field it is decides the height
  const empty =
    isTried && said.trim() === "" ? t(byCode ? "accounts.code.error" : "accounts.password.again") : undefined;
  const field = { value: said, onChange: setSaid, error: empty ?? (prove.error ? messageOf(prove.error) : undefined) };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("accounts.proof.title")}
      footer={
        <>
          <Button onPress={onClose}>{t("accounts.back")}</Button>
          <Button kind="primary" type="submit" form={form} busy={prove.isPending}>
            {t("accounts.continue")}
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
        <p className="mb-4">{t("accounts.proof.text")}</p>
        {byCode ? (
          <TextField {...field} label={t("accounts.code")} autoComplete="one-time-code" inputMode="numeric" short />
        ) : (
          <PasswordField {...field} label={t("accounts.password.current")} autoComplete="current-password" />
        )}
      </form>
    </Dialog>
  );
}
