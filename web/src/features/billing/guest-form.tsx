import type { Money } from "@jechemine/contract/endpoint.ts";
import { type GuestPayment, payLinks } from "@jechemine/contract/pay-links.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileText, Lock } from "lucide-react";
import { useRef, useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { isOpenEnded, once } from "../../api/once.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { type Card, readCard, type TypedCard } from "./card.ts";
import { CardFields } from "./card-fields.tsx";
import { type Entered, enterMeans } from "./enter-means.ts";
import { t } from "./guest.messages.ts";
import { beginFor } from "./guest-queries.ts";
import { t as say } from "./paying.messages.ts";
import { SandboxNotice } from "./sandbox-notice.tsx";

const NO_CARD: TypedCard = { number: "", expiry: "", code: "" };
type FormProps = { token: string; payable: Money };

/** A card goes to the provider once, also when the payment is tried again. */
function useGuestPay({ token, payable }: FormProps) {
  const client = useQueryClient();
  const entered = useRef<{ words: string; means: Entered } | undefined>(undefined);
  return useMutation({
    mutationFn: async (card: Card) => {
      const words = JSON.stringify(card);
      if (entered.current?.words !== words)
        entered.current = { words, means: await enterMeans({ kind: "card", ...card }, beginFor(token)) };
      const { means } = entered.current;
      const { amountCents } = payable;
      return once({ what: means.setupId, amountCents, token: means.token }, (idempotencyKey) =>
        call(payLinks.pay, { params: { token }, body: { amountCents, ...means }, idempotencyKey }),
      );
    },
    onSuccess: ({ status, actionUrl }: GuestPayment) => {
      if (status === "requires_action" && actionUrl) location.assign(actionUrl);
    },
    onError: (error) => {
      if (!isOpenEnded(error)) entered.current = undefined;
    },
    onSettled: () => showAsItIs(client),
  });
}

/** All that the link asks for, with a card that is not kept. */
export function GuestForm({ token, payable }: FormProps) {
  const [card, setCard] = useState(NO_CARD);
  const [isTried, setTried] = useState(false);
  const pay = useGuestPay({ token, payable });
  const read = readCard(card, localDay(now(), boot.practice.zone));
  const send = () => {
    setTried(true);
    const [problem] = read.problems;
    if (problem || !read.card) return focusField(problem ?? "number");
    if (!pay.isPending && !pay.isSuccess) pay.mutate(read.card);
  };
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {pay.error && (
        <Notice tone="bad" alert title={isOpenEnded(pay.error) ? t("billing.guest.lost") : messageOf(pay.error)} />
      )}
      <CardFields typed={card} onChange={setCard} problems={isTried ? read.problems : []} />
      <SandboxNotice
        kind="card"
        onUse={(number) => setCard({ number, expiry: say("billing.card.expiry.example"), code: "123" })}
      />
      <Notice icon={FileText}>{t("billing.guest.receipt")}</Notice>
      <Button
        kind="primary"
        size="lg"
        block
        icon={Lock}
        type="submit"
        busy={pay.isPending || pay.isSuccess}
        busyLabel={say("billing.pay.busy")}
      >
        {t("billing.guest.pay", { amount: fmt.money(payable) })}
      </Button>
    </form>
  );
}
