import { createContext, useContext, useMemo, useSyncExternalStore } from "react";

const CHANGED = "jc:address";

/** Tells those who read the address that it changed; a frame with a router calls it for the router's own changes. */
export const tellAddressChanged = () => void dispatchEvent(new Event(CHANGED));

function subscribe(listener: () => void) {
  addEventListener("popstate", listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener(CHANGED, listener);
  };
}

const at = (query: Record<string, string>) => `${location.pathname}?${new URLSearchParams(query)}`;
function write(how: "pushState" | "replaceState", query: Record<string, string>) {
  history[how](history.state, "", at(query));
  tellAddressChanged();
}

/** What stands behind `?` in the address, and a way to change it: `go` can be undone by "back", `replace` cannot. Needs no router. */
export function useAddress() {
  const query = useSyncExternalStore(subscribe, () => location.search);
  const search = useMemo(() => new URLSearchParams(query), [query]);
  return {
    search,
    go: (next: Record<string, string>) => write("pushState", next),
    replace: (next: Record<string, string>) => write("replaceState", next),
    back: () => history.back(),
  };
}

const Params = createContext<Readonly<Record<string, string>>>({});
export const PathParams = Params.Provider;

/** The named parts of a public page's address, such as `token`. */
export const usePathParams = () => useContext(Params);
