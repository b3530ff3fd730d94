import { receipts } from "@jechemine/contract/receipts.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ["billing", "receipts", id],
    queryFn: () => call(receipts.get, { params: { id } }),
  });
