import { appPaths, publicPath } from "@jechemine/contract/paths.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { localDay } from "../../ui/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { now } from "../../ui/now.ts";
import { usePageTitle } from "../../ui/page.tsx";
import { Path, type Step } from "../../ui/path.tsx";
import { CrisisCard } from "./crisis-box.tsx";
import type { Draft } from "./draft.ts";
import { Said } from "./leg-parts.tsx";
import { ageOfBeneficiary, goesToIntake } from "./problems.ts";
import { RequestWay } from "./request-way.tsx";
import { t } from "./state.messages.ts";
import { SummaryCard } from "./summary-card.tsx";
import { requestOf } from "./to-request.ts";
import { tie } from "./words.ts";

/** What was sent; `request` only for somebody who is signed in: a guest's answer tells nothing. */
export type Sent = { draft: Draft; request: MyRequest | null };

const text = (words: ReactNode) => <p className="sm muted mt-1 max-w-[58ch]">{words}</p>;

/** What a guest can be told: the promise, and who is asked first. */
function guestNow(draft: Draft | undefined, today: string): Step {
  const name = draft?.beneficiary.firstName.trim() ?? "";
  if (draft?.forWhom === "patient") {
    const asked = goesToIntake(draft, today) ? "asked" : "invited";
    return {
      id: "now",
      place: "now",
      title: t("requests.way.consent", { name }),
      children: text(<Said id={`requests.way.referral.${asked}`} name={name} />),
    };
  }
  if (draft && goesToIntake(draft, today)) {
    return {
      id: "now",
      place: "now",
      title: t("requests.way.intake"),
      children: text(<Said id={`requests.way.intake.${draft.asSoonAsPossible ? "soon" : "promise"}`} />),
    };
  }
  if (draft?.forWhom === "loved_one") {
    return {
      id: "now",
      place: "now",
      title: t("requests.way.consent", { name }),
      children: text(<Said id="requests.way.consent.sent" name={name} />),
    };
  }
  const promise = draft?.asSoonAsPossible ? "requests.way.search.promise.soon" : "requests.way.search.promise";
  return { id: "now", place: "now", title: t("requests.way.search"), children: text(<Said id={promise} />) };
}

function GuestWay({ draft, today }: { draft: Draft | undefined; today: string }) {
  const first: Step[] = [
    { id: "received", place: "done", title: t("requests.way.received"), when: t("requests.way.now") },
    guestNow(draft, today),
  ];
  return (
    <Path
      steps={draft?.forWhom === "patient" ? [...first, heard(draft)] : [...first, ...LATER()]}
      label={t("requests.sent.now")}
    />
  );
}

const LATER = (): Step[] => [
  {
    id: "answer",
    place: "next",
    title: t("requests.way.answer"),
    children: text(t("requests.way.answer.text")),
  },
  { id: "choose", place: "next", title: t("requests.way.choose"), children: text(t("requests.way.choose.text")) },
  { id: "session", place: "next", title: t("requests.way.session"), children: text(t("requests.way.session.text")) },
];

/** All that a referrer is told, and only if the person agreed. */
const heard = ({ referral: { hearsBack } }: Draft): Step => ({
  id: "heard",
  place: "next",
  title: t(hearsBack ? "requests.way.heard" : "requests.way.unheard"),
  children: text(t(hearsBack ? "requests.way.heard.text" : "requests.way.unheard.text")),
});

/** After sending: what happens now, what was asked, and where help is meanwhile. */
export function SentPage({ sent }: { sent: Sent | null }) {
  const draft = sent?.draft;
  const request = sent?.request ?? null;
  const today = localDay(now(), boot.practice.zone);
  const name = draft?.contact.firstName.trim() || (request && boot.account?.name.split(" ")[0]) || "";
  const what = draft?.forWhom === "patient" ? "requests.sent.referral" : "requests.sent.title";
  const title = name ? t(`${what}.name`, { name }) : t(what);
  const ref = usePageTitle(t(what));
  const refers = draft?.forWhom === "patient";
  // Without the person's agreement a referrer gets no mail either.
  const isWritten = !refers || draft.referral.hearsBack === true;
  const age = draft && ageOfBeneficiary(draft, today);
  return (
    <div className="container conf">
      <div>
        <div className="conf__top">
          <span className="glyph glyph--done h-13 w-13 rounded-[16px]">
            <Icon of={Check} size="l" />
          </span>
          <div>
            <h1 ref={ref} tabIndex={-1}>
              {title}
            </h1>
            <p className="muted mt-1.5">
              {draft?.contact.email && !request && isWritten
                ? t("requests.sent.mail", { email: draft.contact.email.trim() })
                : t("requests.sent.nothing")}
            </p>
          </div>
        </div>
        <h2 className="mt-10 mb-5">{t("requests.sent.now")}</h2>
        {request ? <RequestWay request={request} /> : <GuestWay draft={draft} today={today} />}
      </div>
      <aside className="conf__aside">
        {draft?.forWhom && <SummaryCard request={summaryOf(draft, request, today)} />}
        {!refers && <FollowCard isMine={request !== null} />}
        <CrisisCard young={age !== undefined && age < 18} />
      </aside>
    </div>
  );
}

function summaryOf(draft: Draft, request: MyRequest | null, today: string) {
  if (request) return request;
  const { service, preferences } = requestOf(draft, { today });
  const { firstName, lastName } = draft.beneficiary;
  const { reasons, asSoonAsPossible } = draft;
  const beneficiary = `${firstName} ${lastName}`.trim();
  const forWhom = draft.forWhom ?? "self";
  return { forWhom, beneficiary, reasons, service, preferences, asSoonAsPossible, number: null };
}

const FollowCard = ({ isMine }: { isMine: boolean }) => (
  <Card>
    <h2 className="text-[1.0625rem]">{t("requests.sent.follow")}</h2>
    {!isMine && (
      <p className="sm muted mt-1.5">{t("requests.sent.follow.text", { phone: tie(boot.practice.phone) })}</p>
    )}
    <div className="mt-3.5">
      {isMine ? (
        <LinkButton kind="soft" block href={appPaths.portalRequest}>
          {t("requests.sent.follow.open")}
        </LinkButton>
      ) : (
        <LinkButton block href={publicPath("home", locale)}>
          {t("requests.sent.home")}
        </LinkButton>
      )}
    </div>
  </Card>
);
