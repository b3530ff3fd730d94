import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState, Skeleton } from "../ui/states.tsx";
import { messageOf, shortCodeOf } from "./problems.ts";

type QueryViewProps<T> = {
  query: UseQueryResult<T>;
  /** While waiting; a list of four rows when nothing is said. */
  waiting?: ReactNode;
  children: (data: T) => ReactNode;
};

/** Waiting, failed, there: the heading of the page stands in all three. */
export function QueryView<T>({ query, waiting = <Skeleton rows={4} />, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <ErrorState onRetry={() => void query.refetch()} code={shortCodeOf(query.error)}>
        {messageOf(query.error)}
      </ErrorState>
    );
  }
  return waiting;
}

type TogetherProps = {
  queries: readonly Pick<UseQueryResult, "isPending">[];
  /** While waiting; a list of four rows when nothing is said. */
  waiting?: ReactNode;
  children: ReactNode;
};

/** Parts that come at once, for pages of several: none pushes another down that is already being read. */
export const Together = ({ queries, waiting = <Skeleton rows={4} />, children }: TogetherProps) =>
  queries.some(({ isPending }) => isPending) ? waiting : children;
