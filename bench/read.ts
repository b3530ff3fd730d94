import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import pg from "pg";
import { createWeb } from "../server/src/app.ts";
import { hashOf, newToken } from "../server/src/modules/accounts/tokens.ts";
import { type Cost, openMeter } from "./setting/cpu.ts";
import { circumstances, median, verdict, withInstallation } from "./setting/installation.ts";

/** An authenticated read of 20 rows against the same query through `pg` alone and against a bare Fastify route: CPU of Node and PostgreSQL per read. */
const ROUNDS = 5;
/** Enough for Node to have compiled what is hot: the figures are those of a server that has run for a minute. */
const WARM = 15_000;
const READS = 4_000;
const CONNECTIONS = 8;
const QUERY =
  "select id, kind, title_fr, title_en, body_fr, body_en, path, created_at, read_at from notifications where person_id = $1 and read_at is null order by created_at desc, id desc limit 21";

type Load = (reads: number) => Promise<void>;
/** The load comes from another process, so that its own work is not counted. */
const httpLoad =
  (url: string, headers: readonly string[]): Load =>
  (reads) =>
    new Promise((resolve, reject) => {
      const args = ["node_modules/autocannon/autocannon.js", "-j", "-c", String(CONNECTIONS), "-a", String(reads)];
      const child = spawn(process.execPath, [...args, ...headers.flatMap((header) => ["-H", header]), url]);
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      child.once("exit", () => {
        const { "2xx": good } = JSON.parse(said) as Record<string, number>; // cast: autocannon's own report
        if (good === reads) resolve();
        else reject(new Error(`${good} good answers of ${reads}`));
      });
    });

const pgLoad =
  (pool: pg.Pool, read: (pool: pg.Pool) => Promise<string>): Load =>
  async (reads) => {
    let begun = 0;
    const some = async () => {
      while (begun < reads) {
        begun += 1;
        await read(pool);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, some));
  };

/** One person with thirty notices, signed in. */
async function fill(god: pg.Pool) {
  const [personId, accountId, token] = [randomUUID(), randomUUID(), newToken()];
  await god.query(
    "insert into persons (id, given_name, family_name, locale, zone, created_at) values ($1, 'Camille', 'Roy', 'fr', 'America/Toronto', now())",
    [personId],
  );
  await god.query(
    "insert into accounts (id, person_id, kind, email, email_verified_at, status, created_at) values ($1, $2, 'client', $3, now(), 'active', now())",
    [accountId, personId, `${personId}@example.test`],
  );
  await god.query("insert into credentials values ($1, '$argon2id$bench', now(), false)", [accountId]);
  await god.query(
    "insert into sign_ins (id, account_id, transport, token_hash, agent, network, created_at, last_used_at, expires_at) values (gen_random_uuid(), $1, 'cookie', $2, 'bench', '127.0.0.0/24', now(), now(), now() + interval '1 day')",
    [accountId, hashOf(token)],
  );
  await god.query(
    `insert into notifications (id, person_id, key, kind, title_fr, title_en, body_fr, body_en, path, created_at)
     select gen_random_uuid(), $1, 'k' || i, 'proposal_made', 'Une demande vous est proposée', 'A request is proposed to you', 'Vous avez jusqu’à demain.', 'You have until tomorrow.', '/workspace', now() - i * interval '1 hour'
     from generate_series(1, 30) i`,
    [personId],
  );
  await god.query("analyze");
  return { personId, token };
}

await withInstallation(CONNECTIONS, async ({ platform, god }) => {
  const { personId, token } = await fill(god);
  const cost = await openMeter(god);
  const web = await createWeb(platform);
  const product = `${await web.listen({ port: 0, host: "127.0.0.1" })}/api/v1/notifications`;

  // The floor sees the rows as its superuser: neither session nor context nor row-level security is part of it.
  const pool = new pg.Pool({ ...god.options, max: CONNECTIONS });
  const read = async (from: pg.Pool) =>
    JSON.stringify((await from.query({ name: "bench", text: QUERY, values: [personId] })).rows);
  const probe = await fetch(product, { headers: { cookie: `jc_session=${token}` } });
  const answer = await probe.text();
  if (!probe.ok || answer.length < 4_000 || (await read(pool)).length < 4_000) throw new Error(answer);
  const bare = Fastify();
  bare.get("/", async (_request, reply) => reply.type("application/json").send(await read(pool)));
  const bareUrl = await bare.listen({ port: 0, host: "127.0.0.1" });

  const loads = {
    "pg alone": pgLoad(pool, read),
    "bare Fastify": httpLoad(bareUrl, []),
    "the product": httpLoad(product, [`cookie: jc_session=${token}`]),
  };
  const costs = Object.values(loads).map((load) => ({ load, rounds: [] as Cost[] }));
  for (const { load } of costs) await load(WARM);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { load, rounds } of costs) rounds.push(await cost(READS, () => load(READS)));
  await bare.close();
  await web.close();
  await pool.end();

  const [alone = 0, fastify = 0, ours = 0] = costs.map(({ rounds }) =>
    median(rounds.map((of) => of.node + of.postgres)),
  );
  console.log(`read · N ${ROUNDS} × ${READS} reads, ${CONNECTIONS} connections · ${circumstances(0)}`);
  console.log("CPU for one read of 20 rows, Node + PostgreSQL:");
  for (const [i, name] of Object.keys(loads).entries()) {
    const rounds = costs[i]?.rounds ?? [];
    const part = (of: keyof Cost) => median(rounds.map((each) => each[of])).toFixed(0);
    console.log(`  ${name}: ${part("node")} + ${part("postgres")} µs`);
  }
  verdict("of pg alone, at least 0.20", (alone / ours).toFixed(2), alone / ours >= 0.2);
  verdict("of bare Fastify, at least 0.6", (fastify / ours).toFixed(2), fastify / ours >= 0.6);
});
