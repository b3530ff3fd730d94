import type { ClosingPreview, DaySession, Outcome } from "@jechemine/contract/sessions.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { clientsOf } from "../../api/meeting.tsx";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { ActDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { t } from "./messages.ts";
import { type Choice, feesOf, OutcomeFields } from "./outcome-fields.tsx";
import { closingQuery } from "./queries.ts";
import { totalOf } from "./session.ts";
import { useClose } from "./use-closing.ts";

type Choices = Readonly<Record<string, Choice>>;
type CloseProps = { session: DaySession; onClose: () => void };

/** How the session went, for each client, with what it costs and why before anything is done. */
export function CloseDialog({ session, onClose }: CloseProps) {
  const [choices, setChoices] = useState<Choices>({});
  const [minutes, setMinutes] = useState<number | null>(null);
  const [isAsked, setAsked] = useState(false);
  const query = useQuery(closingQuery(session.id, minutes ?? undefined));
  const close = useClose(session.id, onClose);
  const chosen = (preview: ClosingPreview) => chosenOf(preview, choices);
  const isShort = query.data ? chosen(query.data).some(({ choice }) => choice.outcome === "partial") : false;
  const total = query.data && totalOf(chosen(query.data), session.price.currency);
  const isMissing = isShort && (minutes === null || minutes > session.service.minutes);
  const send = () => {
    setAsked(true);
    if (!query.data || isMissing) return;
    const outcomes = chosen(query.data).map(({ id, choice }) => ({ clientId: id, ...choice }));
    close.mutate({ outcomes, ...(isShort && minutes !== null && { minutes }) });
  };
  if (query.isPending) return null; // a sheet that grows under the reader is worse than one that comes a moment later
  return (
    <ActDialog
      onClose={onClose}
      title={t("sessions.close.title", { name: clientsOf(session) })}
      action={
        total && total.amountCents > 0 && !isMissing
          ? t("sessions.close.charge", { fee: fmt.money(total) })
          : t(isMissing ? "sessions.close" : "sessions.close.free")
      }
      busy={close.isPending}
      isDisabled={!total || (query.isPlaceholderData && isShort)}
      onAct={send}
    >
      <div className="grid gap-5">
        <QueryView query={query}>
          {(preview) => (
            <>
              {preview.clients.map((client) => (
                <OutcomeFields
                  key={client.id}
                  client={client}
                  isAlone={preview.clients.length === 1}
                  choice={choiceOf(client, choices)}
                  hasMinutes={minutes !== null && minutes <= preview.minutes}
                  onChoose={(choice) => setChoices({ ...choices, [client.id]: choice })}
                />
              ))}
              {isShort && (
                <NumberField
                  label={t("sessions.minutes")}
                  help={t("sessions.minutes.help", { minutes: preview.minutes })}
                  value={minutes}
                  onChange={setMinutes}
                  minValue={1}
                  maxValue={preview.minutes}
                  error={isAsked && isMissing ? t("sessions.minutes.missing", { minutes: preview.minutes }) : undefined}
                />
              )}
            </>
          )}
        </QueryView>
        {total && total.amountCents > 0 && <p className="text-sm text-ink-2">{t("sessions.close.later")}</p>}
        {close.error && <Notice tone="bad" alert title={messageOf(close.error)} />}
      </div>
    </ActDialog>
  );
}

type Client = ClosingPreview["clients"][number];
/** The likely outcome until another one is chosen. */
const choiceOf = ({ id, outcomes }: Client, choices: Choices): Choice =>
  choices[id] ?? { outcome: outcomes[0]?.outcome ?? ("completed" satisfies Outcome) };
const chosenOf = ({ clients }: ClosingPreview, choices: Choices) =>
  clients.map((client) => {
    const choice = choiceOf(client, choices);
    return { id: client.id, choice, fee: feesOf(client, choice).fee };
  });
