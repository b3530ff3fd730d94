import { RouterProvider } from "@tanstack/react-router";
import type { FunctionComponent } from "react";
import { changesActing } from "../api/acting.ts";
import { loadTexts } from "../i18n/catalogue.ts";
import { followAddress } from "./follow-address.ts";
import type { PageEntry } from "./pages.ts";
import { begin, show } from "./providers.tsx";
import { isOurs, makeRouter } from "./router.tsx";

/** Brings a frame to life over the heading that the server wrote: texts and first page are fetched before anything is replaced. */
export async function start(Shell: FunctionComponent, pages: readonly PageEntry[]) {
  begin();
  const router = makeRouter(Shell, pages);
  followAddress(router.history);
  await Promise.all([loadTexts("core"), router.load()]);
  show(<RouterProvider router={router} />, (href) =>
    isOurs(pages, href) && !changesActing(href) ? router.history.push(href) : location.assign(href),
  );
}
