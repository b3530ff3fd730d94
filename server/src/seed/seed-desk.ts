import { openAtDesk } from "../modules/requests/index.ts";
import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { Seeded } from "./seed-practice.ts";
import { professionalAt, type SeededClient } from "./seed-requests.ts";

type All = { seeded: Seeded; clients: readonly SeededClient[]; days: Days };

/** Places in PROFESSIONALS: who is on call, a week each in turn; who is away, and who stands in. */
const ON_CALL = [0, 2, 4];
const [AWAY, STANDS_IN] = [10, 3];
const WEEKS = 6;
/** Somebody whom the front desk wrote down a second time, with a slip of the hand; and somebody in care who asked again as a guest. */
const WRITTEN_TWICE = 10;
const ASKED_TWICE = 13;

/** What the front desk and intake look after: a record written twice, the duty roster, an absence, people to call back. */
export async function seedDesk(ctx: WriteCtx, all: All): Promise<void> {
  const desk = await findHolder(ctx, "front_desk");
  if (!desk) return;
  await seedTwin(ctx, all);
  await seedGuest(ctx, all);
  await seedRoster(ctx, all, desk);
  await seedLeave(ctx, all, desk);
  await seedCallBacks(ctx, all, desk);
}

const findHolder = async ({ tx }: WriteCtx, permission: "front_desk") =>
  (
    await tx
      .selectFrom("staffPermissions as s")
      .innerJoin("accounts as a", "a.id", "s.accountId")
      .select("a.personId")
      .where("s.permission", "=", permission)
      .orderBy("a.createdAt")
      .limit(1)
      .executeTakeFirst()
  )?.personId;

async function seedTwin({ tx, now }: WriteCtx, { clients, days }: All): Promise<void> {
  const first = clients[WRITTEN_TWICE];
  if (!first) return;
  const [given, family] = first.name;
  const phone = await tx
    .selectFrom("contactPoints")
    .select("value")
    .where("personId", "=", first.id)
    .where("kind", "=", "phone")
    .executeTakeFirst();
  const id = newId(now);
  const createdAt = days.hoursAgo(50);
  const name = { givenName: given.normalize("NFD").replace(/\p{M}/gu, ""), familyName: slip(family) };
  const rest = { birthDate: first.born, locale: first.locale, zone: PRACTICE.zone, createdAt };
  await tx
    .insertInto("persons")
    .values({ id, ...name, ...rest })
    .execute();
  if (phone)
    await tx
      .insertInto("contactPoints")
      .values({ id: newId(now), personId: id, kind: "phone", value: phone.value, createdAt })
      .execute();
}
/** The same name and address, no birth date yet, and a request for the couple. */
async function seedGuest(ctx: WriteCtx, { clients, days }: All): Promise<void> {
  const { tx, now } = ctx;
  const first = clients[ASKED_TWICE];
  const known = await tx
    .selectFrom("contactPoints")
    .select("value")
    .where("personId", "=", first?.id ?? null)
    .where("kind", "=", "email")
    .executeTakeFirst();
  if (!first || !known) return;
  const [id, createdAt, locale] = [newId(now), days.hoursAgo(26), first.locale];
  const [givenName, familyName] = first.name;
  await tx
    .insertInto("persons")
    .values({ id, givenName, familyName, locale, zone: PRACTICE.zone, createdAt })
    .execute();
  await tx
    .insertInto("contactPoints")
    .values({ id: newId(now), personId: id, kind: "email", value: known.value, createdAt })
    .execute();
  await openAtDesk(ctx, { personId: id, service: "couple", locale });
}
/** The last two letters exchanged. */
const slip = (name: string) => `${name.slice(0, -2)}${name.slice(-1)}${name.slice(-2, -1)}`;

/** Monday 8:00 to Monday 8:00, from this week on. */
async function seedRoster({ tx, now }: WriteCtx, { seeded, days }: All, plannedBy: string): Promise<void> {
  const monday = 1 - days.weekday(0);
  const shifts = Array.from({ length: WEEKS }, (_, week) => ({
    id: newId(now),
    personId: professionalAt(seeded, ON_CALL[week % ON_CALL.length] ?? 0).id,
    startsAt: days.at(monday + 7 * week, "08:00"),
    endsAt: days.at(monday + 7 * (week + 1), "08:00"),
    plannedBy,
    plannedAt: days.hoursAgo(24 * 9),
  }));
  await tx.insertInto("dutyShifts").values(shifts).execute();
}

async function seedLeave({ tx, now }: WriteCtx, { seeded, days }: All, declaredBy: string): Promise<void> {
  const id = newId(now);
  const professionalId = professionalAt(seeded, AWAY).id;
  const span = { startsAt: days.at(24, "00:00"), endsAt: days.at(31, "00:00") };
  await tx
    .insertInto("availabilityExceptions")
    .values({ id, professionalId, kind: "time_off", ...span, siteId: null, modalities: null })
    .execute();
  const substituteId = professionalAt(seeded, STANDS_IN).id;
  const said = { note: "De retour le lundi suivant; je réponds alors à vos messages.", declaredBy };
  await tx
    .insertInto("leaves")
    .values({ id, professionalId, substituteId, ...said, declaredAt: days.hoursAgo(30) })
    .execute();
}

async function seedCallBacks({ tx, now }: WriteCtx, { clients, days }: All, addedBy: string): Promise<void> {
  const known = clients[11];
  const calls = [
    {
      name: known ? known.name.join(" ") : "Léo",
      personId: known?.id ?? null,
      words: "Déplacer son rendez-vous",
      hours: 5,
    },
    { name: "Garderie Les Érables", personId: null, words: "Attestation de présence, après 15 h", hours: 3 },
    { name: "Mme Nguyen", personId: null, words: "Frais et assurance", hours: 1 },
  ];
  const rows = calls.map(({ hours, ...call }, index) => ({
    id: newId(now),
    ...call,
    phone: `438 555-014${index}`,
    attempts: index === 0 ? 1 : 0,
    lastTriedAt: index === 0 ? days.hoursAgo(2) : null,
    addedBy,
    addedAt: days.hoursAgo(hours),
  }));
  await tx.insertInto("callBacks").values(rows).execute();
}
