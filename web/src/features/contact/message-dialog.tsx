import type { ContactSubmission } from "@jechemine/contract/contact.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, messageQuery } from "./queries.ts";

/** One message, what was answered, and the answer to write; what is typed stays when sending fails. */
export function MessageDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(messageQuery(id));
  const { data } = query;
  const [answer, setAnswer] = useState("");
  const [isAsked, setAsked] = useState(false);
  const act = useAct();
  const send = ({ name }: ContactSubmission) => {
    setAsked(true);
    const message = answer.trim();
    if (message === "") return;
    act.mutate({ run: () => acts.respond(id, message), done: t("contact.sent", { name }) }, { onSuccess: onClose });
  };
  if (query.isPending) return null; // a sheet that grows under the reader is worse than one that comes a moment later
  const footer = data && (
    <>
      <Sorting message={data} onClose={onClose} />
      <Button kind="primary" busy={act.isPending} onPress={() => send(data)}>
        {t("contact.send")}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t("contact.of", { name: data?.name ?? "" })}
      {...(footer && { footer })}
    >
      <QueryView query={query} waiting={<Skeleton lines={6} />}>
        {(message) => (
          <>
            <Facts message={message} />
            <div className="mt-5">
              <TextArea
                label={t("contact.answer")}
                help={t("contact.answer.help", { email: message.email })}
                value={answer}
                onChange={setAnswer}
                rows={6}
                maxLength={10_000}
                error={isAsked && answer.trim() === "" ? t("contact.answer.needed") : undefined}
              />
            </div>
          </>
        )}
      </QueryView>
    </Dialog>
  );
}

function Sorting({ message: { id, state, suspected }, onClose }: { message: ContactSubmission; onClose: () => void }) {
  const act = useAct();
  const sort = (what: Parameters<typeof acts.sort>[1], done: string) => () =>
    act.mutate({ run: () => acts.sort(id, what), done }, { onSuccess: onClose });
  if (suspected)
    return (
      <Button busy={act.isPending} onPress={sort({ suspected: false }, t("contact.notspam.done"))}>
        {t("contact.notspam")}
      </Button>
    );
  return (
    <>
      <Button kind="quiet" busy={act.isPending} onPress={sort({ suspected: true }, t("contact.spam.done"))}>
        {t("contact.spam")}
      </Button>
      {state === "archived" ? (
        <Button busy={act.isPending} onPress={sort({ state: "new" }, t("contact.reopened"))}>
          {t("contact.reopen")}
        </Button>
      ) : (
        <Button busy={act.isPending} onPress={sort({ state: "archived" }, t("contact.archived"))}>
          {t("contact.archive")}
        </Button>
      )}
    </>
  );
}

function Facts({ message }: { message: ContactSubmission }) {
  const now = useNow();
  const { email, phone, organisation, people, need, locale, receivedAt, responses } = message;
  return (
    <>
      <p className="sm muted">
        {t(`contact.topic.${message.topic}`)} · {t("contact.received", { age: fmt.ago(receivedAt, now) })}
      </p>
      <p className="my-4 whitespace-pre-line break-words">{message.message}</p>
      <KeyValues
        items={[
          { label: t("contact.email"), value: <a href={`mailto:${email}`}>{email}</a> },
          { label: t("contact.phone"), value: phone },
          { label: t("contact.organisation"), value: organisation },
          { label: t("contact.people"), value: people === null ? null : fmt.number(people) },
          { label: t("contact.need"), value: need && t(`contact.need.${need}`) },
          { label: t("contact.language"), value: t(`contact.language.${locale}`) },
        ].filter(({ value }) => value !== null)}
      />
      {responses.length > 0 && (
        <section className="mt-5">
          <h3 className="text-md">{t("contact.answers")}</h3>
          {responses.map((response) => (
            <div key={response.id} className="note mt-2">
              <div className="grow">
                <p className="whitespace-pre-line break-words">{response.message}</p>
                <p className="sm muted">
                  {t("contact.answered", { who: response.respondedBy, age: fmt.ago(response.respondedAt, now) })}
                </p>
              </div>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
