import type { StaffCharge } from "@jechemine/contract/billing.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { type RemindedPart, reminders } from "@jechemine/contract/reminders.ts";
import { useQuery } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "../../api/act.ts";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./debt.messages.ts";
import { chargeRemindersQuery, clientRemindersQuery } from "./queries.ts";
import { sayCharge, zone } from "./words.ts";

const HoldDialog = lazy(() => import("./hold-dialog.tsx"));

const sayTold = ({ told }: RemindedPart) =>
  told.map(({ step, at }) =>
    t("money.remind.told", { step: t(`money.remind.step.${step}`), day: fmt.shortDate(at, zone) }),
  );
function sayNext({ left, hold, payer, next }: RemindedPart): string | undefined {
  if (left.amountCents === 0 || hold) return undefined;
  if (payer.personId === null) return t("money.remind.nobody");
  return next ? t("money.remind.next", { day: fmt.day(next.on) }) : t("money.remind.over");
}
const sayAll = (part: RemindedPart) => [...sayTold(part), sayNext(part)].filter(Boolean).join(" · ");

const Marks = ({ of: { isOverdue, hold, left } }: { of: RemindedPart }) => (
  <span className="flex flex-wrap items-center gap-3">
    {hold && <Badge>{t("money.remind.held")}</Badge>}
    {isOverdue && !hold && <Badge tone="warn">{t("money.remind.overdue")}</Badge>}
    <b className="num m nw">{fmt.money(left)}</b>
  </span>
);

/** What somebody still has to pay, the oldest first, and what they were told; each leads to its charge. */
export function ClientReminders({ clientId }: { clientId: string }) {
  const query = useQuery(clientRemindersQuery(clientId));
  return (
    <Card title={t("money.remind.title")} flush>
      <QueryView
        query={query}
        waiting={
          <div className="card__body">
            <Skeleton lines={2} />
          </div>
        }
      >
        {(parts) =>
          parts.length === 0 ? (
            <p className="card__body sm muted">{t("money.remind.none")}</p>
          ) : (
            <Rows label={t("money.remind.title")}>
              {parts.map((part) => (
                <Row
                  key={part.shareId}
                  folds
                  href={appPath("adminCharge", { id: part.chargeId })}
                  title={`${sayCharge({ kind: part.kind, name: part.service })}, ${fmt.shortDate(part.servedAt, zone)}`}
                  meta={sayAll(part)}
                  end={<Marks of={part} />}
                />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  );
}

/** What each payer of a charge was told, and why nobody is told more. */
export function ChargeReminders({ charge: { id, status } }: { charge: StaffCharge }) {
  const query = useQuery(chargeRemindersQuery(id));
  const [isHolding, setHolding] = useState(false);
  const isOpen = status === "due" || status === "partly_paid";
  const told = query.data?.some((part) => part.told.length > 0 || part.left.amountCents > 0);
  const hold = query.data?.find((part) => part.hold)?.hold;
  if (query.data && !told) return null;
  return (
    <Card title={t("money.remind.title")}>
      <QueryView query={query} waiting={<Skeleton lines={2} />}>
        {(parts) => (
          <div className="grid gap-4">
            <ul className="grid gap-2">
              {parts.map((part) => (
                <li key={part.shareId}>
                  {parts.length > 1 && <span className="m block">{part.payer.name}</span>}
                  <span className="sm muted">{sayAll(part)}</span>
                </li>
              ))}
            </ul>
            {hold && <Held chargeId={id} hold={hold} />}
            {!hold && isOpen && may("money:write") && (
              <div>
                <Button size="sm" icon={BellOff} onPress={() => setHolding(true)}>
                  {t("money.hold")}
                </Button>
              </div>
            )}
          </div>
        )}
      </QueryView>
      {isHolding && (
        <Suspense>
          <HoldDialog chargeId={id} onClose={() => setHolding(false)} />
        </Suspense>
      )}
    </Card>
  );
}

type HeldProps = { chargeId: string; hold: NonNullable<RemindedPart["hold"]> };
function Held({ chargeId, hold: { reason, since, by, note } }: HeldProps) {
  const act = useAct();
  const release = () =>
    act.mutate({
      run: () => call(reminders.release, { params: { id: chargeId } }),
      done: t("money.hold.released"),
    });
  return (
    <Notice
      icon={BellOff}
      title={t("money.remind.held")}
      action={
        may("money:write") && (
          <Button size="sm" busy={act.isPending} onPress={release}>
            {t("money.hold.release")}
          </Button>
        )
      }
    >
      {t("money.hold.since", { reason: t(`money.hold.reason.${reason}`), day: fmt.shortDate(since, zone), name: by })}
      {note && <span className="block">{note}</span>}
    </Notice>
  );
}
