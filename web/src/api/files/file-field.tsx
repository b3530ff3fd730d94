import { DOCUMENT_KINDS } from "@jechemine/contract/documents.ts";
import { FileText, Paperclip, X } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./messages.ts";
import type { Attaching, Files } from "./use-files.ts";

const ACCEPTED = [...DOCUMENT_KINDS, "jpg", "heif"].map((kind) => `.${kind}`).join();

/** Opens the device's own choice of files. */
export function FileButton({ files, compact = false }: { files: Files; compact?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const open = () => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t("files.add")}
        onChange={({ target }) => {
          files.add(target.files ?? []);
          target.value = ""; // so that the same file may be chosen again
        }}
      />
      {compact ? (
        <IconButton icon={Paperclip} label={t("files.add")} onPress={open} isDisabled={files.isFull} />
      ) : (
        <Button kind="quiet" size="sm" icon={Paperclip} onPress={open} isDisabled={files.isFull}>
          {t("files.add")}
        </Button>
      )}
    </>
  );
}

/** What will go with it: how far each file is, and the way to take it back. */
export const FileList = ({ files }: { files: Files }) =>
  files.list.length === 0 ? null : (
    <ul className="files" aria-label={t("files.list")}>
      {files.list.map((file) => (
        <li key={file.key} className={file.problem ? "file file--bad" : "file"}>
          <Icon of={FileText} size="s" />
          <span className="grow min-w-0">
            <span className="file__n trunc block">{file.name}</span>
            <State file={file} />
          </span>
          <IconButton
            icon={X}
            size="sm"
            label={t(file.id || file.problem ? "files.remove" : "files.cancel", { name: file.name })}
            onPress={() => files.remove(file)}
          />
        </li>
      ))}
    </ul>
  );

function State({ file: { name, bytes, share, id, problem } }: { file: Attaching }) {
  if (problem)
    return (
      <span className="xs err" role="alert">
        {problem}
      </span>
    );
  if (id) return <span className="xs muted">{fmt.bytes(bytes)}</span>;
  return <progress className="file__p" value={share} max={1} aria-label={t("files.sending", { name })} />;
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** Files may be dropped here, or pasted. */
export function DropZone({ files, children }: { files: Files; children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way: the button beside it does the same by keyboard
    <div
      className={isOver ? "drop drop--over" : "drop"}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        files.add(event.dataTransfer.files);
      }}
      onPaste={({ clipboardData }) => clipboardData.files.length > 0 && files.add(clipboardData.files)}
    >
      {children}
    </div>
  );
}
