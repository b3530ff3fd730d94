import { accounts } from "@jechemine/contract/accounts.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { PasswordField, TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";
import { showAsItIs } from "./act.ts";
import { call } from "./call.ts";
import { messageOf } from "./problems.ts";
import { t } from "./proven.messages.ts";

const wantsProof = (error: unknown): boolean =>
  error instanceof CallRefused && error.failure.details?.["because"] === "step_up_needed";

type Proven<Input> = { start: (input: Input) => void; busy: boolean; dialog: ReactNode };
/** An act that may ask who one is before it is done: the dialog stands between, and the act goes on by itself. */
export function useProven<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
): Proven<Input> {
  const client = useQueryClient();
  const [asked, setAsked] = useState<{ input: Input }>();
  const act = useMutation({
    mutationFn: run,
    onSuccess: (answer) => onDone?.(answer),
    onError: (error, input) => {
      if (wantsProof(error)) setAsked({ input });
      else toast({ text: messageOf(error) });
    },
    onSettled: () => showAsItIs(client),
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
  const factor = useQuery({ queryKey: ["accounts", "second-factor"], queryFn: () => call(accounts.twoFactor, {}) });
  const form = useId();
  const [said, setSaid] = useState("");
  const [isTried, setTried] = useState(false);
  const byCode = factor.data?.enabled === true;
  const prove = useMutation({
    mutationFn: () => call(accounts.stepUp, { body: byCode ? { code: said.trim() } : { password: said } }),
    onSuccess: onProven,
  });
  if (factor.isPending) return null; // which field it is decides the height
  const empty = isTried && said.trim() === "" ? t(byCode ? "proven.code.empty" : "proven.password.empty") : undefined;
  const error = empty ?? (prove.error ? messageOf(prove.error) : undefined);
  const field = { value: said, onChange: setSaid, error, autoFocus: true };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("proven.title")}
      footer={
        <>
          <Button onPress={onClose}>{t("proven.back")}</Button>
          <Button kind="primary" type="submit" form={form} busy={prove.isPending}>
            {t("proven.go")}
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
        <p className="mb-4">{t("proven.text")}</p>
        {byCode ? (
          <TextField {...field} label={t("proven.code")} autoComplete="one-time-code" inputMode="numeric" short />
        ) : (
          <PasswordField {...field} label={t("proven.password")} autoComplete="current-password" />
        )}
      </form>
    </Dialog>
  );
}
