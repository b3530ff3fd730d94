import { WifiOff } from "lucide-react";
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
