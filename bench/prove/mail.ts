import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { portalAccounts } from "@jechemine/contract/accounts.ts";
import { dev } from "@jechemine/contract/dev.ts";
import pg from "pg";
import { groupBy } from "../../server/src/platform/group-by.ts";
import { circumstances, seeded, verdict } from "../setting/installation.ts";
import { MailServer, type Taken } from "../setting/mail-server.ts";
import { Product } from "../setting/product.ts";

/**
 * Everybody who registers is owed a mail. The mail server is away for an hour of the practice's clock, and the server with its worker is killed
 * at seeded moments before, during and after that. In the end every mail was taken, and a second time only where a kill came between the mail
 * server's yes and our note of it: that one no client of SMTP can exclude, and it carries the same Message-ID.
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
};
const control = values.control === undefined ? "select" : CONTROLS[values.control];
if (!control || !(MAILS > 0) || !(KILLS >= 0) || !Number.isInteger(SEED))
  throw new Error(`--mails N --kills N --seed N --control ${Object.keys(CONTROLS).join(" | ")}`);

const OUTAGE_MINUTES = 60;
const TRIES = 900;
/** From the mail server's yes to the kill that kept us from noting it, at most. */
const UNNOTED = 2_000;
const SETTLED = 180_000;
const chance = seeded(SEED);
const begin = performance.now();
const killedAt: number[] = [];
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

async function killSometimes(kills: number): Promise<void> {
  for (let left = kills; left > 0; left -= 1) {
    await wait(200 + chance() * 1_500);
    killedAt.push(performance.now());
    await product.killServer();
    await product.start();
  }
}

/** A third registers before the outage, a third within it, the rest after it. */
async function phase(part: number, minutes: number): Promise<void> {
  const third = Math.ceil(MAILS / 3);
  const people = owed.slice(part * third, (part + 1) * third);
  const kills = killSometimes(Math.ceil(KILLS / 3) - (part === 2 ? Math.ceil(KILLS / 3) * 3 - KILLS : 0));
  const steps = Math.max(1, Math.ceil(people.length / 5));
  for (let step = 0; step < steps; step += 1) {
    const some = people.slice(step * 5, step * 5 + 5);
    await Promise.all(some.map((email, index) => register(email, part * third + step * 5 + index)));
    if (minutes > 0) await advance(Math.max(1, Math.round(minutes / steps)));
  }
  await kills;
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

/** Mails that were taken more than once, apart by whether a kill explains the second time. */
function repeated(): { excused: number; duplicates: string[] } {
  const twice = [...groupBy(mail.taken, ({ messageId }) => messageId).values()].filter((list) => list.length > 1);
  const isExcused = (list: readonly Taken[]) =>
    list.slice(1).every((_, index) => {
      const before = list[index]?.at ?? 0;
      return killedAt.some((at) => at >= before - 50 && at - before <= UNNOTED);
    });
  return {
    excused: twice.filter(isExcused).length,
    duplicates: twice.filter((list) => !isExcused(list)).map(([one]) => one?.to ?? ""),
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
    `mail · N ${MAILS} mails, ${killedAt.length} kills${values.control ? ` · control ${values.control}` : ""} · ${circumstances(SEED)}`,
  );
  console.log(
    `an outage of ${OUTAGE_MINUTES} minutes turned ${mail.turnedAway} attempts away; ${mail.taken.length} mails taken, ${seconds} s`,
  );
  console.log(
    `        ${excused} came twice, a kill having come between the yes and our note of it: the one that SMTP cannot exclude`,
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
