import { Readable } from "node:stream";
import { exports, fileRequests } from "@jechemine/contract/exports.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Server, serve, serveStream } from "../../platform/http.ts";
import { askExport, askFile, readLatest } from "./ask-export.ts";
import { askFileRequest, readMyFileRequests, withdrawFileRequest } from "./file/ask-file-request.ts";
import { decideFileRequest, listToAnswer, reviewFileRequest } from "./file/decide-file-request.ts";
import { type Download, linkExport, linkFile, openDownload } from "./link-export.ts";
import {
  askMessages,
  buildMessages,
  decideMessages,
  downloadMessages,
  linkMessages,
  prepareMessages,
  withdrawMessages,
} from "./messages.ts";
import { cut, deriveRange } from "./range.ts";

/** The whole, or what is missing of it: a download that broke off goes on, if the bytes are still the same. */
function send({ request, reply }: { request: FastifyRequest; reply: FastifyReply }, file: Download) {
  const { etag, size, name } = file;
  const known = request.headers["if-range"];
  const range = known !== undefined && known !== etag ? "whole" : deriveRange(request.headers.range, size);
  void reply
    .header("accept-ranges", "bytes")
    .header("etag", etag)
    .header("cache-control", "private, no-store")
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", `attachment; filename="${name}"`)
    .type("application/zip");
  if (range === "beyond") return reply.code(416).header("content-range", `bytes */${size}`).send();
  if (range === "whole") return reply.header("content-length", size).send(Readable.from(file.readAll()));
  const { from, to } = range;
  return reply
    .code(206)
    .header("content-range", `bytes ${from}-${to}/${size}`)
    .header("content-length", to - from + 1)
    .send(Readable.from(cut(file.readAll(), range)));
}

export function exportRoutes(server: Server): void {
  const { platform } = server;
  serve(server, exports.latest, { messages: {}, run: (caller) => readLatest(platform, caller, undefined) });
  serve(server, exports.ask, {
    messages: buildMessages,
    run: (caller, { body }, { locale }) => askExport(platform, caller, body.locale ?? locale),
  });
  serve(server, exports.link, {
    messages: linkMessages,
    run: (caller, { params }) => linkExport(platform, caller, params.id),
  });
  serveStream(server, exports.download, {
    messages: downloadMessages,
    run: async (caller, { params }, raw) => send(raw, await openDownload(platform, caller, params.token)),
  });
  fileRequestRoutes(server);
}

function fileRequestRoutes(server: Server): void {
  const { platform } = server;
  serve(server, fileRequests.mine, { messages: {}, run: (caller) => readMyFileRequests(platform, caller, undefined) });
  serve(server, fileRequests.ask, {
    messages: askMessages,
    run: (caller, { body }) => askFileRequest(platform, caller, body),
  });
  serve(server, fileRequests.withdraw, {
    messages: withdrawMessages,
    run: (caller, { params }) => withdrawFileRequest(platform, caller, params.id),
  });
  serve(server, fileRequests.prepare, {
    messages: prepareMessages,
    run: (caller, { params, body }, { locale }) =>
      askFile(platform, caller, { id: params.id, locale: body.locale ?? locale }),
  });
  serve(server, fileRequests.link, {
    messages: linkMessages,
    run: (caller, { params }) => linkFile(platform, caller, params.id),
  });
  serve(server, fileRequests.list, { messages: {}, run: (caller) => listToAnswer(platform, caller, undefined) });
  serve(server, fileRequests.review, {
    messages: {},
    run: (caller, { params }) => reviewFileRequest(platform, caller, params.id),
  });
  serve(server, fileRequests.decide, {
    messages: decideMessages,
    run: (caller, { params, body }) => decideFileRequest(platform, caller, { id: params.id, decision: body }),
  });
}
