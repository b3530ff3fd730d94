import { useLine } from "../api/live.ts";
import { t } from "./messages.ts";

/** Whether what is on screen follows by itself. */
export function LiveMark() {
  const line = useLine();
  if (line === "off") return null;
  return (
    <span className={line === "live" ? "live only-wide" : "live live--lost"} role="status">
      {t(line === "live" ? "app.live" : "app.live.lost")}
    </span>
  );
}
