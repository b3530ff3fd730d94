import type { MyRequest } from "@jechemine/contract/requests.ts";
import type { ReactNode } from "react";
import { useNow } from "../../ui/now.ts";
import { Path, type Step } from "../../ui/path.tsx";
import { MatchCard, ProposalCard, Until } from "./leg-parts.tsx";
import { say } from "./say.ts";
import { t } from "./state.messages.ts";
import { type Leg, wayOf } from "./way.ts";

type WayProps = {
  request: MyRequest;
  /** "Not for me", where it can be said. */
  notForMe?: ReactNode;
  /** How to choose a time, where that is possible now. */
  choose?: ReactNode;
  /** The way to the first appointment. */
  session?: ReactNode;
};
type Words = Omit<Step, "id" | "place">;

const firstNameOf = (name: string) => name.split(" ")[0] ?? name;

const text = (words: ReactNode) => <p className="sm muted mt-1 max-w-[58ch]">{words}</p>;

/** When it was; at the beginning of a line. */
function Moment({ at }: { at: string }) {
  return <span className="inline-block first-letter:uppercase">{say(at, useNow())}</span>;
}

/** "What happens now": one line from the request to the first session, live. */
export function RequestWay({ request, notForMe, choose, session }: WayProps) {
  const { proposal, match, beneficiary, contactBy } = request;
  const person = match?.professional.name ?? "";
  const by = (id: "requests.way.search.text" | "requests.way.intake.text" | "requests.way.pool.text") =>
    text(<Until id={id} at={contactBy} />);
  const words: Readonly<Record<Leg, () => Words>> = {
    received: () => ({ title: t("requests.way.received"), when: <Moment at={request.openedAt} /> }),
    consent: () => ({
      title: t("requests.way.consent", { name: firstNameOf(beneficiary) }),
      children:
        request.consentUntil &&
        text(<Until id="requests.way.consent.until" at={request.consentUntil} name={firstNameOf(beneficiary)} />),
    }),
    intake: () => ({ title: t("requests.way.intake"), children: by("requests.way.intake.text") }),
    search: () => ({ title: t("requests.way.search"), children: by("requests.way.search.text") }),
    pool: () => ({ title: t("requests.way.pool"), children: by("requests.way.pool.text") }),
    proposed: () => ({
      title: proposal?.named
        ? t("requests.way.proposed.named", { name: proposal.named.name })
        : t("requests.way.proposed"),
      children: proposal && <ProposalCard proposal={proposal} act={notForMe} />,
    }),
    answer: () => ({ title: t("requests.way.answer"), children: text(t("requests.way.answer.text")) }),
    found: () => ({
      title: t("requests.way.found", { name: person }),
      when: match && <Moment at={match.matchedAt} />,
      children: match && <MatchCard match={match} act={notForMe} />,
    }),
    choose: () => ({
      title: t("requests.way.choose"),
      children: choose || text(t("requests.way.choose.text")),
    }),
    chosen: () => ({ title: t("requests.way.chosen") }),
    session: () => ({ title: t("requests.way.session"), children: session || text(t("requests.way.session.text")) }),
  };
  const steps = wayOf(request.state).map(({ leg, place }): Step => ({ id: leg, place, ...words[leg]() }));
  return <Path steps={steps} label={t("requests.sent.now")} />;
}
