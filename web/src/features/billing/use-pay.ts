import { dollarsOf } from "@jechemine/contract/endpoint.ts";
import { type PortalPayment, payments } from "@jechemine/contract/payments.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { showAsItIs } from "../../api/act.ts";
import { call } from "../../api/call.ts";
import { isOpenEnded, once } from "../../api/once.ts";
import type { Card } from "./card.ts";
import { type Entered, enterMeans } from "./enter-means.ts";

/** With a saved method, with a card typed now, kept for later or not, or again with one that was typed before the page was left. */
export type PayWith = { methodId: string } | { card: Card; isKept: boolean } | { entered: Entered };
type Paying = { amountCents: number; payWith: PayWith };
type Typed = { card: string; means: Entered; methodId?: string };

/** A card goes to the provider once, also when the payment is tried again. */
function useTypedCard() {
  const typed = useRef<Typed | undefined>(undefined);
  const enter = async (card: Card): Promise<Typed> => {
    const words = JSON.stringify(card);
    if (typed.current?.card !== words)
      typed.current = { card: words, means: await enterMeans({ kind: "card", ...card }) };
    return typed.current;
  };
  const keepFor = (known: Typed, methodId: string) => {
    typed.current = { ...known, methodId };
    return methodId;
  };
  const forget = () => {
    typed.current = undefined;
  };
  return { enter, keepFor, forget };
}

const paySaved = (amountCents: number, paymentMethodId: string) =>
  once({ what: paymentMethodId, amountCents }, (idempotencyKey) =>
    call(payments.pay, { body: { amount: dollarsOf(amountCents), paymentMethodId }, idempotencyKey }),
  );
const payWithToken = (amountCents: number, means: Entered) =>
  once({ what: means.setupId, amountCents, token: means.token }, (idempotencyKey) =>
    call(payments.createIntent, { body: { amountCents, ...means }, idempotencyKey }),
  );

/** Pays; never optimistic, and everything that shows money is asked again. */
export function usePay(onAnswer: (payment: PortalPayment) => void) {
  const client = useQueryClient();
  const { enter, keepFor, forget } = useTypedCard();
  const pay = async ({ amountCents, payWith }: Paying) => {
    if ("methodId" in payWith) return paySaved(amountCents, payWith.methodId);
    if ("entered" in payWith) return payWithToken(amountCents, payWith.entered);
    const typed = await enter(payWith.card);
    if (!payWith.isKept && !typed.methodId) return payWithToken(amountCents, typed.means);
    const saved = typed.methodId ?? keepFor(typed, (await call(payments.addMethod, { body: typed.means })).id);
    return paySaved(amountCents, saved);
  };
  return useMutation({
    mutationFn: pay,
    onSuccess: onAnswer,
    onError: (error) => {
      if (!isOpenEnded(error)) forget();
    },
    onSettled: () => showAsItIs(client),
  });
}
