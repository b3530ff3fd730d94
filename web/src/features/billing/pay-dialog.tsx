import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import type { PaymentMethod, PortalPayment } from "@jechemine/contract/payments.ts";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { FileText, Lock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { boot } from "../../api/boot.ts";
import { isOpenEnded, readUnanswered } from "../../api/once.ts";
import { codeOf, messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { localDay } from "../../ui/format.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { AmountPart } from "./amount-part.tsx";
import { type CardProblem, readCard, type TypedCard } from "./card.ts";
import { t } from "./messages.ts";
import { MethodChoice } from "./method-choice.tsx";
import { amountOf, type PayChoice } from "./pay-choice.ts";
import { t as say, T } from "./paying.messages.ts";
import { methodsQuery } from "./queries.ts";
import { type PayWith, usePay } from "./use-pay.ts";

const NO_CARD: TypedCard = { number: "", expiry: "", code: "" };
/** What a bank says; the payer may choose something else at once. */
const DECLINES = ["CARD_DECLINED", "INSUFFICIENT_FUNDS", "AUTHENTICATION_FAILED"] as const;
const declineOf = (error: Error | null) => DECLINES.find((code) => code === codeOf(error));

export type Payable = {
  /** Owed, less what is under way. */
  cents: number;
  currency: string;
  /** What it is for, in a line. */
  what: string;
};

/** Pays all or a part with a saved method or a card. */
export default function PayDialog({ payable, onClose }: { payable: Payable; onClose: () => void }) {
  const methods = useQuery(methodsQuery);
  return methods.data ? (
    <Form payable={payable} methods={methods.data} onClose={onClose} />
  ) : (
    <Dialog isOpen onClose={onClose} title={sayPay(payable.cents, payable.currency)}>
      <div className="min-h-80">
        <QueryView query={methods} waiting={<Skeleton lines={6} />}>
          {() => null}
        </QueryView>
      </div>
    </Dialog>
  );
}

const sayPay = (amountCents: number, currency: string) =>
  t("billing.pay", { amount: fmt.money({ amountCents, currency }) });

type FormProps = { payable: Payable; methods: readonly PaymentMethod[]; onClose: () => void };

/** What is chosen in the dialog, and what is wrong with it once somebody tried to pay. */
function usePayForm({ payable, methods }: Pick<FormProps, "payable" | "methods">) {
  const usable = methods.filter(({ expired }) => !expired);
  const [amount, setAmount] = useState<PayChoice>({ how: "all", typed: "" });
  const [chosen, setChosen] = useState<string | null>(() => usable[0]?.id ?? "new");
  const [card, setCard] = useState(NO_CARD);
  const [isKept, setKept] = useState(false);
  const [isTried, setTried] = useState(false);
  const asked = amountOf(amount, payable.cents);
  const read = readCard(card, localDay(now(), boot.practice.zone));
  const problems: readonly CardProblem[] = chosen === "new" ? read.problems : [];
  const payWith = (): PayWith | undefined => {
    if (chosen !== "new") return chosen === null ? undefined : { methodId: chosen };
    return read.card ? { card: read.card, isKept } : undefined;
  };
  return {
    amount,
    setAmount,
    amountProblem: isTried ? asked.problem : null,
    amountCents: asked.cents,
    chosen,
    setChosen,
    card,
    setCard,
    isKept,
    setKept,
    cardProblems: isTried ? problems : [],
    /** What was declined is not asked again by mistake: another method, or another card, is to be chosen. */
    dropDeclined: () => {
      setTried(false);
      setCard(NO_CARD);
      setChosen(usable.length > 0 ? null : "new");
    },
    /** What to pay with and how much; when something is missing, goes there instead. */
    check: () => {
      setTried(true);
      const means = payWith();
      if (asked.cents !== null && means) return { amountCents: asked.cents, payWith: means };
      focusField(asked.cents === null ? "part" : (problems[0] ?? "method"));
      return undefined;
    },
  };
}

function Form({ payable, methods, onClose }: FormProps) {
  const { history } = useRouter();
  const form = usePayForm({ payable, methods });
  const [unanswered] = useState(readUnanswered);
  const pay = usePay((payment: PortalPayment) => {
    if (payment.status === "requires_action" && payment.actionUrl) return location.assign(payment.actionUrl);
    onClose();
    return history.push(appPath("portalPayment", { id: payment.id }));
  });
  const send = () => {
    const asked = pay.isPending || pay.isSuccess ? undefined : form.check();
    if (!asked) return;
    pay.mutate(asked, {
      onError: (error) => {
        if (!declineOf(error)) return;
        form.dropDeclined();
        focusField("method");
      },
    });
  };
  const act = sayPay(form.amountCents ?? payable.cents, payable.currency);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={act}
      footer={
        <>
          <Button size="lg" onPress={onClose} isDisabled={pay.isPending}>
            {t("billing.pay.cancel")}
          </Button>
          <Button
            kind="primary"
            size="lg"
            icon={Lock}
            busy={pay.isPending || pay.isSuccess}
            busyLabel={say("billing.pay.busy")}
            onPress={send}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="sm muted -mt-3">{payable.what}</p>
        {unanswered && pay.isIdle && (
          <Unanswered
            cents={unanswered.amountCents}
            currency={payable.currency}
            onAgain={() => pay.mutate({ amountCents: unanswered.amountCents, payWith: againWith(unanswered) })}
          />
        )}
        {pay.error && !declineOf(pay.error) && <Failed error={pay.error} />}
        <MethodChoice methods={methods} form={form} decline={declineOf(pay.error)} refused={refusedOf(pay.variables)} />
        <AmountPart payable={payable} form={form} />
        <Notice icon={FileText}>{say("billing.pay.receipt")}</Notice>
      </div>
    </Dialog>
  );
}

const refusedOf = (paying: { payWith: PayWith } | undefined) =>
  paying && "methodId" in paying.payWith ? paying.payWith.methodId : "new";

/** The same as was sent, under the same key: it never becomes a second payment. */
const againWith = ({ what, token }: { what: string; token?: string | undefined }): PayWith =>
  token === undefined ? { methodId: what } : { entered: { setupId: what, token } };

type UnansweredProps = { cents: number; currency: string; onAgain: () => void };
const Unanswered = ({ cents, currency, onAgain }: UnansweredProps) => (
  <Notice
    tone="warn"
    title={say("billing.pay.unanswered", { amount: fmt.money({ amountCents: cents, currency }) })}
    action={
      <Button size="sm" onPress={onAgain}>
        {say("billing.pay.unanswered.again")}
      </Button>
    }
  >
    <T
      id="billing.pay.unanswered.text"
      components={{ payments: <Link href={`${appPaths.portalBilling}?tab=payments`} /> }}
    />
  </Notice>
);

function Failed({ error }: { error: Error }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: "center" }); // it may stand above what is in sight
  }, [error]);
  return (
    <Notice ref={place} tone="bad" alert title={isOpenEnded(error) ? say("billing.pay.lost") : messageOf(error)}>
      {isOpenEnded(error) && say("billing.pay.lost.text")}
    </Notice>
  );
}

export type PayForm = ReturnType<typeof usePayForm>;
