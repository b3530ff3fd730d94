import { actingPath } from "@jechemine/contract/paths.ts";
import { boot } from "./boot.ts";

const PLACE = "jc:acting-for";
/** What a guardian may call for somebody else, from the portal; everything that is not named stays the guardian's own. */
const PLACES =
  /^\/(appointments|portal\/(self-schedule|service-agreements?|billing|account\/file-request)|requests|payments\/(setup|create)-intent)\b/;
const isPortal = () => location.pathname.startsWith("/portal");

const kept = () => {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null; // storage is shut
  }
};

const MYSELF = "me";
const askedIn = (address: string) => new URL(address, location.origin).searchParams.get("for");
const keep = (id: string) => {
  try {
    if (id === MYSELF) sessionStorage.removeItem(PLACE);
    else sessionStorage.setItem(PLACE, id);
  } catch {
    // storage is shut: the tab acts for oneself
  }
};
/** Mails and notices lead to pages for somebody: `?for=<wardId>`. */
const asked = isPortal() ? askedIn(location.href) : null;
if (asked !== null) keep(asked);

/** The ward for whom this tab acts; the server said when it made the page that the reader still may. */
export const actingFor = boot.wards.find(({ id }) => id === kept());

/** The header of a call that concerns the ward. */
export const wardOf = (path: string): string | undefined =>
  actingFor && isPortal() && PLACES.test(path) ? actingFor.id : undefined;

/** Acts for somebody from the next page on, or for oneself again. Nothing of the one is kept for the other. */
export function actFor(id: string | undefined, home: string): void {
  keep(id ?? MYSELF);
  location.assign(home);
}

/** Whether a link leads to a page for somebody else than whom this tab acts for: it begins anew there. */
export function changesActing(href: string): boolean {
  const next = askedIn(href);
  return next !== null && next !== (actingFor?.id ?? MYSELF);
}
/** Where something leads that I was told: what names nobody is my own, whomever this tab acts for. */
export const myPath = (path: string): string => (actingFor && askedIn(path) === null ? actingPath(path, MYSELF) : path);
