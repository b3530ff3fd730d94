import { appPath } from "@jechemine/contract/paths.ts";
import { payments, type StaffPayment } from "@jechemine/contract/payments.ts";
import type { PersonRow } from "@jechemine/contract/people.ts";
import { useQuery } from "@tanstack/react-query";
import { Banknote, CircleCheck } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { isOpenEnded, once } from "../../api/once.ts";
import { messageOf } from "../../api/problems.ts";
import { useProven } from "../../api/proven.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { parseAmount } from "../../ui/amount.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FindClient } from "./find-client.tsx";
import { t } from "./messages.ts";
import { statementQuery } from "./queries.ts";
import { inWords, sayCents } from "./words.ts";

type Client = Pick<PersonRow, "id" | "name">;
type TakeProps = { onClose: () => void; client?: Client };

/** The front desk takes cash, or a card at the terminal: for whom, how much, how; then what was noted. */
export default function TakeDialog({ onClose, client }: TakeProps) {
  const [chosen, choose] = useState(client);
  const [taken, setTaken] = useState<StaffPayment>();
  if (taken && chosen) return <Taken payment={taken} client={chosen} onClose={onClose} />;
  if (chosen) return <Take client={chosen} onTaken={setTaken} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t("money.take.title")}>
      <div className="min-h-72">
        <FindClient onChoose={choose} />
      </div>
    </Dialog>
  );
}

const METHODS = ["cash", "terminal"] as const;
type Asked = { amountCents: number; method: (typeof METHODS)[number] };

/** Money moves by who proved a moment ago who they are. */
const useTake = (client: Client, onTaken: (payment: StaffPayment) => void) =>
  useProven(
    ({ amountCents, method }: Asked) =>
      once({ what: `${client.id} ${method}`, amountCents }, (idempotencyKey) =>
        call(payments.take, { body: { clientId: client.id, amountCents, method }, idempotencyKey }),
      ),
    { onDone: onTaken, inPlace: true },
  );

type ForOne = { client: Client; onTaken: (payment: StaffPayment) => void; onClose: () => void };

function Take({ client, onTaken, onClose }: ForOne) {
  const account = useQuery(statementQuery(client.id, undefined));
  const [typed, setTyped] = useState<string>();
  const [method, setMethod] = useState<Asked["method"]>("cash");
  const [isTried, setTried] = useState(false);
  const take = useTake(client, onTaken);
  const owed = account.data?.currentBalance ?? 0;
  const currency = account.data?.currency ?? "CAD";
  const amountCents = typed === undefined ? owed : parseAmount(typed);
  const problem = problemOf(amountCents, owed);
  const send = () => {
    setTried(true);
    if (problem || amountCents === undefined) return focusField("amount");
    if (!take.busy) take.start({ amountCents, method });
  };
  const act =
    amountCents && !problem ? t("money.take.act", { amount: sayCents(amountCents, currency) }) : t("money.take");
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("money.take.from", { name: client.name })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={take.busy}>
            {t("money.cancel")}
          </Button>
          <Button kind="primary" icon={Banknote} busy={take.busy} isDisabled={owed <= 0} onPress={send}>
            {act}
          </Button>
        </>
      }
    >
      <div className="grid min-h-72 content-start gap-5">
        <QueryView query={account} waiting={<Skeleton lines={4} />}>
          {({ currentBalance }) =>
            currentBalance <= 0 ? (
              <Notice tone="ok" title={t("money.take.nothing", { name: client.name })} />
            ) : (
              <>
                <p>{t("money.take.owed", { amount: sayCents(currentBalance, currency) })}</p>
                <TextField
                  label={t("money.col.amount")}
                  name="amount"
                  inputMode="decimal"
                  short
                  value={typed ?? inWords(currentBalance)}
                  onChange={setTyped}
                  error={
                    isTried && problem ? t(`money.take.${problem}`, { owed: sayCents(owed, currency) }) : undefined
                  }
                />
                <RadioCards
                  label={t("money.take.how")}
                  name="method"
                  inRow
                  options={METHODS.map((id) => ({
                    id,
                    label: t(`money.method.${id}`),
                    help: t(`money.method.${id}.help`),
                  }))}
                  value={method}
                  onChange={setMethod}
                />
              </>
            )
          }
        </QueryView>
        {take.error && (
          <Notice tone="bad" alert title={isOpenEnded(take.error) ? t("money.take.lost") : messageOf(take.error)} />
        )}
        {take.dialog}
      </div>
    </Dialog>
  );
}

function problemOf(amountCents: number | undefined, owed: number) {
  if (amountCents === undefined) return "unreadable";
  if (amountCents <= 0) return "zero";
  return amountCents > owed ? "more" : undefined;
}

/** What was noted, with its number for the person at the desk. */
const Taken = ({ payment, client, onClose }: { payment: StaffPayment; client: Client; onClose: () => void }) => (
  <Dialog
    isOpen
    onClose={onClose}
    title={t("money.taken", { amount: fmt.money(payment.amount) })}
    footer={
      <>
        <Button onPress={onClose}>{t("money.close")}</Button>
        <LinkButton kind="primary" href={appPath("adminMoneyClient", { id: client.id })}>
          {t("money.taken.open")}
        </LinkButton>
      </>
    }
  >
    <Notice tone="ok" icon={CircleCheck} alert title={t("money.taken.number", { number: payment.confirmationNumber })}>
      {t("money.taken.receipt", { name: client.name })}
    </Notice>
  </Dialog>
);
