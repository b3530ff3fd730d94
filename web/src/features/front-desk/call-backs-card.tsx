import type { CallBack } from "@jechemine/contract/desk.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { Check, PhoneMissed, Plus } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Badge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { EmptyState } from "../../ui/states.tsx";
import { CallBackDialog } from "./call-back-dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const zone = boot.practice.zone;

/** Calls that were promised: the oldest first, until somebody was reached. */
export function CallBacksCard({ callBacks }: { callBacks: readonly CallBack[] }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <Card
      title={t("desk.calls")}
      aside={
        <Button size="sm" icon={Plus} onPress={() => setAdding(true)}>
          {t("desk.calls.add")}
        </Button>
      }
      flush
    >
      {callBacks.length === 0 ? (
        <EmptyState title={t("desk.calls.empty")}>{t("desk.calls.empty.text")}</EmptyState>
      ) : (
        <ul className="rows">
          {callBacks.map((each) => (
            <Call key={each.id} callBack={each} />
          ))}
        </ul>
      )}
      {isAdding && <CallBackDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}

function Call({ callBack: { id, person, name, phone, words, addedAt, attempts, doneAt } }: { callBack: CallBack }) {
  const now = useNow();
  const act = useAct();
  const tried = (reached: boolean) => () =>
    act.mutate({
      run: () => acts.tryCallBack(id, reached),
      done: t(reached ? "desk.calls.reached.done" : "desk.calls.noanswer.done", { name }),
    });
  const details = [words, fmt.ago(addedAt, now), attempts > 0 && !doneAt && t("desk.calls.tries", { count: attempts })];
  return (
    <li className="row flex-wrap">
      <span className="min-w-40 grow basis-40">
        <span className="row__t">
          <span className="flex flex-wrap gap-x-3">
            {person ? (
              <Link className="inline-flex min-h-6 items-center" href={appPath("adminPerson", { id: person.id })}>
                {name}
              </Link>
            ) : (
              name
            )}
            <a className="nw inline-flex min-h-6 items-center" href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
              {phone}
            </a>
          </span>
        </span>
        <span className="row__s">{details.filter(Boolean).join(" · ")}</span>
      </span>
      {doneAt ? (
        <Badge tone="ok" icon={Check}>
          {t("desk.calls.donetoday", { time: fmt.time(doneAt, zone) })}
        </Badge>
      ) : (
        <span className="ml-auto flex items-center gap-2">
          <IconButton
            icon={PhoneMissed}
            size="sm"
            label={t("desk.calls.noanswer.of", { name })}
            onPress={tried(false)}
          />
          <Button
            size="sm"
            kind="soft"
            icon={Check}
            busy={act.isPending}
            onPress={tried(true)}
            aria-label={t("desk.calls.reached.of", { name })}
          >
            {t("desk.calls.reached")}
          </Button>
        </span>
      )}
    </li>
  );
}
