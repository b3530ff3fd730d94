import { type ContactItem, contact } from "@jechemine/contract/contact.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** Views of the inbox: by state, and what is held to be spam. */
export const VIEWS = ["new", "responded", "archived", "suspected"] as const;
export type View = (typeof VIEWS)[number];

export const inboxQuery = (view: View) =>
  infiniteQueryOptions({
    queryKey: ["contact", view],
    queryFn: ({ pageParam }) =>
      call(contact.list, {
        query: {
          ...(view === "suspected" ? { suspected: "true" } : { state: view, suspected: "false" }),
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
