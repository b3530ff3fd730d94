import { accountSettings, type Deletion, type Kept } from "@jechemine/contract/account-settings.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { useProven } from "../../api/proven.tsx";
import { QueryView, Together } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { deletionQuery, settingsQuery } from "./queries.ts";

/** Two ways to go: for a while, or for good. Each says what it does before it does it. */
export default function LeavePage() {
  const settings = useQuery(settingsQuery);
  const deletion = useQuery(deletionQuery);
  return (
    <Page title={t("accounts.leave.title")} lead={t("accounts.leave.lead")}>
      <Together queries={[settings, deletion]}>
        <div className="stackpage">
          <QueryView query={settings}>{({ reactivationDays }) => <CloseCard days={reactivationDays} />}</QueryView>
          <QueryView query={deletion}>{(data) => <DeletionCard deletion={data} />}</QueryView>
        </div>
      </Together>
    </Page>
  );
}

function CloseCard({ days }: { days: number }) {
  const [isAsked, setAsked] = useState(false);
  const close = useProven(
    () => call(accountSettings.deactivate, {}),
    () => location.assign(publicPath("signIn", locale)),
  );
  return (
    <Card title={t("accounts.close.title")}>
      <ul className="mb-4 list-disc pl-5">
        <li>{t("accounts.close.out")}</li>
        <li>{t("accounts.close.stays")}</li>
        <li>{t("accounts.close.back", { days })}</li>
      </ul>
      <Button onPress={() => setAsked(true)}>{t("accounts.close.action")}</Button>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t("accounts.close.title")}
        action={t("accounts.close.action")}
        kind="danger"
        busy={close.busy}
        onConfirm={() => {
          setAsked(false);
          close.start(undefined);
        }}
      >
        {t("accounts.close.confirm", { days })}
      </ConfirmDialog>
      {close.dialog}
    </Card>
  );
}

const sayKept = ({ what, until, because }: Kept) =>
  t("accounts.kept", {
    what: t(`accounts.kept.${what}`),
    until: until
      ? t("accounts.kept.until", { day: fmt.longDate(`${until}T12:00:00Z`, boot.practice.zone) })
      : t("accounts.kept.open"),
    because: t(`accounts.kept.${because}`),
  });

function DeletionCard({ deletion: { erased, kept, request } }: { deletion: Deletion }) {
  return (
    <Card title={t("accounts.deletion.title")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {request && <Standing request={request} />}
        <p>{t("accounts.deletion.lead")}</p>
        <div>
          <h3 className="label">{t("accounts.deletion.erased")}</h3>
          <ul className="mt-1 list-disc pl-5">
            {erased.map((what) => (
              <li key={what}>{t(`accounts.erased.${what}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="label">{t("accounts.deletion.kept")}</h3>
          <ul className="mt-1 list-disc pl-5">
            {kept.map((one) => (
              <li key={one.what}>{sayKept(one)}</li>
            ))}
          </ul>
        </div>
        {request?.state === "open" ? <Withdraw /> : <Ask />}
      </div>
    </Card>
  );
}

const Standing = ({ request }: { request: NonNullable<Deletion["request"]> }) => {
  if (request.state === "open")
    return (
      <Notice
        tone="info"
        title={t("accounts.deletion.open", { when: fmt.longDate(request.askedAt, boot.practice.zone) })}
      >
        {t("accounts.deletion.open.text")}
      </Notice>
    );
  return request.state === "refused" ? (
    <Notice tone="warn" title={t("accounts.deletion.refused")}>
      {request.reason}
    </Notice>
  ) : null;
};

function Ask() {
  const [wish, setWish] = useState("");
  const [isAsked, setAsked] = useState(false);
  const ask = useProven(
    () => call(accountSettings.requestDeletion, { body: wish.trim() ? { wish } : {} }),
    () => toast({ text: t("accounts.deletion.asked") }),
  );
  return (
    <>
      <TextArea
        label={t("accounts.deletion.wish")}
        optional
        rows={3}
        maxLength={1000}
        value={wish}
        onChange={setWish}
      />
      <div>
        <Button kind="danger" onPress={() => setAsked(true)} busy={ask.busy}>
          {t("accounts.deletion.action")}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t("accounts.deletion.action")}
        action={t("accounts.deletion.confirm.action")}
        kind="danger"
        onConfirm={() => {
          setAsked(false);
          ask.start(undefined);
        }}
      >
        {t("accounts.deletion.confirm")}
      </ConfirmDialog>
      {ask.dialog}
    </>
  );
}

function Withdraw() {
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call(accountSettings.withdrawDeletion, {}),
    onSuccess: () => toast({ text: t("accounts.deletion.withdrawn") }),
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
  return (
    <div>
      <Button busy={withdraw.isPending} onPress={() => withdraw.mutate()}>
        {t("accounts.deletion.withdraw")}
      </Button>
    </div>
  );
}
