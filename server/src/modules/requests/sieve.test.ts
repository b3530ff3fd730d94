import { RequestPreferences } from "@jechemine/contract/requests.ts";
import { DEFAULT_RULES } from "@jechemine/contract/settings.ts";
import { AGE_GROUPS, MODALITIES } from "@jechemine/contract/vocabulary.ts";
import { expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import { readVerb, SYSTEM } from "../../platform/verb.ts";
import { rankFor } from "./load-candidates.ts";
import { listCandidates } from "./queries/candidates.ts";
import { countSetAside, type MatchRequest, rank } from "./rank.ts";
import { makePractice } from "./test-requests.ts";

const world = await makeWorld();
const { professional } = await makePractice(world);

/** The same chance at every run. */
let state = 20_260_302;
const chance = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const one = <T>(of: readonly [T, ...T[]]): T => of[Math.floor(chance() * of.length)] ?? of[0];
const some = <T>(of: readonly T[], share: number) => of.filter(() => chance() < share);

async function anybody(): Promise<void> {
  const who = await professional(some(["burnout", "sleep", "adhd"], 0.7), {
    accepts_new: chance() < 0.95,
    age_groups: some(AGE_GROUPS, 0.85),
    languages: some(["fr", "en", "es"], 0.6),
    modalities: some(MODALITIES, 0.6),
    payer_kinds: some(["person", "employer", "insurer"], 0.6),
  });
  const gender = one([null, "woman", "man", "non_binary"]);
  await world.god.query("update persons set gender = $2 where id = $1", [who.id, gender]);
  if (chance() < 0.1) await world.god.query("delete from professional_services where professional_id = $1", [who.id]);
  else
    await world.god.query("update professional_services set price_cents = $2 where professional_id = $1", [
      who.id,
      one([null, 8_000, 15_000]),
    ]);
  if (chance() < 0.2)
    await world.god.query("update licences set title = 'social_worker' where professional_id = $1", [who.id]);
}

/** Wishes that bind or do not, some absent. */
const anyWishes = () =>
  RequestPreferences.parse({
    ...(chance() < 0.5 && { gender: { wanted: [one(["woman", "man"])], required: chance() < 0.7 } }),
    ...(chance() < 0.5 && { language: { wanted: [one(["fr", "en"]), "es"], required: chance() < 0.7 } }),
    ...(chance() < 0.5 && { modality: { wanted: [one(MODALITIES)], required: chance() < 0.7 } }),
    ...(chance() < 0.4 && { title: { wanted: [one(["psychologist", "social_worker"])], required: chance() < 0.7 } }),
    ...(chance() < 0.4 && { payer: one(["person", "employer"]) }),
    ...(chance() < 0.4 && { maximumPrice: { amountCents: one([9_000, 12_000]), required: chance() < 0.7 } }),
  });
const anyRequest = (): MatchRequest => ({
  ageGroup: one(["12-17", "18-64"]),
  reasons: ["burnout"],
  service: { type: one(["individual", "individual", "couple", "evaluation"]), required: chance() < 0.6 },
  preferences: anyWishes(),
  urgent: false,
  day: "2026-03-02",
  sessionMinutes: 50,
  alreadyAsked: new Set(),
  past: new Set(),
  conflicts: new Set(),
});

test("whatever binds, the sieve and the pure rule set the same people aside for the same first reason", async () => {
  for (let made = 0; made < 40; made += 1) await anybody();
  const { rows } = await world.god.query("select person_id as id from professionals where state = 'approved'");
  const ids = rows.map(({ id }) => String(id));
  const both = readVerb("queue:write", async (ctx, request: MatchRequest) => {
    const { ranked, counts } = await rankFor(ctx, request, { rules: DEFAULT_RULES });
    const rows = await listCandidates(ctx.tx, { ids, reasons: ["burnout", "sleep", "adhd"], now: MONDAY });
    const all = rows.map((row) => ({ ...row, reasons: new Set(row.reasons) }));
    const pure = rank(request, all, { load: new Map(), rules: DEFAULT_RULES });
    const inOrder = (found: typeof ranked) => found.map(({ professional: { id } }) => id).toSorted();
    const summed = (list: typeof counts) => Object.fromEntries(list.map(({ filter, count }) => [filter, count]));
    return {
      sieved: { left: inOrder(ranked), counts: summed(counts) },
      pure: { left: inOrder(pure.ranked), counts: summed(countSetAside(pure.setAside)) },
    };
  });
  const met = new Set<string>();
  for (let asked = 0; asked < 60; asked += 1) {
    const request = anyRequest();
    const { sieved, pure } = await both(world.platform, SYSTEM, request);
    expect(sieved, JSON.stringify(request)).toEqual(pure);
    for (const filter of Object.keys(sieved.counts)) met.add(filter);
  }
  for (const filter of ["age_group", "service", "title", "payer", "price", "gender", "language", "modality"])
    expect(met).toContain(filter);
});
