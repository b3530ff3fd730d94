import { type MailText, mailTexts, SaveMailText } from "@jechemine/contract/mail-texts.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";

const textsQuery = queryOptions({
  queryKey: ["mail-texts"],
  queryFn: () => call(mailTexts.list, {}),
  meta: { fixed: true },
});

const byEvent = (all: readonly MailText[]) =>
  [...new Set(all.map(({ event }) => event))].map((event) => ({
    event,
    texts: all.filter((one) => one.event === event),
  }));

/** Every kind of mail as it reads, folded by what it is about, and where the owner puts their own words. */
export default function MailTextsPage() {
  const query = useQuery(textsQuery);
  return (
    <Page
      title={t("notifications.texts")}
      lead={t("notifications.texts.lead")}
      back={{ href: appPaths.adminDeliveries, label: t("notifications.log") }}
    >
      <QueryView query={query} waiting={<Skeleton rows={8} />}>
        {(all) => (
          <div className="card max-w-210">
            {byEvent(all).map(({ event, texts }) => (
              <Event key={event} event={event} texts={texts} />
            ))}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

type EventProps = { event: MailText["event"]; texts: readonly MailText[] };
function Event({ event, texts }: EventProps) {
  const [about, setAbout] = useUrlParam("about");
  const [isOpen, setOpen] = useState(about === event);
  const toggle = (next: boolean) => {
    setOpen(next);
    if (next) setAbout(event);
    else if (about === event) setAbout(undefined);
  };
  return (
    <Fold
      title={t(`notifications.event.${event}`)}
      meta={t("notifications.texts.count", { count: texts.length })}
      isOpen={isOpen}
      onToggle={toggle}
    >
      {isOpen && texts.map((text) => <Text key={text.kind} text={text} />)}
    </Fold>
  );
}

function Text({ text }: { text: MailText }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold
      level={3}
      title={text.preview[locale].subject}
      {...(text.own.version > 0 && { meta: t("notifications.texts.version", { number: text.own.version }) })}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {isOpen && <Editor text={text} onDone={() => setOpen(false)} />}
    </Fold>
  );
}

type Words = { fr: string; en: string };
const wordsOf = (words: Words | null): Words => words ?? { fr: "", en: "" };
const isEmpty = ({ fr, en }: Words) => fr.trim() === "" && en.trim() === "";

function Editor({ text, onDone }: { text: MailText; onDone: () => void }) {
  const client = useQueryClient();
  const [subject, setSubject] = useState(wordsOf(text.own.subject));
  const [intro, setIntro] = useState(wordsOf(text.own.intro));
  const asked = SaveMailText.safeParse({
    subject: isEmpty(subject) ? null : subject,
    intro: isEmpty(intro) ? null : intro,
  });
  const save = useMutation({
    mutationFn: (body: SaveMailText) => call(mailTexts.save, { params: { kind: text.kind }, body }),
    onSuccess: (saved) => {
      client.setQueryData(textsQuery.queryKey, (all) => all?.map((one) => (one.kind === saved.kind ? saved : one)));
      toast({ text: t("notifications.texts.saved") });
      onDone();
    },
    onError: (error) => toast({ text: messageOf(error) }),
  });
  return (
    <div className="grid gap-4">
      {(["fr", "en"] as const).map((language) => (
        <div key={language} lang={language} className="grid gap-3">
          <h4>{t(`notifications.texts.${language}`)}</h4>
          <p className="quoted">{text.preview[language].text}</p>
          {may("settings:write") && (
            <>
              <TextField
                label={t("notifications.texts.subject")}
                value={subject[language]}
                onChange={(words) => setSubject({ ...subject, [language]: words })}
              />
              <TextField
                label={t("notifications.texts.intro")}
                value={intro[language]}
                onChange={(words) => setIntro({ ...intro, [language]: words })}
              />
            </>
          )}
        </div>
      ))}
      {!asked.success && <Notice tone="warn">{t("notifications.texts.both")}</Notice>}
      <div className="flex flex-wrap gap-3">
        {may("settings:write") && (
          <Button
            kind="primary"
            busy={save.isPending}
            isDisabled={!asked.success}
            onPress={() => asked.success && save.mutate(asked.data)}
          >
            {t("notifications.texts.save")}
          </Button>
        )}
        <Button kind="quiet" onPress={onDone}>
          {t("notifications.texts.close")}
        </Button>
      </div>
    </div>
  );
}
