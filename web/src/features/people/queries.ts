import { applications } from "@jechemine/contract/accounts-applications.ts";
import { type ChangeStaff, type InviteStaff, staff } from "@jechemine/contract/accounts-staff.ts";
import { type MergePeople, merges } from "@jechemine/contract/merges.ts";
import { type PeopleQuery, people } from "@jechemine/contract/people.ts";
import { type CaseloadsQuery, type CorrectPerson, peopleAdmin } from "@jechemine/contract/people-admin.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

type Filter = Pick<PeopleQuery, "q" | "kind" | "account">;
const paged = { initialPageParam: "", getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor };
export const peopleQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ["people", filter],
    queryFn: ({ pageParam }) => call(people.list, { query: { ...filter, ...(pageParam && { cursor: pageParam }) } }),
    ...paged,
  });

export const caseloadsQuery = (sort: NonNullable<CaseloadsQuery["sort"]>) =>
  infiniteQueryOptions({
    queryKey: ["people", "caseloads", sort],
    queryFn: ({ pageParam }) =>
      call(peopleAdmin.caseloads, { query: { sort, ...(pageParam && { cursor: pageParam }) } }),
    ...paged,
  });

export const STATES = ["applied", "approved", "refused", "suspended"] as const;
export type State = (typeof STATES)[number];
export const applicationsQuery = (state: State) =>
  infiniteQueryOptions({
    queryKey: ["applications", state],
    queryFn: ({ pageParam }) => call(applications.list, { query: { state, ...(pageParam && { cursor: pageParam }) } }),
    ...paged,
  });
export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ["application", id], queryFn: () => call(applications.get, { params: { id } }) });
export const optionsQuery = queryOptions({
  queryKey: ["professional-options"],
  queryFn: () => call(people.options, {}),
  staleTime: 600_000,
});
export const staffQuery = queryOptions({ queryKey: ["staff"], queryFn: () => call(staff.list, {}) });

export const sheetQuery = (id: string) =>
  queryOptions({ queryKey: ["people", "sheet", id], queryFn: () => call(peopleAdmin.sheet, to(id)) });
export const duplicatesQuery = queryOptions({
  queryKey: ["people", "duplicates"],
  queryFn: () => call(merges.duplicates, {}),
});
export const mergesQuery = queryOptions({ queryKey: ["people", "merges"], queryFn: () => call(merges.list, {}) });
export const previewQuery = (keptId: string, goneId: string) =>
  queryOptions({
    queryKey: ["people", "merge", keptId, goneId],
    queryFn: () => call(merges.preview, { query: { keptId, goneId } }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    meta: { fixed: true },
  });

const to = (id: string) => ({ params: { id } });
export const acts = {
  approve: (id: string) => call(applications.approve, to(id)),
  refuse: (id: string, reason: string) => call(applications.refuse, { ...to(id), body: { reason } }),
  invite: (body: InviteStaff) => call(staff.invite, { body }),
  inviteAgain: (id: string) => call(staff.inviteAgain, to(id)),
  correct: (id: string, body: CorrectPerson) => call(peopleAdmin.correct, { ...to(id), body }),
  inviteClient: (id: string) => call(peopleAdmin.invite, to(id)),
  suspend: (id: string, reason: string) => call(peopleAdmin.suspend, { ...to(id), body: { reason } }),
  reinstate: (id: string) => call(peopleAdmin.reinstate, to(id)),
  apart: (personId: string, otherId: string) => call(merges.apart, { body: { personId, otherId } }),
  merge: (body: MergePeople) => call(merges.merge, { body }),
  undoMerge: (id: string) => call(merges.undo, to(id)),
  change: (id: string, body: ChangeStaff) => call(staff.change, { ...to(id), body }),
};
