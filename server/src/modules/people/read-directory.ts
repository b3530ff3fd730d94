import type { Page } from "@jechemine/contract/endpoint.ts";
import type { DirectoryQuery, Professional, ProfessionalCard } from "@jechemine/contract/people.ts";
import { TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { plainText } from "../../platform/plain-text.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { cardOf, deriveProfessionals, type Parts } from "./professional-card.ts";
import { findBySlug, listByIds, listDirectory } from "./queries/directory.ts";
import { listLicences, listOffered, listReasonKeys, listSitesOf } from "./queries/parts.ts";
import { dayIn } from "./today.ts";

type Reading = Pick<Ctx, "tx" | "now">;
const momentOf = async (ctx: Reading) => ({ now: ctx.now, today: dayIn((await readPractice(ctx)).zone, ctx.now) });

async function partsOf(tx: Ctx["tx"], ids: readonly string[]): Promise<Parts> {
  if (ids.length === 0) return { reasons: [], services: [], sites: [], licences: [] };
  return {
    reasons: await listReasonKeys(tx, ids),
    services: await listOffered(tx, ids),
    sites: await listSitesOf(tx, ids),
    licences: await listLicences(tx, ids),
  };
}

/** Titles that words such as « travail social » or “psychologist” stand for. */
const titlesNamed = (words: string | undefined): string[] =>
  words === undefined || words.length < 3
    ? []
    : Object.entries(TITLE_LABELS).flatMap(([key, { fr, en }]) =>
        plainText(`${fr} · ${en}`).includes(plainText(words)) ? [key] : [],
      );

/** Professionals as everybody may see them; with the earliest free time first. */
export async function searchProfessionals(
  ctx: Reading,
  { q, cursor, limit = 20, ...rest }: DirectoryQuery,
): Promise<Page<ProfessionalCard>> {
  const moment = await momentOf(ctx);
  const words = q === "" ? undefined : q;
  const place = decodeCursor(Moment, cursor);
  const after = place && { at: place[0], id: place[1] };
  const filters = { ...rest, words, titles: titlesNamed(words) };
  const rows = await listDirectory(ctx.tx, { filters, after, limit: limit + 1, ...moment });
  const shown = rows.slice(0, limit);
  const parts = await partsOf(
    ctx.tx,
    shown.map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    items: deriveProfessionals(shown, parts, moment.today).map(cardOf),
    nextCursor: rows.length > limit && last ? encodeCursor([last.sortedAt, last.id]) : null,
  };
}

/** One professional's public page; undefined when there is none at this address. */
export async function findProfessional(ctx: Reading, slug: string): Promise<Professional | undefined> {
  const moment = await momentOf(ctx);
  const row = await findBySlug(ctx.tx, slug, moment);
  if (!row) return undefined;
  return deriveProfessionals([row], await partsOf(ctx.tx, [row.id]), moment.today)[0];
}

/** Cards of approved professionals by person, in no order. */
export async function professionalCards(ctx: Reading, ids: readonly string[]): Promise<Map<string, ProfessionalCard>> {
  if (ids.length === 0) return new Map();
  const moment = await momentOf(ctx);
  const rows = await listByIds(ctx.tx, [...new Set(ids)], moment);
  const cards = deriveProfessionals(
    rows,
    await partsOf(
      ctx.tx,
      rows.map(({ id }) => id),
    ),
    moment.today,
  ).map(cardOf);
  return new Map(cards.map((card) => [card.id, card]));
}
export const professionalCard = async (ctx: Reading, id: string): Promise<ProfessionalCard | undefined> =>
  (await professionalCards(ctx, [id])).get(id);

export const readDirectory = readVerb("public", (ctx, query: DirectoryQuery) => searchProfessionals(ctx, query));

export const readProfessional = readVerb("public", async (ctx, slug: string) => {
  const professional = await findProfessional(ctx, slug);
  if (!professional) throw new Refused("NOT_FOUND");
  return professional;
});
