import type { Alert } from "@jechemine/contract/alerts.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { TierBadge } from "./alert-row.tsx";
import { t } from "./messages.ts";
import { acts, alertQuery } from "./queries.ts";
import { nameOf, sayMoment, sayStanding } from "./words.ts";

const NOTE_MAXIMUM = 4_000;
const NOTE_MINIMUM = 3;

/** One alert: what was written, how to reach the person, what happened, and what to do next. */
export function AlertDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(alertQuery(id));
  const { data } = query;
  if (query.isPending) return null; // a sheet that grows under the reader is worse than one that comes a moment later
  const footer = data && data.state !== "closed" && <Acts alert={data} />;
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t("alerts.of", { name: data ? nameOf(data) : "" })}
      {...(footer && { footer })}
    >
      <QueryView query={query} waiting={<Skeleton lines={6} />}>
        {(alert) => (
          <div className="grid gap-5">
            <Standing alert={alert} />
            <Words alert={alert} />
            <Reach alert={alert} />
            <Log alert={alert} />
            {alert.state === "acknowledged" && <Closing id={alert.id} onClosed={onClose} />}
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

function Acts({ alert: { id, state, canEscalate } }: { alert: Alert }) {
  const act = useAct();
  return (
    <>
      {canEscalate && (
        <Button
          busy={act.isPending}
          onPress={() => act.mutate({ run: () => acts.escalate(id), done: t("alerts.escalated") })}
        >
          {t("alerts.escalate")}
        </Button>
      )}
      {state === "waiting" && (
        <Button
          kind="primary"
          busy={act.isPending}
          onPress={() => act.mutate({ run: () => acts.acknowledge(id), done: t("alerts.acknowledged") })}
        >
          {t("alerts.acknowledge")}
        </Button>
      )}
    </>
  );
}

function Standing({ alert }: { alert: Alert }) {
  const now = useNow();
  const { tier, state, raisedAt, dueAt } = alert;
  return (
    <div>
      <p className="hstack flex-wrap gap-3">
        <TierBadge tier={tier} />
        <b>{sayStanding(alert)}</b>
        {state === "waiting" && <Countdown from={raisedAt} until={dueAt} />}
      </p>
      {state === "waiting" && <p className="sm muted mt-1">{t("alerts.until", { moment: sayMoment(dueAt, now) })}</p>}
    </div>
  );
}

/** What the person wrote, oldest first; the way to the conversation is that of the last. */
function Words({ alert: { written, accessUntil } }: { alert: Alert }) {
  const now = useNow();
  const last = written.at(-1);
  if (!last) return <Notice title={t("alerts.words.none")} />;
  return (
    <section>
      <h3 className="mb-2 text-md">{t("alerts.words")}</h3>
      <ol className="grid gap-3">
        {written.map((text) => (
          <li key={`${text.at}${text.words}`}>
            {written.length > 1 && (
              <p className="hstack flex-wrap gap-2 mb-1">
                <TierBadge tier={text.tier} />
                <span className="xs muted">
                  {t("alerts.meta", {
                    source: text.by ?? t(`alerts.source.${text.source}`),
                    age: sayMoment(text.at, now),
                  })}
                </span>
              </p>
            )}
            <blockquote className="card card--pad whitespace-pre-line break-words">{text.words}</blockquote>
          </li>
        ))}
      </ol>
      {accessUntil && <p className="xs muted mt-2">{t("alerts.access", { moment: sayMoment(accessUntil, now) })}</p>}
      {last.path && (
        <div className="mt-3">
          <LinkButton kind="soft" size="sm" href={last.path}>
            {t("alerts.words.open")}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function Reach({ alert: { reach } }: { alert: Alert }) {
  if (!reach) return null;
  const { phone, email } = reach;
  return (
    <KeyValues
      items={[
        {
          label: t("alerts.phone"),
          value: phone ? <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a> : t("alerts.unknown"),
        },
        { label: t("alerts.email"), value: email ? <a href={`mailto:${email}`}>{email}</a> : t("alerts.unknown") },
      ]}
    />
  );
}

function Log({ alert: { log, note, closed } }: { alert: Alert }) {
  const now = useNow();
  const nobody = t("alerts.nobody");
  return (
    <section>
      <h3 className="mb-2 text-md">{t("alerts.log")}</h3>
      <ul className="grid gap-1">
        {log.map(({ at, step, by, to }) => (
          <li key={`${at}${step}${to}`} className="sm">
            {t(`alerts.step.${step}`, { by: by ?? nobody, to: to ?? nobody })}{" "}
            <time className="muted" dateTime={at}>
              · {sayMoment(at, now)}
            </time>
          </li>
        ))}
      </ul>
      {note && (
        <div className="mt-3">
          {closed?.falsePositive && <Badge>{t("alerts.false")}</Badge>}
          <p className="sm mt-1 whitespace-pre-line break-words">{note}</p>
        </div>
      )}
    </section>
  );
}

/** What is typed stays when closing fails. */
function Closing({ id, onClosed }: { id: string; onClosed: () => void }) {
  const act = useAct();
  const [note, setNote] = useState("");
  const [falsePositive, setFalse] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const said = note.trim();
  const close = () => {
    setAsked(true);
    if (said.length < NOTE_MINIMUM) return;
    const body = { note: said, falsePositive };
    act.mutate({ run: () => acts.close(id, body), done: t("alerts.close.done") }, { onSuccess: onClosed });
  };
  return (
    <section className="fields">
      <TextArea
        label={t("alerts.note")}
        help={t("alerts.note.help")}
        rows={3}
        value={note}
        onChange={setNote}
        maxLength={NOTE_MAXIMUM}
        error={isAsked && said.length < NOTE_MINIMUM ? t("alerts.note.needed") : undefined}
      />
      <Checkbox isSelected={falsePositive} onChange={setFalse} help={t("alerts.falsePositive.help")}>
        {t("alerts.falsePositive")}
      </Checkbox>
      <div>
        <Button kind="primary" busy={act.isPending} onPress={close}>
          {t("alerts.close")}
        </Button>
      </div>
    </section>
  );
}
