import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { portalAccounts } from "@jechemine/contract/accounts.ts";
import { dev } from "@jechemine/contract/dev.ts";
import pg from "pg";
import { groupBy } from "../../server/src/platform/group-by.ts";
import { messageIdOf } from "../../server/src/platform/mail.ts";
import { circumstances, seeded, verdict } from "../setting/installation.ts";
import { MailServer, type Taken } from "../setting/mail-server.ts";
import { Product } from "../setting/product.ts";

/**
 * Everybody who registers is owed a mail. The mail server is away for an hour of the practice's clock, and the server with its worker is killed
 * at seeded moments before, during and after that. In the end every mail was taken, and a second time only where the process that had sent it
 * was killed before its note of the mail server's yes was committed: that one no client of SMTP can exclude, and it carries the same Message-ID.
 * Which mails those are is read from the database after each kill, before the next start.
 */
const { values } = parseArgs({
  options: {
    mails: { type: "string", default: "150" },
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: "20260302" },
    control: { type: "string" },
  },
});
const [MAILS, KILLS, SEED] = [Number(values.mails), Number(values.kills), Number(values.seed)];
/** What is switched off in the database, so that the proof must fail. */
const CONTROLS: Readonly<Record<string, string>> = {
  // As if a mail counted as sent when it is begun: what the outage swallowed is never tried again.
  "sent-before-sending": `create function sent_already() returns trigger language plpgsql as $$
      begin if new.attempts > old.attempts then new.state := 'sent'; new.sent_at := app.now(); end if; return new; end $$;
    create trigger sent_already before update on deliveries for each row execute function sent_already()`,
  // As if the first yes could not be noted: the mail is sent again, and no kill explains it. With few kills, or one comes before each second try.
  "first-yes-lost": `create function yes_lost() returns trigger language plpgsql as $$
      begin if new.state = 'sent' and new.attempts = 1 then raise exception 'lost'; end if; return new; end $$;
    create trigger yes_lost before update on deliveries for each row execute function yes_lost()`,
};
const control = values.control === undefined ? "select" : CONTROLS[values.control];
if (!control || !(MAILS > 0) || !(KILLS >= 0) || !Number.isInteger(SEED))
  throw new Error(`--mails N --kills N --seed N --control ${Object.keys(CONTROLS).join(" | ")}`);

const OUTAGE_MINUTES = 60;
const TRIES = 900;
const SETTLED = 180_000;
const chance = seeded(SEED);
const begin = performance.now();
/** A life of the server that was killed: until when, and the mails (by Message-ID) that it had begun and not noted as sent. */
type Killed = { until: number; unnoted: ReadonlySet<string> };
const kills: Killed[] = [];
const owed = Array.from({ length: MAILS }, (_, number) => `owed.${number}@courriel.example`);
const mail = await MailServer.open();
const product = await Product.open({ SMTP_URL: mail.url });
const god = () => new pg.Pool({ connectionString: product.urls().god, max: 1 }).on("error", () => undefined);

/** Again until it stands: a restart in between is waited for. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === TRIES) throw error;
      await wait(200);
    }
  }
}
const advance = (minutes: number) =>
  insist(() => product.callAs(undefined, 0)(dev.advanceClock, { body: { by: "minutes", advanceMinutes: minutes } }));

async function register(email: string, number: number): Promise<void> {
  const body = {
    email,
    password: "trois pommes au soleil",
    firstName: "Dominique",
    lastName: "Gagnon",
    locale: "fr" as const,
  };
  await insist(() => product.callAs(undefined, number)(portalAccounts.register, { body }));
}

/** What was begun and not noted by a server that is dead: asked once its last connection to the database has ended, so that nothing is on its way. */
async function readUnnoted(): Promise<Set<string>> {
  const its = god();
  const open = "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
  while ((await its.query(open)).rows.length > 0) await wait(20);
  const begun = "select key from deliveries where channel = 'email' and state = 'waiting' and attempts > 0";
  const { rows } = await its.query<{ key: string }>(begun);
  await its.end();
  return new Set(rows.map(({ key }) => messageIdOf(key, product.publicUrl)));
}

async function killSometimes(times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) {
    await wait(200 + chance() * 1_500);
    await product.killServer();
    const unnoted = await readUnnoted();
    kills.push({ until: performance.now(), unnoted });
    await product.start();
  }
}

/** A third registers before the outage, a third within it, the rest after it. */
async function phase(part: number, minutes: number): Promise<void> {
  const third = Math.ceil(MAILS / 3);
  const people = owed.slice(part * third, (part + 1) * third);
  const killing = killSometimes(Math.ceil(KILLS / 3) - (part === 2 ? Math.ceil(KILLS / 3) * 3 - KILLS : 0));
  const steps = Math.max(1, Math.ceil(people.length / 5));
  for (let step = 0; step < steps; step += 1) {
    const some = people.slice(step * 5, step * 5 + 5);
    await Promise.all(some.map((email, index) => register(email, part * third + step * 5 + index)));
    if (minutes > 0) await advance(Math.max(1, Math.round(minutes / steps)));
  }
  await killing;
}

/** Until nothing waits; a mail that was tried often waits long, and the clock brings it near. */
async function settle(): Promise<number> {
  const its = god();
  const until = performance.now() + SETTLED;
  for (;;) {
    const { rows } = await its.query<{ count: number }>(
      `select ((select count(*) from deliveries where state = 'waiting' and channel = 'email' and coalesce(due_at, created_at) <= app.now())
        + (select count(*) from graphile_worker._private_jobs where run_at <= now() or locked_at is not null))::int as count`,
    );
    const count = rows[0]?.count ?? 0;
    if (count === 0 || performance.now() > until) {
      await its.end();
      return count;
    }
    await wait(500);
    await advance(30);
  }
}

/** Did the life that sent the first copy end before it noted it, and a later one send the second? */
const isExcused = (first: Taken, second: Taken): boolean => {
  const life = kills.find(({ until }) => first.at <= until);
  return life !== undefined && second.at > life.until && life.unnoted.has(first.messageId);
};

/** Mails that were taken more than once, apart by whether a kill explains each further time. */
function repeated(): { excused: number; duplicates: string[] } {
  const twice = [...groupBy(mail.taken, ({ messageId }) => messageId).values()].filter((list) => list.length > 1);
  const areExcused = (list: readonly Taken[]) =>
    list.slice(1).every((second, index) => {
      const first = list[index];
      return first !== undefined && isExcused(first, second);
    });
  return {
    excused: twice.filter(areExcused).length,
    duplicates: twice.filter((list) => !areExcused(list)).map(([one]) => one?.to ?? ""),
  };
}

try {
  const its = god();
  await its.query(control);
  await its.end();
  await phase(0, 0);
  mail.setAway(true);
  await phase(1, OUTAGE_MINUTES);
  mail.setAway(false);
  await phase(2, 0);
  const open = await settle();
  const reached = new Set(mail.taken.map(({ to }) => to));
  const lost = owed.filter((email) => !reached.has(email));
  const { excused, duplicates } = repeated();
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.log(
    `mail · N ${MAILS} mails, ${kills.length} kills${values.control ? ` · control ${values.control}` : ""} · ${circumstances(SEED)}`,
  );
  console.log(
    `an outage of ${OUTAGE_MINUTES} minutes turned ${mail.turnedAway} attempts away; ${mail.taken.length} mails taken, ${seconds} s`,
  );
  console.log(
    `        ${excused} came twice under one Message-ID, each from a process that was killed before its note of the yes was committed: what SMTP cannot exclude`,
  );
  verdict(
    "every mail sent",
    `${lost.length} of ${MAILS} lost, ${open} still open`,
    lost.length + open === 0 && mail.turnedAway > 0,
  );
  verdict("none sent twice but that one", `${duplicates.length} duplicates`, duplicates.length === 0);
  if (lost.length === 0)
    console.log(`        0 in ${MAILS} bounds the rate at about ${(3 / MAILS).toPrecision(2)} (95 %)`);
} finally {
  await product.close();
  await mail.close();
}
