import type { ChargeKind, SettlementMethod } from "@jechemine/contract/billing.ts";
import type { Tx } from "../../../platform/database.ts";

export type ChargeOnStatement = {
  id: string;
  kind: ChargeKind;
  serviceCode: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  professionalId: string;
  clientId: string;
};
/** Those of the charges that the caller may see. */
export const listChargesById = async (tx: Tx, ids: readonly string[]): Promise<ChargeOnStatement[]> =>
  ids.length === 0
    ? []
    : tx
        .selectFrom("charges")
        .select([
          "id",
          "kind",
          "serviceCode",
          "serviceNameFr",
          "serviceNameEn",
          "servedAt",
          "professionalId",
          "clientId",
        ])
        .where("id", "in", ids)
        .execute();

/** Those of the settlements that the caller may see, by payment. */
export const listSettlementsById = async (
  tx: Tx,
  ids: readonly string[],
): Promise<{ paymentId: string; method: SettlementMethod }[]> =>
  ids.length === 0
    ? []
    : tx.selectFrom("settlements").select(["paymentId", "method"]).where("paymentId", "in", ids).execute();
