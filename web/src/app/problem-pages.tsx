import { homePath, publicPath } from "@jechemine/contract/paths.ts";
import { boot } from "../api/boot.ts";
import { messageOf, shortCodeOf } from "../api/problems.ts";
import { locale } from "../i18n/language.ts";
import { LinkButton } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { EmptyState, ErrorState } from "../ui/states.tsx";
import { t } from "./messages.ts";

export const NotFoundPage = () => (
  <Page title={t("app.notfound.title")}>
    <EmptyState
      title={t("app.notfound.text")}
      action={
        <LinkButton href={boot.account ? homePath(boot.account.kind) : publicPath("home", locale)}>
          {t("app.notfound.home")}
        </LinkButton>
      }
    />
  </Page>
);

export const FailedPage = ({ error }: { error: unknown }) => (
  <Page title={t("app.failed.title")}>
    <ErrorState onRetry={() => location.reload()} code={shortCodeOf(error)}>
      {messageOf(error)}
    </ErrorState>
  </Page>
);
