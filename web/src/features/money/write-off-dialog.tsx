import type { StaffCharge } from "@jechemine/contract/billing.ts";
import { type MakeWriteOff, WriteOffReason, writeOffs } from "@jechemine/contract/write-offs.ts";
import { MinusCircle } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { isOpenEnded, once } from "../../api/once.ts";
import { messageOf } from "../../api/problems.ts";
import { useProven } from "../../api/proven.tsx";
import { parseAmount } from "../../ui/amount.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t as say } from "./debt.messages.ts";
import { t } from "./messages.ts";
import { inWords, leftOf, sayCents } from "./words.ts";

type Part = StaffCharge["shares"][number];
type WriteOffProps = { charge: StaffCharge; part: Part; onClose: () => void };

type Problem = "money.take.unreadable" | "money.take.zero" | "money.off.more";
function problemOf(amountCents: number | undefined, most: number): Problem | undefined {
  if (amountCents === undefined) return "money.take.unreadable";
  if (amountCents <= 0) return "money.take.zero";
  return amountCents > most ? "money.off.more" : undefined;
}

/** What is chosen, and what is wrong with it once somebody tried. */
function useForm(part: Part) {
  const most = leftOf(part);
  const [typed, setTyped] = useState(() => inWords(most));
  const [reason, setReason] = useState<WriteOffReason>("uncollectable");
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const amountCents = parseAmount(typed);
  const problem = problemOf(amountCents, most);
  const noteMissing = reason === "other" && note.trim() === "";
  const body = (): (MakeWriteOff & { amountCents: number }) | undefined => {
    setTried(true);
    if (problem || amountCents === undefined || noteMissing) {
      focusField(problem ? "amount" : "note");
      return undefined;
    }
    return { shareId: part.id, amountCents, reason, ...(note.trim() && { note: note.trim() }) };
  };
  return {
    most,
    typed,
    setTyped,
    reason,
    setReason,
    note,
    setNote,
    body,
    amountCents: problem ? most : (amountCents ?? most),
    problem: isTried ? problem : undefined,
    noteMissing: isTried && noteMissing,
  };
}

/** What will not be paid is given up: how much, why, and what follows. */
export default function WriteOffDialog({ charge: { id, currency }, part, onClose }: WriteOffProps) {
  const form = useForm(part);
  const left = sayCents(form.most, currency);
  const writeOff = useProven(
    (body: MakeWriteOff & { amountCents: number }) =>
      once({ what: `${id} ${JSON.stringify(body)}`, amountCents: body.amountCents }, (idempotencyKey) =>
        call(writeOffs.make, { params: { id }, body, idempotencyKey }),
      ),
    {
      inPlace: true,
      onDone: ({ amount }) => {
        toast({ text: say("money.off.done", { amount: fmt.money(amount) }) });
        onClose();
      },
    },
  );
  const send = () => {
    const body = writeOff.busy ? undefined : form.body();
    if (body) writeOff.start(body);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("money.off.of", { payer: part.payer.name })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={writeOff.busy}>
            {t("money.cancel")}
          </Button>
          <Button kind="primary" icon={MinusCircle} busy={writeOff.busy} onPress={send}>
            {say("money.off.act", { amount: sayCents(form.amountCents, currency) })}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="sm muted -mt-3">{say("money.off.text", { left })}</p>
        {writeOff.error && (
          <Notice
            tone="bad"
            alert
            title={isOpenEnded(writeOff.error) ? say("money.off.lost") : messageOf(writeOff.error)}
          />
        )}
        <TextField
          label={t("money.col.amount")}
          name="amount"
          inputMode="decimal"
          short
          value={form.typed}
          onChange={form.setTyped}
          error={form.problem && sayProblem(form.problem, left)}
        />
        <Why form={form} />
        <Notice icon={MinusCircle} title={say("money.off.consequence.title")}>
          {say("money.off.consequence")}
        </Notice>
      </div>
      {writeOff.dialog}
    </Dialog>
  );
}

const sayProblem = (problem: Problem, left: string): string =>
  problem === "money.off.more" ? say(problem, { left }) : t(problem);

const Why = ({ form }: { form: ReturnType<typeof useForm> }) => (
  <>
    <Select
      label={say("money.off.why")}
      name="reason"
      options={WriteOffReason.options.map((id) => ({ id, label: say(`money.off.reason.${id}`) }))}
      value={form.reason}
      onChange={form.setReason}
    />
    <TextField
      label={say("money.off.note")}
      name="note"
      optional={form.reason !== "other"}
      help={say("money.off.note.help")}
      maxLength={300}
      value={form.note}
      onChange={form.setNote}
      error={form.noteMissing ? say("money.off.note.missing") : undefined}
    />
  </>
);
