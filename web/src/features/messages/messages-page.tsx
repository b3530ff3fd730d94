import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { usePageTitle } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { NewThread } from "./new-thread.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadPane } from "./thread-pane.tsx";

/** The inbox: threads at the left, the open one beside them; on phones one or the other. */
export default function MessagesPage() {
  const [open, setOpen] = useUrlParam("thread");
  const [isWriting, setWriting] = useState(false);
  const ref = usePageTitle(t("messages.title"));
  return (
    <div className={open ? "page page--inbox is-open" : "page page--inbox"}>
      <div className="inbox card">
        <ThreadList
          heading={ref}
          open={open}
          onOpen={setOpen}
          {...(boot.account?.kind !== "staff" && { onNew: () => setWriting(true) })}
        />
        {open ? (
          <ThreadPane key={open} id={open} onClose={() => setOpen(undefined)} />
        ) : (
          <section className="thread thread--none">
            <EmptyState title={t("messages.pick")} />
          </section>
        )}
      </div>
      {isWriting && (
        <NewThread
          onClose={() => setWriting(false)}
          onSent={(id) => {
            setWriting(false);
            setOpen(id);
          }}
        />
      )}
    </div>
  );
}
