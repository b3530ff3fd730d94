import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { GuardianChoice } from "./guardian-choice.tsx";
import { t } from "./messages.ts";
import { familyQuery } from "./queries.ts";
import { WardPart } from "./ward-part.tsx";

/** Whom I act for, and who acts for me. */
export default function FamilyPage() {
  const query = useQuery(familyQuery);
  const [isAsking, setAsking] = useState(false);
  return (
    <Page
      title={t("family.title")}
      lead={t("family.lead")}
      actions={
        <Button icon={UserPlus} onPress={() => setAsking(true)}>
          {t("family.add")}
        </Button>
      }
    >
      <QueryView query={query}>
        {({ wards, guardians }) => (
          <div className="grid gap-5">
            {guardians.length > 0 && (
              <Card title={t("family.guardians")}>
                <p className="text-sm text-ink-2 mb-4">{t("family.mine.lead")}</p>
                <div className="grid gap-6">
                  {guardians.map((guardian) => (
                    <GuardianChoice key={guardian.linkId} guardian={guardian} />
                  ))}
                </div>
              </Card>
            )}
            <Card
              title={t("family.wards")}
              {...(wards.length > 0 && { foot: <p className="text-sm text-ink-2">{t("family.never")}</p> })}
            >
              {wards.length === 0 ? (
                <p className="text-ink-2">{t("family.wards.none")}</p>
              ) : (
                <ul className="grid gap-6">
                  {wards.map((ward) => (
                    <WardPart key={ward.linkId} ward={ward} />
                  ))}
                </ul>
              )}
            </Card>
          </div>
        )}
      </QueryView>
      {isAsking && <AskDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}
