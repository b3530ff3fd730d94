import { people } from "@jechemine/contract/people.ts";
import { reasons } from "@jechemine/contract/reasons.ts";
import { requests } from "@jechemine/contract/requests.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** Fetched once: it only changes with a new version of the product. */
export const taxonomyQuery = queryOptions({
  queryKey: ["reasons"],
  queryFn: () => call(reasons.list, {}),
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
});

export const professionalQuery = (slug: string | null) =>
  queryOptions({
    queryKey: ["professionals", slug],
    queryFn: () => call(people.professional, { params: { slug: slug ?? "" } }),
    enabled: slug !== null && slug !== "",
    retry: false,
    meta: { fixed: true },
  });

export const myRequestsQuery = queryOptions({
  queryKey: ["requests"],
  queryFn: () => call(requests.list, {}),
});

/** Whose calendar is open to me. */
export const calendarsQuery = queryOptions({
  queryKey: ["self-schedule", "calendars"],
  queryFn: () => call(selfScheduling.calendars, {}),
});

/** By the secret of the mailed link: a read that travels as POST so that the secret stays out of logs. */
export const followQuery = (token: string) =>
  queryOptions({
    queryKey: ["requests", "follow", token],
    queryFn: () => call(requests.follow, { body: { token } }),
    refetchInterval: 60_000, // nobody is signed in, so no hint arrives
  });

/** `birthDate` opens the one of a referral. */
export const invitationQuery = (token: string, birthDate: string | null) =>
  queryOptions({
    queryKey: ["requests", "invitation", token, birthDate],
    queryFn: () => call(requests.invitation, { body: { token, ...(birthDate && { birthDate }) } }),
    retry: false,
    meta: { fixed: true },
  });
