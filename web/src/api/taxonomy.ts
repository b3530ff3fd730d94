import { reasons } from "@jechemine/contract/reasons.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { locale } from "../i18n/language.ts";
import { call } from "./call.ts";

/** The reasons for consulting: small, fetched once, searched and named on the spot. */
export const taxonomyQuery = queryOptions({
  queryKey: ["reasons"],
  queryFn: () => call(reasons.list, {}),
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
});

/** Names a reason in the language of the page; its key until the taxonomy is there. */
export function useReasonLabel(): (key: string) => string {
  const { data } = useQuery(taxonomyQuery);
  return (key) => data?.reasons.find((reason) => reason.key === key)?.label[locale] ?? "…";
}
