import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadMore } from "../ui/load-more.tsx";
import { QueryView } from "./query-view.tsx";

type Pages<T> = { pages: readonly { items: readonly T[] }[] };
type PagedViewProps<T> = {
  query: UseInfiniteQueryResult<Pages<T>>;
  /** While waiting; a list of four rows when nothing is said. */
  waiting?: ReactNode;
  /** What stands where there is nothing. */
  empty: ReactNode;
  children: (items: readonly T[]) => ReactNode;
};

/** A list that comes page by page: waiting, failed, empty, there, and the way to more. */
export const PagedView = <T,>({ query, waiting, empty, children }: PagedViewProps<T>) => (
  <QueryView query={query} waiting={waiting}>
    {({ pages }) => {
      const items = pages.flatMap((page) => page.items);
      if (items.length === 0) return empty;
      return (
        <>
          {children(items)}
          <LoadMore
            hasMore={query.hasNextPage}
            isLoading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      );
    }}
  </QueryView>
);
