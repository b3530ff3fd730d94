import { CONTACT_TOPICS, type ContactItem, contact } from "@jechemine/contract/contact.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** Views of the inbox: by state, and what is held to be spam. */
export const VIEWS = ["new", "responded", "archived", "suspected"] as const;
export type View = (typeof VIEWS)[number];

/** What it is about: everything, or one kind of form. */
export const TOPICS = ["all", ...CONTACT_TOPICS] as const;
export type Topic = (typeof TOPICS)[number];

export const inboxQuery = (view: View, topic: Topic) =>
  infiniteQueryOptions({
    queryKey: ["contact", view, topic],
    queryFn: ({ pageParam }) =>
      call(contact.list, {
        query: {
          ...(view === "suspected" ? { suspected: "true" } : { state: view, suspected: "false" }),
          ...(topic !== "all" && { topic }),
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  });
export const messageQuery = (id: string) =>
  queryOptions({ queryKey: ["contact", "message", id], queryFn: () => call(contact.get, { params: { id } }) });

const to = (id: string) => ({ params: { id } });
export const acts = {
  respond: (id: string, message: string) => call(contact.respond, { ...to(id), body: { message } }),
  sort: (id: string, body: { state?: Exclude<ContactItem["state"], "responded">; suspected?: boolean }) =>
    call(contact.change, { ...to(id), body }),
};
