const NEUTRAL = { fr: "https://meteo.gc.ca/", en: "https://weather.gc.ca/" };
const LEFT = "jc_left";
const PRESSES = 3;
const WITHIN = 1_500;

/** Drafts that features keep on this device stand under `jc_draft_…`. */
function forgetDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("jc_draft_")) localStorage.removeItem(key);
}

/** Leaves at once for a page about the weather. Nothing is signed out; drafts are gone, and what was here is not in the tab's history any more. */
export function leave() {
  document.documentElement.hidden = true;
  document.title = "";
  sessionStorage.setItem(LEFT, "1");
  forgetDrafts();
  history.replaceState(null, "", "/");
  location.replace(document.documentElement.lang.startsWith("en") ? NEUTRAL.en : NEUTRAL.fr);
}

/** Escape three times leaves, and "back" does not show again what was left. */
export function watchForExit() {
  let presses: number[] = [];
  addEventListener("keydown", ({ key, timeStamp }) => {
    presses = key === "Escape" ? [...presses.filter((before) => timeStamp - before < WITHIN), timeStamp] : [];
    if (presses.length >= PRESSES) leave();
  });
  addEventListener("pageshow", ({ persisted }) => {
    const [entry] = performance.getEntriesByType("navigation");
    const cameBack = persisted || (entry instanceof PerformanceNavigationTiming && entry.type === "back_forward");
    if (sessionStorage.getItem(LEFT) === null) return;
    if (cameBack) leave();
    else sessionStorage.removeItem(LEFT);
  });
}
