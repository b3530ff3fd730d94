import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { RouterProvider as LinkProvider } from "react-aria-components";
import { I18nProvider as WidgetLanguage } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import { boot } from "../api/boot.ts";
import { queryClient } from "../api/query-client.ts";
import { regional } from "../i18n/language.ts";
import { isDiscreet, showIcon } from "../ui/appearance.ts";
import { setTabTitle } from "../ui/page.tsx";
import { watchForExit } from "./quick-exit.ts";
import { allowEmptyHtml } from "./trusted-types.ts";

const tabTitle = (title: string) => (isDiscreet() ? "…" : `${title} · ${boot.practice.name}`);

/** What every document needs before anything is shown. */
export function begin() {
  allowEmptyHtml();
  watchForExit();
  showIcon();
  setTabTitle(tabTitle);
}

/** Replaces the heading that the server wrote by the living page. `go` follows a link. */
export function show(page: ReactNode, go: (href: string) => void) {
  const place = document.getElementById("app");
  if (!place) throw new Error("The page has no place for the app");
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <WidgetLanguage locale={regional}>
          <LinkProvider navigate={go}>
            <QueryClientProvider client={queryClient}>{page}</QueryClientProvider>
          </LinkProvider>
        </WidgetLanguage>
      </I18nProvider>
    </StrictMode>,
  );
}
