import type { Page } from "@jechemine/contract/endpoint.ts";

/** Everything of a paged list, one page after the other: for exports, which leave nothing out. */
export async function allPages<T>(next: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await next(cursor);
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
