import { useState } from "react";
import { locale, otherLocale, rememberLocale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { ButtonPlates } from "./button-plates.tsx";
import { FieldPlates } from "./field-plates.tsx";
import { ListPlates } from "./list-plates.tsx";
import { t } from "./messages.ts";
import { StatePlates } from "./state-plates.tsx";
import { WeekPlate } from "./week-plate.tsx";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** Every part of `ui/`, for those who build with it. */
export default function PartsPage() {
  const [theme, setTheme] = useState<Theme>("system");
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = next;
  };
  return (
    <div className="container">
      <Page
        title={t("dev.title")}
        lead={t("dev.lead")}
        wide
        actions={
          <>
            <Segments
              label={t("dev.theme")}
              value={theme}
              onChange={choose}
              options={THEMES.map((id) => ({ id, label: t(`dev.theme.${id}`) }))}
            />
            <form action="" onSubmit={() => rememberLocale(otherLocale)}>
              <button className="btn btn--sm" type="submit" lang={otherLocale}>
                {t("dev.language")}
              </button>
            </form>
          </>
        }
      >
        <ButtonPlates />
        <FieldPlates />
        <ListPlates />
        <StatePlates />
        <WeekPlate />
        <p className="mt-12 text-sm">
          <LinkButton kind="quiet" href={`/${locale}`}>
            Je Chemine
          </LinkButton>
        </p>
      </Page>
    </div>
  );
}
