import type { NoteToWrite } from "@jechemine/contract/notes.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { t } from "./messages.ts";
import { useBeginNote } from "./new-note.tsx";
import { toWriteQuery } from "./queries.ts";
import { sayMoment } from "./words.ts";

const AT_FIRST = 5;

/** Sessions that took place and have no signed note yet; nothing when all are written. */
export function NotesToWriteCard() {
  const { data = [] } = useQuery(toWriteQuery);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? data : data.slice(0, AT_FIRST);
  if (data.length === 0) return null;
  return (
    <Card
      title={t("clients.write.title")}
      aside={<span className="text-sm text-ink-2">{t("clients.write.count", { count: data.length })}</span>}
      flush
    >
      <Rows>
        {shown.map((session) => (
          <Line key={session.appointmentId} session={session} />
        ))}
      </Rows>
      {shown.length < data.length && (
        <div className="card__foot">
          <Button kind="quiet" onPress={() => setWhole(true)}>
            {t("clients.write.more", { count: data.length - shown.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Line({ session: { appointmentId, clients, startsAt, noteId } }: { session: NoteToWrite }) {
  const { mutate, isPending } = useBeginNote();
  const [client] = clients;
  if (!client) return null;
  const address = `${appPath("workspaceClient", { id: client.id })}?tab=notes`;
  return (
    <Row
      lead={<Glyph of={PenLine} />}
      title={fmt.list(clients.map(({ name }) => name))}
      meta={
        <>
          <time dateTime={startsAt}>{sayMoment(startsAt)}</time>
          {noteId && (
            <>
              {" "}
              <Badge tone="acc">{t("clients.write.begun")}</Badge>
            </>
          )}
        </>
      }
      end={
        noteId ? (
          <LinkButton kind="soft" size="sm" href={`${address}&note=${noteId}`}>
            {t("clients.write.begin")}
          </LinkButton>
        ) : (
          <Button
            kind="soft"
            size="sm"
            busy={isPending}
            onPress={() => mutate({ clientId: client.id, kind: "session", appointmentId })}
          >
            {t("clients.write.begin")}
          </Button>
        )
      }
    />
  );
}
