import { type AdvanceClock, dev, MailboxMail, type OutboxText, type PracticeClock } from "@jechemine/contract/dev.ts";
import { sql } from "kysely";
import { z } from "zod";
import { MailboxPage } from "./dev-mailbox.tsx";
import { type Server, serve } from "./http.ts";
import { Refused } from "./refused.ts";
import { sendMail, sendPage } from "./static-page.tsx";
import { type Platform, SYSTEM } from "./verb.ts";

const messages = {
  NO_JOB_WAITS: { fr: "Rien n’attend dans la file.", en: "Nothing waits in the queue." },
};

/** For demonstrations: the clock that may be moved, and the mailbox. Elsewhere these routes do not exist. */
export function devRoutes(server: Server): void {
  const { platform, http } = server;
  if (platform.config.production || !platform.config.demo) return;
  serve(server, dev.clock, { messages: {}, run: () => readClock(platform) });
  serve(server, dev.advanceClock, { messages, run: (_caller, { body }) => advanceClock(platform, body) });
  serve(server, dev.mailbox, { messages: {}, run: (_caller, { query }) => readMailbox(platform, query.recipient) });

  serve(server, dev.texts, { messages: {}, run: (_caller, { query }) => readTexts(platform, query.recipient) });

  const config = { access: "public" } as const;
  http.get("/dev/mailbox", { config }, async (_request, reply) => {
    const [mails, texts] = await Promise.all([readMailbox(platform), readTexts(platform)]);
    return sendPage(reply, { title: "Development mailbox", children: <MailboxPage mails={mails} texts={texts} /> });
  });
  http.get("/dev/mailbox/:id", { config }, async (request, reply) => {
    const id = z.object({ id: z.uuid() }).safeParse(request.params).data?.id;
    const html = id && (await readMail(platform, id));
    if (!html) return reply.callNotFound();
    return sendMail(reply, html);
  });
}

const Told = z.object({ now: z.date(), minutes: z.number(), next: z.date().nullable() });

async function readClock({ database }: Platform): Promise<PracticeClock> {
  const rows = await database.within(SYSTEM.actor, "read only", async (tx) => {
    const told = await sql`select app.now() as now, app.next_job_at() as next,
      (extract(epoch from shift) / 60)::float8 as minutes from clock`.execute(tx);
    return told.rows;
  });
  const { now, minutes, next } = Told.parse(rows[0]);
  return { now: now.toISOString(), aheadMinutes: minutes, nextJobAt: next?.toISOString() ?? null };
}

async function advanceClock(platform: Platform, asked: AdvanceClock): Promise<PracticeClock> {
  await platform.database.within(SYSTEM.actor, "read write", async (tx) => {
    if (asked.by === "minutes") {
      await sql`select app.advance_clock(make_interval(mins => ${asked.advanceMinutes}))`.execute(tx);
      return;
    }
    const moved =
      await sql`select app.advance_clock(app.next_job_at() - app.now()) where app.next_job_at() is not null`.execute(
        tx,
      );
    if (moved.rows.length === 0) throw new Refused("NO_JOB_WAITS");
  });
  await platform.clock.refresh(); // the other processes hear of it by channel `clock`
  return readClock(platform);
}

const Attachments = MailboxMail.shape.attachments;

async function readMailbox({ database, config }: Platform, recipient?: string): Promise<MailboxMail[]> {
  const rows = await database.within(SYSTEM.actor, "read only", (tx) => {
    const query = tx.selectFrom("mailbox").selectAll().orderBy("at", "desc").orderBy("id", "desc").limit(100);
    return (recipient ? query.where("recipient", "=", recipient) : query).execute();
  });
  return rows.map(({ html: _, body, at, attachments, ...mail }) => ({
    ...mail,
    at: at.toISOString(),
    text: body,
    links: [...new Set(body.match(/https?:\/\/[^\s<>"]+/g))].filter((link) => link.startsWith(config.publicUrl)),
    attachments: Attachments.parse(attachments),
  }));
}

async function readTexts({ database }: Platform, recipient?: string): Promise<OutboxText[]> {
  const rows = await database.within(SYSTEM.actor, "read only", (tx) => {
    const query = tx.selectFrom("smsOutbox").select(["id", "at", "recipient", "body"]);
    const newest = query.orderBy("at", "desc").orderBy("id", "desc").limit(100);
    return (recipient ? newest.where("recipient", "=", recipient) : newest).execute();
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function readMail({ database }: Platform, id: string): Promise<string | undefined> {
  const mail = await database.within(SYSTEM.actor, "read only", (tx) =>
    tx.selectFrom("mailbox").select("html").where("id", "=", id).executeTakeFirst(),
  );
  return mail?.html;
}
