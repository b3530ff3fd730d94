import type { ThreadItem } from "@jechemine/contract/messages.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, Mail, Paperclip, PenLine, Search } from "lucide-react";
import { type ReactNode, type Ref, useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { IconButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { Avatar, Badge, NumberBadge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { ASSIGNED, type Assigned, threadsQuery } from "./queries.ts";

type ListProps = {
  heading: Ref<HTMLHeadingElement>;
  open: string | undefined;
  onOpen: (id: string) => void;
  onNew?: () => void;
  /** More that this inbox offers, beside "new". */
  more?: ReactNode;
};

/** My threads, newest first, with a search over what I may read. */
export function ThreadList({ heading, open, onOpen, onNew, more }: ListProps) {
  const [q, setQ] = useState("");
  const [archived, setArchived] = useState(false);
  const [assigned, setAssigned] = useState<Assigned>("all");
  const words = useDeferredValue(q.trim());
  const query = useInfiniteQuery(threadsQuery({ q: words.length > 1 ? words : "", archived, assigned }));
  return (
    <section className="inbox__l" aria-label={t("messages.title")}>
      <div className="card__head">
        <h1 ref={heading} tabIndex={-1} className="text-xl">
          {t("messages.title")}
        </h1>
        <span className="hstack">
          <IconButton
            icon={archived ? Mail : Archive}
            size="sm"
            label={t(archived ? "messages.current.show" : "messages.archive.show")}
            onPress={() => setArchived(!archived)}
          />
          {more}
          {onNew && <IconButton icon={PenLine} kind="default" size="sm" label={t("messages.new")} onPress={onNew} />}
        </span>
      </div>
      <div className="inbox__q">
        <TextField label={t("messages.search")} type="search" icon={Search} value={q} onChange={setQ} />
        {boot.account?.kind === "staff" && (
          <div className="mt-3">
            <Segments
              label={t("messages.whose")}
              options={ASSIGNED.map((id) => ({ id, label: t(`messages.whose.${id}`) }))}
              value={assigned}
              onChange={setAssigned}
            />
          </div>
        )}
      </div>
      <QueryView query={query} waiting={<Skeleton rows={5} />}>
        {({ pages }) => {
          const list = pages.flatMap(({ items }) => items);
          if (list.length > 0)
            return (
              <ul className="rows">
                {list.map((item) => (
                  <li key={item.id}>
                    <ThreadRow item={item} isOpen={item.id === open} onOpen={() => onOpen(item.id)} />
                  </li>
                ))}
              </ul>
            );
          if (words !== "")
            return <EmptyState title={t(query.hasNextPage ? "messages.none.near" : "messages.none.found")} />;
          return (
            <EmptyState title={t("messages.empty")}>{t(`messages.empty.${boot.account?.kind ?? "client"}`)}</EmptyState>
          );
        }}
      </QueryView>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </section>
  );
}

export const namesOf = ({ with: others }: Pick<ThreadItem, "with">) => fmt.list(others.map(({ name }) => name));

const DAY = 86_400_000;
/** Today and yesterday by their names; a longer day would leave no room for who wrote. */
function sayDay(at: string, now: number): string {
  const { zone } = boot.practice;
  const isNear = [now, now - DAY].some((moment) => localDay(moment, zone) === localDay(at, zone));
  return isNear ? fmt.relativeDay(at, zone, now) : fmt.shortDate(at, zone);
}

function ThreadRow({ item, isOpen, onOpen }: { item: ThreadItem; isOpen: boolean; onOpen: () => void }) {
  const now = useNow();
  const { last, unread, subject, priority, assignedTo } = item;
  const name = namesOf(item);
  const said = last.excerpt || t("messages.files.count", { count: last.attachments });
  const excerpt = last.mine ? t("messages.mine", { text: said }) : said;
  return (
    <Button className={isOpen ? "row th on" : "row th"} onPress={onOpen} {...(isOpen && { "aria-current": true })}>
      <Avatar name={name} />
      <span className="grow">
        <span className="hstack between">
          <span className={unread > 0 ? "row__t b trunc" : "row__t trunc"}>{name}</span>
          <span className="xs faint nw">{sayDay(last.sentAt, now)}</span>
        </span>
        <span className="row__s trunc block">{subject}</span>
        <span className="row__s trunc block">{excerpt}</span>
        {(priority === "high" || assignedTo || (last.excerpt && last.attachments > 0)) && (
          <span className="tags">
            {priority === "high" && <Badge tone="warn">{t("messages.high")}</Badge>}
            {last.excerpt && last.attachments > 0 && (
              <Badge icon={Paperclip}>{t("messages.files.count", { count: last.attachments })}</Badge>
            )}
            {assignedTo && <Badge>{t("messages.assignedto", { name: assignedTo.name })}</Badge>}
          </span>
        )}
      </span>
      {unread > 0 && <NumberBadge count={unread} waiting label={t("messages.unread", { count: unread })} />}
    </Button>
  );
}
