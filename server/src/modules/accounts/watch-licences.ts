import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { FIRST_CALL_DAYS, LICENCE_EXPIRES } from "./licence-notices.ts";
import { listExpiring } from "./queries/licences.ts";

const WATCH = "licence.watch";
const MORNING = "09:00";
const NOBODY = "00000000-0000-0000-0000-000000000000";

const watch = writeVerb("people:write", async (ctx, _: undefined) => {
  const { zone } = await readPractice(ctx);
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const until = today.add({ days: FIRST_CALL_DAYS }).toString();
  const expiring = await listExpiring(ctx.tx, { from: today.toString(), until });
  for (const licenceId of expiring)
    ctx.later(LICENCE_EXPIRES, { licenceId }, { runAt: ctx.now, key: `licence:${licenceId}` });
  const next = today.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(MORNING) });
  ctx.later(WATCH, {}, { runAt: new Date(next.epochMilliseconds), key: WATCH });
  ctx.record("licence.watched", NOBODY, { details: { expiring: expiring.length } });
});
/** Each morning, and whenever a worker starts: which licences of those who work here run out, whenever and however they were approved. */
export const watchLicences = (platform: Platform): Promise<void> => watch(platform, SYSTEM, undefined);

export const accountJobs: readonly Job[] = [
  job({ name: WATCH, on: WATCH, payload: z.object({}), run: (platform) => watchLicences(platform) }),
];
