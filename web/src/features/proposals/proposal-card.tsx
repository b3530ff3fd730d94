import type { Proposed } from "@jechemine/contract/proposals.ts";
import { Check, Info, Zap } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { professionInWords } from "../../api/referrer.ts";
import { useReasonLabel } from "../../api/taxonomy.ts";
import { Button } from "../../ui/button.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tag, Tags } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { RefuseDialog } from "./refuse-dialog.tsx";
import { RequestDialog } from "./request-dialog.tsx";
import { fitInWords, missesInWords, personInWords, placeInWords } from "./wording.ts";

/** Fit, misfit and free hours that suit, so that one can answer in ten seconds. */
export function ProposalCard({ proposal }: { proposal: Proposed }) {
  const { requestId, deadline, asSoonAsPossible } = proposal;
  const [open, setOpen] = useState<"refuse" | "read">();
  const act = useAct<Awaited<ReturnType<typeof acts.accept>>>();
  const zone = boot.practice.zone;
  const day = fmt.relativeDay(deadline, zone, useNow());
  const accept = () =>
    act.mutate({
      run: () => acts.accept(requestId),
      done: ({ client }) => t("proposals.accepted", { name: client.name }),
    });
  return (
    <article className={asSoonAsPossible ? "card card--urgent prop" : "card prop"}>
      <div className="prop__h">
        <div>
          <h3>{personInWords(proposal.ageGroup, proposal.age)}</h3>
          <p className="text-sm text-ink-2">{placeInWords(proposal.preferences)}</p>
          {proposal.referredBy && (
            <p className="text-sm text-ink-2">
              {t("proposals.referred", {
                name: proposal.referredBy.name,
                profession: professionInWords(proposal.referredBy),
              })}
            </p>
          )}
        </div>
        <Countdown from={proposal.proposedAt} until={deadline} bare />
      </div>
      <Reasons proposal={proposal} />
      <Fit proposal={proposal} />
      <FreeTimes times={proposal.freeTimes} zone={zone} />
      <div className="prop__f">
        <Button kind="soft" onPress={accept} busy={act.isPending} busyLabel={t("proposals.accepting")}>
          {t("proposals.accept")}
        </Button>
        <Button onPress={() => setOpen("refuse")}>{t("proposals.refuse")}</Button>
        <Button kind="quiet" onPress={() => setOpen("read")}>
          {t("proposals.read")}
        </Button>
      </div>
      <p className="prop__u text-xs text-ink-2">
        {t("proposals.until", { moment: `${day}, ${fmt.time(deadline, zone)}` })}
      </p>
      {open === "refuse" && <RefuseDialog requestId={requestId} onClose={() => setOpen(undefined)} />}
      {open === "read" && <RequestDialog proposal={proposal} onClose={() => setOpen(undefined)} />}
    </article>
  );
}

function Reasons({ proposal: { asSoonAsPossible, reasons, mode } }: { proposal: Proposed }) {
  const nameOf = useReasonLabel();
  return (
    <Tags>
      {asSoonAsPossible && (
        <Tag tone="bad" icon={Zap}>
          {t("proposals.urgent")}
        </Tag>
      )}
      {(mode === "assigned" || mode === "named") && <Tag>{t(`proposals.${mode}`)}</Tag>}
      {reasons.map((key, index) => (
        <Tag key={key} {...(index === 0 && { tone: "first" as const })}>
          {nameOf(key)}
        </Tag>
      ))}
    </Tags>
  );
}

function Fit({ proposal }: { proposal: Proposed }) {
  const nameOf = useReasonLabel();
  return (
    <>
      <h4 className="prop__why text-sm font-semibold">{t("proposals.why")}</h4>
      <ul className="grid gap-1.5 text-sm">
        {fitInWords(proposal, nameOf).map((line) => (
          <li key={line} className="flex gap-2">
            <span className="mt-0.5 text-accent">
              <Icon of={Check} size="s" />
            </span>
            {line}
          </li>
        ))}
        {missesInWords(proposal).map((line) => (
          <li key={line} className="flex gap-2 text-ink-2">
            <span className="mt-0.5 text-ink-3">
              <Icon of={Info} size="s" />
            </span>
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}

function FreeTimes({ times, zone }: { times: readonly string[]; zone: string }) {
  if (times.length === 0) return null;
  return (
    <>
      <p className="mt-3.5 mb-1.5 text-xs text-ink-2">{t("proposals.free")}</p>
      <Tags>
        {times.map((at) => (
          <Tag key={at}>
            {fmt.shortDate(at, zone)}, {fmt.time(at, zone)}
          </Tag>
        ))}
      </Tags>
    </>
  );
}
