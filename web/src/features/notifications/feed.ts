import type { Page } from "@jechemine/contract/endpoint.ts";
import type { Notification } from "@jechemine/contract/notifications.ts";

export type Pages = { pages: Page<Notification>[]; pageParams: unknown[] };

/** The pages with what `isMeant` says read at that moment; the order stays, so that nothing jumps under the finger. */
export const withRead = (feed: Pages, isMeant: (notification: Notification) => boolean, readAt: string): Pages => ({
  ...feed,
  pages: feed.pages.map((page) => ({
    ...page,
    items: page.items.map((each) => (each.readAt === null && isMeant(each) ? { ...each, readAt } : each)),
  })),
});

export const unreadIn = (feed: Pages) =>
  feed.pages.flatMap(({ items }) => items).filter(({ readAt }) => readAt === null);
