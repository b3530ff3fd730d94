import type { Tx } from "../../../platform/database.ts";
import type { ProviderEventsTable } from "../../../platform/tables.ts";

type NewEvent = Omit<ProviderEventsTable, "payload"> & { payload: string };
export const insertEvent = (tx: Tx, row: NewEvent) => tx.insertInto("providerEvents").values(row).execute();
export const isKnownEvent = async (tx: Tx, provider: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("providerEvents")
    .select("id")
    .where("provider", "=", provider)
    .where("id", "=", id)
    .executeTakeFirst()) !== undefined;
