import { Component, type ComponentType, type FunctionComponent, type ReactNode } from "react";
import { loadTexts } from "../i18n/catalogue.ts";
import { PathParams } from "../ui/address.ts";
import type { PageEntry } from "./pages.ts";
import { FailedPage, NotFoundPage } from "./problem-pages.tsx";
import { begin, show } from "./providers.tsx";

class Guard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };
  static getDerivedStateFromError = (error: unknown) => ({ error });
  override render() {
    return this.state.error === undefined ? this.props.children : <FailedPage error={this.state.error} />;
  }
}

/** The page at this address, with the named parts of the address. */
function findPage(pages: readonly PageEntry[]) {
  for (const page of pages) {
    const found = new RegExp(`^${page.path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}/?$`).exec(location.pathname);
    const parts = Object.entries(found?.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)] as const);
    if (found) return { page, params: Object.fromEntries(parts) };
  }
  return undefined;
}

const NotFound = () => (
  <div className="container">
    <NotFoundPage />
  </div>
);

async function loadPage(page: PageEntry | undefined): Promise<ComponentType> {
  if (!page) return NotFound;
  const [chunk] = await Promise.all([page.load(), loadTexts(page.feature)]);
  return chunk.default;
}

/** A public page is a document of its own: nothing to route, and no router to carry. */
export async function startPage(Shell: FunctionComponent<{ children: ReactNode }>, pages: readonly PageEntry[]) {
  begin();
  const found = findPage(pages);
  const [Page] = await Promise.all([loadPage(found?.page), loadTexts("core")]);
  show(
    <PathParams value={found?.params ?? {}}>
      <Shell>
        <Guard>
          <Page />
        </Guard>
      </Shell>
    </PathParams>,
    (href) => location.assign(href),
  );
}
