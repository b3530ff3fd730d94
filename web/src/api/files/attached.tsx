import { pathOf } from "@jechemine/contract/client.ts";
import { type Document, documents } from "@jechemine/contract/documents.ts";
import { FileText, Image, ShieldAlert, ShieldQuestion } from "lucide-react";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./messages.ts";

const isImage = ({ kind }: Document) => kind === "jpeg" || kind === "png" || kind === "heic";

/** What came with a message or a proof; opened from here, or the reason why not. */
export const Attached = ({ files }: { files: readonly Document[] }) => (
  <ul className="files files--in" aria-label={t("files.list")}>
    {files.map((file) => (
      <li key={file.id}>
        {file.state === "ready" ? (
          <a
            className="file"
            href={`/api/v1${pathOf(documents.download, { params: { id: file.id } })}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon of={isImage(file) ? Image : FileText} size="s" />
            <Words file={file} says={fmt.bytes(file.bytes)} />
          </a>
        ) : (
          <span className="file">
            <Icon of={file.state === "refused" ? ShieldAlert : ShieldQuestion} size="s" />
            <Words file={file} says={t(`files.${file.state}`)} />
          </span>
        )}
      </li>
    ))}
  </ul>
);

const Words = ({ file: { name }, says }: { file: Document; says: string }) => (
  <span className="grow min-w-0">
    <span className="file__n trunc block">{name}</span>
    <span className="xs muted">{says}</span>
  </span>
);
