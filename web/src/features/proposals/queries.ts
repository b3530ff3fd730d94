import { appointments, type BookAppointment } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { people } from "@jechemine/contract/people.ts";
import { proposals, type Refuse } from "@jechemine/contract/proposals.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";

export const proposedQuery = queryOptions({ queryKey: ["proposals"], queryFn: () => call(proposals.list, {}) });
export const matchedQuery = queryOptions({ queryKey: ["matched"], queryFn: () => call(proposals.matched, {}) });
export const poolQuery = infiniteQueryOptions({
  queryKey: ["pool"],
  queryFn: ({ pageParam }) => call(proposals.pool, { query: { ...(pageParam && { cursor: pageParam }) } }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
export const profileQuery = queryOptions({ queryKey: ["profile"], queryFn: () => call(people.profile, {}) });
export const optionsQuery = queryOptions({
  queryKey: ["professional-options"],
  queryFn: () => call(people.options, {}),
  staleTime: 600_000,
});

type FreeTimes = { serviceId: string; from: string; to: string };
export const freeTimesQuery = ({ serviceId, from, to }: FreeTimes) =>
  queryOptions({
    queryKey: ["free-times", serviceId, from, to],
    queryFn: () =>
      call(availability.slots, { query: { professionalId: boot.account?.personId ?? "", serviceId, from, to } }),
    enabled: serviceId !== "",
  });

const to = (id: string) => ({ params: { id } });
export const acts = {
  accept: (requestId: string) => call(proposals.accept, to(requestId)),
  refuse: (requestId: string, body: Refuse) => call(proposals.refuse, { ...to(requestId), body }),
  release: (requestId: string) => call(proposals.release, to(requestId)),
  claim: (requestId: string) => call(proposals.claim, to(requestId)),
  resume: () => call(people.resumeProposals, {}),
  openCalendar: (body: { fileId: string; clientId: string; serviceId: string }) => call(selfScheduling.open, { body }),
  propose: (body: BookAppointment) => call(appointments.book, { body }),
};
