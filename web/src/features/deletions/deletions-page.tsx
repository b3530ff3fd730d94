import { type DeletionRow, deletions } from "@jechemine/contract/deletions.ts";
import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { useProven } from "../../api/proven.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { ConfirmDialog, Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { Destructions } from "./destructions.tsx";
import { t } from "./messages.ts";

const deletionsQuery = infiniteQueryOptions({
  queryKey: ["deletions"],
  queryFn: ({ pageParam }) => call(deletions.list, { query: { ...(pageParam && { cursor: pageParam }) } }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
});
const sayDay = (day: string) => fmt.longDate(day, boot.practice.zone);

/** Wishes to be deleted that wait for an answer, with what the law makes us keep. */
export default function DeletionsPage() {
  const query = useInfiniteQuery(deletionsQuery);
  return (
    <Page title={t("deletions.title")} lead={t("deletions.lead")}>
      <QueryView query={query}>
        {({ pages }) => {
          const list = pages.flatMap(({ items }) => items);
          return list.length === 0 ? (
            <Card>
              <EmptyState title={t("deletions.none")}>{t("deletions.none.text")}</EmptyState>
            </Card>
          ) : (
            <div className="stackpage max-w-[820px]">
              {list.map((row) => (
                <Wish key={row.id} row={row} />
              ))}
            </div>
          );
        }}
      </QueryView>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
      <Destructions />
    </Page>
  );
}

type Doing = "approve" | "refuse" | "hold";
function Wish({ row }: { row: DeletionRow }) {
  const act = useAct();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const byId = { params: { id: row.id } };
  const byPerson = { params: { id: row.person.id } };
  const approve = useProven(
    () => call(deletions.approve, byId),
    () => toast({ text: t("deletions.approved") }),
  );
  return (
    <Card title={row.person.name}>
      <div className="grid gap-4">
        {row.hold && (
          <Notice tone="warn" title={t("deletions.hold")}>
            {row.hold.reason}
          </Notice>
        )}
        <KeyValues items={factsOf(row)} />
        <div className="flex flex-wrap gap-2">
          {!row.hold && (
            <Button kind="danger" onPress={() => setDoing("approve")}>
              {t("deletions.approve")}
            </Button>
          )}
          <Button onPress={() => setDoing("refuse")}>{t("deletions.refuse")}</Button>
          {row.hold ? (
            <Button
              kind="quiet"
              className="max-sm:w-full"
              busy={act.isPending}
              onPress={() => act.mutate({ run: () => call(deletions.liftHold, byPerson), done: t("deletions.lifted") })}
            >
              {t("deletions.hold.lift")}
            </Button>
          ) : (
            <Button kind="quiet" className="max-sm:w-full" onPress={() => setDoing("hold")}>
              {t("deletions.hold.place")}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        isOpen={doing === "approve"}
        onClose={close}
        title={t("deletions.approve.title", { name: row.person.name })}
        action={t("deletions.approve.action")}
        kind="danger"
        busy={approve.busy}
        onConfirm={() => {
          close();
          approve.start(undefined);
        }}
      >
        {t("deletions.approve.text")}
      </ConfirmDialog>
      {approve.dialog}
      {(doing === "refuse" || doing === "hold") && (
        <ReasonDialog
          title={t(doing === "refuse" ? "deletions.refuse" : "deletions.hold.place")}
          help={t(doing === "refuse" ? "deletions.reason.read" : "deletions.hold.text")}
          busy={act.isPending}
          onClose={close}
          onSend={(reason) =>
            act.mutate(
              doing === "refuse"
                ? { run: () => call(deletions.refuse, { ...byId, body: { reason } }), done: t("deletions.refused") }
                : { run: () => call(deletions.hold, { ...byPerson, body: { reason } }), done: t("deletions.held") },
              { onSuccess: close },
            )
          }
        />
      )}
    </Card>
  );
}

const factsOf = ({ wish, kept, erased, answerBy }: DeletionRow) => [
  { label: t("deletions.answer"), value: t("deletions.by", { when: sayDay(answerBy) }) },
  { label: t("deletions.wish"), value: wish ?? t("deletions.unsaid") },
  {
    label: t("deletions.kept"),
    value: kept
      .map(({ what, until }) =>
        t("deletions.kept.one", {
          what: t(`deletions.kept.${what}`),
          until: until ? t("deletions.until", { day: sayDay(`${until}T12:00:00Z`) }) : t("deletions.open"),
        }),
      )
      .join(" · "),
  },
  { label: t("deletions.name"), value: t(erased.includes("name") ? "deletions.name.gone" : "deletions.name.stays") },
];

type ReasonProps = {
  title: string;
  help: string;
  busy: boolean;
  onClose: () => void;
  onSend: (reason: string) => void;
};
function ReasonDialog({ title, help, busy, onClose, onSend }: ReasonProps) {
  const form = useId();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) onSend(reason.trim());
  };
  const error = isTried && !reason.trim() ? t("deletions.reason.needed") : undefined;
  return (
    <Dialog isOpen onClose={onClose} title={title} footer={<Ways form={form} busy={busy} onClose={onClose} />}>
      <form id={form} noValidate onSubmit={send}>
        <TextArea
          label={t("deletions.reason")}
          help={help}
          rows={4}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={error}
        />
      </form>
    </Dialog>
  );
}

const Ways = ({ form, busy, onClose }: { form: string; busy: boolean; onClose: () => void }) => (
  <>
    <Button onPress={onClose}>{t("deletions.cancel")}</Button>
    <Button kind="primary" type="submit" form={form} busy={busy}>
      {t("deletions.go")}
    </Button>
  </>
);
