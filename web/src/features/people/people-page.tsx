import { appPaths } from "@jechemine/contract/paths.ts";
import { GitMerge } from "lucide-react";
import { may } from "../../api/boot.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Caseloads } from "./caseloads.tsx";
import { Everybody } from "./everybody.tsx";
import { t } from "./messages.ts";
import { Team } from "./team.tsx";

const TABS = ["everybody", "load", "staff"] as const;

/** Everybody by name, what professionals carry, and the team with what each member may do. */
export default function PeoplePage() {
  const [asked, setTab] = useUrlParam("tab");
  const tabs = TABS.filter((each) => each !== "staff" || may("staff:write"));
  const tab = tabs.find((each) => each === asked) ?? "everybody";
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
      <div className="mb-6">
        <Segments
          label={t("people.tabs")}
          options={tabs.map((id) => ({ id, label: t(`people.tab.${id}`) }))}
          value={tab}
          onChange={(next) => setTab(next === "everybody" ? undefined : next)}
        />
      </div>
      {tab === "staff" ? <Team /> : tab === "load" ? <Caseloads /> : <Everybody />}
    </Page>
  );
}
