import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { FunctionComponent } from "react";
import { loadTexts } from "../i18n/catalogue.ts";
import type { PageEntry } from "./pages.ts";
import { FailedPage, NotFoundPage } from "./problem-pages.tsx";

/** `/portal/appointments/:id` → `/portal/appointments/$id` */
const routePath = (path: string) => path.replace(/:(\w+)/g, "$$$1");

/** The page and the texts of its feature travel together. */
const loadPage =
  ({ feature, load }: PageEntry) =>
  async () => {
    const [chunk] = await Promise.all([load(), loadTexts(feature)]);
    return chunk;
  };

/** One frame: its shell around its pages. Pages are fetched when they are opened, or about to be. */
export function makeRouter(Shell: FunctionComponent, pages: readonly PageEntry[]) {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FailedPage });
  const routes = pages.map((page) =>
    createRoute({
      getParentRoute: () => root,
      path: routePath(page.path),
      component: lazyRouteComponent(loadPage(page)),
    }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    trailingSlash: "never",
  });
}

/** Whether this frame has a page at that address; other addresses are loaded from the server. */
export function isOurs(pages: readonly PageEntry[], href: string) {
  const { pathname, origin } = new URL(href, location.href);
  if (origin !== location.origin) return false;
  return pages.some(({ path }) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`).test(pathname));
}
