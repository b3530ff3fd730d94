import { colleagues, type Decision } from "@jechemine/contract/colleagues.ts";
import { messages, type Reply, type SaveDraft, type StartThread } from "@jechemine/contract/messages.ts";
import { people } from "@jechemine/contract/people.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** Whose, for the desk: everybody's, mine, or nobody's yet. */
export const ASSIGNED = ["all", "nobody", "me"] as const;
export type Assigned = (typeof ASSIGNED)[number];
export type Filter = { q: string; archived: boolean; assigned: Assigned };
export const threadsQuery = ({ q, archived, assigned }: Filter) =>
  infiniteQueryOptions({
    queryKey: ["threads", q, archived, assigned],
    queryFn: ({ pageParam }) =>
      call(messages.list, {
        query: {
          archived: archived ? "true" : "false",
          ...(q && { q }),
          ...(assigned !== "all" && { assigned }),
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  });

/** One thread; each page further is older. */
export const threadQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["thread", id],
    queryFn: ({ pageParam }) =>
      call(messages.thread, { params: { id }, query: { ...(pageParam && { before: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: ({ older }: { older: string | null }) => older,
  });
export const recipientsQuery = queryOptions({
  queryKey: ["recipients"],
  queryFn: () => call(messages.recipients, {}),
});
export const newDraftQuery = queryOptions({
  queryKey: ["message-draft"],
  queryFn: () => call(messages.draft, {}),
  meta: { fixed: true },
});

export const awayQuery = queryOptions({ queryKey: ["out-of-office"], queryFn: () => call(messages.away, {}) });
export const colleaguesQuery = queryOptions({ queryKey: ["colleagues"], queryFn: () => call(colleagues.list, {}) });
/** Professionals of the practice by name, to ask one of them. */
export const professionalsQuery = (q: string) =>
  queryOptions({
    queryKey: ["professionals", q],
    queryFn: () => call(people.directory, { query: { ...(q && { q }), limit: 20 } }),
  });

type Sorting = { archived?: boolean; assignToMe?: boolean; priority?: "normal" | "high" };
const to = (id: string) => ({ params: { id } });
export const acts = {
  start: (body: StartThread) => call(messages.start, { body }),
  reply: (id: string, body: Reply) => call(messages.reply, { ...to(id), body }),
  read: (id: string) => call(messages.read, to(id)),
  sort: (id: string, body: Sorting) => call(messages.sort, { ...to(id), body }),
  keep: (body: SaveDraft) => call(messages.saveDraft, { body }),
  sayAway: (until: string | null, note = "") =>
    call(messages.sayAway, { body: { until, ...(note.trim() && { note: note.trim() }) } }),
  askColleague: (professionalId: string) => call(colleagues.ask, { body: { professionalId } }),
  decideColleague: (id: string, decision: Decision) => call(colleagues.decide, { ...to(id), body: { decision } }),
};
