import { randomUUID } from "node:crypto";
import type pg from "pg";
import { syncCatalogues } from "../server/src/app.ts";
import { matchRequestOf, rankFor } from "../server/src/modules/requests/load-candidates.ts";
import { findRequest } from "../server/src/modules/requests/queries/requests.ts";
import { readRules } from "../server/src/modules/settings/index.ts";
import { readVerb, SYSTEM } from "../server/src/platform/verb.ts";
import { openMeter } from "./setting/cpu.ts";
import { circumstances, median, verdict, withInstallation } from "./setting/installation.ts";

/** Ranking one request over ten thousand professionals, about one in twenty of whom pass the hard filters; six weeks of free time included. */
const SEED = 20_260_302;
const PROFESSIONALS = 10_000;
const ROUNDS = 5;
const CALLS = 10;

/** Each quality is drawn by itself: two of three accept, half speak the language, and so on. */
const FILL: readonly string[] = [
  "insert into sites select gen_random_uuid(), 'Site ' || i, i || ', rue Rachel', 'Montréal', '06', 'America/Toronto', i % 2 = 0, true from generate_series(1, 20) i",
  `insert into services select gen_random_uuid(), 's' || i, (array['individual', 'couple', 'family', 'evaluation'])[i], 'Service', 'Service', 50, 0, 10, 12000, 'CAD', true, true
    from generate_series(1, 4) i`,
  `insert into persons (id, given_name, family_name, gender, locale, zone, created_at)
    select gen_random_uuid(), 'Camille', 'Roy', (array['woman', 'man', 'non_binary'])[1 + floor(random() * 2.2)], 'fr', 'America/Toronto', now() from generate_series(1, ${PROFESSIONALS})`,
  `insert into professionals (person_id, slug, state, applied_at, accepts_new, accepts_urgent, languages, age_groups, modalities, approaches, payer_kinds, weekly_capacity)
    select id, 'p-' || id, 'approved', now(), random() < 0.67, true, case when random() < 0.5 then array['fr', 'en'] else array['fr'] end,
      case when random() < 0.7 then array['18-64', '65+'] else array['0-11', '12-17'] end,
      case when random() < 0.6 then array['video', 'phone'] else array['in_person'] end, array['cbt'], array['person'], 25 from persons`,
  "insert into accounts (id, person_id, kind, email, status, created_at) select gen_random_uuid(), id, 'professional', id || '@example.test', 'active', now() from persons",
  `insert into licences (id, professional_id, professional_order, title, number, psychotherapy_permit, supervised, valid_from, verified_at)
    select gen_random_uuid(), person_id, 'opq', 'psychologist', person_id, true, false, '2020-01-01', now() from professionals`,
  "insert into professional_sites select person_id, (array(select id from sites))[1 + floor(random() * 20)] from professionals",
  "insert into professional_services select p.person_id, s.id, null from professionals p join services s on s.kind = 'individual' or random() < 0.3",
  `insert into professional_reasons select p.person_id, r.key from professionals p join reasons r on random() < 0.15 or r.key = 'burnout' and random() < 0.5`,
  `insert into free_cells select p.person_id, date_trunc('week', now())::date + 7 * w, array[0, 60, 120, 0, (random() * 200)::int, 60], now() + interval '2 days' * random(), now()
    from professionals p cross join generate_series(0, 5) w`,
];

async function fill(god: pg.Pool): Promise<string> {
  await god.query(`select setseed(${SEED / 1e8})`);
  for (const statement of FILL) await god.query(statement);
  const [clientId, requestId] = [randomUUID(), randomUUID()];
  await god.query(
    "insert into persons (id, given_name, family_name, birth_date, locale, zone, created_at) values ($1, 'Ariane', 'Roy', '1988-04-12', 'fr', 'America/Toronto', now())",
    [clientId],
  );
  const preferences = {
    language: { wanted: ["en"], required: true },
    gender: { wanted: ["woman"], required: true },
    modality: { wanted: ["video"], required: true },
    times: { wanted: ["weekday_evening"], required: false },
    serviceRequired: true,
  };
  await god.query(
    `insert into requests (id, number, audience, requester_id, beneficiary_id, others_if_named_cannot, service_kind, state, origin, urgent, age_group, locale, preferences, opened_at, attempts)
     values ($1, 'D-2222-22', 'self', $2, $2, true, 'individual', 'open', 'member', false, '18-64', 'fr', $3, now(), 0)`,
    [requestId, clientId, JSON.stringify(preferences)],
  );
  await god.query("insert into request_reasons values ($1, 1, 'burnout')", [requestId]);
  await god.query("analyze");
  return requestId;
}

const rankRequest = readVerb("queue:write", async (ctx, requestId: string) => {
  const row = await findRequest(ctx.tx, requestId);
  const asked = row && (await matchRequestOf(ctx, row));
  if (!asked) throw new Error("the request is there");
  return rankFor(ctx, asked, { rules: await readRules(ctx) });
});

await withInstallation(2, async ({ platform, god }) => {
  await syncCatalogues(platform);
  const requestId = await fill(god);
  const measure = async () => {
    const times: number[] = [];
    for (let call = 0; call < CALLS; call += 1) {
      const begin = performance.now();
      await rankRequest(platform, SYSTEM, requestId);
      times.push(performance.now() - begin);
    }
    return median(times);
  };
  await measure(); // warm
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
  const { node, postgres } = await (await openMeter(god))(CALLS, measure);
  const { ranked, setAside, examined } = await rankRequest(platform, SYSTEM, requestId);
  console.log(`ranking · N ${ROUNDS} × ${CALLS} calls · ${circumstances(SEED)}`);
  console.log(`${examined} examined, ${ranked.length + setAside.length} read, ${ranked.length} pass`);
  console.log(
    `CPU for one call: ${(node / 1_000).toFixed(0)} + ${(postgres / 1_000).toFixed(0)} ms, Node + PostgreSQL`,
  );
  verdict("p50, at most 150 ms", `${median(rounds).toFixed(0)} ms`, median(rounds) <= 150);
});
