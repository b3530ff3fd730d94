import { type AgreePrice, agreedPrices } from "@jechemine/contract/agreed-prices.ts";
import { clients } from "@jechemine/contract/clients.ts";
import { guardianships } from "@jechemine/contract/guardians.ts";
import { medicalProfile } from "@jechemine/contract/medical-profile.ts";
import { type ChangeNote, notes, type StartNote } from "@jechemine/contract/notes.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

const paged = { initialPageParam: "", getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor };
const from = (cursor: string) => cursor && { cursor };

export type Filter = { q?: string; when?: "past" };
export const clientsQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ["clients", filter],
    queryFn: ({ pageParam }) => call(clients.list, { query: { ...filter, ...from(pageParam) } }),
    ...paged,
  });
export const clientQuery = (id: string) =>
  queryOptions({ queryKey: ["client", id], queryFn: () => call(clients.get, { params: { id } }) });
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["client", id, "timeline"],
    queryFn: ({ pageParam }) => call(clients.timeline, { params: { id }, query: { ...from(pageParam) } }),
    ...paged,
  });
export const notesQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ["client", clientId, "notes"],
    queryFn: ({ pageParam }) => call(notes.list, { params: { clientId }, query: { ...from(pageParam) } }),
    ...paged,
  });
/** Each reading is recorded, so a note is fetched when it is opened, not whenever something else changed. */
export const noteQuery = (id: string) =>
  queryOptions({
    queryKey: ["note", id],
    queryFn: () => call(notes.get, { params: { id } }),
    meta: { fixed: true },
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
/** Each reading is recorded, as of notes. */
export const healthQuery = (clientId: string) =>
  queryOptions({
    queryKey: ["client-health", clientId],
    queryFn: () => call(medicalProfile.of, { params: { userId: clientId } }),
    meta: { fixed: true },
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
/** What my services cost this client. */
export const pricesQuery = (id: string) =>
  queryOptions({ queryKey: ["client", id, "prices"], queryFn: () => call(agreedPrices.list, { params: { id } }) });
export const toWriteQuery = queryOptions({ queryKey: ["notes-to-write"], queryFn: () => call(notes.toWrite, {}) });
/** With whom I have yet to talk about turning fourteen. */
export const talksQuery = queryOptions({ queryKey: ["youth-talks"], queryFn: () => call(guardianships.talks, {}) });
/** Of 14 to 17, whom I treat, without an account of their own. */
export const youthsQuery = queryOptions({
  queryKey: ["youth-accounts"],
  queryFn: () => call(guardianships.withoutAccount, {}),
});

const to = (id: string) => ({ params: { id } });
export const acts = {
  talked: (wardId: string) => call(guardianships.talked, to(wardId)),
  inviteYouth: (id: string, email: string) => call(guardianships.inviteClient, { ...to(id), body: { email } }),
  agreePrice: (id: string, body: AgreePrice) => call(agreedPrices.agree, { params: { id }, body }),
  start: (clientId: string, body: StartNote) => call(notes.start, { params: { clientId }, body }),
  change: (id: string, body: ChangeNote) => call(notes.change, { ...to(id), body }),
  sign: (id: string, revision: number) => call(notes.sign, { ...to(id), body: { revision } }),
  amend: (id: string, text: string) => call(notes.amend, { ...to(id), body: { text } }),
  remove: (id: string, revision: number) => call(notes.remove, { ...to(id), query: { revision } }),
};
