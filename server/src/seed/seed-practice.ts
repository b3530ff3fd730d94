import { createDemoAccount } from "../modules/accounts/index.ts";
import { freeSlug } from "../modules/people/index.ts";
import { ensurePractice } from "../modules/settings/index.ts";
import { newId } from "../platform/new-id.ts";
import { SYSTEM, type WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { PRACTICE, SERVICES, SITES, STAFF } from "./practice-data.ts";
import { type DemoProfessional, PROFESSIONALS } from "./professionals-data.ts";

export type SeededSite = { id: string; name: string; city: string; rooms: string[] };
export type SeededService = { id: string; code: string; kind: string; minutes: number; priceCents: number };
export type SeededProfessional = DemoProfessional & { id: string; siteId: string; roomId: string | null };
export type Seeded = { sites: SeededSite[]; services: SeededService[]; professionals: SeededProfessional[] };

export const makePractice = (platform: WriteCtx["platform"]) => ensurePractice(platform, SYSTEM, PRACTICE);

/** Sites, rooms, services, the team and the professionals, each with a calendar. */
export async function seedPractice(ctx: WriteCtx, days: Days): Promise<Seeded> {
  const sites = await seedSites(ctx);
  const services = SERVICES.map((service) => ({ id: newId(ctx.now), ...service }));
  const more = { bufferBeforeMinutes: 0, bufferAfterMinutes: 10, currency: PRACTICE.currency, active: true };
  await ctx.tx
    .insertInto("services")
    .values(services.map((service) => ({ ...service, ...more })))
    .execute();
  for (const { permissions, email, ...who } of STAFF) {
    const person = { ...who, locale: "fr" as const, zone: PRACTICE.zone };
    await createDemoAccount(ctx, { kind: "staff", email, person, staffPermissions: permissions });
  }
  const professionals = await seedProfessionals(ctx, sites);
  await seedParts(ctx, { sites, services, professionals }, days);
  return { sites, services, professionals };
}

async function seedSites({ tx, now }: WriteCtx): Promise<SeededSite[]> {
  const sites = SITES.map(({ rooms, ...site }) => ({
    row: { id: newId(now), ...site, zone: PRACTICE.zone, active: true },
    rooms,
  }));
  await tx
    .insertInto("sites")
    .values(sites.map(({ row }) => row))
    .execute();
  const rooms = sites.flatMap(({ row, rooms: names }) =>
    names.map((name) => ({ id: newId(now), siteId: row.id, name, capacity: 4, active: true })),
  );
  await tx.insertInto("rooms").values(rooms).execute();
  return sites.map(({ row }) => ({
    ...row,
    rooms: rooms.flatMap(({ id, siteId }) => (siteId === row.id ? [id] : [])),
  }));
}

/** Accounts are shown in the order in which they were made. */
const inTurn = (ctx: WriteCtx, place: number): WriteCtx => ({ ...ctx, now: new Date(ctx.now.getTime() + place) });

const emailOf = ({ givenName }: DemoProfessional) =>
  `${givenName
    .normalize("NFD")
    .replace(/[^A-Za-z-]/g, "")
    .toLowerCase()}@jechemine.example`;

async function seedProfessionals(ctx: WriteCtx, sites: readonly SeededSite[]): Promise<SeededProfessional[]> {
  const made: SeededProfessional[] = [];
  for (const one of PROFESSIONALS) {
    const site = sites.find(({ name }) => name === one.site);
    if (!site) throw new Error(`no site ${one.site}`);
    const { givenName, familyName, gender } = one;
    const person = { givenName, familyName, gender, locale: "fr" as const, zone: PRACTICE.zone, city: site.city };
    const { personId } = await createDemoAccount(inTurn(ctx, made.length), {
      kind: "professional",
      email: emailOf(one),
      person,
    });
    const row = {
      personId,
      slug: await freeSlug(ctx, one),
      state: "approved" as const,
      appliedAt: ctx.now,
      decidedAt: ctx.now,
      acceptsNew: one.accepts,
      acceptsUrgent: one.urgent,
      languages: [...one.languages],
      ageGroups: [...one.ages],
      modalities: [...one.modalities],
      approaches: [...one.approaches],
      payerKinds: [...one.payers],
      weeklyCapacity: one.capacity,
      biographyFr: one.fr,
      biographyEn: one.en,
    };
    await ctx.tx.insertInto("professionals").values(row).execute();
    made.push({
      ...one,
      id: personId,
      siteId: site.id,
      roomId: one.room === null ? null : (site.rooms[one.room] ?? null),
    });
  }
  return made;
}

/** What hangs on professionals, in one statement a table. */
async function seedParts({ tx, now }: WriteCtx, { services, professionals }: Seeded, days: Days): Promise<void> {
  const each = <T>(rows: (one: SeededProfessional) => readonly T[]) => professionals.flatMap((one) => rows(one));
  const reasons = each(({ id: professionalId, reasons: keys }) =>
    keys.map((reasonKey) => ({ professionalId, reasonKey })),
  );
  await tx.insertInto("professionalReasons").values(reasons).execute();
  const offered = each((one) =>
    services.flatMap(({ id: serviceId, code }) =>
      one.services.some((name) => name === code)
        ? [{ professionalId: one.id, serviceId, priceCents: code === "IND-50" ? one.price : null }]
        : [],
    ),
  );
  await tx.insertInto("professionalServices").values(offered).execute();
  await tx
    .insertInto("professionalSites")
    .values(professionals.map(({ id: professionalId, siteId }) => ({ professionalId, siteId })))
    .execute();
  await tx
    .insertInto("licences")
    .values(professionals.map((one) => licenceOf(one, now, days)))
    .execute();
  await tx
    .insertInto("availabilityWindows")
    .values(each((one) => windowsOf(one, now, days)))
    .execute();
}

const licenceOf = (
  { id: professionalId, order, title, number, permit }: SeededProfessional,
  now: Date,
  days: Days,
) => ({
  id: newId(now),
  professionalId,
  professionalOrder: order,
  title,
  number,
  psychotherapyPermit: permit,
  supervised: false,
  validFrom: days.date(-1500),
  verifiedAt: now,
});

/** The professional of the demonstration works today too, whatever day it is. */
function windowsOf(one: SeededProfessional, now: Date, days: Days) {
  const today = days.weekday(0);
  const extra = one.number === PROFESSIONALS[0]?.number && today > 5 ? [[[today], "09:00", "17:30"] as const] : [];
  const modalities =
    one.roomId === null ? one.modalities.filter((modality) => modality !== "in_person") : one.modalities;
  return [...one.windows, ...extra].flatMap(([weekdays, starts, ends]) =>
    weekdays.map((weekday) => ({
      id: newId(now),
      professionalId: one.id,
      siteId: one.siteId,
      weekday,
      starts,
      ends,
      modalities: [...modalities],
      validFrom: days.date(-120),
    })),
  );
}
