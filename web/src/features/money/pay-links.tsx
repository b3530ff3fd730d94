import { type PayLink, payLinks } from "@jechemine/contract/pay-links.ts";
import { useQuery } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { may } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./debt.messages.ts";
import { payLinksQuery } from "./queries.ts";
import { sayCharge, zone } from "./words.ts";

const TONES: Readonly<Record<PayLink["state"], Tone>> = {
  open: "info",
  closed: "ok",
  expired: "plain",
  revoked: "plain",
};

/** Links that were mailed to pay what a client owes. */
export function PayLinks({ clientId }: { clientId: string }) {
  const query = useQuery(payLinksQuery(clientId));
  return (
    <Card title={t("money.links")} flush>
      <QueryView
        query={query}
        waiting={
          <div className="card__body">
            <Skeleton lines={2} />
          </div>
        }
      >
        {(links) =>
          links.length === 0 ? (
            <p className="card__body sm muted">{t("money.links.none")}</p>
          ) : (
            <Rows label={t("money.links")}>
              {links.map((link) => (
                <LinkRow key={link.id} link={link} />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  );
}

const sayLink = ({ charge, madeAt, madeBy, state, expiresAt, paid }: PayLink) =>
  [
    charge
      ? `${sayCharge({ kind: charge.kind, name: charge.service })}, ${fmt.shortDate(charge.servedAt, zone)}`
      : t("money.link.all"),
    t("money.links.by", { day: fmt.shortDate(madeAt, zone), name: madeBy }),
    state === "open" && t("money.links.until", { day: fmt.shortDate(expiresAt, zone) }),
    paid.amountCents > 0 && t("money.links.paid", { amount: fmt.money(paid) }),
  ]
    .filter(Boolean)
    .join(" · ");

function LinkRow({ link }: { link: PayLink }) {
  const act = useAct();
  const { id, email, state } = link;
  const revoke = () =>
    act.mutate({ run: () => call(payLinks.revoke, { params: { id } }), done: t("money.links.revoked") });
  return (
    <Row
      folds
      lead={<Glyph of={Link2} tone={state === "open" ? "accent" : "plain"} />}
      title={<span className="break-all">{email}</span>}
      meta={sayLink(link)}
      end={
        <span className="flex items-center gap-3">
          <Badge tone={TONES[state]}>{t(`money.links.state.${state}`)}</Badge>
          {state === "open" && may("money:take") && (
            <Button
              kind="quiet"
              size="sm"
              busy={act.isPending}
              onPress={revoke}
              aria-label={t("money.links.revoke.of", { email })}
            >
              {t("money.links.revoke")}
            </Button>
          )}
        </span>
      }
    />
  );
}
