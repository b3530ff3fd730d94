import { createBrowserHistory } from "@tanstack/react-router";
import { afterEach, expect, test, vi } from "vitest";
import { followAddress } from "./follow-address.ts";

/** As much of a browser's window as the router's history and those who read the address use. */
function makeWindow() {
  const events = new EventTarget();
  const location = { pathname: "/portal/request", search: "", hash: "", href: "" };
  const go = (state: unknown, _: string, path: string | undefined) => {
    history.state = state;
    if (path === undefined) return;
    const { pathname, search } = new URL(path, "http://localhost");
    Object.assign(location, { pathname, search });
  };
  const history: { state: unknown; length: number; pushState: typeof go; replaceState: typeof go } = {
    state: null,
    length: 1,
    pushState: go,
    replaceState: go,
  };
  return {
    location,
    history,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  };
}

afterEach(() => vi.unstubAllGlobals());

test("who reads the address hears of a link to the same page once the address says the new query", () => {
  const page = makeWindow();
  vi.stubGlobal("dispatchEvent", page.dispatchEvent);
  const history = createBrowserHistory({ window: page });
  followAddress(history);
  const read: string[] = [];
  page.addEventListener("jc:address", () => read.push(page.location.search));

  history.push("/portal/request?step=when");
  history.replace("/portal/request?step=how");
  expect(read).toEqual(["?step=when", "?step=how"]);
});
