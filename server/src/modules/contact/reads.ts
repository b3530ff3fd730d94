import type { ContactItem, ContactSubmission, contact } from "@jechemine/contract/contact.ts";
import { ContactNeed, ContactState, ContactTopic } from "@jechemine/contract/contact.ts";
import { type Input, Locale, type Page } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import type { SourceReader } from "../alerts/index.ts";
import { findSubmission, listResponses, listSubmissions, type SubmissionRow } from "./queries.ts";
import { openWords } from "./words.ts";

const Place = z.tuple([z.iso.datetime(), z.uuid()]);
const EXCERPT = 140;

const factsOf = (row: SubmissionRow) => ({
  id: row.id,
  topic: ContactTopic.parse(row.topic),
  state: ContactState.parse(row.state),
  name: `${row.givenName} ${row.familyName}`,
  email: row.email,
  phone: row.phone,
  organisation: row.organisation,
  people: row.people,
  need: row.need === null ? null : ContactNeed.parse(row.need),
  locale: Locale.parse(row.locale),
  receivedAt: row.receivedAt.toISOString(),
  suspected: row.suspected,
});

const wordsOf = (ctx: Ctx, { id, sealed }: SubmissionRow) =>
  openWords(ctx, { table: "contact_submissions", id }, sealed);

export const readContacts = readVerb(
  "contact:read",
  async (ctx, { query }: Input<typeof contact.list>): Promise<Page<ContactItem>> => {
    const { state, topic, cursor, limit = 20 } = query;
    const place = decodeCursor(Place, cursor);
    const after = place && { receivedAt: new Date(place[0]), id: place[1] };
    const suspected = query.suspected === undefined ? undefined : query.suspected === "true";
    const rows = await listSubmissions(ctx.tx, { state, topic, suspected, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ({
        ...factsOf(row),
        excerpt: wordsOf(ctx, row).replace(/\s+/g, " ").slice(0, EXCERPT),
      })),
      nextCursor: rows.length > limit && last ? encodeCursor([last.receivedAt.toISOString(), last.id]) : null,
    };
  },
);

/** One message with its answers, for whoever may read it; NOT_FOUND else. */
export async function submissionOf(ctx: Ctx, id: string): Promise<ContactSubmission> {
  const row = await findSubmission(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  const responses = await listResponses(ctx.tx, id);
  return {
    ...factsOf(row),
    message: wordsOf(ctx, row),
    responses: responses.map(({ sealed, respondedAt, ...response }) => ({
      ...response,
      message: openWords(ctx, { table: "contact_responses", id: response.id }, sealed),
      respondedAt: respondedAt.toISOString(),
    })),
  };
}

export const readContact = readVerb("contact:read", submissionOf);

/** For an alert that the message raised: the clinician on call reads it, and how its writer is reached. */
export const readScannedContact: SourceReader = async (ctx, id) => {
  const row = await findSubmission(ctx.tx, id);
  if (!row) return null;
  const { email, phone, givenName, familyName } = row;
  return { words: wordsOf(ctx, row), path: null, by: `${givenName} ${familyName}`, reach: { email, phone } };
};
