import type { DirectoryQuery } from "@jechemine/contract/people.ts";
import { beforeAll, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { ANONYMOUS } from "../../platform/verb.ts";
import { readDirectory, readProfessional } from "./read-directory.ts";
import { readOptions } from "./read-options.ts";

const world = await makeWorld();
const { make, platform } = world;
const search = (query: DirectoryQuery) => readDirectory(platform, ANONYMOUS, query);
const names = async (query: DirectoryQuery) => (await search(query)).items.map(({ slug }) => slug);

async function professional(slug: string, name: [string, string], over: object = {}) {
  const { id } = await make.professional({ slug, ...over });
  await world.god.query("update persons set given_name = $2, family_name = $3 where id = $1", [id, ...name]);
  return id;
}
const free = (id: string, at: string) =>
  make.insert("free_cells", {
    professional_id: id,
    week: "2026-03-02",
    minutes: [0, 60, 0, 0, 0, 0],
    first_free_at: at,
    counted_at: world.clock.now(),
  });

beforeAll(async () => {
  const reason = { category: "body", active: true, aliases_en: ["burn-out"] };
  await make.insert("reasons", {
    key: "burnout",
    position: 1,
    label_fr: "Épuisement",
    label_en: "Burnout",
    aliases_fr: [],
    ...reason,
  });
  await make.insert("reasons", {
    key: "grief",
    position: 2,
    label_fr: "Deuil",
    label_en: "Grief",
    aliases_fr: [],
    ...reason,
    aliases_en: [],
  });
  const [site, individual, couple] = [
    await make.site(),
    await make.service({ code: "a" }),
    await make.service({ code: "b", kind: "couple" }),
  ];
  const [early, late, full] = [
    await professional("zoe-roy", ["Zoé", "Roy"], { modalities: ["video", "in_person"] }),
    await professional("ana-cote", ["Ana", "Côté"], { languages: ["fr", "en"] }),
    await professional("luc-bond", ["Luc", "Bond"], { accepts_new: false, age_groups: ["0-11"] }),
  ];
  await free(early, "2026-03-03T15:00:00Z");
  await free(late, "2026-03-05T15:00:00Z");
  await free(full, "2026-03-02T15:00:00Z");
  for (const id of [early, late, full])
    await make.insert("professional_services", { professional_id: id, service_id: individual });
  await make.insert("professional_services", { professional_id: late, service_id: couple, price_cents: 15_000 });
  await make.insert("professional_sites", { professional_id: early, site_id: site });
  await make.insert("professional_reasons", { professional_id: early, reason_key: "burnout" });
  await make.insert("professional_reasons", { professional_id: late, reason_key: "grief" });
  await professional("not-yet", ["Not", "Yet"], { state: "applied" });
  const expired = await professional("over-now", ["Over", "Now"]);
  await world.god.query("update licences set valid_until = '2026-03-01' where professional_id = $1", [expired]);
  const unverified = await professional("not-verified", ["Not", "Verified"]);
  await world.god.query("update licences set verified_at = null where professional_id = $1", [unverified]);
});

test("the earliest free time comes first, who takes nobody last, and only verified licences count", async () => {
  expect(await names({})).toEqual(["zoe-roy", "ana-cote", "luc-bond"]);
});

test("a free time of the past is no free time", async () => {
  const { items } = await search({});
  expect(items[0]?.firstFreeAt).toBe("2026-03-03T15:00:00.000Z");
  await world.clock.set(new Date("2026-03-04T15:00:00Z"));
  expect(await names({})).toEqual(["ana-cote", "zoe-roy", "luc-bond"]);
  await world.clock.set(new Date("2026-03-02T13:00:00Z"));
});

test.each<[string, DirectoryQuery, string[]]>([
  ["a name without its accents", { q: "zoe" }, ["zoe-roy"]],
  ["a family name with accents", { q: "côté" }, ["ana-cote"]],
  ["a reason in the other language", { q: "BURN" }, ["zoe-roy"]],
  ["a town", { q: "montreal" }, ["zoe-roy"]],
  ["a title", { q: "psychologue" }, ["zoe-roy", "ana-cote", "luc-bond"]],
  ["a sign of patterns, which is only a sign", { q: "%" }, []],
  ["a reason", { reason: "grief" }, ["ana-cote"]],
  ["a language", { language: "en" }, ["ana-cote"]],
  ["a way of meeting", { modality: "in_person" }, ["zoe-roy"]],
  ["a town to meet in", { city: "montreal" }, ["zoe-roy"]],
  ["an age", { ageGroup: "0-11" }, ["luc-bond"]],
  ["a service", { service: "couple" }, ["ana-cote"]],
  ["two filters at once", { service: "couple", reason: "burnout" }, []],
])("the directory is narrowed by %s", async (_sentence, query, expected) => {
  expect(await names(query)).toEqual(expected);
});

test("pages follow each other without gap or repetition", async () => {
  const first = await search({ limit: 2 });
  const second = await search({ limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(["zoe-roy", "ana-cote", "luc-bond"]);
  expect(second.nextCursor).toBeNull();
  await expect(search({ cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({ code: "INVALID" });
});

test("a page shows the professional's own price, else the practice's", async () => {
  const page = await readProfessional(platform, ANONYMOUS, "ana-cote");
  expect(page.services.map(({ price }) => price.amountCents)).toEqual([12_000, 15_000]);
  expect(page).toMatchObject({
    title: "psychologist",
    titleLabel: { fr: "Psychologue" },
    licences: [{ order: "opq" }],
    cities: [],
  });
  await expect(readProfessional(platform, ANONYMOUS, "not-yet")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the lists to choose from are whole", async () => {
  const options = await readOptions(platform, ANONYMOUS, undefined);
  expect(options.regions).toHaveLength(18);
  expect(options.orders.find(({ key }) => key === "otstcfq")?.titles).toContain("social_worker");
  expect(options.services).toHaveLength(2);
});
