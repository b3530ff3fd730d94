import { boot } from "./boot.ts";

const PLACE = "jc:acting-for";
/** What a guardian may call for somebody else, from the portal; everything that is not named stays the guardian's own. */
const PLACES =
  /^\/(appointments|portal\/(self-schedule|service-agreements?|billing)|requests|payments\/(setup|create)-intent)\b/;
const isPortal = () => location.pathname.startsWith("/portal");

const kept = () => {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null; // storage is shut
  }
};

/** The ward for whom this tab acts; the server said when it made the page that the reader still may. */
export const actingFor = boot.wards.find(({ id }) => id === kept());

/** The header of a call that concerns the ward. */
export const wardOf = (path: string): string | undefined =>
  actingFor && isPortal() && PLACES.test(path) ? actingFor.id : undefined;

/** Acts for somebody from the next page on, or for oneself again. Nothing of the one is kept for the other. */
export function actFor(id: string | undefined, home: string): void {
  if (id === undefined) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, id);
  location.assign(home);
}
