import { notifications } from "@jechemine/contract/notifications.ts";
import { useQuery } from "@tanstack/react-query";
import { Bell as BellDrawing } from "lucide-react";
import { boot, may } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { NumberBadge } from "../ui/marks.tsx";
import { t } from "./messages.ts";

/** What waits to be read; kept fresh by the live stream. */
export function Bell({ href }: { href: string }) {
  const { data } = useQuery({
    queryKey: ["notifications", "unread-count"],
    queryFn: () => call(notifications.unreadCount, {}),
    enabled: boot.account !== null && may("notifications:read"),
  });
  const count = data?.count ?? 0;
  return (
    <Link href={href} className="btn btn--icon btn--quiet bell" aria-label={t("app.bell", { count })}>
      <Icon of={BellDrawing} />
      {count > 0 && <NumberBadge count={count} waiting />}
    </Link>
  );
}
