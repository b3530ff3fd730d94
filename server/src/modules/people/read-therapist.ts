import type { MyTherapist } from "@jechemine/contract/people.ts";
import { readVerb } from "../../platform/verb.ts";
import { deriveDisplayName } from "./person.ts";
import { listTreatingOf } from "./queries/files.ts";
import { professionalCards } from "./read-directory.ts";

/** Who treats me, the newest first. */
export const readTherapist = readVerb("appointments:read", async (ctx): Promise<MyTherapist[]> => {
  const me = ctx.actor.id;
  if (ctx.actor.role !== "client" || !me) return [];
  const rows = await listTreatingOf(ctx.tx, [me], ctx.now);
  const cards = await professionalCards(
    ctx,
    rows.map(({ professionalId }) => professionalId),
  );
  return rows.flatMap(({ fileId, clientId, professionalId, role, startsAt, ...name }) => {
    const professional = cards.get(professionalId);
    if (!professional || (role !== "treating" && role !== "co_treating")) return [];
    const client = { id: clientId, name: deriveDisplayName(name) };
    return [{ professional, role, fileId, client, since: startsAt.toISOString() }];
  });
});
