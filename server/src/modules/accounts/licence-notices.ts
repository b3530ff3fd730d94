import { appPath } from "@jechemine/contract/paths.ts";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type Notice, notice } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import { readPractice } from "../settings/index.ts";
import { BUTTONS, licenceExpires } from "./notice-texts.ts";
import { listHolders } from "./queries/accounts.ts";
import { findExpiring } from "./queries/licences.ts";

export const LICENCE_EXPIRES = "licence.expires";
/** Time enough to renew, and then the last call. */
export const FIRST_CALL_DAYS = 30;
const LAST_CALL_DAYS = 7;

const inWords = (day: string): Bilingual => {
  const at = new Date(`${day}T12:00:00Z`);
  const say = (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(at);
  return { fr: say("fr-CA"), en: say("en-CA") };
};

/** The professional and the owners, twice however often it is looked at; nobody once it was renewed. Without one no proposal reaches the professional any more. */
export const onLicenceExpires = notice({
  on: LICENCE_EXPIRES,
  payload: z.object({ licenceId: z.uuid() }),
  async tell(ctx, { licenceId }): Promise<Notice[]> {
    const licence = await findExpiring(ctx.tx, licenceId);
    const { zone } = await readPractice(ctx);
    const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
    if (!licence || licence.isRenewed || licence.validUntil < today.toString()) return [];
    const { professionalId, name, validUntil } = licence;
    const left = today.until(validUntil, { largestUnit: "days" }).days;
    const call = left <= LAST_CALL_DAYS ? LAST_CALL_DAYS : FIRST_CALL_DAYS;
    const told = { key: `licence_expiring:${licenceId}:${validUntil}:${call}`, kind: "licence_expiring" as const };
    const { own, ofTeam } = licenceExpires(inWords(validUntil), name);
    const profile = appPath("workspaceProfile");
    const person = appPath("adminPerson", { id: professionalId });
    const owners = await listHolders(ctx.tx, ["owner"]);
    return [
      {
        ...told,
        to: { personId: professionalId },
        text: { ...own, action: { label: BUTTONS.workspace, url: profile } },
        path: profile,
      },
      ...owners.map(({ personId }) => ({
        ...told,
        to: { personId },
        text: { ...ofTeam, action: { label: BUTTONS.person, url: person } },
        path: person,
      })),
    ];
  },
});
