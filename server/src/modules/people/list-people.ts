import type { Page } from "@jechemine/contract/endpoint.ts";
import type { PeopleQuery, PersonRow } from "@jechemine/contract/people.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { readVerb } from "../../platform/verb.ts";
import { deriveDisplayName } from "./person.ts";
import { listPeople } from "./queries/people.ts";

const Place = z.tuple([z.string().max(100), z.string().max(100), z.uuid()]);

export const searchPeople = readVerb(
  "people:read",
  async (ctx, { q, kind, account, cursor, limit = 20 }: PeopleQuery): Promise<Page<PersonRow>> => {
    const place = decodeCursor(Place, cursor);
    const after = place && { familyName: place[0], givenName: place[1], id: place[2] };
    const rows = await listPeople(ctx.tx, { words: q || undefined, kind, account, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ({
        id: row.id,
        name: deriveDisplayName(row),
        kind: row.kind ?? "client",
        email: row.email,
        phone: row.phone,
        city: row.city,
        account: row.status ?? "none",
        createdAt: row.createdAt.toISOString(),
      })),
      nextCursor: rows.length > limit && last ? encodeCursor([last.familyName, last.givenName, last.id]) : null,
    };
  },
);
