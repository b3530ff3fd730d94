import { createDemoAccount } from "../modules/accounts/index.ts";
import { countFreeCells } from "../modules/availability/index.ts";
import { newId } from "../platform/new-id.ts";
import { type Platform, readVerb, SYSTEM, type WriteCtx, writeVerb } from "../platform/verb.ts";
import { CLIENTS } from "./clients-data.ts";
import { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import { seedAlerts } from "./seed-alerts.ts";
import { seedApplicant } from "./seed-applicant.ts";
import { isTreated, seedAppointments, seedFiles } from "./seed-care.ts";
import { seedDesk } from "./seed-desk.ts";
import { seedFamily } from "./seed-family.ts";
import { seedKeeping } from "./seed-keeping.ts";
import { seedMessages } from "./seed-messages.ts";
import { seedMoney } from "./seed-money.ts";
import { seedNotes } from "./seed-notes.ts";
import { makePractice, seedPractice } from "./seed-practice.ts";
import { seedReferral } from "./seed-referral.ts";
import { type SeededClient, seedRequests } from "./seed-requests.ts";

/** Makes the demonstration practice in an empty installation; false where there are people already, or no demonstration is wanted. */
export async function seedDemonstration(platform: Platform): Promise<boolean> {
  if (!platform.config.demo || !(await isEmpty(platform, SYSTEM, undefined))) return false;
  await makePractice(platform);
  await seedEverything(platform, SYSTEM, undefined);
  await countFreeCells(platform);
  return true;
}

const isEmpty = readVerb("public", async ({ tx }) => {
  const somebody = await tx.selectFrom("persons").select("id").limit(1).executeTakeFirst();
  return somebody === undefined;
});

/** One transaction: a start that is killed half-way finds an empty practice again, or a whole one. */
const seedEverything = writeVerb("settings:write", async (ctx) => {
  const days = new Days(ctx.now, PRACTICE.zone);
  const seeded = await seedPractice(ctx, days);
  const clients = await seedClients(ctx);
  const all = { seeded, clients, days };
  await seedFiles(ctx, all);
  await seedRequests(ctx, all);
  await seedReferral(ctx, all);
  await seedAppointments(ctx, all);
  await seedFamily(ctx, all);
  await seedMoney(ctx, clients);
  await seedNotes(ctx);
  await seedMessages(ctx, all);
  await seedAlerts(ctx, days);
  await seedApplicant(ctx, all);
  await seedDesk(ctx, all);
  await seedKeeping(ctx, all);
  ctx.record("practice.seeded", newId(ctx.now), { details: { clients: clients.length } });
});

async function seedClients(ctx: WriteCtx): Promise<SeededClient[]> {
  const clients = CLIENTS.map((client): SeededClient => {
    const treated = isTreated(client);
    return {
      ...client,
      id: newId(ctx.now),
      requestId: newId(ctx.now),
      fileId: treated ? newId(ctx.now) : null,
      episodeId: treated ? newId(ctx.now) : null,
    };
  });
  const at = ctx.now;
  const persons = clients.map(
    ({ id, name: [givenName, familyName], born: birthDate, locale, city, region, daysAgo }) => {
      const createdAt = new Date(at.getTime() - daysAgo * 86_400_000);
      return { id, givenName, familyName, birthDate, locale, zone: PRACTICE.zone, city, region, createdAt };
    },
  );
  await ctx.tx.insertInto("persons").values(persons).execute();
  const points = clients.flatMap((client, index) => [
    {
      id: newId(at),
      personId: client.id,
      kind: "phone" as const,
      value: `514 555-01${String(10 + index)}`,
      createdAt: at,
    },
    ...(index === 0
      ? []
      : [
          {
            id: newId(at),
            personId: client.id,
            kind: "email" as const,
            value: emailOf(client),
            createdAt: at,
            preferred: true,
          },
        ]),
  ]);
  await ctx.tx.insertInto("contactPoints").values(points).execute();
  const members = clients.filter(({ account }) => account);
  const accounts = members.map((client) => ({
    id: newId(at),
    personId: client.id,
    kind: "client" as const,
    email: emailOf(client),
    emailVerifiedAt: at,
    status: "active" as const,
    createdAt: at,
  }));
  await ctx.tx.insertInto("accounts").values(accounts).execute();
  const [first] = clients;
  if (first) await createDemoAccount(ctx, { kind: "client", email: emailOf(first), person: first.id });
  return clients;
}

const emailOf = ({ name }: Pick<SeededClient, "name">) =>
  `${name
    .join(".")
    .normalize("NFD")
    .replace(/[^A-Za-z.-]/g, "")
    .toLowerCase()}@courriel.example`;
