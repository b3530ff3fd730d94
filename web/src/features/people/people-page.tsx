import { appPaths } from "@jechemine/contract/paths.ts";
import { GitMerge } from "lucide-react";
import { may } from "../../api/boot.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Everybody } from "./everybody.tsx";
import { t } from "./messages.ts";
import { Team } from "./team.tsx";

/** Everybody by name, and the team with what each member may do. */
export default function PeoplePage() {
  const [tab, setTab] = useUrlParam("tab");
  const isTeam = tab === "staff" && may("staff:write");
  return (
    <Page
      title={t("people.title")}
      wide
      actions={
        may("people:correct") && (
          <LinkButton icon={GitMerge} href={appPaths.adminDuplicates}>
            {t("people.duplicates")}
          </LinkButton>
        )
      }
    >
      {may("staff:write") && (
        <div className="mb-6">
          <Segments
            label={t("people.tabs")}
            options={[
              { id: "everybody", label: t("people.tab.everybody") },
              { id: "staff", label: t("people.tab.staff") },
            ]}
            value={isTeam ? "staff" : "everybody"}
            onChange={(next) => setTab(next === "staff" ? next : undefined)}
          />
        </div>
      )}
      {isTeam ? <Team /> : <Everybody />}
    </Page>
  );
}
