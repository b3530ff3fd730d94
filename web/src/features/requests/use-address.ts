import { useRouter, useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";

/** What stands behind `?` in the address, and a way to change it: `go` can be undone by "back", `replace` cannot. */
export function useAddress() {
  const { history } = useRouter();
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const search = useMemo(() => new URLSearchParams(searchStr), [searchStr]);
  const at = (query: Record<string, string>) => `${pathname}?${new URLSearchParams(query)}`;
  return {
    search,
    go: (query: Record<string, string>) => history.push(at(query)),
    replace: (query: Record<string, string>) => history.replace(at(query)),
    back: () => history.back(),
  };
}
