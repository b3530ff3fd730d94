import { sealContact } from "../modules/contact/index.ts";
import { sealMessage } from "../modules/messages/index.ts";
import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import type { SeededClient } from "./seed-requests.ts";
import { CONTACTS, type DemoThread, THREADS, type Voice } from "./threads-data.ts";

type People = { client: string; professional: string; desk: string };

/** Threads with something to answer on each side, and what came through the contact form. Nobody is told of what lies in the past. */
export async function seedMessages(ctx: WriteCtx, { clients, days }: { clients: readonly SeededClient[]; days: Days }) {
  const desk = await findDesk(ctx);
  for (const thread of THREADS) {
    const client = clients[thread.client];
    const professional = client && (await findTreating(ctx, client.id));
    if (client && professional && desk)
      await seedThread(ctx, thread, { people: { client: client.id, professional, desk }, days });
  }
  const treating = clients[0] && (await findTreating(ctx, clients[0].id));
  if (treating) await seedColleagues(ctx, treating, days);
  for (const { hoursAgo, text, ...said } of CONTACTS) {
    const id = newId(ctx.now);
    const sealed = sealContact(ctx, { table: "contact_submissions", id }, text);
    const row = { ...said, id, state: "new" as const, suspected: false, phone: null, sealed };
    await ctx.tx
      .insertInto("contactSubmissions")
      .values({ ...row, receivedAt: days.hoursAgo(hoursAgo) })
      .execute();
  }
}

/** One colleague who agreed and one who asks, for whoever treats the first client. */
async function seedColleagues(ctx: WriteCtx, me: string, days: Days): Promise<void> {
  const others = await ctx.tx
    .selectFrom("professionals")
    .select("personId")
    .where("state", "=", "approved")
    .where("personId", "<>", me)
    .orderBy("slug")
    .limit(2)
    .execute();
  const [agreed, asking] = others.map(({ personId }) => personId);
  if (!agreed || !asking) return;
  const pair = { asked: me, askedAt: days.hoursAgo(70) };
  const open = { state: "asked" as const, decidedBy: null, decidedAt: null };
  const decided = { state: "agreed" as const, decidedBy: me, decidedAt: days.hoursAgo(68) };
  await ctx.tx
    .insertInto("colleagues")
    .values([
      { ...pair, id: newId(ctx.now), askedBy: agreed, ...decided },
      { ...pair, id: newId(ctx.now), askedBy: asking, ...open },
    ])
    .execute();
}

async function findDesk({ tx }: WriteCtx): Promise<string | undefined> {
  const row = await tx
    .selectFrom("staffPermissions as s")
    .innerJoin("accounts as a", "a.id", "s.accountId")
    .select("a.personId")
    .where("s.permission", "=", "support")
    .limit(1)
    .executeTakeFirst();
  return row?.personId;
}
async function findTreating({ tx }: WriteCtx, clientId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("careTeam")
    .select("professionalId")
    .where("clientId", "=", clientId)
    .executeTakeFirst();
  return row?.professionalId;
}

type Setting = { people: People; days: Days };
async function seedThread(ctx: WriteCtx, thread: DemoThread, { people, days }: Setting): Promise<void> {
  const id = newId(ctx.now);
  const [first] = thread.lines;
  const last = thread.lines.at(-1);
  if (!first || !last) return;
  const lastMessageAt = days.hoursAgo(last[0]);
  const startedAt = days.hoursAgo(first[0]);
  const other: Voice = thread.withDesk ? "desk" : "professional";
  await ctx.tx
    .insertInto("threads")
    .values({
      id,
      kind: thread.withDesk ? "support" : "care",
      clientId: people.client,
      priority: "normal",
      sealedSubject: sealMessage(ctx, { table: "threads", id }, thread.subject),
      startedBy: people[first[1]],
      startedAt,
      lastMessageAt,
      messages: thread.lines.length,
      assignedTo: null,
    })
    .execute();
  const place = { threadId: id, joinedAt: startedAt, lastMessageAt, archivedAt: null };
  const readBy = (side: Voice) => readTo(thread, side);
  await ctx.tx
    .insertInto("threadParticipants")
    .values([
      { ...place, personId: people.client, side: "client", ...readBy("client") },
      { ...place, personId: other === "desk" ? null : people.professional, side: other, ...readBy(other) },
    ])
    .execute();
  const rows = thread.lines.map(([hoursAgo, side, text], index) => {
    const messageId = newId(ctx.now);
    const sealed = sealMessage(ctx, { table: "messages", id: messageId }, text);
    const said = { side, internal: false, sealed, sentAt: days.hoursAgo(hoursAgo) };
    return { id: messageId, threadId: id, number: index + 1, authorId: people[side], ...said };
  });
  await ctx.tx.insertInto("messages").values(rows).execute();
}

/** Everybody has read what came before their own last line; a professional's newest word is still to be read by the client. */
function readTo({ lines }: DemoThread, side: Voice) {
  const own = lines.findLastIndex(([, voice]) => voice === side) + 1;
  return { readNumber: own, unread: lines.slice(own).filter(([, voice]) => voice !== side).length };
}
