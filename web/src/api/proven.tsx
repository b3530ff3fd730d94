import { accounts } from "@jechemine/contract/accounts.ts";
import { passkeys } from "@jechemine/contract/accounts-passkeys.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { PasswordField, TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";
import { showAsItIs } from "./act.ts";
import { call } from "./call.ts";
import { knowsPasskeys, signWithPasskey, wasCancelled } from "./passkey.ts";
import { messageOf } from "./problems.ts";
import { t } from "./proven.messages.ts";

const wantsProof = (error: unknown): boolean =>
  error instanceof CallRefused && error.failure.details?.["because"] === "step_up_needed";

type Proven<Input> = {
  start: (input: Input) => void;
  busy: boolean;
  /** What went wrong, but for the proof itself. */
  error: Error | null;
  dialog: ReactNode;
};
type How<Answer> = {
  onDone?: (answer: Answer) => void;
  /** The caller shows what went wrong; otherwise a toast does. */
  inPlace?: boolean;
};
/** An act that may ask who one is before it is done: the dialog stands between, and the act goes on by itself. */
export function useProven<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  how: ((answer: Answer) => void) | How<Answer> = {},
): Proven<Input> {
  const { onDone, inPlace = false } = typeof how === "function" ? { onDone: how } : how;
  const client = useQueryClient();
  const [asked, setAsked] = useState<{ input: Input }>();
  const act = useMutation({
    mutationFn: run,
    onSuccess: (answer) => onDone?.(answer),
    onError: (error, input) => {
      if (wantsProof(error)) setAsked({ input });
      else if (!inPlace) toast({ text: messageOf(error) });
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
  const error = wantsProof(act.error) ? null : act.error;
  return { start: (input) => act.mutate(input), busy: act.isPending, error, dialog };
}

/** Asked when the dialog opens, so that the button does not come and go: whether the second step is on, and whether a passkey may stand for it. */
function useWays() {
  const factor = useQuery({ queryKey: ["accounts", "second-factor"], queryFn: () => call(accounts.twoFactor, {}) });
  const known = useQuery({
    queryKey: ["accounts", "passkeys"],
    queryFn: () => call(passkeys.list, {}),
    enabled: knowsPasskeys(),
  });
  const isPending = factor.isPending || (known.isPending && known.fetchStatus !== "idle");
  return { isPending, byCode: factor.data?.enabled === true, byPasskey: Boolean(known.data?.length) };
}

/** Who has a second step gives its code, everybody else the password; a passkey stands for both. */
function ProofDialog({ onClose, onProven }: { onClose: () => void; onProven: () => void }) {
  const { isPending, byCode, byPasskey } = useWays();
  const form = useId();
  const [said, setSaid] = useState("");
  const [isTried, setTried] = useState(false);
  const prove = useMutation({
    mutationFn: () => call(accounts.stepUp, { body: byCode ? { code: said.trim() } : { password: said } }),
    onSuccess: onProven,
  });
  if (isPending) return null; // which field it is decides the height
  const empty = isTried && said.trim() === "" ? t(byCode ? "proven.code.empty" : "proven.password.empty") : undefined;
  const error = empty ?? (prove.error ? messageOf(prove.error) : undefined);
  const field = { value: said, onChange: setSaid, error, autoFocus: !byPasskey };
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
      <p className="mb-4">{t("proven.text")}</p>
      {byPasskey && <ByPasskey onProven={onProven} />}
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (said.trim() !== "") prove.mutate();
        }}
      >
        {byCode ? (
          <TextField {...field} label={t("proven.code")} autoComplete="one-time-code" inputMode="numeric" short />
        ) : (
          <PasswordField {...field} label={t("proven.password")} autoComplete="current-password" />
        )}
      </form>
    </Dialog>
  );
}

/** The device asks for finger, face or PIN; closing its window leaves the other way. */
function ByPasskey({ onProven }: { onProven: () => void }) {
  const prove = useMutation({
    mutationFn: async () => {
      const credential = await signWithPasskey(await call(passkeys.stepUpOptions, {}));
      await call(passkeys.stepUp, { body: { credential } });
    },
    onSuccess: onProven,
  });
  return (
    <div className="mb-5 grid gap-4">
      <Button block icon={KeyRound} busy={prove.isPending} onPress={() => prove.mutate()}>
        {t("proven.passkey")}
      </Button>
      {prove.error && !wasCancelled(prove.error) && <Notice tone="bad" title={messageOf(prove.error)} alert />}
      <p className="text-sm text-ink-2">{t("proven.or")}</p>
    </div>
  );
}
