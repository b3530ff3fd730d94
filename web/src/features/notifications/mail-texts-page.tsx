import { type MailText, mailTexts, SaveMailText } from "@jechemine/contract/mail-texts.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Rows } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Badge } from "../../ui/marks.tsx";
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
  const [open, setOpen] = useUrlParam("about");
  return (
    <Page
      title={t("notifications.texts")}
      lead={t("notifications.texts.lead")}
      back={{ href: appPaths.adminDeliveries, label: t("notifications.log") }}
    >
      <QueryView query={query} waiting={<Skeleton rows={8} />}>
        {(all) => (
          <div className="grid max-w-180 gap-3">
            {byEvent(all).map(({ event, texts }) => (
              <section key={event} className="card">
                <h2 className="text-md">
                  <Fold isOpen={open === event} onPress={() => setOpen(open === event ? undefined : event)}>
                    <span className="row__t grow">{t(`notifications.event.${event}`)}</span>
                    <span className="xs muted font-normal">
                      {t("notifications.texts.count", { count: texts.length })}
                    </span>
                  </Fold>
                </h2>
                {open === event && <Texts texts={texts} />}
              </section>
            ))}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

type FoldProps = { isOpen: boolean; onPress: () => void; children: ReactNode };
/** A row that opens what stands below it. */
const Fold = ({ isOpen, onPress, children }: FoldProps) => (
  <AriaButton className="row" aria-expanded={isOpen} onPress={onPress}>
    {children}
    <Icon of={isOpen ? ChevronUp : ChevronDown} />
  </AriaButton>
);

function Texts({ texts }: { texts: readonly MailText[] }) {
  const [open, setOpen] = useState<string>();
  return (
    <Rows>
      {texts.map((text) => {
        const isOpen = open === text.kind;
        return (
          <li key={text.kind}>
            <Fold isOpen={isOpen} onPress={() => setOpen(isOpen ? undefined : text.kind)}>
              <span className="grow">{text.preview[locale].subject}</span>
              {text.own.version > 0 && <Badge>{t("notifications.texts.version", { number: text.own.version })}</Badge>}
            </Fold>
            {isOpen && (
              <div className="card__body">
                <Editor text={text} onDone={() => setOpen(undefined)} />
              </div>
            )}
          </li>
        );
      })}
    </Rows>
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
          <h3>{t(`notifications.texts.${language}`)}</h3>
          <pre className="note whitespace-pre-wrap">{text.preview[language].text}</pre>
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
