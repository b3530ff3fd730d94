import type { Client } from "@jechemine/contract/clients.ts";
import { RequestPreferences } from "@jechemine/contract/requests.ts";
import { ServiceType } from "@jechemine/contract/vocabulary.ts";
import { z } from "zod";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readClinicalVerb } from "../../platform/verb.ts";
import { type Care, careOf, givesCare } from "./care.ts";
import { readGuardians } from "./guardians.ts";
import { aroundOf, deriveEndedRow, deriveRow } from "./list-clients.ts";
import { displayNames } from "./persons.ts";
import {
  findAgreement,
  findIdentity,
  findMatchedRequest,
  listAllContacts,
  listConsents,
  listFiles,
  listTeam,
} from "./queries/client-file.ts";
import { countSessions, findClient, listPastNames } from "./queries/clients.ts";

/** A client's file at a glance, for the care team; who opened it is recorded. */
export const readClient = readClinicalVerb("clients:read", async (ctx, id: string): Promise<Client> => {
  const care = await careOf(ctx, id);
  const me = ctx.actor.id;
  if (!me) throw new Refused("NOT_FOUND");
  ctx.record("client.opened", id, { clientId: id });
  const inForce = care.filter(({ endedAt }) => endedAt === null);
  return inForce.length > 0 ? currentClient(ctx, id, { me, care: inForce }) : pastClient(ctx, id, { me, care });
});

type Mine = { me: string; care: readonly Care[] };
async function currentClient(ctx: Ctx, id: string, { me, care }: Mine): Promise<Client> {
  const around = await aroundOf(ctx, me);
  const row = await findClient(ctx.tx, id, around);
  const identity = await findIdentity(ctx.tx, id);
  if (!row || !identity) throw new Refused("NOT_FOUND");
  const fileIds = care.map(({ fileId }) => fileId);
  return {
    ...deriveRow({ ...row, endedAt: null }),
    ...identity,
    canWrite: care.some(givesCare),
    sessions: await countSessions(ctx.tx, id, around),
    contacts: await listAllContacts(ctx.tx, id),
    files: await filesOf(ctx, fileIds),
    careTeam: await teamOf(ctx, id, fileIds),
    request: await requestOf(ctx, id, me),
    agreement: await agreementOf(ctx, id, me),
    guardians: await guardiansOf(ctx, id),
    consents: await consentsOf(ctx, id),
  };
}

/** Of care that ended: the name, and what was the caller's own. Nothing that came later. */
async function pastClient(ctx: Ctx, id: string, { me, care }: Mine): Promise<Client> {
  const around = { ...(await aroundOf(ctx, me)), words: undefined, after: undefined, limit: 1 };
  const [row] = await ctx.asSystem(() => listPastNames(ctx.tx, [id], around));
  const [last] = care.toSorted((a, b) => Number(b.endedAt) - Number(a.endedAt));
  if (!row || !last?.endedAt) throw new Refused("NOT_FOUND");
  const identity = await ctx.asSystem(() => findIdentity(ctx.tx, id));
  return {
    ...deriveEndedRow(row, { since: last.since, endedAt: last.endedAt }),
    canWrite: false,
    locale: identity?.locale ?? "fr",
    city: null,
    sessions: row.sessions,
    contacts: [],
    files: [],
    careTeam: [],
    request: null,
    agreement: null,
    guardians: [],
    consents: [],
  };
}

/** The members of a couple's file are known to its care team, also who is in nobody's care alone. */
async function filesOf(ctx: Ctx, fileIds: readonly string[]): Promise<Client["files"]> {
  const rows = await listFiles(ctx.tx, fileIds);
  const names = await ctx.asSystem(() =>
    displayNames(
      ctx,
      rows.flatMap(({ members }) => members),
    ),
  );
  return rows.map(({ id, kind, members, episode }) => ({
    id,
    kind,
    members: members.map((memberId) => ({ id: memberId, name: names.get(memberId) ?? "" })),
    episode: episode && {
      id: episode.id,
      serviceKind: ServiceType.parse(episode.serviceKind),
      openedAt: new Date(episode.openedAt).toISOString(),
      closedAt: episode.closedAt && new Date(episode.closedAt).toISOString(),
    },
  }));
}

/** A professional's own row says that they belong to the file; who else does is the system's to say. */
async function teamOf(ctx: Ctx, clientId: string, fileIds: readonly string[]): Promise<Client["careTeam"]> {
  const rows = await ctx.asSystem(() => listTeam(ctx.tx, clientId, fileIds));
  const ids = rows.map(({ professionalId }) => professionalId);
  const names = await ctx.asSystem(() => displayNames(ctx, ids));
  return rows.map(({ professionalId, role, since }) => ({
    professional: { id: professionalId, name: names.get(professionalId) ?? "" },
    role,
    since: since.toISOString(),
  }));
}

/** What else the requests module keeps with them is its own. */
const StoredPreferences = z.object(RequestPreferences.shape);
async function requestOf({ tx }: Ctx, clientId: string, me: string): Promise<Client["request"]> {
  const row = await findMatchedRequest(tx, clientId, me);
  if (!row) return null;
  return {
    id: row.id,
    openedAt: row.openedAt.toISOString(),
    urgent: row.urgent,
    service: ServiceType.parse(row.serviceKind),
    reasons: row.reasons ?? [],
    preferences: StoredPreferences.parse(row.preferences),
  };
}

async function agreementOf(ctx: Ctx, clientId: string, me: string): Promise<Client["agreement"]> {
  const row = await findAgreement(ctx.tx, clientId, me);
  if (!row) return null;
  const names = await ctx.asSystem(() => displayNames(ctx, [row.payerPersonId])); // a parent, of whom the agreement names the signature
  return { signedAt: row.signedAt.toISOString(), signedBy: names.get(row.payerPersonId) ?? "" };
}

async function guardiansOf(ctx: Ctx, clientId: string): Promise<Client["guardians"]> {
  const rows = await ctx.asSystem(() => readGuardians(ctx, clientId));
  return rows.map(({ name, authority, courtOrder, consented }) => ({ name, authority, courtOrder, consented }));
}

async function consentsOf({ tx }: Ctx, clientId: string): Promise<Client["consents"]> {
  const rows = await listConsents(tx, clientId);
  return rows.map(({ id, title, textVersion: version, textLanguage, givenAt, withdrawnAt }) => ({
    id,
    title,
    version,
    language: textLanguage === "en" ? ("en" as const) : ("fr" as const),
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}
