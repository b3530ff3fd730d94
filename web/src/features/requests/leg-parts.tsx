import type { MyRequest } from "@jechemine/contract/requests.ts";
import type { Title } from "@jechemine/contract/vocabulary.ts";
import { TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { Glyph } from "../../ui/card.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { FitList } from "./fit-list.tsx";
import { say } from "./say.ts";
import { T, t } from "./state.messages.ts";

type Sentence = Parameters<typeof T>[0]["id"];
const BOLD = { b: <b className="m" /> };

/** A sentence with the moment until when, which follows the clock: "tomorrow" becomes "today". */
export function Until({ id, at, name = "" }: { id: Sentence; at: string; name?: string }) {
  const now = useNow();
  return <T id={id} values={{ moment: say(at, now), name }} components={BOLD} />;
}
export const Said = ({ id, name = "" }: { id: Sentence; name?: string }) => (
  <T id={id} values={{ name }} components={BOLD} />
);

type PersonProps = { name: string | null; title: Title };

/** Who looks at the request: what they are until they accept, their name after. */
const Person = ({ name, title }: PersonProps) => (
  <div className="hstack">
    {name ? <Avatar name={name} size="l" /> : <Glyph of={UserRound} tone="warm" />}
    <div className="grow">
      <div className="b">{name ?? TITLE_LABELS[title][locale]}</div>
      <div className="sm muted">{name ? TITLE_LABELS[title][locale] : t("requests.way.proposed.name")}</div>
    </div>
  </div>
);

export const ProposalCard = ({ proposal, act }: { proposal: NonNullable<MyRequest["proposal"]>; act: ReactNode }) => (
  <div className="card conf__card">
    <Person name={proposal.named?.name ?? null} title={proposal.title} />
    <p className="mt-3.5">
      <Until id="requests.way.proposed.until" at={proposal.deadline} />
    </p>
    <div className="hstack between wrap mt-3.5">
      <Countdown from={proposal.proposedAt} until={proposal.deadline} />
      {act}
    </div>
    <hr className="my-4" />
    <div className="sm b mb-1.5">{t("requests.way.proposed.why")}</div>
    <FitList fit={proposal.fit} />
  </div>
);

export const MatchCard = ({ match, act }: { match: NonNullable<MyRequest["match"]>; act: ReactNode }) => (
  <div className="card conf__card">
    <div className="hstack between wrap">
      <Person name={match.professional.name} title={match.title} />
      {act}
    </div>
    <hr className="my-4" />
    <div className="sm b mb-1.5">{t("requests.way.why", { name: match.professional.name })}</div>
    <FitList fit={match.fit} />
  </div>
);
