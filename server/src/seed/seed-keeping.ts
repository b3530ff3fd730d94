import type { SaveMedicalProfile } from "@jechemine/contract/medical-profile.ts";
import { newId } from "../platform/new-id.ts";
import { seal } from "../platform/sealing.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { SeededClient } from "./seed-requests.ts";

const TOLD: Omit<SaveMedicalProfile, "basedOn"> = {
  conditions: ["Migraines depuis l’adolescence"],
  medications: [{ name: "Sumatriptan", dose: "50 mg au besoin" }],
  allergies: [{ to: "Pénicilline", reaction: "Rougeurs" }],
  previousTherapy: "Six rencontres en 2021, après un déménagement. Cela m’avait aidée.",
  substanceUse: null,
  sleep: "Je m’endors vite, mais je me réveille vers 4 h.",
  appetite: null,
  goals: "Retrouver des soirées sans penser au travail.",
  preferences: null,
};
/** Waits for an answer since so many days. */
const WISH_DAYS_AGO = 4;
/** A file that need no longer be kept in so many days. */
const ENDS_IN_DAYS = 20;
const FILE_YEARS = 5;

type All = { clients: readonly SeededClient[]; days: Days };
/** What the client of the demonstration told of themselves, a wish to be deleted, and what the rules of keeping did and will do. */
export async function seedKeeping(ctx: WriteCtx, all: All): Promise<void> {
  const [first] = all.clients;
  if (first) await seedProfile(ctx, first.id, all.days);
  await seedWish(ctx, all);
  await seedOldFile(ctx, all.days);
  await seedCertificates(ctx, all.days);
}

async function seedProfile({ tx, platform, now }: WriteCtx, personId: string, days: Days): Promise<void> {
  const id = newId(now);
  const place = { table: "medical_profiles", row: id, column: "sealed" };
  const sealed = seal(platform.config.dataKeys, place, JSON.stringify(TOLD));
  const savedAt = days.hoursAgo(24 * 12);
  await tx.insertInto("medicalProfiles").values({ id, personId, authorId: personId, sealed, savedAt }).execute();
  const called = { name: "Hugo Roy", relation: "sibling" as const, phone: "514 555-0188", firstToCall: true };
  await tx
    .insertInto("emergencyContacts")
    .values({ id: newId(now), personId, ...called, position: 0, createdAt: savedAt })
    .execute();
}

/** Somebody whose request led nowhere wishes to be forgotten. */
async function seedWish({ tx, now }: WriteCtx, { clients, days }: All): Promise<void> {
  const leaving =
    clients.find(({ account, fileId }) => account && fileId === null) ?? clients.find(({ account }) => account);
  const account =
    leaving && (await tx.selectFrom("accounts").select("id").where("personId", "=", leaving.id).executeTakeFirst());
  if (!leaving || !account) return;
  const wish = "J’ai trouvé de l’aide près de chez moi. Merci!";
  await tx
    .insertInto("deletionRequests")
    .values({
      id: newId(now),
      personId: leaving.id,
      accountId: account.id,
      state: "open",
      wish,
      askedAt: days.hoursAgo(24 * WISH_DAYS_AGO),
    })
    .execute();
}

async function seedOldFile({ tx, now }: WriteCtx, days: Days): Promise<void> {
  const [personId, fileId, episodeId] = [newId(now), newId(now), newId(now)];
  const openedAt = new Date(
    days.today.subtract({ years: FILE_YEARS }).add({ days: ENDS_IN_DAYS }).toZonedDateTime(PRACTICE.zone)
      .epochMilliseconds,
  );
  const named = {
    givenName: "Gaétane",
    familyName: "Bolduc",
    birthDate: "1958-09-21",
    locale: "fr" as const,
    zone: PRACTICE.zone,
  };
  await tx
    .insertInto("persons")
    .values({ id: personId, ...named, createdAt: openedAt })
    .execute();
  await tx.insertInto("files").values({ id: fileId, kind: "individual", openedAt, closedAt: openedAt }).execute();
  await tx
    .insertInto("fileMembers")
    .values({ fileId, kind: "individual", clientId: personId, joinedAt: openedAt })
    .execute();
  const closed = { closedAt: openedAt, closeReason: "Fin convenue" };
  await tx
    .insertInto("episodes")
    .values({ id: episodeId, fileId, serviceKind: "individual", openedAt, ...closed })
    .execute();
}

/** Somebody of whom nothing is left but what went, by their wish and then by the rule. */
async function seedCertificates({ tx, now }: WriteCtx, days: Days): Promise<void> {
  const personId = newId(now);
  const nobody = { givenName: "—", familyName: "—", locale: "fr" as const, zone: PRACTICE.zone };
  await tx
    .insertInto("persons")
    .values({ id: personId, ...nobody, createdAt: days.hoursAgo(24 * 365 * 7) })
    .execute();
  const holder = await tx
    .selectFrom("staffPermissions as s")
    .innerJoin("accounts as a", "a.id", "s.accountId")
    .select("a.personId")
    .where("s.permission", "=", "owner")
    .executeTakeFirst();
  const rows = [
    {
      part: "wish" as const,
      because: "wish" as const,
      lastDay: null,
      destroyedAt: days.hoursAgo(24 * 400),
      decidedBy: holder?.personId ?? null,
      counts: [
        { table: "contact_points", rows: 2 },
        { table: "credentials", rows: 1 },
        { table: "notifications", rows: 18 },
        { table: "sign_ins", rows: 6 },
      ],
    },
    {
      part: "clinical_file" as const,
      because: "order_rule" as const,
      lastDay: days.date(-12),
      destroyedAt: days.at(-11, "03:00"),
      decidedBy: null,
      counts: [
        { table: "medical_profiles", rows: 1 },
        { table: "messages", rows: 9 },
        { table: "notes", rows: 14 },
        { table: "request_notes", rows: 1 },
      ],
    },
  ];
  await tx
    .insertInto("destructionCertificates")
    .values(rows.map(({ counts, ...row }) => ({ id: newId(now), personId, ...row, counts: JSON.stringify(counts) })))
    .execute();
}
