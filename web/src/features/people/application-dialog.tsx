import type { Application } from "@jechemine/contract/accounts-applications.ts";
import { ORDER_LIST } from "@jechemine/contract/code-lists.ts";
import {
  AGE_GROUP_LABELS,
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  MODALITY_LABELS,
  TITLE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { taxonomyQuery, useReasonLabel } from "../../api/taxonomy.ts";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Skeleton } from "../../ui/states.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, applicationQuery, optionsQuery } from "./queries.ts";

/** One application: licences first, because they are what is checked. */
export function ApplicationDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(applicationQuery(id));
  const { data } = query;
  const name = data ? `${data.firstName} ${data.lastName}` : "";
  const [reason, setReason] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const act = useAct();
  const approve = () =>
    act.mutate({ run: () => acts.approve(id), done: t("people.app.done.approved", { name }) }, { onSuccess: onClose });
  const refuse = () => {
    setAsked(true);
    const why = reason?.trim();
    if (!why) return setReason(why ?? "");
    const run = () => acts.refuse(id, why);
    return act.mutate({ run, done: t("people.app.done.refused", { name }) }, { onSuccess: onClose });
  };
  const waits = [query, useQuery(optionsQuery), useQuery(taxonomyQuery)].some(({ isPending }) => isPending);
  if (waits) return null; // a sheet that grows under the reader is worse than one that comes a moment later
  const footer = (
    <>
      <Button kind="danger-quiet" onPress={refuse} busy={act.isPending && reason !== undefined}>
        {t("people.app.refuse")}
      </Button>
      {reason === undefined && (
        <Button kind="primary" onPress={approve} busy={act.isPending}>
          {t("people.app.approve")}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t("people.app.of", { name })}
      {...(data?.state === "applied" && { footer })}
    >
      <QueryView query={query} waiting={<Skeleton lines={8} />}>
        {(application) => <Facts application={application} />}
      </QueryView>
      {reason !== undefined && (
        <div className="mt-5">
          <TextArea
            label={t("people.app.refuse.reason")}
            help={t("people.app.refuse.help")}
            value={reason}
            onChange={setReason}
            error={isAsked && !reason.trim() ? t("people.app.refuse.needed") : undefined}
          />
        </div>
      )}
    </Dialog>
  );
}

function Facts({ application: { practice, email, decidedAt, reason } }: { application: Application }) {
  const nameOf = useReasonLabel();
  const { data: options } = useQuery(optionsQuery);
  const services = options?.services
    .filter(({ id }) => practice.serviceIds.includes(id))
    .map(({ name }) => name[locale]);
  const licences = practice.licences.map(({ order, title, number, psychotherapyPermit, supervised }) =>
    [
      t("people.app.licence", { title: TITLE_LABELS[title][locale], order: ORDER_LIST[order].short, number }),
      psychotherapyPermit && t("people.app.permit"),
      supervised && t("people.app.supervised"),
    ]
      .filter(Boolean)
      .join(", "),
  );
  const decided = decidedAt ? fmt.longDate(decidedAt, boot.practice.zone) : undefined;
  const items = [
    { label: t("people.app.licences"), value: licences.map((line) => <p key={line}>{line}</p>) },
    { label: t("people.app.email"), value: email },
    { label: t("people.app.services"), value: services?.join(", ") },
    { label: t("people.app.reasons"), value: practice.reasons.map(nameOf).join(", ") },
    {
      label: t("people.app.approaches"),
      value: practice.approaches.map((each) => APPROACH_LABELS[each][locale]).join(", "),
    },
    {
      label: t("people.app.languages"),
      value: practice.languages.map((each) => CARE_LANGUAGE_LABELS[each][locale]).join(", "),
    },
    { label: t("people.app.ages"), value: practice.ageGroups.map((each) => AGE_GROUP_LABELS[each][locale]).join(", ") },
    {
      label: t("people.app.modalities"),
      value: practice.modalities.map((each) => MODALITY_LABELS[each][locale]).join(", "),
    },
    {
      label: t("people.app.biography"),
      value: practice.biography[locale] ?? practice.biography.fr ?? practice.biography.en,
    },
    ...(decided
      ? [
          {
            label: t("people.app.state"),
            value: `${t("people.app.decided", { date: decided })}${reason ? `. ${reason}` : ""}`,
          },
        ]
      : []),
  ];
  return <KeyValues items={items.filter(({ value }) => value && value.length > 0)} />;
}
