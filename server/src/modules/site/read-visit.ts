import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { DirectoryQuery, Professional } from "@jechemine/contract/people.ts";
import { PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { freeSlotsOf } from "../availability/index.ts";
import { dueKeys } from "../consents/index.ts";
import { listActingFor } from "../guardians/index.ts";
import { findProfessional, personOf, reasonLabels, searchProfessionals, siteCities } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { dayIn } from "./moment-words.ts";
import type { Visit } from "./visit.ts";

export type Asked = {
  path: string;
  search: string;
  /** The language that the address says; none: the account's, else the visitor's. */
  locale: Locale | undefined;
  /** The visitor's, by cookie and browser. */
  preferred: Locale;
};

export async function visitOf(ctx: Ctx, { path, search, locale, preferred }: Asked): Promise<Visit> {
  const { config } = ctx.platform;
  const account = await accountOf(ctx);
  return {
    path,
    search,
    locale: locale ?? account?.locale ?? preferred,
    practice: await readPractice(ctx),
    rules: await readRules(ctx),
    account,
    due: account ? await dueKeys(ctx) : [],
    wards: account ? await listActingFor(ctx) : [],
    now: ctx.now,
    demo: config.demo,
    origin: config.publicUrl,
  };
}

async function accountOf(ctx: Ctx): Promise<Visit["account"]> {
  const { role, id, accountId } = ctx.actor;
  if (!id || !accountId || role === "anonymous" || role === "system") return null;
  const person = await personOf(ctx, id);
  if (!person) return null;
  const permissions = PERMISSIONS.filter((permission) => ctx.caller.permissions.has(permission));
  return { id: accountId, personId: id, kind: role, name: person.name, permissions, locale: person.locale };
}

export const readVisit = readVerb("public", visitOf);

export const readHome = readVerb("public", async (ctx, asked: Asked) => ({
  visit: await visitOf(ctx, asked),
  professionals: (await searchProfessionals(ctx, { limit: 3 })).items.filter(
    ({ acceptsNew, firstFreeAt }) => acceptsNew && firstFreeAt,
  ),
  reasons: await reasonLabels(ctx),
}));

export const readDirectoryPage = readVerb(
  "public",
  async (ctx, { query, ...asked }: Asked & { query: DirectoryQuery }) => ({
    visit: await visitOf(ctx, asked),
    query,
    found: await searchProfessionals(ctx, { ...query, limit: 12 }),
    reasons: await reasonLabels(ctx),
    cities: await siteCities(ctx),
  }),
);

export const readProfessionalPage = readVerb("public", async (ctx, { slug, ...asked }: Asked & { slug: string }) => {
  const [visit, professional] = [await visitOf(ctx, asked), await findProfessional(ctx, slug)];
  const freeTimes = professional?.acceptsNew ? await nextFreeTimes(ctx, professional, visit.practice.zone) : [];
  return { visit, professional, freeTimes, reasons: await reasonLabels(ctx) };
});

const DAYS_SHOWN = 4;
const DAY = 86_400_000;
/** The first free time of each of the next days that have one, for the service that most people begin with. */
async function nextFreeTimes(ctx: Ctx, { id, services }: Professional, zone: string): Promise<Date[]> {
  const service = services.find(({ kind }) => kind === "individual") ?? services[0];
  if (!service) return [];
  const [from, to] = [dayIn(zone, ctx.now), dayIn(zone, new Date(ctx.now.getTime() + 21 * DAY))];
  const whose = { professionalId: id, serviceId: service.id, clientId: null, movesId: null, byClient: true };
  const slots = await freeSlotsOf(ctx, { ...whose, from, to }).catch((error: unknown) => {
    if (error instanceof Refused) return []; // booked at the practice only
    throw error;
  });
  const byDay = new Map<string, Date>();
  for (const { startsAt } of slots) {
    const day = dayIn(zone, new Date(startsAt));
    if (!byDay.has(day)) byDay.set(day, new Date(startsAt));
  }
  return [...byDay.values()].slice(0, DAYS_SHOWN);
}

/** Every address that search engines may keep, but for the language. */
export const readSlugs = readVerb("public", async (ctx) => {
  const slugs: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchProfessionals(ctx, { limit: 100, ...(cursor && { cursor }) });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && slugs.length < 5_000);
  return slugs;
});
