import { z } from "zod";
import { Done, endpoint, Id } from "./endpoint.ts";

/** What we take, by the content of the file and not by its name. */
export const DOCUMENT_KINDS = ["pdf", "jpeg", "png", "heic", "docx", "txt"] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;
/** Bytes: 25 MB. */
export const DOCUMENT_MAXIMUM = 25 * 1024 * 1024;

export const Document = z.object({
  id: Id,
  name: z.string(),
  kind: DocumentKind,
  /** Of the file as it was sent. */
  bytes: z.int(),
  /** quarantined: a scanner has not said yet, nobody may open it · ready · refused: a scanner found something in it, and it is gone. */
  state: z.enum(["quarantined", "ready", "refused"]),
});
export type Document = z.infer<typeof Document>;

const byId = z.strictObject({ id: Id });

export const documents = {
  upload: endpoint({
    method: "POST",
    path: "/documents/upload",
    access: "documents:write",
    summary:
      "Send one file, to add it to a message or a proof within the day; at most 25 MB; PDF, JPEG, PNG, HEIC, Word or text",
    takesFile: DOCUMENT_MAXIMUM,
    reply: Document,
    success: 201,
    refusals: { KIND_REFUSED: 422 },
  }),
  download: endpoint({
    method: "GET",
    path: "/documents/:id/download",
    access: "documents:read",
    summary: "The file itself, for whoever may read what it came with",
    params: byId,
    reply: z.string(),
    produces: "application/octet-stream",
    success: 200,
    refusals: { QUARANTINED: 409, REFUSED_BY_SCANNER: 410 },
  }),
  discard: endpoint({
    method: "DELETE",
    path: "/documents/:id",
    access: "documents:write",
    summary: "Throw away a file that I sent and did not add to anything",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
};
