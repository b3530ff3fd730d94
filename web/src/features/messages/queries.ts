import { messages, type StartThread } from "@jechemine/contract/messages.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type Filter = { q: string; archived: boolean };
export const threadsQuery = ({ q, archived }: Filter) =>
  infiniteQueryOptions({
    queryKey: ["threads", q, archived],
    queryFn: ({ pageParam }) =>
      call(messages.list, {
        query: { archived: archived ? "true" : "false", ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
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

const to = (id: string) => ({ params: { id } });
export const acts = {
  start: (body: StartThread) => call(messages.start, { body }),
  reply: (id: string, message: string, internal: boolean) =>
    call(messages.reply, { ...to(id), body: { message, ...(internal && { internal }) } }),
  read: (id: string) => call(messages.read, to(id)),
  archive: (id: string, archived: boolean) => call(messages.sort, { ...to(id), body: { archived } }),
  assign: (id: string, assignToMe: boolean) => call(messages.sort, { ...to(id), body: { assignToMe } }),
  keep: (threadId: string | null, message: string, subject = "") =>
    call(messages.saveDraft, { body: { threadId, message, subject } }),
};
