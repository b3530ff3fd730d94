import type { Help } from "@jechemine/contract/help.ts";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { AwayDialog } from "./away-dialog.tsx";
import { ColleaguesDialog } from "./colleagues-dialog.tsx";
import { t } from "./messages.ts";
import { NewThread } from "./new-thread.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadPane } from "./thread-pane.tsx";

const kind = boot.account?.kind;

/** The inbox: threads at the left, the open one beside them; on phones one or the other. */
export default function MessagesPage() {
  const [open, setOpen] = useUrlParam("thread");
  const [colleagues, setColleagues] = useUrlParam("colleagues");
  const [isWriting, setWriting] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  /** The thread whose first words sounded like danger. */
  const [worrying, setWorrying] = useState<Help & { id: string }>();
  const ref = usePageTitle(t("messages.title"));
  const more = kind === "professional" && (
    <Menu
      label={t("messages.more")}
      trigger={<IconButton icon={Ellipsis} size="sm" label={t("messages.more")} />}
      actions={[
        { id: "colleagues", label: t("messages.colleagues"), onAction: () => setColleagues("1") },
        { id: "away", label: t("messages.out"), onAction: () => setLeaving(true) },
      ]}
    />
  );
  return (
    <div className={open ? "page page--inbox is-open" : "page page--inbox"}>
      {open && <h1 className="vh inbox__h1">{t("messages.title")}</h1>}
      <div className="inbox card">
        <ThreadList
          heading={ref}
          open={open}
          onOpen={setOpen}
          more={more}
          {...(kind !== "staff" && { onNew: () => setWriting(true) })}
        />
        {open ? (
          <ThreadPane
            key={open}
            id={open}
            helpFirst={open === worrying?.id ? worrying : undefined}
            onClose={() => setOpen(undefined)}
          />
        ) : (
          <section className="thread thread--none">
            <EmptyState title={t("messages.pick")} />
          </section>
        )}
      </div>
      {isWriting && (
        <NewThread
          onClose={() => setWriting(false)}
          onSent={(id, help) => {
            setWriting(false);
            if (help.help) setWorrying({ ...help, id });
            setOpen(id);
          }}
        />
      )}
      {isLeaving && <AwayDialog onClose={() => setLeaving(false)} />}
      {colleagues && kind === "professional" && <ColleaguesDialog onClose={() => setColleagues(undefined)} />}
    </div>
  );
}
