import type { Criterion } from "@jechemine/contract/proposals.ts";
import type { AgeGroup } from "@jechemine/contract/vocabulary.ts";
import { addGuardians, readGuardians } from "../modules/people/index.ts";
import { newId } from "../platform/new-id.ts";
import { seal } from "../platform/sealing.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { DemoClient } from "./clients-data.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { Seeded, SeededProfessional } from "./seed-practice.ts";

export type SeededClient = DemoClient & {
  id: string;
  requestId: string;
  fileId: string | null;
  episodeId: string | null;
};
type All = { seeded: Seeded; clients: readonly SeededClient[]; days: Days };

/** Without letters and digits that are taken for each other. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** What people quote on the phone; the same for the same place in the list. */
function numberOf(index: number): string {
  const mixed = ((index + 11) * 48_271_993) % 32 ** 6;
  const code = Array.from({ length: 6 }, (_, place) => LETTERS[Math.floor(mixed / 32 ** place) % 32]).join("");
  return `D-${code.slice(0, 4)}-${code.slice(4)}`;
}

function ageGroupOf(born: string | null, today: string): AgeGroup | null {
  if (born === null) return null;
  const age = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);
  if (age < 12) return "0-11";
  if (age < 18) return "12-17";
  return age < 65 ? "18-64" : "65+";
}

/** Each client's request, as far as it has come. */
export async function seedRequests(ctx: WriteCtx, all: All): Promise<void> {
  const { clients } = all;
  await ctx.tx
    .insertInto("requests")
    .values(clients.map((client, index) => requestOf(client, index, all)))
    .execute();
  const reasons = clients.flatMap(({ requestId, reasons: keys }) =>
    keys.map((reasonKey, at) => ({ requestId, reasonKey, position: at + 1 })),
  );
  await ctx.tx.insertInto("requestReasons").values(reasons).execute();
  await seedNotes(ctx, clients);
  await seedProposals(ctx, all);
  await seedParents(ctx, clients);
  planWhatWaits(ctx, clients, all.days);
  for (const { requestId, stage, id } of clients)
    if (stage.at === "open") ctx.record("request.opened", requestId, { event: { requestId }, clientId: id });
}

/** The same jobs as the acts of these people have planned, by the practice's first rules. */
function planWhatWaits(ctx: WriteCtx, clients: readonly SeededClient[], days: Days): void {
  const plan = (task: string, requestId: string, runAt: Date) => {
    if (runAt > ctx.now && ctx.platform.tasks.has(task))
      ctx.later(task, { requestId }, { runAt, key: `${task}:${requestId}` });
  };
  for (const { stage, requestId } of clients) {
    if (stage.at === "awaiting_consent") plan("request.lapse", requestId, days.at(14, "12:00"));
    if (stage.at !== "matched") continue;
    plan("request.remind_professional", requestId, days.hoursAgo((stage.days - 1) * 24));
    plan("request.remind_staff", requestId, days.hoursAgo((stage.days - 3) * 24));
  }
}

/** A child's parents are named, and the first of them asked. */
async function seedParents(ctx: WriteCtx, clients: readonly SeededClient[]): Promise<void> {
  for (const { id, stage, name, born, requestId } of clients) {
    if (stage.at !== "needs_intake" || born === null) continue;
    const shared = { familyName: name[1], authority: "parent" as const, courtOrder: false };
    const parent = { ...shared, locale: "fr" as const, zone: PRACTICE.zone };
    await addGuardians(ctx, id, [
      { ...parent, givenName: "Martine", email: "martine.belanger@courriel.example", phone: "450 555-0163" },
      { ...parent, givenName: "Stéphane", phone: "450 555-0164" },
    ]);
    const [asker] = await readGuardians(ctx, id);
    if (asker)
      await ctx.tx
        .updateTable("requests")
        .set({ requesterId: asker.personId, audience: "loved_one" })
        .where("id", "=", requestId)
        .execute();
  }
}

const openedAt = ({ daysAgo, stage }: DemoClient, days: Days): Date => {
  if (stage.at === "proposed") return days.hoursAgo(stage.hours + (stage.refusedBy === undefined ? 0.2 : 20));
  if (stage.at === "matched") return days.hoursAgo(stage.days * 24 + 9);
  return daysAgo === 0 ? days.hoursAgo(0.1) : days.hoursAgo(daysAgo * 24);
};
const matchedAt = ({ stage }: DemoClient, opened: Date, days: Days): Date | null => {
  if (stage.at === "matched") return days.hoursAgo(stage.days * 24);
  return stage.at === "scheduled" ? new Date(opened.getTime() + 7 * 3_600_000) : null;
};

function requestOf(client: SeededClient, index: number, { seeded, clients, days }: All) {
  const { stage, id, requestId, locale, city, region, urgent = false, service = "individual" } = client;
  const opened = openedAt(client, days);
  const to = stage.at === "matched" || stage.at === "scheduled" ? stage.to : undefined;
  const withdrawn = stage.at === "withdrawn";
  // Somebody who is in care already asks for a loved one of 14 and over, who has still to accept.
  const invited = stage.at === "awaiting_consent" ? clients[3] : undefined;
  const asked =
    stage.at === "proposed"
      ? 1 + (stage.refusedBy === undefined ? 0 : 1)
      : stage.at === "pool"
        ? 2
        : to === undefined
          ? 0
          : 1;
  return {
    id: requestId,
    number: numberOf(index),
    audience: invited ? ("loved_one" as const) : ("self" as const),
    requesterId: invited?.id ?? id,
    beneficiaryId: id,
    othersIfNamedCannot: true,
    serviceKind: service,
    state: stage.at,
    origin: client.account || index === 0 ? ("member" as const) : ("guest" as const),
    urgent,
    safetyAnswer: urgent ? false : null,
    ageGroup: ageGroupOf(client.born, days.date(0)),
    city,
    region,
    locale,
    preferences: JSON.stringify(client.preferences ?? {}),
    openedAt: opened,
    consentDueAt: stage.at === "awaiting_consent" ? days.at(14, "12:00") : null,
    attempts: asked,
    matchedProfessionalId: to === undefined ? null : professionalAt(seeded, to).id,
    matchedAt: matchedAt(client, opened, days),
    endedAt: withdrawn ? days.hoursAgo(12) : null,
    fileId: client.fileId,
    episodeId: client.episodeId,
  };
}

export function professionalAt({ professionals }: Seeded, place: number): SeededProfessional {
  const found = professionals[place];
  if (!found) throw new Error(`no professional at ${place}`);
  return found;
}

async function seedNotes({ tx, platform }: WriteCtx, clients: readonly SeededClient[]): Promise<void> {
  const notes = clients.flatMap(({ requestId, note }) =>
    note === undefined
      ? []
      : [
          {
            requestId,
            sealed: seal(platform.config.dataKeys, { table: "request_notes", row: requestId, column: "sealed" }, note),
          },
        ],
  );
  await tx.insertInto("requestNotes").values(notes).execute();
}

async function seedProposals(ctx: WriteCtx, { seeded, clients, days }: All): Promise<void> {
  const rows = clients.flatMap((client) => proposalsOf(client, seeded, { days, now: ctx.now }));
  await ctx.tx.insertInto("proposals").values(rows).execute();
  const runs = clients.flatMap((client) => runOf(client, seeded, ctx.now));
  await ctx.tx.insertInto("matchRuns").values(runs).execute();
  for (const { id, state, deadlineAt } of rows)
    if (state === "open" && ctx.platform.tasks.has("proposal.expire"))
      ctx.later("proposal.expire", { proposalId: id }, { runAt: deadlineAt, key: `proposal.expire:${id}` });
}

const after = (date: Date, hours: number) => new Date(date.getTime() + hours * 3_600_000);
type Moment = { days: Days; now: Date };
function proposalsOf(client: SeededClient, seeded: Seeded, { days, now }: Moment) {
  const { stage, requestId, urgent } = client;
  const opened = openedAt(client, days);
  const make = (
    to: number,
    made: Date,
    end: { state: "open" | "accepted" | "refused" | "expired"; at: Date | null },
    attempt: number,
  ) => {
    const professional = professionalAt(seeded, to);
    const explanation = explain(client, professional);
    return {
      id: newId(now),
      requestId,
      professionalId: professional.id,
      attempt,
      mode: attempt === 1 ? ("strict" as const) : ("relaxed" as const),
      state: end.state,
      score: explanation.parts.reduce((sum, { points }) => sum + points, 0),
      explanation: JSON.stringify(explanation),
      madeAt: made,
      deadlineAt: days.afterAnswerHours(made, urgent ? 4 : 12),
      answeredAt: end.at,
      refusal: end.state === "refused" ? ("schedule" as const) : null,
    };
  };
  if (stage.at === "proposed") {
    const made = days.hoursAgo(stage.hours);
    const before =
      stage.refusedBy === undefined ? [] : [make(stage.refusedBy, opened, { state: "refused", at: made }, 1)];
    return [...before, make(stage.to, made, { state: "open", at: null }, before.length + 1)];
  }
  if (stage.at === "pool")
    return stage.refusedBy.map((to, index) =>
      make(
        to,
        after(opened, index * 8),
        { state: index === 0 ? "refused" : "expired", at: after(opened, (index + 1) * 8) },
        index + 1,
      ),
    );
  if (stage.at !== "matched" && stage.at !== "scheduled") return [];
  return [make(stage.to, after(opened, 0.1), { state: "accepted", at: matchedAt(client, opened, days) }, 1)];
}

/** The parts of a score that these people would have, in the shape that matching stores. */
export function explain(client: DemoClient, professional: SeededProfessional) {
  const wishes = client.preferences ?? {};
  const treats = (key: string | undefined) => key !== undefined && professional.reasons.includes(key);
  const [first, ...others] = client.reasons;
  const shared = others.filter(treats);
  const parts: { criterion: Criterion; points: number; max: number }[] = [];
  const add = (criterion: Criterion, points: number, max: number) => void parts.push({ criterion, points, max });
  add("first_reason", treats(first) ? 100 : 0, 100);
  if (others.length > 0) add("other_reasons", shared.length * 30, others.length * 30);
  if (wishes.times) add("times", 20, 25);
  if (wishes.language)
    add("language", wishes.language.wanted.some((key) => professional.languages.includes(key)) ? 15 : 0, 15);
  if (wishes.modality)
    add("modality", wishes.modality.wanted.some((key) => professional.modalities.includes(key)) ? 15 : 0, 15);
  if (wishes.gender) add("gender", wishes.gender.wanted.includes(professional.gender) ? 12 : 0, 12);
  add("fairness", 6, 10);
  const asked = parts.filter(({ criterion }) => criterion !== "fairness");
  return {
    parts,
    met: asked.flatMap(({ criterion, points }) => (points > 0 ? [criterion] : [])),
    missed: asked.flatMap(({ criterion, points }) => (points === 0 ? [criterion] : [])),
    unknown: [],
    fit: {
      reasons: client.reasons.filter(treats),
      approaches: [],
      times: wishes.times ? [...wishes.times.wanted] : [],
      languages: professional.languages.filter((key) => wishes.language?.wanted.includes(key)),
      modalities: professional.modalities.filter((key) => wishes.modality?.wanted.includes(key)),
      sameCity: false,
    },
  };
}

/** The last run of matching of those who wait. */
function runOf(client: SeededClient, { professionals }: Seeded, now: Date) {
  const { stage, requestId, reasons } = client;
  if (stage.at !== "proposed" && stage.at !== "pool") return [];
  const [first] = reasons;
  const ranked = professionals
    .filter((one) => one.accepts && first !== undefined && one.reasons.includes(first))
    .map((one) => ({ one, ...explain(client, one) }))
    .map(({ one, parts, met, missed, unknown }) => ({
      professionalId: one.id,
      score: parts.reduce((sum, { points }) => sum + points, 0),
      strict: true,
      firstFreeAt: null,
      parts,
      met,
      missed,
      unknown,
    }))
    .toSorted((one, other) => other.score - one.score);
  const setAside = [
    { filter: "not_accepting", count: 1 },
    { filter: "no_clinical_fit", count: professionals.length - ranked.length - 1 },
  ];
  return [
    {
      id: newId(now),
      requestId,
      at: now,
      attempt: 1,
      examined: professionals.length,
      setAside: JSON.stringify(setAside),
      ranked: JSON.stringify(ranked),
      outcome: stage.at,
    },
  ];
}
