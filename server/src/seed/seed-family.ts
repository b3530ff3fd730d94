import { createDemoAccount } from "../modules/accounts/index.ts";
import { planBirthday } from "../modules/guardians/index.ts";
import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { SeededClient } from "./seed-requests.ts";

const CHILD = "Noah";
/** The child is 13; the fourteenth birthday comes after so many days. */
const DAYS_TO_FOURTEEN = 45;
/** The professional was asked two weeks ago to talk with the child. */
const ASKED_DAYS_AGO = 15;
const PARENTS = [
  {
    givenName: "Sylvie",
    courtOrder: false,
    restriction: null,
    kind: "birth_certificate" as const,
    proof: "Certificat de naissance, vu à l’accueil",
  },
  {
    givenName: "Patrick",
    courtOrder: true,
    restriction: "no_decisions" as const,
    kind: "judgment" as const,
    proof: "Jugement de garde : information, sans décision",
  },
];

/** One family: a child of 13 in care and two parents, of whom a court lets one see without deciding. */
export async function seedFamily(ctx: WriteCtx, { clients, days }: { clients: readonly SeededClient[]; days: Days }) {
  const child = clients.find(({ name: [given] }) => given === CHILD);
  if (!child) return;
  const birthday = days.date(DAYS_TO_FOURTEEN);
  const birthDate = `${Number(birthday.slice(0, 4)) - 14}${birthday.slice(4).replace("-02-29", "-02-28")}`;
  await ctx.tx.updateTable("persons").set({ birthDate }).where("id", "=", child.id).execute();
  await ctx.tx.updateTable("requests").set({ ageGroup: "12-17" }).where("id", "=", child.requestId).execute();
  const talk = { dueOn: days.date(-ASKED_DAYS_AGO), birthday, toldAt: days.hoursAgo(24 * ASKED_DAYS_AGO) };
  await ctx.tx
    .insertInto("youthTalks")
    .values({ wardId: child.id, ...talk })
    .execute();
  planBirthday(ctx, child.id, { birthDate, zone: PRACTICE.zone, today: days.date(0) });
  const [, familyName] = child.name;
  for (const { givenName, kind, proof, ...limits } of PARENTS) {
    const email = `${givenName}.${familyName}@courriel.example`.toLowerCase();
    const person = { givenName, familyName, locale: child.locale, zone: PRACTICE.zone };
    const { personId } = await createDemoAccount(ctx, { kind: "client", email, person });
    const id = newId(ctx.now);
    const at = days.hoursAgo(24 * 30);
    const link = { id, wardId: child.id, guardianId: personId, authority: "parent" as const, ...limits };
    await ctx.tx
      .insertInto("guardianships")
      .values({ ...link, consent: "given", consentAt: at, createdAt: at, approvedAt: at })
      .execute();
    await ctx.tx
      .insertInto("guardianshipProofs")
      .values({ id: newId(ctx.now), guardianshipId: id, kind, description: proof, toldBy: personId, toldAt: at })
      .execute();
  }
}
