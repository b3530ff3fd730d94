import type { CalendarFeed } from "@jechemine/contract/calendar-feeds.ts";
import { Copy } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { sayMoment } from "./words.ts";

/** The secret address: made, changed, ended; shown once. */
export function FeedCard({ feed, isWork = false }: { feed: CalendarFeed; isWork?: boolean }) {
  const [url, setUrl] = useState("");
  const [initials, setInitials] = useState(feed.initials);
  const [asked, setAsked] = useState<"rotate" | "end">();
  const act = useAct<{ url?: string }>();
  const { madeAt, usedAt } = feed;
  const make = () =>
    act.mutate(
      { run: () => acts.makeFeed(initials), done: t("exports.feed.once") },
      { onSuccess: (made) => setUrl(made.url ?? ""), onSettled: () => setAsked(undefined) },
    );
  const end = () =>
    act.mutate(
      { run: acts.endFeed, done: t("exports.feed.ended") },
      { onSuccess: () => setUrl(""), onSettled: () => setAsked(undefined) },
    );
  const foot = madeAt ? (
    <>
      <Button onPress={() => setAsked("rotate")}>{t("exports.feed.rotate")}</Button>
      <Button kind="danger-quiet" onPress={() => setAsked("end")}>
        {t("exports.feed.end")}
      </Button>
    </>
  ) : (
    <Button busy={act.isPending} onPress={make}>
      {t("exports.feed.make")}
    </Button>
  );
  return (
    <Card title={t("exports.feed.title")} foot={foot}>
      <div className="grid gap-4">
        <p>{t(isWork ? "exports.feed.text.work" : "exports.feed.text")}</p>
        {isWork && (
          <Switch isSelected={initials} onChange={setInitials} help={t("exports.feed.initials.help")}>
            {t("exports.feed.initials")}
          </Switch>
        )}
        {url && <Address url={url} />}
        {madeAt && (
          <p className="sm faint">
            {t("exports.feed.active", { when: sayMoment(madeAt) })}{" "}
            {usedAt ? t("exports.feed.used", { when: sayMoment(usedAt) }) : t("exports.feed.unused")}
          </p>
        )}
      </div>
      <ConfirmDialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        kind={asked === "end" ? "danger" : "primary"}
        title={t(asked === "end" ? "exports.feed.end.title" : "exports.feed.rotate")}
        action={t(asked === "end" ? "exports.feed.end" : "exports.feed.rotate")}
        busy={act.isPending}
        onConfirm={asked === "end" ? end : make}
      >
        <p>{t(asked === "end" ? "exports.feed.end.text" : "exports.feed.rotate.text")}</p>
      </ConfirmDialog>
    </Card>
  );
}

function Address({ url }: { url: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className="grid gap-3">
      <Notice tone="info">{t("exports.feed.once")}</Notice>
      <TextField label={t("exports.feed.address")} value={url} />
      <div>
        <Button size="sm" icon={Copy} onPress={() => void copy()}>
          {t(isCopied ? "exports.feed.copied" : "exports.feed.copy")}
        </Button>
      </div>
    </div>
  );
}
