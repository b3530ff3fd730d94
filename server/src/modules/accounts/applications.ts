import type { Application, ApplicationSummary, Practice } from "@jechemine/contract/accounts-applications.ts";
import { Order } from "@jechemine/contract/code-lists.ts";
import { Id, Instant, type Page } from "@jechemine/contract/endpoint.ts";
import { AgeGroup, Approach, CareLanguage, Modality, PayerKind, Title } from "@jechemine/contract/vocabulary.ts";
import { z } from "zod";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { checkPractice } from "./check-practice.ts";
import {
  type ApplicationRow,
  decide,
  findApplication,
  listApplications,
  listParts,
  lockApplication,
  type Parts,
} from "./queries/applications.ts";
import { replaceParts, updatePractice } from "./queries/practice.ts";

/** Words of a list that we still know. */
const knownIn = <T extends string>(list: z.ZodType<T>, words: readonly string[]): T[] =>
  words.flatMap((word) => list.safeParse(word).data ?? []);

function practiceOf(row: ApplicationRow, { reasons, services, sites, licences }: Parts): Practice {
  return {
    licences: licences.flatMap(({ professionalOrder, validUntil, ...licence }) => {
      const [order, title] = [Order.safeParse(professionalOrder).data, Title.safeParse(licence.title).data];
      return order && title ? [{ ...licence, order, title, ...(validUntil && { validUntil }) }] : [];
    }),
    serviceIds: services.map(({ serviceId }) => serviceId),
    reasons: reasons.map(({ reasonKey }) => reasonKey),
    siteIds: sites.map(({ siteId }) => siteId),
    approaches: knownIn(Approach, row.approaches),
    languages: knownIn(CareLanguage, row.languages),
    ageGroups: knownIn(AgeGroup, row.ageGroups),
    modalities: knownIn(Modality, row.modalities),
    payers: knownIn(PayerKind, row.payerKinds),
    weeklyCapacity: row.weeklyCapacity,
    biography: { fr: row.biographyFr, en: row.biographyEn },
  };
}

/** An application that the actor may see: the own one, or any for owners. */
async function applicationOf(ctx: Ctx, personId: string | null): Promise<Application> {
  const row = personId ? await findApplication(ctx.tx, personId) : undefined;
  if (!row) throw new Refused("NOT_FOUND");
  return {
    id: row.personId,
    firstName: row.givenName,
    lastName: row.familyName,
    email: row.email,
    state: row.state,
    appliedAt: row.appliedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.decisionReason,
    practice: practiceOf(row, await listParts(ctx.tx, row.personId)),
  };
}

export const readOwnApplication = readVerb("application:read", (ctx, _: undefined) => applicationOf(ctx, ctx.actor.id));
export const readApplication = readVerb("people:write", (ctx, id: string) => applicationOf(ctx, id));

/** Corrects an application that nobody has approved; a refused one goes back into the queue. */
export const changeApplication = writeVerb("application:write", async (ctx, practice: Practice) => {
  const { id, state } = await applicationOf(ctx, ctx.actor.id);
  if (state === "approved" || state === "suspended") throw new Refused("APPLICATION_DECIDED");
  await checkPractice(ctx, practice, id);
  await updatePractice(ctx.tx, id, practice, ctx.now);
  await replaceParts(ctx.tx, id, practice, ctx.now);
  ctx.record(
    "application.changed",
    id,
    state === "refused" ? { event: { professionalId: id, changeId: newId(ctx.now) } } : {},
  );
  ctx.hint("staff:owner");
  return applicationOf(ctx, id);
});

const Cursor = z.tuple([Instant, Id]);
function decodeCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const read = Cursor.safeParse([at, id]);
  if (!read.success) throw new Refused("INVALID");
  return { at: new Date(read.data[0]), id: read.data[1] };
}

type Listing = { state?: Application["state"] | undefined; cursor?: string | undefined; limit?: number | undefined };
/** Those who wait the longest come first. */
export const listOpenApplications = readVerb(
  "people:write",
  async (ctx, { state = "applied", cursor, limit = 20 }: Listing): Promise<Page<ApplicationSummary>> => {
    const rows = await listApplications(ctx.tx, { state, after: decodeCursor(cursor), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ personId, givenName, familyName, appliedAt, titles, ...row }) => ({
        id: personId,
        name: `${givenName} ${familyName}`,
        state: row.state,
        appliedAt: appliedAt.toISOString(),
        titles: knownIn(Title, titles),
      })),
      nextCursor: last ? Buffer.from(`${last.appliedAt.toISOString()} ${last.personId}`).toString("base64url") : null,
    };
  },
);

type Decision = { id: string; state: "approved" | "refused"; reason: string | null };
/** Approves or refuses; of two who decide at once the second hears that it was done. */
export const decideApplication = writeVerb("people:write", async (ctx, { id, state, reason }: Decision) => {
  const known = await lockApplication(ctx.tx, id);
  if (!known) throw new Refused("NOT_FOUND");
  if (known.state !== "applied" || !ctx.actor.id) throw new Refused("APPLICATION_DECIDED");
  await decide(ctx.tx, { personId: id, state, by: ctx.actor.id, at: ctx.now, reason });
  ctx.record(`application.${state}`, id, { event: { professionalId: id, changeId: newId(ctx.now) } });
  ctx.hint("staff:owner", `person:${id}`);
  return {};
});
