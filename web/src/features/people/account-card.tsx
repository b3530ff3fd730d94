import type { PersonSheet } from "@jechemine/contract/people-admin.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot, may } from "../../api/boot.ts";
import { Button } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge, Tag, Tags } from "../../ui/marks.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Email } from "./email.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

/** How somebody signs in, and what the team may do about it. */
export function AccountCard({ sheet }: { sheet: PersonSheet }) {
  const { account } = sheet;
  if (!account) return <NoAccount sheet={sheet} />;
  const { email, state, lastUsedAt, suspendedFor, permissions } = account;
  return (
    <Card
      title={t("people.account.card")}
      aside={
        <Badge tone={state === "active" ? "ok" : state === "suspended" ? "bad" : "plain"}>
          {t(`people.account.${state}`)}
        </Badge>
      }
    >
      <KeyValues
        items={[
          { label: t("people.account.signin"), value: <Email value={email} /> },
          {
            label: t("people.account.last"),
            value: lastUsedAt ? fmt.dateTime(lastUsedAt, boot.practice.zone) : t("people.account.never"),
          },
          ...(suspendedFor ? [{ label: t("people.account.reason"), value: suspendedFor }] : []),
        ]}
      />
      {permissions.length > 0 && (
        <Tags>
          {permissions.map((each) => (
            <Tag key={each}>{t(`people.perm.${each}`)}</Tag>
          ))}
        </Tags>
      )}
      {sheet.kind !== "staff" && may("people:write") && <Closing sheet={sheet} state={state} />}
    </Card>
  );
}

function NoAccount({ sheet: { id, name, mergedInto } }: { sheet: PersonSheet }) {
  const act = useAct();
  const invite = () => act.mutate({ run: () => acts.inviteClient(id), done: t("people.invite.done", { name }) });
  return (
    <Card title={t("people.account.card")}>
      <p className="mb-4">{t("people.account.no")}</p>
      {may("people:correct") && !mergedInto && (
        <Button busy={act.isPending} onPress={invite}>
          {t("people.invite")}
        </Button>
      )}
    </Card>
  );
}

function Closing({ sheet: { id, name, appointmentsAhead }, state }: { sheet: PersonSheet; state: string }) {
  const [isAsking, setAsking] = useState(false);
  const act = useAct();
  const reinstate = () => act.mutate({ run: () => acts.reinstate(id), done: t("people.reinstate.done", { name }) });
  return (
    <div className="-ml-4 mt-4">
      {state === "active" && (
        <Button kind="danger-quiet" onPress={() => setAsking(true)}>
          {t("people.suspend")}
        </Button>
      )}
      {state === "suspended" && (
        <Button className="ml-4" busy={act.isPending} onPress={reinstate}>
          {t("people.reinstate")}
        </Button>
      )}
      {isAsking && <SuspendDialog id={id} name={name} ahead={appointmentsAhead} onClose={() => setAsking(false)} />}
    </div>
  );
}

type SuspendProps = { id: string; name: string; ahead: number; onClose: () => void };
function SuspendDialog({ id, name, ahead, onClose }: SuspendProps) {
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const act = useAct();
  const send = () => {
    setTried(true);
    if (reason.trim() === "") return;
    act.mutate(
      { run: () => acts.suspend(id, reason.trim()), done: t("people.suspend.done", { name }) },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t("people.suspend.title", { name })}
      footer={
        <Button kind="danger" busy={act.isPending} onPress={send}>
          {t("people.suspend")}
        </Button>
      }
    >
      <p className="mb-4">{t("people.suspend.text", { count: ahead })}</p>
      <TextField
        label={t("people.suspend.reason")}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={isTried && reason.trim() === "" ? t("people.app.refuse.needed") : undefined}
      />
    </Dialog>
  );
}
