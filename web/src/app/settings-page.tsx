import { t } from "../features/account/messages.ts";
import { Card, Glyph, Row, Rows } from "../ui/card.tsx";
import { Page } from "../ui/page.tsx";
import { settingsSections } from "./settings-sections.ts";

/** All sections of the settings, with what each holds. */
export default function SettingsPage() {
  return (
    <Page title={t("account.settings")} lead={t("account.settings.lead")}>
      <Card flush className="max-w-180">
        <Rows label={t("account.sections")}>
          {settingsSections().map(({ href, icon, label, text }) => (
            <Row key={href} href={href} lead={<Glyph of={icon} />} title={label} meta={text} />
          ))}
        </Rows>
      </Card>
    </Page>
  );
}
