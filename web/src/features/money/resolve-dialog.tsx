import { payments, type StaffPayment } from "@jechemine/contract/payments.ts";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { useProven } from "../../api/proven.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";

const FINDINGS = ["received", "not_received"] as const;

/** A payment upon which the provider and we do not agree: who looked into its books says what is true. */
export default function ResolveDialog({ payment, onClose }: { payment: StaffPayment; onClose: () => void }) {
  const [found, setFound] = useState<(typeof FINDINGS)[number] | null>(null);
  const { id, amount, reported, payer } = payment;
  const resolve = useProven(
    (received: boolean) => call(payments.resolve, { params: { id }, body: { received } }),
    () => {
      toast({ text: t("money.resolved") });
      onClose();
    },
  );
  const said = { amount: fmt.money(amount), said: fmt.money(reported ?? amount) };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("money.resolve.title", { payer: payer.name })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={resolve.busy}>
            {t("money.cancel")}
          </Button>
          <Button
            kind="primary"
            busy={resolve.busy}
            isDisabled={found === null}
            onPress={() => resolve.start(found === "received")}
          >
            {t("money.resolve.act")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p>{t("money.resolve.text", said)}</p>
        <RadioCards
          label={t("money.resolve.how")}
          name="found"
          options={FINDINGS.map((finding) => ({
            id: finding,
            label: t(`money.resolve.${finding}`, said),
            help: t(`money.resolve.${finding}.help`),
          }))}
          value={found}
          onChange={setFound}
        />
      </div>
      {resolve.dialog}
    </Dialog>
  );
}
