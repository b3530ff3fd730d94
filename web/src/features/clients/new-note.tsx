import type { Client } from "@jechemine/contract/clients.ts";
import { NOTE_KINDS, type StartNote } from "@jechemine/contract/notes.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ChevronDown, LockKeyhole, PenLine } from "lucide-react";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

type Begun = StartNote & { clientId: string };

/** Begins a note, or finds the one that this session has, and opens it in the client's file. */
export function useBeginNote() {
  const queries = useQueryClient();
  const { history } = useRouter();
  return useMutation({
    mutationFn: ({ clientId, ...body }: Begun) => acts.start(clientId, body),
    onSuccess: async ({ id }, { clientId }) => {
      history.push(`${appPath("workspaceClient", { id: clientId })}?tab=notes&note=${id}`);
      await showAsItIs(queries);
    },
    onError: (error) => toast({ text: messageOf(error) }),
  });
}

/** The note of the last session when there is one, any other kind behind the arrow. */
export function NewNote({ client: { id, lastSession } }: { client: Client }) {
  const { mutate, isPending } = useBeginNote();
  const [open] = useUrlParam("note"); // the note that is open has the strong button
  const look = open ? {} : { kind: "primary" as const };
  const others = NOTE_KINDS.filter((kind) => kind !== "session" || !lastSession);
  return (
    <div className="flex gap-2">
      {lastSession && (
        <Button
          {...look}
          icon={PenLine}
          busy={isPending}
          onPress={() => mutate({ clientId: id, kind: "session", appointmentId: lastSession.id })}
        >
          {t("clients.notes.new.session")}
        </Button>
      )}
      <Menu
        label={t("clients.notes.new")}
        trigger={
          <Button iconAfter={ChevronDown} {...(!lastSession && look)}>
            {t("clients.notes.new")}
          </Button>
        }
        actions={[
          ...others.map((kind) => ({
            id: kind,
            label: t(`clients.kind.${kind}`),
            onAction: () => mutate({ clientId: id, kind }),
          })),
          {
            id: "private",
            label: t("clients.note.private"),
            icon: LockKeyhole,
            onAction: () => mutate({ clientId: id, kind: "session", private: true }),
          },
        ]}
      />
    </div>
  );
}
