import { appPaths } from "@jechemine/contract/paths.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import { LinkButton, MoreLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { useNow } from "../../ui/now.ts";
import { T, t } from "./messages.ts";
import { sayMoment } from "./words.ts";

const BOLD = { b: <b className="m" /> };

type StateProps = {
  request: MyRequest;
  /** Nothing comes before it on the page. */
  isHero: boolean;
  /** Who opened the calendar, if somebody did. */
  opened: string | undefined;
};

/** Where the request stands, in one sentence and until when. */
export function RequestState({ request, isHero, opened }: StateProps) {
  useNow(); // "tomorrow" becomes "today"
  const { state, proposal, match, contactBy } = request;
  if (state === "withdrawn" || state === "lapsed" || state === "scheduled") return null;
  const says =
    state === "matched"
      ? t("home.request.matched", { name: match?.professional.name ?? "" })
      : t(`home.request.${state}`);
  return (
    <Card
      title={t("home.request")}
      aside={<MoreLink href={`${appPaths.portalRequest}?id=${request.id}`}>{t("home.request.see")}</MoreLink>}
      kind={isHero ? "hero" : "plain"}
    >
      <p className={isHero ? "text-xl font-semibold leading-snug" : "m"}>{says}</p>
      <div className="mt-2 grid justify-items-start gap-3.5">
        {state === "proposed" && proposal && (
          <>
            <p className="muted">
              <T id="home.request.until" values={{ moment: sayMoment(proposal.deadline) }} components={BOLD} />
            </p>
            <Countdown from={proposal.proposedAt} until={proposal.deadline} />
          </>
        )}
        {(state === "open" || state === "pool" || state === "needs_intake") && (
          <p className="muted">
            <T id="home.request.by" values={{ moment: sayMoment(contactBy) }} components={BOLD} />
          </p>
        )}
        {state === "matched" && !opened && <p className="muted">{t("home.request.wait")}</p>}
        {state === "matched" && opened && isHero && (
          <LinkButton kind="primary" href={`${appPaths.portalBook}?professional=${opened}`}>
            {t("home.request.choose")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
