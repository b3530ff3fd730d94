import type { Locale } from "@jechemine/contract/endpoint.ts";
import { PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { findProfessional, personOf, reasonLabels, searchProfessionals, siteCities } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import type { DirectoryQuery } from "@jechemine/contract/people.ts";
import type { Visit } from "./visit.ts";

export type Asked = {
  path: string;
  search: string;
  /** The language that the address says; none: the account's, else the visitor's. */
  locale: Locale | undefined;
  /** The visitor's, by cookie and browser. */
  preferred: Locale;
};

async function visitOf(ctx: Ctx, { path, search, locale, preferred }: Asked): Promise<Visit> {
  const { config } = ctx.platform;
  const account = await accountOf(ctx);
  return {
    path,
    search,
    locale: locale ?? account?.locale ?? preferred,
    practice: await readPractice(ctx),
    rules: await readRules(ctx),
    account,
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

export const readProfessionalPage = readVerb("public", async (ctx, { slug, ...asked }: Asked & { slug: string }) => ({
  visit: await visitOf(ctx, asked),
  professional: await findProfessional(ctx, slug),
  reasons: await reasonLabels(ctx),
}));

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
