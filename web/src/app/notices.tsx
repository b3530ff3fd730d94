import { WifiOff } from "lucide-react";
import { useLine } from "../api/live.ts";
import { useOnline } from "../api/online.ts";
import { Icon } from "../ui/icon.tsx";
import { t } from "./messages.ts";

/** Says quietly that the device has no network. */
export const OfflineBar = () =>
  useOnline() ? null : (
    <div className="lostbar" role="status">
      <Icon of={WifiOff} size="s" />
      {t("app.offline")}
    </div>
  );

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
