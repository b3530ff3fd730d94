import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Export } from "@jechemine/contract/exports.ts";
import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { requireStepUp } from "../accounts/index.ts";
import { after, deriveExport, GIVEN_UP } from "./export.ts";
import { sealNewKey } from "./key.ts";
import { failStale, findExport, findFileRequest, findLatest, insertExport } from "./queries.ts";

type Asker = {
  personId: string;
  /** Who signed in, and what they act by for the person; none: the person themselves. */
  accountId: string;
  guardianId: string | null;
};
/** A client, or whom a guardian acts for; what others may take away is not here. */
export function clientOf({ actor }: Pick<Ctx, "actor">): Asker {
  if (actor.role !== "client" || !actor.id || !actor.accountId) throw new Refused("NOT_FOUND");
  return { personId: actor.id, accountId: actor.accountId, guardianId: actor.guardianId ?? null };
}

export const readLatest = readVerb("account:read", async (ctx, _: undefined) => {
  const row = ctx.actor.role === "client" && ctx.actor.id ? await findLatest(ctx.tx, ctx.actor.id) : undefined;
  return { export: row ? deriveExport(row) : null };
});

/** Whose pages show it. */
export const readerOf = ({ personId, guardianId }: Pick<Asker, "personId" | "guardianId">) => guardianId ?? personId;

type Wanted = { locale: Locale; fileRequestId: string | null };
/** Refuses with EXPORT_RUNNING while one is being built. The caller has proven again who they are. */
async function begin(ctx: WriteCtx, { locale, fileRequestId }: Wanted): Promise<Export> {
  const who = clientOf(ctx);
  const id = newId(ctx.now);
  const waiting = { state: "building", step: "waiting", askedAt: ctx.now, attempt: 0 } as const;
  const open = { readyAt: null, eraseAt: null, erasedAt: null, bytes: null, sha256: null };
  const row = { id, ...who, locale, fileRequestId, ...waiting, ...open, sealed: sealNewKey(ctx, id) };
  // Exports are written by the system; this one is the caller's own.
  await ctx
    .asSystem(async () => {
      await failStale(ctx.tx, who.accountId, after(ctx.now, -GIVEN_UP));
      await insertExport(ctx.tx, row);
    })
    .catch((error: unknown) => {
      throw violates(error, "exports_one_building") ? new Refused("EXPORT_RUNNING") : error;
    });
  ctx.record("export.asked", id, { event: { exportId: id }, clientId: who.personId });
  ctx.hint(`person:${readerOf(who)}`);
  const made = await findExport(ctx.tx, id);
  if (!made) throw new Error(`export ${id} is gone`);
  return deriveExport(made);
}

/** A zip of what is the person's own. */
export const askExport = writeVerb("account:write", async (ctx, locale: Locale) => {
  clientOf(ctx);
  await requireStepUp(ctx);
  return begin(ctx, { locale, fileRequestId: null });
});

/** A zip of the clinical file that a professional let go. */
export const askFile = writeVerb("file:write", async (ctx, { id, locale }: { id: string; locale: Locale }) => {
  const request = await findFileRequest(ctx.tx, id);
  if (!request || request.clientId !== clientOf(ctx).personId) throw new Refused("NOT_FOUND");
  await requireStepUp(ctx);
  if (request.state !== "granted") throw new Refused("NOT_GRANTED");
  return begin(ctx, { locale, fileRequestId: id });
});
