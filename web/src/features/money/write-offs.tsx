import { appPath } from "@jechemine/contract/paths.ts";
import { type WriteOff, writeOffs } from "@jechemine/contract/write-offs.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { useProven } from "../../api/proven.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { t as say } from "./debt.messages.ts";
import { t } from "./messages.ts";
import { PayerName } from "./payer-name.tsx";
import { writeOffsQuery } from "./queries.ts";
import { sayCharge, zone } from "./words.ts";

/** Everything that was given up, newest first, with what was taken back of it. */
export function WriteOffs() {
  const query = useInfiniteQuery(writeOffsQuery());
  const [reversing, setReversing] = useState<WriteOff>();
  return (
    <>
      <section className="card" aria-label={say("money.offs")}>
        <PagedView
          query={query}
          empty={<EmptyState title={say("money.offs.empty")}>{say("money.offs.empty.text")}</EmptyState>}
        >
          {(found) => <List found={found} onReverse={setReversing} />}
        </PagedView>
      </section>
      {reversing && <ReverseDialog of={reversing} onClose={() => setReversing(undefined)} />}
    </>
  );
}

const sayMade = ({ madeBy, madeAt }: WriteOff) =>
  say("money.offs.by", { name: madeBy, day: fmt.shortDate(madeAt, zone) });
const sayBack = ({ reversedBy, reversedAt }: WriteOff) =>
  reversedAt && say("money.offs.back", { name: reversedBy ?? "", day: fmt.shortDate(reversedAt, zone) });

type Reversing = { onReverse: (of: WriteOff) => void };
const List = ({ found, onReverse }: Reversing & { found: readonly WriteOff[] }) => (
  <Table
    caption={say("money.offs")}
    rows={found}
    keyOf={({ id }) => id}
    columns={[
      {
        id: "payer",
        label: t("money.col.payer"),
        cell: ({ payer }) => <PayerName payer={payer} />,
      },
      {
        id: "what",
        label: t("money.col.what"),
        cell: ({ chargeId, kind, service, servedAt }) => (
          <span>
            <Link href={appPath("adminCharge", { id: chargeId })}>{sayCharge({ kind, name: service })}</Link>
            <span className="xs faint block">{fmt.shortDate(servedAt, zone)}</span>
          </span>
        ),
      },
      {
        id: "why",
        label: say("money.offs.why"),
        cell: (of) => (
          <span>
            {say(`money.off.reason.${of.reason}`)}
            {of.note && <span className="xs faint block">{of.note}</span>}
            <span className="xs faint block">{sayMade(of)}</span>
          </span>
        ),
      },
      {
        id: "state",
        label: t("money.col.state"),
        cell: (of) => <Standing of={of} />,
      },
      {
        id: "amount",
        label: t("money.col.amount"),
        right: true,
        cell: ({ amount }) => <span className="num m nw">{fmt.money(amount)}</span>,
      },
      ...(may("money:write")
        ? [
            {
              id: "act",
              label: t("money.col.act"),
              right: true,
              cell: (of: WriteOff) => <Reverse of={of} onReverse={onReverse} />,
            },
          ]
        : []),
    ]}
  />
);

const Standing = ({ of }: { of: WriteOff }) => (
  <span>
    <Badge>{say(of.reversedAt ? "money.offs.reversed" : "money.offs.standing")}</Badge>
    {of.reversedAt && <span className="xs faint mt-1 block">{sayBack(of)}</span>}
  </span>
);

const Reverse = ({ of, onReverse }: Reversing & { of: WriteOff }) =>
  of.reversedAt ? null : (
    <Button
      kind="quiet"
      size="sm"
      onPress={() => onReverse(of)}
      aria-label={say("money.offs.reverse.of", { amount: fmt.money(of.amount), payer: of.payer.name })}
    >
      {say("money.offs.reverse")}
    </Button>
  );

/** Those of one charge; nothing when there is none. */
export function WriteOffsOf({ chargeId }: { chargeId: string }) {
  const { data } = useInfiniteQuery(writeOffsQuery(chargeId));
  const [reversing, setReversing] = useState<WriteOff>();
  const found = data?.pages.flatMap(({ items }) => items) ?? [];
  if (found.length === 0) return null;
  return (
    <Card title={say("money.offs")} flush>
      <Rows label={say("money.offs")}>
        {found.map((of) => (
          <Row
            key={of.id}
            folds
            title={say(`money.off.reason.${of.reason}`)}
            meta={[of.note, sayMade(of), sayBack(of)].filter(Boolean).join(" · ")}
            end={
              <span className="flex flex-wrap items-center gap-3">
                <b className="num m nw">{fmt.money(of.amount)}</b>
                {may("money:write") && <Reverse of={of} onReverse={setReversing} />}
              </span>
            }
          />
        ))}
      </Rows>
      {reversing && <ReverseDialog of={reversing} onClose={() => setReversing(undefined)} />}
    </Card>
  );
}

/** Says what follows, then takes it back. */
function ReverseDialog({ of: { id, amount, payer }, onClose }: { of: WriteOff; onClose: () => void }) {
  const said = { amount: fmt.money(amount), payer: payer.name };
  const reverse = useProven(
    () => call(writeOffs.reverse, { params: { id } }),
    () => {
      toast({ text: say("money.offs.reverse.done", said) });
      onClose();
    },
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("money.offs.reverse.of", said)}
      footer={
        <>
          <Button onPress={onClose} isDisabled={reverse.busy}>
            {t("money.cancel")}
          </Button>
          <Button kind="primary" busy={reverse.busy} onPress={() => reverse.start(undefined)}>
            {say("money.offs.reverse")}
          </Button>
        </>
      }
    >
      <p>{say("money.offs.reverse.text", said)}</p>
      {reverse.dialog}
    </Dialog>
  );
}
