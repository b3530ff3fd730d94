import { Page } from "../../ui/page.tsx";
import { AlertList } from "./alert-list.tsx";
import { t } from "./messages.ts";

/** A professional's alerts. */
export default function AlertsPage() {
  return (
    <Page title={t("alerts.title")} lead={t("alerts.lead")}>
      <AlertList />
    </Page>
  );
}
