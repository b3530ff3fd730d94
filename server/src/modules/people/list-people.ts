import type { Page } from "@jechemine/contract/endpoint.ts";
import type { PeopleQuery, PersonRow } from "@jechemine/contract/people.ts";
import { readVerb } from "../../platform/verb.ts";
import { decodeNameCursor, encodeNameCursor } from "./cursor.ts";
import { deriveDisplayName } from "./person.ts";
import { listPeople } from "./queries/people.ts";

export const searchPeople = readVerb(
  "people:read",
  async (ctx, { q, kind, cursor, limit = 20 }: PeopleQuery): Promise<Page<PersonRow>> => {
    const after = decodeNameCursor(cursor);
    const rows = await listPeople(ctx.tx, { words: q || undefined, kind, after, limit: limit + 1 });
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
      nextCursor: rows.length > limit && last ? encodeNameCursor(last.familyName, last.givenName, last.id) : null,
    };
  },
);
