import type { Client } from "@jechemine/contract/clients.ts";
import type { NoteRow } from "@jechemine/contract/notes.ts";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { EyeOff, Lock, PenLine } from "lucide-react";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { NoteEditor } from "./note-editor.tsx";
import { noteQuery, notesQuery } from "./queries.ts";
import { SignedNote } from "./signed-note.tsx";
import { standingOf, titleOf } from "./words.ts";

/** The notes of a file; the one that is open stands in the address. */
export function NotesTab({ client }: { client: Client }) {
  const [open, setOpen] = useUrlParam("note");
  const query = useInfiniteQuery(notesQuery(client.id));
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(300px,380px)]">
      <div className={open ? "min-w-0" : "min-w-0 max-lg:hidden"}>
        {open ? (
          <>
            <div className="mb-3 lg:hidden">
              <Button size="sm" onPress={() => setOpen(undefined)}>
                {t("clients.notes.back")}
              </Button>
            </div>
            <OpenNote key={open} id={open} client={client} onClose={() => setOpen(undefined)} />
          </>
        ) : (
          <section className="card">
            <EmptyState title={t("clients.notes.choose.title")}>{t("clients.notes.choose.text")}</EmptyState>
          </section>
        )}
      </div>
      <div className={open ? "max-lg:hidden" : ""}>
        <Card title={t("clients.notes.list")} flush>
          <QueryView query={query}>
            {({ pages }) => (
              <List rows={pages.flatMap(({ items }) => items)} canWrite={client.canWrite} onOpen={setOpen} />
            )}
          </QueryView>
        </Card>
        <LoadMore
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </div>
    </div>
  );
}

type ListProps = { rows: readonly NoteRow[]; canWrite: boolean; onOpen: (id: string) => void };
const List = ({ rows, canWrite, onOpen }: ListProps) =>
  rows.length === 0 ? (
    <EmptyState title={t("clients.notes.empty.title")}>
      {t(canWrite ? "clients.notes.empty.text" : "clients.notes.empty.read")}
    </EmptyState>
  ) : (
    <Rows label={t("clients.notes.list")}>
      {rows.map((row) => (
        <Row
          key={row.id}
          onPress={() => onOpen(row.id)}
          lead={<Glyph {...glyphOf(row)} />}
          title={titleOf(row)}
          meta={[
            row.state === "draft" && t(row.private ? "clients.note.private" : "clients.note.draft"),
            row.member && t("clients.note.of.member", { name: row.member.name }),
            standingOf(row),
          ]
            .filter(Boolean)
            .join(" · ")}
        />
      ))}
    </Rows>
  );

const glyphOf = ({ state, private: isPrivate }: NoteRow) => {
  if (isPrivate) return { of: EyeOff, tone: "plain" as const };
  return state === "signed" ? { of: Lock, tone: "plain" as const } : { of: PenLine, tone: "accent" as const };
};

/** Of the note that is open. */
export function StateBadge({ row }: { row: NoteRow }) {
  if (row.private) return <Badge icon={EyeOff}>{t("clients.note.private")}</Badge>;
  if (row.state === "signed") return null;
  return (
    <Badge tone="acc" icon={PenLine}>
      {t("clients.note.draft")}
    </Badge>
  );
}

type OpenProps = { id: string; client: Client; onClose: () => void };
function OpenNote({ id, client, onClose }: OpenProps) {
  const query = useQuery(noteQuery(id));
  return (
    <QueryView query={query} waiting={<Waiting />}>
      {(note) =>
        note.mine && note.state === "draft" ? (
          <NoteEditor note={note} client={client} onClose={onClose} />
        ) : (
          <SignedNote note={note} canAmend={note.mine || client.canWrite} />
        )
      }
    </QueryView>
  );
}
const Waiting = () => (
  <div className="card card--pad min-h-96">
    <Skeleton lines={8} />
  </div>
);
