import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { ServiceType } from "@jechemine/contract/vocabulary.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { findRequest } from "./queries/requests.ts";
import { writeRequest } from "./write-request.ts";

type Opening = { personId: string; service: ServiceType; locale: Locale };
/**
 * The front desk writes down that somebody asks for care: no reasons and no birth date, which are not its to ask; intake completes it. For the
 * caller's own verb, which has checked who may. Runs as the system: the person was just written.
 */
export const openAtDesk = (
  ctx: WriteCtx,
  { personId, service, locale }: Opening,
): Promise<{ id: string; number: string }> =>
  ctx.asSystem(async () => {
    const id = await writeRequest(ctx, {
      asked: {
        forWhom: "self",
        service: { type: service, required: false },
        reasons: [],
        preferences: {},
        asSoonAsPossible: false,
      },
      decision: { ok: true, state: "needs_intake", ageGroup: null },
      requesterId: personId,
      beneficiaryId: personId,
      origin: "staff",
      locale,
    });
    const row = id && (await findRequest(ctx.tx, id));
    if (!row) throw new Error("a person who was just written has no open request");
    return { id: row.id, number: row.number };
  });
