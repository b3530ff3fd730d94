import { type Platform, SYSTEM } from "../../platform/verb.ts";
import { replaceReasons } from "./queries/reasons.ts";
import { TAXONOMY } from "./reasons-catalogue.ts";

/** At start-up the table of reasons follows the catalogue: other tables refer to it, and searches of professionals read it. */
export const syncReasons = ({ database }: Pick<Platform, "database">): Promise<void> =>
  database.within(SYSTEM.actor, "read write", (tx) =>
    replaceReasons(
      tx,
      TAXONOMY.reasons.map(({ key, category, label, aliases }, position) => ({
        key,
        category,
        position,
        active: true,
        labelFr: label.fr,
        labelEn: label.en,
        aliasesFr: aliases.fr,
        aliasesEn: aliases.en,
      })),
    ),
  );
