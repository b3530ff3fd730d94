import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type FunctionComponent, StrictMode } from "react";
import { RouterProvider as LinkProvider } from "react-aria-components";
import { I18nProvider as WidgetLanguage } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import { boot } from "../api/boot.ts";
import { queryClient } from "../api/query-client.ts";
import { loadTexts } from "../i18n/catalogue.ts";
import { regional } from "../i18n/language.ts";
import { setTabTitle } from "../ui/page.tsx";
import { isDiscreet, showIcon } from "../ui/appearance.ts";
import type { PageEntry } from "./pages.ts";
import { watchForExit } from "./quick-exit.ts";
import { isOurs, makeRouter } from "./router.tsx";
import { allowEmptyHtml } from "./trusted-types.ts";

const tabTitle = (title: string) => (isDiscreet() ? "…" : `${title} · ${boot.practice.name}`);

/** Brings a frame to life over the heading that the server wrote: texts and first page are fetched before anything is replaced. */
export async function start(Shell: FunctionComponent, pages: readonly PageEntry[]) {
  allowEmptyHtml();
  watchForExit();
  showIcon();
  setTabTitle(tabTitle);
  const router = makeRouter(Shell, pages);
  await Promise.all([loadTexts("core"), router.load()]);
  const place = document.getElementById("app");
  if (!place) throw new Error("The page has no place for the app");
  const go = (href: string) => (isOurs(pages, href) ? router.history.push(href) : location.assign(href));
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <WidgetLanguage locale={regional}>
          <LinkProvider navigate={go}>
            <QueryClientProvider client={queryClient}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </LinkProvider>
        </WidgetLanguage>
      </I18nProvider>
    </StrictMode>,
  );
}
