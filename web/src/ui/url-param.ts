import { useRouter, useRouterState } from "@tanstack/react-router";

/** One part of the address as state, so that filters and what is open survive a reload and can be shared. */
export function useUrlParam(name: string): [value: string | undefined, set: (value: string | undefined) => void] {
  const router = useRouter();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const value = new URLSearchParams(search).get(name) ?? undefined;
  const set = (next: string | undefined) => {
    const { pathname, searchStr } = router.state.location;
    const params = new URLSearchParams(searchStr);
    if (next === undefined) params.delete(name);
    else params.set(name, next);
    router.history.replace(params.size > 0 ? `${pathname}?${params}` : pathname);
  };
  return [value, set];
}
