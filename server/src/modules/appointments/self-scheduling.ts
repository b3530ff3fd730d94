import type { OpenCalendar, OpenSelfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { Title } from "@jechemine/contract/vocabulary.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { closeCalendar, findTreated, listOpenCalendars, openCalendar } from "./queries/self-scheduling.ts";

const openingOf = ({ actor }: Ctx, asked: OpenSelfScheduling) => {
  if (!actor.id) throw new Refused("NOT_FOUND");
  return { ...asked, professionalId: actor.id };
};

/** The professional opens the calendar to one client of theirs, for one service; the client is told. */
export const openSelfScheduling = writeVerb("availability:write", async (ctx, asked: OpenSelfScheduling) => {
  const opening = openingOf(ctx, asked);
  const treated = await findTreated(ctx.tx, opening);
  if (!treated) throw new Refused("NOT_FOUND");
  if (!treated.offered) throw new Refused("SERVICE_NOT_OFFERED");
  await openCalendar(ctx.tx, opening, ctx.now);
  const { professionalId, clientId, serviceId } = opening;
  ctx.record("self_scheduling.opened", opening.fileId, { event: { professionalId, clientId, serviceId }, clientId });
  ctx.hint(`person:${clientId}`, `person:${professionalId}`);
  return {};
});

export const closeSelfScheduling = writeVerb("availability:write", async (ctx, asked: OpenSelfScheduling) => {
  const opening = openingOf(ctx, asked);
  if (!(await closeCalendar(ctx.tx, opening, ctx.now))) throw new Refused("NOT_FOUND");
  ctx.record("self_scheduling.closed", opening.fileId, { clientId: opening.clientId });
  ctx.hint(`person:${opening.clientId}`, `person:${opening.professionalId}`);
  return {};
});

/** The calendars that are open to me, so that I can choose a time. */
export const readOpenCalendars = readVerb(
  "requests:read",
  async ({ tx, actor, now }, _: object): Promise<OpenCalendar[]> => {
    if (!actor.id) return [];
    const rows = await listOpenCalendars(tx, actor.id, now);
    return rows.map(({ professional, service, priceCents, currency, ...rest }) => ({
      ...rest,
      professional: { ...professional, title: Title.safeParse(professional.title).data ?? null },
      service: { ...service, price: { amountCents: priceCents, currency } },
    }));
  },
);
