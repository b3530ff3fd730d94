import type { FileReview, Redaction } from "@jechemine/contract/exports.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { GrantDialog, RefuseDialog } from "./decide-dialogs.tsx";
import { t } from "./messages.ts";
import { NoteToReview } from "./note-to-review.tsx";
import { reviewQuery } from "./queries.ts";
import { isVain, StateBadge } from "./state-badge.tsx";
import { sayDay } from "./words.ts";

/** All that would go out, what is taken out of it, and the answer. */
export function ReviewPage({ id }: { id: string }) {
  const query = useQuery(reviewQuery(id));
  const name = query.data?.client.name ?? "";
  return (
    <Page
      title={name ? t("exports.work.of", { name }) : t("exports.work.title")}
      back={{ href: appPaths.workspaceFileRequests, label: t("exports.work.back") }}
    >
      <div className="max-w-180">
        <QueryView query={query} waiting={<Skeleton lines={8} />}>
          {(review) => <Review review={review} />}
        </QueryView>
      </div>
    </Page>
  );
}

function Review({ review }: { review: FileReview }) {
  const [redactions, setRedactions] = useState<readonly Redaction[]>([]);
  const [answering, setAnswering] = useState<"grant" | "refuse">();
  const isOpen = review.state === "pending";
  const close = () => setAnswering(undefined);
  return (
    <div className="stackpage">
      <Summary review={review} />
      {!isVain(review) && <p>{t(review.notes.length === 0 ? "exports.work.nonotes" : "exports.work.notes")}</p>}
      {review.notes.map((note) => (
        <NoteToReview
          key={note.id}
          note={note}
          redactions={redactions.filter(({ noteId }) => noteId === note.id)}
          onAdd={(one) => setRedactions([...redactions, one])}
          onUndo={(one) => setRedactions(redactions.filter((other) => other !== one))}
          isOpen={isOpen}
        />
      ))}
      {isOpen && (
        <div className="flex flex-wrap gap-3">
          {!isVain(review) && (
            <Button kind="primary" onPress={() => setAnswering("grant")}>
              {t("exports.work.grant")}
            </Button>
          )}
          <Button onPress={() => setAnswering("refuse")}>{t("exports.work.refuse")}</Button>
        </div>
      )}
      {answering === "grant" && <GrantDialog review={review} redactions={redactions} onClose={close} />}
      {answering === "refuse" && <RefuseDialog review={review} onClose={close} />}
    </div>
  );
}

/** A guardian asks: who, by which authority, and that it goes to nobody else. */
function Asker({ of }: { of: FileReview }) {
  const { guardian, client } = of;
  if (!guardian) return null;
  const who = [guardian.name, guardian.authority && t(`exports.work.authority.${guardian.authority}`)].filter(Boolean);
  return (
    <div className="mt-3">
      {isVain(of) ? (
        <Notice tone="warn" title={t("exports.work.vain")}>
          {t("exports.work.vain.text", { guardian: guardian.name, name: client.name })}
        </Notice>
      ) : (
        <Notice tone="info" title={t("exports.work.asker", { name: who.join(", ") })}>
          {t("exports.work.asker.text", { name: client.name })}
        </Notice>
      )}
    </div>
  );
}

const Summary = ({ review }: { review: FileReview }) => (
  <Card title={review.client.name} aside={<StateBadge of={review} />}>
    <p>{t("exports.file.asked", { asked: sayDay(review.askedAt), due: sayDay(review.dueAt) })}</p>
    <Asker of={review} />
    {review.message && (
      <p className="mt-2 whitespace-pre-line">
        <b>{t("exports.work.said")}</b>
        <br />
        {review.message}
      </p>
    )}
    {review.answeredAt && (
      <p className="mt-2">
        {t("exports.file.answered", { when: sayDay(review.answeredAt) })}
        {review.explanation && ` · ${review.explanation}`}
      </p>
    )}
  </Card>
);
