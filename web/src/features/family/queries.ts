import { appointments } from "@jechemine/contract/appointments.ts";
import { guardians, guardianships } from "@jechemine/contract/guardians.ts";
import type {
  ApproveLink,
  AskLink,
  Grant,
  LimitLink,
  LinkState,
  Purpose,
} from "@jechemine/contract/guardians-shapes.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const familyQuery = queryOptions({ queryKey: ["family"], queryFn: () => call(guardians.family, {}) });
/** Of the ward for whom this tab acts. */
export const wardAppointmentsQuery = queryOptions({
  queryKey: ["appointments", "ward"],
  queryFn: async () => (await call(appointments.list, { query: { when: "upcoming", limit: 5 } })).items,
});
export const linksQuery = (state: LinkState) =>
  infiniteQueryOptions({
    queryKey: ["guardianships", state],
    queryFn: ({ pageParam }) => call(guardianships.list, { query: { state, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  });

const to = (id: string) => ({ params: { id } });
export const acts = {
  ask: (body: AskLink) => call(guardians.ask, { body }),
  withdraw: (id: string) => call(guardians.withdraw, to(id)),
  answer: (id: string, purpose: Purpose, agreed: boolean) =>
    call(guardians.answer, { ...to(id), body: { purpose, agreed } }),
  grant: (id: string, grants: Grant[]) => call(guardians.grant, { ...to(id), body: { grants } }),
  wishAccount: (id: string) => call(guardians.wishAccount, to(id)),
  invite: (id: string, email: string) => call(guardianships.invite, { ...to(id), body: { email } }),
  confirm: (id: string) => call(appointments.confirm, to(id)),
  approve: (id: string, body: ApproveLink) => call(guardianships.approve, { ...to(id), body }),
  refuse: (id: string, reason: string) => call(guardianships.refuse, { ...to(id), body: { reason } }),
  limit: (id: string, body: LimitLink) => call(guardianships.limit, { ...to(id), body }),
  end: (id: string, reason: string) => call(guardianships.end, { ...to(id), body: { reason } }),
};
