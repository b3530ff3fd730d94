import type { ConsentEntry, ConsentState, StandingConsent } from "@jechemine/contract/consents.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Card, KeyValues, Row, Rows } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { t } from "./messages.ts";
import { acts, consentsQuery } from "./queries.ts";

const TONES: Readonly<Record<ConsentState, Tone>> = { none: "plain", given: "ok", outdated: "info", withdrawn: "warn" };
const dayOf = (at: string) => fmt.longDate(at, boot.practice.zone);

/** What the reader agreed to, and the way to take it back. */
export default function ConsentsPage() {
  const query = useQuery(consentsQuery);
  const [taking, take] = useState<StandingConsent>();
  return (
    <Page title={t("consents.title")} lead={t("consents.lead")}>
      <QueryView query={query}>
        {({ standing, history }) => (
          <div className="grid gap-5">
            <Card flush title={t("consents.standing")}>
              <Rows label={t("consents.standing")}>
                {standing.map((one) => (
                  <StandingRow key={one.key} one={one} onTake={() => take(one)} />
                ))}
              </Rows>
            </Card>
            <Card flush title={t("consents.history")}>
              {history.length === 0 ? (
                <p className="card--pad text-ink-2">{t("consents.history.none")}</p>
              ) : (
                <>
                  <Rows label={t("consents.history")}>
                    {history.map((entry) => (
                      <EntryRow key={entry.id} entry={entry} />
                    ))}
                  </Rows>
                  <Versions of={history} />
                </>
              )}
            </Card>
          </div>
        )}
      </QueryView>
      {taking?.consent && <TakeBack one={taking} id={taking.consent.id} onClose={() => take(undefined)} />}
    </Page>
  );
}

function StandingRow({ one, onTake }: { one: StandingConsent; onTake: () => void }) {
  const { title, state, consent, effectiveAt } = one;
  const said = consent?.withdrawnAt
    ? t("consents.withdrawn", { day: dayOf(consent.withdrawnAt) })
    : consent && t("consents.given", { day: dayOf(consent.givenAt) });
  return (
    <Row
      folds
      title={title}
      meta={said ?? t("consents.since", { day: dayOf(effectiveAt) })}
      end={
        <span className="hstack wrap gap-2">
          <Badge tone={TONES[state]}>{t(`consents.state.${state}`)}</Badge>
          {consent && !consent.withdrawnAt && (
            <Button kind="quiet" size="sm" onPress={onTake} aria-label={t("consents.withdraw.title", { title })}>
              {t("consents.withdraw")}
            </Button>
          )}
        </span>
      }
    />
  );
}

const EntryRow = ({
  entry: { title, language, effectiveAt, givenAt, withdrawnAt, byGuardian },
}: {
  entry: ConsentEntry;
}) => (
  <Row
    title={<span lang={language}>{title}</span>}
    meta={[
      t("consents.history.line", { day: dayOf(givenAt) }),
      t("consents.history.version", { day: dayOf(effectiveAt) }),
      byGuardian && t("consents.history.guardian"),
      withdrawnAt && t("consents.withdrawn", { day: dayOf(withdrawnAt) }),
    ]
      .filter(Boolean)
      .join(" · ")}
  />
);

/** The exact words that were accepted, for whoever must prove which. */
const Versions = ({ of }: { of: readonly ConsentEntry[] }) => (
  <details className="card__foot sm muted">
    <summary className="min-h-8 cursor-pointer content-center">{t("consents.history.exact")}</summary>
    <KeyValues
      items={of.map(({ title, version }) => ({ label: title, value: <span className="num">{version}</span> }))}
    />
  </details>
);

function TakeBack({ one, id, onClose }: { one: StandingConsent; id: string; onClose: () => void }) {
  const act = useAct();
  const withdraw = () =>
    act.mutate(
      { run: () => acts.withdraw(id), done: t("consents.withdraw.done") },
      // Without a mandatory agreement the app closes: a new document asks for it again, as the dialog said.
      { onSuccess: () => (one.mandatory ? location.reload() : onClose()) },
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t("consents.withdraw.title", { title: one.title })}
      action={t("consents.withdraw.action")}
      kind="danger"
      onConfirm={withdraw}
      busy={act.isPending}
    >
      <p>{one.consequence[locale]}</p>
    </ConfirmDialog>
  );
}
