import type { ClientRow, ClientsQuery } from "@jechemine/contract/clients.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { deriveDisplayName } from "./person.ts";
import { listPastClients } from "./queries/care.ts";
import { type ClientOfList, listClients, listPastNames, type NameOfClient } from "./queries/clients.ts";
import { dayIn } from "./today.ts";

const Place = z.tuple([z.string().max(20), z.string().max(12), z.uuid()]);

/** Whose clients, and as of when. */
export const aroundOf = async (ctx: Ctx, me: string) => ({
  me,
  now: ctx.now,
  day: dayIn((await readPractice(ctx)).zone, ctx.now),
});

type Row = Pick<ClientOfList, "id" | "givenName" | "familyName" | "pronouns" | "age" | "lastSession" | "drafts"> &
  Pick<ClientOfList, "role" | "since" | "nextSession"> & { endedAt: Date | null };
const sessionOf = (session: Row["nextSession"]): ClientRow["nextSession"] =>
  session && {
    ...session,
    startsAt: new Date(session.startsAt).toISOString(),
    endsAt: new Date(session.endsAt).toISOString(),
  };
export const deriveRow = (row: Row): ClientRow => ({
  id: row.id,
  name: deriveDisplayName(row),
  pronouns: row.pronouns,
  age: row.age,
  role: row.role,
  since: row.since.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  nextSession: sessionOf(row.nextSession),
  lastSession: sessionOf(row.lastSession),
  drafts: row.drafts,
});
type Ended = { since: Date; endedAt: Date };
export const deriveEndedRow = (row: NameOfClient, { since, endedAt }: Ended): ClientRow =>
  deriveRow({ ...row, role: "treating", since, endedAt, nextSession: null });

/** The professional's own clients by name; `past`: those whose care with them ended. */
export const searchClients = readVerb(
  "clients:read",
  async (ctx, { q, when = "current", cursor, limit = 20 }: ClientsQuery): Promise<Page<ClientRow>> => {
    const me = ctx.actor.id;
    if (ctx.actor.role !== "professional" || !me) return { items: [], nextCursor: null };
    const around = await aroundOf(ctx, me);
    const asked = { ...around, words: q || undefined, after: decodeCursor(Place, cursor), limit: limit + 1 };
    const rows = when === "past" ? await pastRows(ctx, asked) : await currentRows(ctx, asked);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ row }) => row),
      nextCursor: rows.length > limit && last ? encodeCursor(last.place) : null,
    };
  },
);

type Asked = Parameters<typeof listClients>[1];
type Placed = { row: ClientRow; place: z.output<typeof Place> };
const placeOf = ({
  sortFamily,
  sortGiven,
  id,
}: Pick<ClientOfList, "id" | "sortFamily" | "sortGiven">): Placed["place"] => [sortFamily, sortGiven, id];
const currentRows = async ({ tx }: Ctx, asked: Asked): Promise<Placed[]> =>
  (await listClients(tx, asked)).map((row) => ({ row: deriveRow({ ...row, endedAt: null }), place: placeOf(row) }));

/** Who they were comes from the caller's own ended care; their names are the system's to give. */
async function pastRows(ctx: Ctx, asked: Asked): Promise<Placed[]> {
  const ended = new Map((await listPastClients(ctx.tx, asked.me)).map((one) => [one.clientId, one]));
  const rows = await ctx.asSystem(() => listPastNames(ctx.tx, [...ended.keys()], asked));
  return rows.flatMap((row) => {
    const its = ended.get(row.id);
    return its ? [{ row: deriveEndedRow(row, its), place: placeOf(row) }] : [];
  });
}
