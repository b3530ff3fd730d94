import type { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import type { Data, Endpoint, Input } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { type Handler, type Server, serveStream } from "./http.ts";
import { Refused } from "./refused.ts";
import type { Caller } from "./verb.ts";

/** One file on its way in. Its bytes are read once; reading throws TOO_LARGE past the endpoint's limit, and when the sender leaves. */
export type Arriving = { name: string; bytes: AsyncIterable<Buffer> };
type FileEndpoint = Endpoint & { takesFile: number };
type FileHandler<E extends FileEndpoint> = {
  messages: Handler<E>["messages"];
  run(caller: Caller, file: Arriving, input: Input<E>): Promise<Data<E>>;
};

async function* within(file: Readable & { truncated: boolean }): AsyncGenerator<Buffer> {
  for await (const part of file) yield part;
  if (file.truncated) throw new Refused("TOO_LARGE");
}

/** An endpoint that takes a file as it streams in: only its own address reads `multipart/form-data`, and never into memory. */
export function serveFile<E extends FileEndpoint>(
  server: Server,
  endpoint: E,
  { messages, run }: FileHandler<E>,
): void {
  const limits = { fileSize: endpoint.takesFile, files: 1, fields: 0, parts: 1, headerPairs: 20 };
  server.http.register(async (scope) => {
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    serveStream({ ...server, http: scope }, endpoint, {
      messages,
      async run(caller, input, { request, reply }) {
        if (!request.isMultipart()) throw new Refused("UNSUPPORTED_TYPE");
        const sent = await request.file();
        if (!sent) throw new Refused("INVALID");
        const data = await run(caller, { name: sent.filename, bytes: within(sent.file) }, input);
        return reply.code(endpoint.success).send({ success: true, data: z.parse(endpoint.reply, data) });
      },
    });
  });
}
