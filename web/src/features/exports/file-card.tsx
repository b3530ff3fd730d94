import type { FileRequest } from "@jechemine/contract/exports.ts";
import { useState } from "react";
import { actingFor } from "../../api/acting.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { AskFileDialog } from "./ask-file-dialog.tsx";
import { FileRequestRow } from "./file-request-row.tsx";
import { t } from "./messages.ts";
import { ofWhom } from "./words.ts";

export type Named = { id: string; name: string };
type FileProps = { requests: readonly FileRequest[]; keepers: readonly Named[]; isBuilding: boolean };

/** The clinical file, the reader's or of whom they act for: who keeps one, what was asked, and what the answer was. */
export function FileCard({ requests, keepers, isBuilding }: FileProps) {
  const [isAsking, setAsking] = useState(false);
  const waiting = new Set(
    requests.filter(({ state }) => state === "pending").map(({ professional }) => professional.id),
  );
  const free = keepers.filter(({ id }) => !waiting.has(id));
  const mayAsk = free.length > 0 && (actingFor?.permissions.includes("file:write") ?? true);
  return (
    <Card
      title={ofWhom("exports.file.title")}
      {...(mayAsk && { foot: <Button onPress={() => setAsking(true)}>{ofWhom("exports.file.ask")}</Button> })}
    >
      <p>{ofWhom(keepers.length > 0 ? "exports.file.text" : "exports.file.none")}</p>
      {requests.length > 0 && (
        <ul className="mt-4 grid gap-3" aria-label={t("exports.file.list")}>
          {requests.map((request) => (
            <FileRequestRow key={request.id} request={request} isBuilding={isBuilding} />
          ))}
        </ul>
      )}
      {isAsking && <AskFileDialog keepers={free} onClose={() => setAsking(false)} />}
    </Card>
  );
}
