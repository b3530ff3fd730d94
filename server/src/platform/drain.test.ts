import { EventEmitter, once } from "node:events";
import { Agent, request } from "node:http";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { drain, isDraining } from "./drain.ts";

type Answer = number | string;

function ask(url: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request(url, { agent }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.end();
  });
}

async function open() {
  const http = Fastify({ return503OnClosing: false });
  http.get("/", async () => ({ ready: !isDraining(http) }));
  const work = new EventEmitter();
  http.get("/slow", async () => {
    work.emit("begun");
    await once(work, "finish");
    return {};
  });
  return { http, url: await http.listen({ port: 0, host: "127.0.0.1" }), work };
}

test("a request in flight is finished, readiness turns, and nothing listens afterwards", async () => {
  const { http, url, work } = await open();
  const agent = new Agent({ keepAlive: true });
  const begun = once(work, "begun");
  const slow = ask(`${url}/slow`, agent);
  await begun;
  expect(isDraining(http)).toBe(false);
  const left = drain(http, 0);
  expect(isDraining(http)).toBe(true);
  work.emit("finish");
  expect(await slow).toBe(200);
  await left;
  expect(await ask(url, new Agent())).toBe("ECONNREFUSED");
});
test("clients that keep their connections see no failed request before the door is shut", async () => {
  const { http, url } = await open();
  let answered = 0;
  const clients = Array.from({ length: 8 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const seen = new Set<Answer>();
    while (!seen.has("ECONNREFUSED")) {
      seen.add(await ask(url, agent));
      answered += 1;
    }
    return [...seen];
  });
  await expect.poll(() => answered).toBeGreaterThan(50);
  await drain(http, 200);
  const answers = new Set((await Promise.all(clients)).flat());
  expect([...answers].filter((answer) => typeof answer === "number")).toEqual([200]);
});
