import type { Notification } from "@jechemine/contract/notifications.ts";
import { expect, test } from "vitest";
import { type Pages, unreadIn, withRead } from "./feed.ts";

const one = (id: string, readAt: string | null): Notification => ({
  id,
  kind: "match_found",
  title: "…",
  body: "…",
  path: null,
  createdAt: "2026-03-02T13:00:00Z",
  readAt,
});
const earlier = "2026-03-01T10:00:00Z";
const later = "2026-03-02T14:00:00Z";
const feed: Pages = {
  pages: [
    { items: [one("a", null), one("b", earlier)], nextCursor: "next" },
    { items: [one("c", null)], nextCursor: null },
  ],
  pageParams: ["", "next"],
};

test("reading one leaves the others and the order alone", () => {
  const read = withRead(feed, ({ id }) => id === "c", later);
  expect(unreadIn(read).map(({ id }) => id)).toEqual(["a"]);
  expect(read.pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(["a", "b", "c"]);
});

test("reading all keeps when the others were read", () => {
  const read = withRead(feed, () => true, later);
  expect(read.pages[0]?.items.map(({ readAt }) => readAt)).toEqual([later, earlier]);
  expect(unreadIn(read)).toEqual([]);
});
