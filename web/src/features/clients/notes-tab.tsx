import type { Client } from "@jechemine/contract/clients.ts";
import type { NoteRow } from "@jechemine/contract/notes.ts";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { EyeOff, Lock, PenLine } from "lucide-react";
import { PagedView } from "../../api/paged-view.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { NoteEditor } from "./note-editor.tsx";
import { noteQuery, notesQuery } from "./queries.ts";
import { SignedNote } from "./signed-note.tsx";
import { shortTitleOf, standingOf } from "./words.ts";

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
          <PagedView query={query} empty={<NoNotes canWrite={client.canWrite} />}>
            {(rows) => (
              <Rows label={t("clients.notes.list")}>
                {rows.map((row) => (
                  <NoteLine key={row.id} row={row} onOpen={() => setOpen(row.id)} />
                ))}
              </Rows>
            )}
          </PagedView>
        </Card>
      </div>
    </div>
  );
}

const NoNotes = ({ canWrite }: { canWrite: boolean }) => (
  <EmptyState title={t("clients.notes.empty.title")}>
    {t(canWrite ? "clients.notes.empty.text" : "clients.notes.empty.read")}
  </EmptyState>
);

const NoteLine = ({ row, onOpen }: { row: NoteRow; onOpen: () => void }) => (
  <Row
    onPress={onOpen}
    lead={<Glyph {...glyphOf(row)} />}
    title={shortTitleOf(row)}
    meta={[
      row.state === "draft" && t(row.private ? "clients.note.private" : "clients.note.draft"),
      row.member && t("clients.note.of.member", { name: row.member.name }),
      standingOf(row),
    ]
      .filter(Boolean)
      .join(" · ")}
  />
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
