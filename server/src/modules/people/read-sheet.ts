import type { Caseload, PersonSheet } from "@jechemine/contract/people-admin.ts";
import { STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { deriveDisplayName } from "./person.ts";
import {
  countAhead,
  findAccount,
  findCaseload,
  findSheet,
  listAhead,
  listContacts,
  listRequests,
} from "./queries/sheet.ts";

/** Of somebody whom the caller was shown; why it was suspended is the owner's. */
async function accountOf(ctx: Ctx, personId: string) {
  const row = await ctx.asSystem(() => findAccount(ctx.tx, personId));
  if (!row) return { kind: "client" as const, account: null };
  const { kind, status, lastUsedAt, suspendedFor, permissions, ...rest } = row;
  const account = {
    ...rest,
    state: status,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    suspendedFor: ctx.caller.permissions.has("people:write") ? suspendedFor : null,
    permissions: STAFF_PERMISSIONS.filter((each) => permissions.includes(each)),
  };
  return { kind, account };
}

async function caseloadOf(ctx: Ctx, personId: string): Promise<Caseload | null> {
  const row = await ctx.asSystem(() => findCaseload(ctx.tx, personId, ctx.now));
  if (!row) return null;
  const { made, accepted, refused, expired, pausedAt, ...rest } = row;
  return { ...rest, pausedAt: pausedAt?.toISOString() ?? null, proposals: { made, accepted, refused, expired } };
}

async function aheadOf(ctx: Ctx, personId: string): Promise<PersonSheet["appointments"]> {
  if (!ctx.caller.permissions.has("appointments:read")) return null;
  return (await listAhead(ctx.tx, personId, ctx.now)).map(({ startsAt, endsAt, ...rest }) => ({
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}
async function requestsOf(ctx: Ctx, personId: string): Promise<PersonSheet["requests"]> {
  if (!ctx.caller.permissions.has("queue:read")) return null;
  return (await listRequests(ctx.tx, personId)).map(({ openedAt, ...rest }) => ({
    ...rest,
    openedAt: openedAt.toISOString(),
  }));
}

/** Logistics of one person, first found as the caller. Parts that their permissions do not open are null. */
export const readSheet = readVerb("people:read", async (ctx, id: string): Promise<PersonSheet> => {
  const row = ctx.actor.role === "staff" ? await findSheet(ctx.tx, id) : undefined;
  if (!row) throw new Refused("NOT_FOUND");
  const { kind, account } = await accountOf(ctx, id);
  const contacts = await ctx.asSystem(() => listContacts(ctx.tx, id)); // the owner looks after people too
  return {
    id,
    name: deriveDisplayName(row),
    firstName: row.givenName,
    lastName: row.familyName,
    pronouns: row.pronouns,
    birthDate: kind === "client" ? row.birthDate : null,
    locale: row.locale,
    city: row.city,
    kind,
    createdAt: row.createdAt.toISOString(),
    mergedInto: row.mergedId ? { id: row.mergedId, name: `${row.mergedGiven} ${row.mergedFamily}` } : null,
    contacts: contacts.map(({ verifiedAt, ...contact }) => ({ ...contact, verified: verifiedAt !== null })),
    account,
    appointmentsAhead: await ctx.asSystem(() => countAhead(ctx.tx, id, ctx.now)),
    appointments: await aheadOf(ctx, id),
    requests: await requestsOf(ctx, id),
    caseload: kind === "professional" ? await caseloadOf(ctx, id) : null,
  };
});
