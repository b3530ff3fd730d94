import { type AskRefund, type Refund, type Refundable, RefundReason, refunds } from "@jechemine/contract/refunds.ts";
import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { isOpenEnded, once } from "../../api/once.ts";
import { messageOf } from "../../api/problems.ts";
import { useProven } from "../../api/proven.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { parseAmount } from "../../ui/amount.ts";
import { Button } from "../../ui/button.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { refundableQuery } from "./queries.ts";
import { inWords, sayCents, sayMeans, zone } from "./words.ts";

type RefundProps = { paymentId: string; onClose: () => void };

/** Money back, whole or in part, with a reason: of which charge, how much, why, and what follows. */
export default function RefundDialog({ paymentId, onClose }: RefundProps) {
  const query = useQuery(refundableQuery(paymentId));
  if (query.isPending) return null; // one dialog after the other would not give the focus back
  if (query.data && query.data.left.amountCents > 0) return <Form of={query.data} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t("money.refund")}>
      <QueryView query={query}>
        {({ refunds: made }) => (
          <Notice
            title={t(made.some(({ status }) => status === "pending") ? "money.refund.pending" : "money.refund.nothing")}
          />
        )}
      </QueryView>
    </Dialog>
  );
}

function saySettled({ status, amount }: Refund): string {
  return t(status === "pending" ? "money.refund.underway" : "money.refunded", { amount: fmt.money(amount) });
}
const useRefund = (onDone: () => void) =>
  useProven(
    (body: AskRefund & { amountCents: number }) =>
      once({ what: JSON.stringify(body), amountCents: body.amountCents }, (idempotencyKey) =>
        call(refunds.ask, { body, idempotencyKey }),
      ),
    {
      inPlace: true,
      onDone: (refund) => {
        toast({ text: saySettled(refund) });
        onDone();
      },
    },
  );

/** What is chosen, and what is wrong with it once somebody tried. */
function useForm({ payment, left, lines }: Refundable) {
  const [chargeId, setCharge] = useState("all");
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState<RefundReason>("not_given");
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const most = (lines.find((line) => line.chargeId === chargeId)?.left ?? left).amountCents;
  const amountCents = typed === undefined ? most : parseAmount(typed);
  const amountProblem = problemOf(amountCents, most);
  const noteMissing = reason === "other" && note.trim() === "";
  const body = (): (AskRefund & { amountCents: number }) | undefined => {
    setTried(true);
    if (amountProblem || amountCents === undefined || noteMissing) {
      focusField(amountProblem || amountCents === undefined ? "amount" : "note");
      return undefined;
    }
    const named = chargeId === "all" ? {} : { chargeId };
    return { paymentId: payment.id, amountCents, reason, ...named, ...(note.trim() && { note: note.trim() }) };
  };
  return {
    chargeId,
    setCharge: (id: string) => {
      setCharge(id);
      setTyped(undefined);
    },
    typed: typed ?? inWords(most),
    setTyped,
    reason,
    setReason,
    note,
    setNote,
    most,
    amountCents: amountProblem ? undefined : amountCents,
    amountProblem: isTried ? amountProblem : undefined,
    noteMissing: isTried && noteMissing,
    body,
  };
}
type Problem = "money.take.unreadable" | "money.take.zero" | "money.refund.more";
function problemOf(amountCents: number | undefined, most: number): Problem | undefined {
  if (amountCents === undefined) return "money.take.unreadable";
  if (amountCents <= 0) return "money.take.zero";
  return amountCents > most ? "money.refund.more" : undefined;
}

function Form({ of: refundable, onClose }: { of: Refundable; onClose: () => void }) {
  const { payment, left, lines } = refundable;
  const { currency } = left;
  const form = useForm(refundable);
  const refund = useRefund(onClose);
  const send = () => {
    const body = refund.busy ? undefined : form.body();
    if (body) refund.start(body);
  };
  const amount = sayCents(form.amountCents ?? form.most, currency);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("money.refund.title", { payer: payment.payer.name })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={refund.busy}>
            {t("money.cancel")}
          </Button>
          <Button kind="primary" icon={Undo2} busy={refund.busy} onPress={send}>
            {t("money.refund.act", { amount })}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="sm muted -mt-3">
          {t("money.refund.of", {
            amount: fmt.money(payment.amount),
            means: sayMeans(payment),
            day: fmt.shortDate(payment.createdAt, zone),
            left: fmt.money(left),
          })}
        </p>
        {refund.error && (
          <Notice
            tone="bad"
            alert
            title={isOpenEnded(refund.error) ? t("money.refund.lost") : messageOf(refund.error)}
          />
        )}
        {lines.length > 1 && <WhichCharge of={refundable} form={form} />}
        <TextField
          label={t("money.col.amount")}
          name="amount"
          inputMode="decimal"
          short
          value={form.typed}
          onChange={form.setTyped}
          error={form.amountProblem && t(form.amountProblem, { left: sayCents(form.most, currency) })}
        />
        <Why form={form} />
        <Notice icon={Undo2} title={sayHow(payment)}>
          {t("money.refund.consequence")}
        </Notice>
      </div>
      {refund.dialog}
    </Dialog>
  );
}
type RefundForm = ReturnType<typeof useForm>;

const WhichCharge = ({ of: { lines, left }, form }: { of: Refundable; form: RefundForm }) => (
  <RadioCards
    label={t("money.refund.what")}
    name="charge"
    options={[
      { id: "all", label: t("money.refund.all"), help: fmt.money(left) },
      ...lines.map(({ chargeId, service, servedAt, client, professional, left: its }) => ({
        id: chargeId,
        label: t("money.refund.line", { what: service[locale], day: fmt.shortDate(servedAt, zone) }),
        help: t("money.refund.line.help", { client, professional, left: fmt.money(its) }),
      })),
    ]}
    value={form.chargeId}
    onChange={form.setCharge}
  />
);

const Why = ({ form: { reason, setReason, note, setNote, noteMissing } }: { form: RefundForm }) => (
  <>
    <Select
      label={t("money.refund.why")}
      name="reason"
      options={RefundReason.options.map((id) => ({ id, label: t(`money.refund.reason.${id}`) }))}
      value={reason}
      onChange={setReason}
    />
    <TextField
      label={t("money.refund.note")}
      name="note"
      optional={reason !== "other"}
      help={t("money.refund.note.help")}
      maxLength={300}
      value={note}
      onChange={setNote}
      error={noteMissing ? t("money.refund.note.missing") : undefined}
    />
  </>
);

function sayHow(payment: Refundable["payment"]): string {
  const means = sayMeans(payment);
  return payment.origin === "desk"
    ? t("money.refund.by.hand", { means: means.toLocaleLowerCase() })
    : t("money.refund.by.provider", { means });
}
