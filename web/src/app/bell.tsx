import { notifications } from "@jechemine/contract/notifications.ts";
import { useQuery } from "@tanstack/react-query";
import { Bell as BellDrawing } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import { boot, may } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { loadTexts } from "../i18n/catalogue.ts";
import { Icon } from "../ui/icon.tsx";
import { NumberBadge } from "../ui/marks.tsx";
import { takeFocus } from "../ui/use-open-at-first.ts";
import { t } from "./messages.ts";

const Latest = lazy(async () => {
  const [{ LatestPopover }] = await Promise.all([
    import("../features/notifications/latest-popover.tsx"),
    loadTexts("notifications"),
  ]);
  return { default: LatestPopover };
});

/** What waits to be read, kept fresh by the live stream; a press shows the latest, which is fetched only then. */
export function Bell({ href }: { href: string }) {
  const [isWanted, setWanted] = useState(false);
  const { data } = useQuery({
    queryKey: ["notifications", "unread-count"],
    queryFn: () => call(notifications.unreadCount, {}),
    enabled: boot.account !== null && may("notifications:read"),
  });
  const count = data?.count ?? 0;
  const button = (
    <Button
      className="btn btn--icon btn--quiet bell"
      aria-label={t("app.bell", { count })}
      aria-haspopup="dialog"
      {...(isWanted && { ref: takeFocus })}
      onPress={() => setWanted(true)}
    >
      <Icon of={BellDrawing} />
      {count > 0 && <NumberBadge count={count} waiting />}
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <Latest href={href}>{button}</Latest>
    </Suspense>
  );
}
