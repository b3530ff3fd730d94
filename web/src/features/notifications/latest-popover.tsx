import { notificationSettingsPath } from "@jechemine/contract/paths.ts";
import { CheckCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Link } from "react-aria-components/Link";
import { Popover } from "react-aria-components/Popover";
import { boot } from "../../api/boot.ts";
import { messageOf, shortCodeOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Rows } from "../../ui/card.tsx";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { useOpenAtFirst } from "../../ui/use-open-at-first.ts";
import { unreadIn } from "./feed.ts";
import { t } from "./messages.ts";
import { NothingNew } from "./nothing-new.tsx";
import { Told } from "./told.tsx";
import { useFeed } from "./use-feed.ts";

const LATEST = 5;

/** The bell, opened: the latest, unread first, and the ways on. */
export const LatestPopover = ({ href, children }: { href: string; children: ReactNode }) => (
  <DialogTrigger {...useOpenAtFirst(true)}>
    {children}
    <Popover className="pop bell__pop" placement="bottom end">
      <Dialog className="bell__latest" aria-label={t("notifications.title")}>
        {({ close }) => <Latest href={href} close={close} />}
      </Dialog>
    </Popover>
  </DialogTrigger>
);

function Latest({ href, close }: { href: string; close: () => void }) {
  const { query, read, readAll } = useFeed();
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const unread = query.data ? unreadIn(query.data).length : 0;
  const settings = boot.account && notificationSettingsPath(boot.account.kind);
  return (
    <>
      <div className="card__head">
        <h2>{t("notifications.title")}</h2>
        {unread > 0 && (
          <Button kind="quiet" size="sm" icon={CheckCheck} onPress={readAll}>
            {t("notifications.readall")}
          </Button>
        )}
      </div>
      {query.isPending && <Skeleton rows={3} />}
      {query.error && (
        <ErrorState onRetry={() => void query.refetch()} code={shortCodeOf(query.error)}>
          {messageOf(query.error)}
        </ErrorState>
      )}
      {query.data && all.length === 0 && <NothingNew />}
      <Rows label={t("notifications.title")}>
        {all.slice(0, LATEST).map((notification) => (
          <Told key={notification.id} notification={notification} onRead={read} onOpen={close} />
        ))}
      </Rows>
      <div className="card__foot bell__foot">
        <Link className="more" href={href} onPress={close}>
          {t("notifications.all")}
        </Link>
        {settings && (
          <Link className="more" href={settings} onPress={close}>
            {t("notifications.settings")}
          </Link>
        )}
      </div>
    </>
  );
}
