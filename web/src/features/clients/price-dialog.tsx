import type { ServicePrice } from "@jechemine/contract/agreed-prices.ts";
import type { Client } from "@jechemine/contract/clients.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { parseAmount } from "../../ui/amount.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

type PriceProps = { client: Client; of: ServicePrice; onClose: () => void };

/** Another price for one client, or the usual one again. What is booked already keeps its price. */
export default function PriceDialog({ client, of, onClose }: PriceProps) {
  const { serviceId, name, price, usual, agreedAt } = of;
  const { currency } = price;
  const [typed, setTyped] = useState(
    fmt.number(price.amountCents / 100, { minimumFractionDigits: 2, useGrouping: false }),
  );
  const [isTried, setTried] = useState(false);
  const queries = useQueryClient();
  const agree = useMutation({
    mutationFn: (amountCents: number | null) => acts.agreePrice(client.id, { serviceId, amountCents }),
    onSuccess: (holds) => {
      toast({ text: t("clients.prices.done", { amount: fmt.money(holds) }) });
      onClose();
    },
    onSettled: () => showAsItIs(queries),
  });
  const amountCents = parseAmount(typed);
  const save = () => {
    setTried(true);
    if (amountCents === undefined) focusField("price");
    else agree.mutate(amountCents);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("clients.prices.title", { name: client.name })}
      footer={
        <>
          {agreedAt ? (
            <Button isDisabled={agree.isPending} onPress={() => agree.mutate(null)}>
              {t("clients.prices.back")}
            </Button>
          ) : (
            <Button isDisabled={agree.isPending} onPress={onClose}>
              {t("clients.prices.cancel")}
            </Button>
          )}
          <Button kind="primary" busy={agree.isPending} onPress={save}>
            {t("clients.prices.save", {
              amount: fmt.money({ amountCents: amountCents ?? price.amountCents, currency }),
            })}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {agree.error && <Notice tone="bad" alert title={messageOf(agree.error)} />}
        <TextField
          label={t("clients.prices.amount", { service: name[locale] })}
          help={t("clients.prices.amount.help", { usual: fmt.money(usual) })}
          name="price"
          inputMode="decimal"
          short
          value={typed}
          onChange={setTyped}
          error={isTried && amountCents === undefined ? t("clients.prices.unreadable") : undefined}
        />
      </div>
    </Dialog>
  );
}
