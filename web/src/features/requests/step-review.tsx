import { REFERRER_PROFESSION_LABELS } from "@jechemine/contract/referrals.ts";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { Card, KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import type { Draft } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { isForOther, needsGuardians } from "./problems.ts";
import { taxonomyQuery } from "./queries.ts";
import { labelOfReason } from "./reason-words.ts";
import { StepHeading } from "./step-heading.tsx";
import { t } from "./stepper.messages.ts";
import type { Step } from "./steps.ts";
import { t as say } from "./summary.messages.ts";
import { requestOf } from "./to-request.ts";
import { wishItems } from "./wish-items.tsx";

type Item = { label: ReactNode; value: ReactNode };
const when = (text: string, label: string): Item[] => (text.trim() === "" ? [] : [{ label, value: text.trim() }]);
const birth = (date: string) =>
  date ? fmt.day(date, { day: "numeric", month: "long", year: "numeric" }) : say("requests.summary.unknown");

function whoItems(draft: Draft, today: string): Item[] {
  const named = when(draft.named?.name ?? "", say("requests.summary.named"));
  if (!isForOther(draft)) {
    return [{ label: say("requests.summary.for"), value: say("requests.summary.self") }, ...named];
  }
  const { firstName, lastName, birthDate, dateUnknown, email, phone, throughMe } = draft.beneficiary;
  const reach =
    throughMe && draft.forWhom !== "patient"
      ? say("requests.summary.through")
      : [email.trim(), phone.trim()].filter(Boolean).join(", ");
  const guardians = draft.guardians.map((guardian) => `${guardian.firstName} ${guardian.lastName}`);
  return [
    { label: say("requests.summary.for"), value: `${firstName} ${lastName}` },
    { label: say("requests.summary.birth"), value: birth(dateUnknown ? "" : birthDate) },
    ...(needsGuardians(draft, today)
      ? [{ label: say("requests.summary.guardians"), value: fmt.list(guardians) }]
      : when(reach, t("requests.loved.reach"))),
    ...named,
  ];
}

function contactItems(draft: Draft, guest: boolean): Item[] {
  const { firstName, lastName, email, phone, birthDate } = draft.contact;
  const { profession, organisation, licenceOrder, licenceNumber, hearsBack } = draft.referral;
  const licence = [licenceOrder, licenceNumber].filter((part) => part.trim() !== "").join(", ");
  return [
    { label: say("requests.summary.name"), value: guest ? `${firstName} ${lastName}` : boot.account?.name },
    ...(guest ? [{ label: say("requests.summary.email"), value: email.trim() }] : []),
    ...(guest ? when(phone, say("requests.summary.phone")) : []),
    ...(draft.forWhom === "patient"
      ? [
          ...when(profession ? REFERRER_PROFESSION_LABELS[profession][locale] : "", t("requests.referral.profession")),
          ...when(organisation, t("requests.referral.organisation")),
          ...when(licence, t("requests.referral.licence")),
          {
            label: t("requests.referral.hears.short"),
            value: say(hearsBack ? "requests.summary.yes" : "requests.summary.no"),
          },
        ]
      : []),
    ...(draft.forWhom === "self" ? [{ label: say("requests.summary.birth"), value: birth(birthDate) }] : []),
  ];
}

function timesItems(draft: Draft, wishes: Item[]): Item[] {
  const { asSoonAsPossible, safety } = draft;
  return [
    ...(wishes.length > 0 ? wishes : [{ label: say("requests.summary.times"), value: say("requests.summary.any") }]),
    {
      label: say("requests.summary.soon"),
      value: say(asSoonAsPossible ? "requests.summary.yes" : "requests.summary.no"),
    },
    ...(asSoonAsPossible && safety.inDanger && safety.mayCallToday
      ? when(safety.phone, say("requests.summary.call"))
      : []),
  ];
}

/** Everything that will be sent, each part with its way back. */
export function StepReview({ onEdit }: { onEdit: (step: Step) => void }) {
  const { draft, circumstances } = useDraft();
  const taxonomy = useQuery(taxonomyQuery).data;
  const { service, preferences } = requestOf(draft, circumstances);
  const chosen = draft.reasons.map((key, index) => `${index + 1}. ${labelOfReason(taxonomy, key, locale)}`);
  const parts: { step: Step; items: Item[] }[] = [
    { step: "who", items: whoItems(draft, circumstances.today) },
    {
      step: "reasons",
      items: [
        {
          label: say("requests.summary.reasons"),
          value: chosen.length > 0 ? <Lines of={chosen} /> : t("requests.reasons.none.chosen"),
        },
      ],
    },
    {
      step: "preferences",
      items: [
        ...wishItems(service, preferences, ({ name }) => name !== "times"),
        ...when(draft.note, say("requests.summary.note")),
      ],
    },
    {
      step: "times",
      items: timesItems(
        draft,
        wishItems(service, preferences, ({ name }) => name === "times"),
      ),
    },
    { step: "contact", items: contactItems(draft, circumstances.guest) },
  ];
  return (
    <>
      <StepHeading
        title={t("requests.review.title")}
        lead={t(draft.forWhom === "patient" ? "requests.review.lead.referral" : "requests.review.lead")}
      />
      <div className="mt-8 grid gap-4">
        {parts.map(({ step, items }) => (
          <Card
            key={step}
            title={t(`requests.step.${step}`)}
            aside={
              <Button
                className="more"
                aria-label={t("requests.review.edit.what", { step: t(`requests.step.${step}`) })}
                onPress={() => onEdit(step)}
              >
                {t("requests.review.edit")}
              </Button>
            }
          >
            <KeyValues items={items} />
          </Card>
        ))}
      </div>
    </>
  );
}

export const Lines = ({ of }: { of: readonly string[] }) =>
  of.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
