import { payments } from "@jechemine/contract/payments.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { focusField } from "../../ui/focus-field.ts";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Segments } from "../../ui/tabs.tsx";
import { toast } from "../../ui/toast.tsx";
import { readAccount } from "./account.ts";
import { AccountFields } from "./account-fields.tsx";
import { readCard } from "./card.ts";
import { CardFields } from "./card-fields.tsx";
import { enterMeans, type TypedMeans } from "./enter-means.ts";
import { sayMethod } from "./means.ts";
import { t } from "./messages.ts";
import { t as say } from "./paying.messages.ts";
import { SandboxNotice } from "./sandbox-notice.tsx";

const NO_CARD = { number: "", expiry: "", code: "" };
const NO_ACCOUNT = { institution: "", transit: "", account: "" };

/** What is typed, of either kind, and what is wrong with it once somebody tried to save. */
function useTyped() {
  const [kind, setKind] = useState<"card" | "debit">("card");
  const [card, setCard] = useState(NO_CARD);
  const [account, setAccount] = useState(NO_ACCOUNT);
  const [isTried, setTried] = useState(false);
  const readOfCard = readCard(card, localDay(now(), boot.practice.zone));
  const readOfAccount = readAccount(account);
  const meant = (): TypedMeans | undefined => {
    if (kind === "debit") return readOfAccount.problems.length > 0 ? undefined : { kind, ...readOfAccount.account };
    return readOfCard.card ? { kind, ...readOfCard.card } : undefined;
  };
  return {
    kind,
    choose: (next: "card" | "debit") => (setTried(false), setKind(next)),
    card,
    setCard,
    account,
    setAccount,
    cardProblems: isTried ? readOfCard.problems : [],
    accountProblems: isTried ? readOfAccount.problems : [],
    check: () => {
      setTried(true);
      const first = kind === "card" ? readOfCard.problems[0] : readOfAccount.problems[0];
      if (first) focusField(first);
      return meant();
    },
  };
}

/** Saves a card or a bank account; its numbers go to the provider of payments only. */
export default function AddMethodDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const typed = useTyped();
  const add = useMutation({
    mutationFn: async (means: TypedMeans) => call(payments.addMethod, { body: await enterMeans(means) }),
    onSuccess: (method) => {
      toast({ text: t("billing.methods.added", { name: sayMethod(method) }) });
      onClose();
    },
    onSettled: () => showAsItIs(client),
  });
  const save = () => {
    const means = typed.check();
    if (means && !add.isPending) add.mutate(means);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("billing.methods.add")}
      footer={
        <>
          <Button onPress={onClose}>{t("billing.pay.cancel")}</Button>
          <Button kind="primary" busy={add.isPending} onPress={save}>
            {t("billing.methods.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <Segments
          label={t("billing.methods.kind")}
          options={[
            { id: "card", label: t("billing.methods.kind.card") },
            { id: "debit", label: t("billing.methods.kind.debit") },
          ]}
          value={typed.kind}
          onChange={typed.choose}
        />
        {typed.kind === "card" ? (
          <CardFields typed={typed.card} onChange={typed.setCard} problems={typed.cardProblems} />
        ) : (
          <AccountFields typed={typed.account} onChange={typed.setAccount} problems={typed.accountProblems} />
        )}
        <p className="sm muted">{t("billing.methods.use")}</p>
        {add.error && <Notice tone="bad" alert title={messageOf(add.error)} />}
        <SandboxNotice
          kind={typed.kind}
          onUse={(number) =>
            typed.kind === "card"
              ? typed.setCard({ number, expiry: say("billing.card.expiry.example"), code: "123" })
              : typed.setAccount({ institution: "000", transit: "11000", account: number })
          }
        />
      </div>
    </Dialog>
  );
}
