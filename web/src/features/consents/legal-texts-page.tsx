import type { TextVersion } from "@jechemine/contract/consents.ts";
import { LEGAL_KEYS } from "@jechemine/contract/legal.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boot, may } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { now } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { t } from "./messages.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { versionsQuery } from "./queries.ts";

/** Every legal text with its versions; the owner publishes the next one. */
export default function LegalTextsPage() {
  const query = useQuery(versionsQuery);
  const [next, publish] = useState<TextVersion>();
  return (
    <Page title={t("consents.legal.title")} lead={t("consents.legal.lead")}>
      <QueryView query={query}>
        {(versions) => (
          <div className="grid gap-5">
            {LEGAL_KEYS.map((key) => {
              const its = versions.filter((one) => one.key === key);
              return its.length > 0 && <TextCard key={key} versions={its} onPublish={publish} />;
            })}
          </div>
        )}
      </QueryView>
      {next && <PublishDialog from={next} onClose={() => publish(undefined)} />}
    </Page>
  );
}

type TextCardProps = { versions: TextVersion[]; onPublish: (from: TextVersion) => void };
function TextCard({ versions, onPublish }: TextCardProps) {
  const [newest] = versions;
  if (!newest) return null;
  const name = t(`consents.legal.key.${newest.key}`);
  return (
    <Card
      flush
      title={name}
      aside={
        may("settings:write") && (
          <Button size="sm" onPress={() => onPublish(newest)} aria-label={t("consents.legal.publish.title", { name })}>
            {t("consents.legal.publish")}
          </Button>
        )
      }
    >
      <Rows label={name}>
        {versions.map((one) => (
          <VersionRow key={one.version} one={one} />
        ))}
      </Rows>
    </Card>
  );
}

function VersionRow({ one: { title, effectiveAt, inForce, agreed, needed } }: { one: TextVersion }) {
  const state = inForce ? "inForce" : Date.parse(effectiveAt) > now() ? "coming" : "old";
  const day = fmt.longDate(effectiveAt, boot.practice.zone);
  const counts = agreed !== null && needed !== null && t("consents.legal.counts", { agreed, needed });
  return (
    <Row
      title={title[locale]}
      meta={[t("consents.legal.version", { day }), counts].filter(Boolean).join(" · ")}
      end={<Badge tone={inForce ? "ok" : state === "coming" ? "info" : "plain"}>{t(`consents.legal.${state}`)}</Badge>}
    />
  );
}
