import { applications } from "@jechemine/contract/accounts-applications.ts";
import { people } from "@jechemine/contract/people.ts";
import { reasons } from "@jechemine/contract/reasons.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

const fixed = { staleTime: Number.POSITIVE_INFINITY, meta: { fixed: true } };

export const optionsQuery = queryOptions({
  ...fixed,
  queryKey: ["professionals", "options"],
  queryFn: () => call(people.options, {}),
});
export const taxonomyQuery = queryOptions({
  ...fixed,
  queryKey: ["reasons"],
  queryFn: () => call(reasons.list, {}),
});
export const ownQuery = queryOptions({ queryKey: ["applications", "own"], queryFn: () => call(applications.own, {}) });
