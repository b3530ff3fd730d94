import { Readable } from "node:stream";
import { type DocumentKind, documents } from "@jechemine/contract/documents.ts";
import type { FastifyReply } from "fastify";
import { type Server, serve, serveStream } from "../../platform/http.ts";
import { serveFile } from "../../platform/multipart.ts";
import { contentTypeOf } from "./content-type.ts";
import { discardDocument } from "./erase-document.ts";
import { readDocument, type ToSend } from "./read-document.ts";
import { downloadRefusals, uploadRefusals } from "./refusals.ts";
import { uploadDocument } from "./upload-document.ts";

/** What a browser shows by itself; all else is saved: Chromium shows no PDF in a sandbox. Either way it runs nothing and reaches nothing. */
const SHOWN: ReadonlySet<DocumentKind> = new Set(["jpeg", "png"]);
const ALONE = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The name in letters that every client reads, and as it is (RFC 6266, RFC 8187). */
function disposition({ name, kind }: Pick<ToSend, "name" | "kind">): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${SHOWN.has(kind) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function send(reply: FastifyReply, file: ToSend) {
  return reply
    .header("content-security-policy", ALONE)
    .header("content-disposition", disposition(file))
    .header("content-length", file.size)
    .type(contentTypeOf(file.kind))
    .send(Readable.from(file.bytes, { objectMode: false }));
}

export function documentRoutes(server: Server): void {
  const { platform } = server;
  serveFile(server, documents.upload, {
    messages: uploadRefusals,
    run: (caller, file) => uploadDocument(platform, caller, file),
  });
  serveStream(server, documents.download, {
    messages: downloadRefusals,
    run: async (caller, { params }, { reply }) => send(reply, await readDocument(platform, caller, params.id)),
  });
  serve(server, documents.discard, {
    messages: {},
    run: (caller, { params }) => discardDocument(platform, caller, params.id),
  });
}
