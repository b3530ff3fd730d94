import type { Away, AwayAct, AwaySession } from "@jechemine/contract/sessions.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { ActDialog, Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { PhoneLink } from "./phone-link.tsx";
import { acts, awayQuery } from "./queries.ts";

type AwayProps = {
  day: string;
  /** Whose day, when it is not one's own. */
  professionalId?: string;
  onClose: () => void;
};

/** One act gives up the rest of a day: what is cancelled, who is told and who has to be phoned stand there before it is done. */
export function AwayDialog({ day, professionalId, onClose }: AwayProps) {
  const client = useQueryClient();
  const away = useMutation({ mutationFn: acts.away, onSettled: () => showAsItIs(client) });
  return away.data ? (
    <AwayDone away={away.data} onClose={onClose} />
  ) : (
    <AwayForm
      day={day}
      {...(professionalId && { professionalId })}
      onClose={onClose}
      isBusy={away.isPending}
      problem={away.error ? messageOf(away.error) : undefined}
      onDeclare={(act, message) => away.mutate({ day, act, professionalId, ...(message && { message }) })}
    />
  );
}

const title = (day: string) => t("sessions.away.title", { day: fmt.day(day) });
const ACTS = ["cancel", "release"] as const satisfies readonly AwayAct[];

type FormProps = AwayProps & {
  isBusy: boolean;
  problem: string | undefined;
  onDeclare: (act: AwayAct, message: string) => void;
};
function AwayForm({ day, professionalId, onClose, isBusy, problem, onDeclare }: FormProps) {
  const query = useQuery(awayQuery(day, professionalId));
  const [act, setAct] = useState<AwayAct>("cancel");
  const [message, setMessage] = useState("");
  const count = new Set(query.data?.sessions.map(({ appointmentId }) => appointmentId)).size;
  return (
    <ActDialog
      onClose={onClose}
      title={title(day)}
      action={t("sessions.away.go", { count })}
      cancel={t("sessions.away.stay")}
      kind="danger"
      busy={isBusy}
      isDisabled={!query.data}
      onAct={() => onDeclare(act, message.trim())}
    >
      <div className="grid gap-5">
        <QueryView query={query} waiting={<Skeleton lines={8} />}>
          {({ sessions, zone }) =>
            sessions.length === 0 ? (
              <p>{t("sessions.away.none")}</p>
            ) : (
              <>
                <section>
                  <h3 className="mb-1">{t("sessions.away.list", { count })}</h3>
                  <People sessions={sessions} zone={zone} />
                </section>
                <RadioCards
                  label={t("sessions.away.how")}
                  options={ACTS.map((id) => ({
                    id,
                    label: t(`sessions.away.${id}`),
                    help: t(`sessions.away.${id}.help`),
                  }))}
                  value={act}
                  onChange={setAct}
                />
                <TextArea
                  label={t("sessions.away.message")}
                  help={t("sessions.away.message.help")}
                  optional
                  rows={2}
                  maxLength={500}
                  value={message}
                  onChange={setMessage}
                />
                <Notice tone="info">{t("sessions.away.consequence")}</Notice>
              </>
            )
          }
        </QueryView>
        {problem && <Notice tone="bad" alert title={problem} />}
      </div>
    </ActDialog>
  );
}

/** What is left to do by hand. */
function AwayDone({ away: { day, zone, sessions }, onClose }: { away: Away; onClose: () => void }) {
  const toPhone = sessions.filter((session) => session.toPhone !== null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title(day)}
      footer={
        <Button kind="primary" onPress={onClose}>
          {t("sessions.away.finish")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Notice tone="ok" title={t(toPhone.length > 0 ? "sessions.away.done.phone" : "sessions.away.done")} />
        {toPhone.length > 0 && <People sessions={toPhone} zone={zone} />}
      </div>
    </Dialog>
  );
}

const People = ({ sessions, zone }: { sessions: readonly AwaySession[]; zone: string }) => (
  <Rows>
    {sessions.map((session) => (
      <Row
        key={`${session.appointmentId}${session.client.id}`}
        lead={<Avatar name={session.client.name} size="s" />}
        title={session.client.name}
        meta={[fmt.time(session.startsAt, zone), session.toPhone && t(`sessions.away.${session.toPhone}`)]
          .filter(Boolean)
          .join(" · ")}
        end={session.toPhone && <Number phone={session.phone} />}
      />
    ))}
  </Rows>
);

const Number = ({ phone }: Pick<AwaySession, "phone">) =>
  phone ? <PhoneLink phone={phone} /> : <span className="text-sm text-ink-2">{t("sessions.away.nophone")}</span>;
