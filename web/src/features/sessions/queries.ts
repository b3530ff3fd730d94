import { type CloseAppointment, type DeclareAway, sessions } from "@jechemine/contract/sessions.ts";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";

const me = () => boot.account?.personId ?? "";

/** My sessions of a day, and what earlier days left to close. */
export const sessionDayQuery = (day: string) =>
  queryOptions({
    queryKey: ["sessions", "day", day],
    queryFn: () => call(sessions.day, { query: { professionalId: me(), day } }),
    placeholderData: keepPreviousData,
  });

/** What each outcome would cost; asked anew each time the dialog opens, and when the minutes change. */
export const closingQuery = (id: string, minutes: number | undefined) =>
  queryOptions({
    queryKey: ["sessions", "closing", id, minutes ?? null],
    queryFn: () => call(sessions.closing, { params: { id }, query: { minutes } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0, // somebody else may have closed it since
    retry: false,
    meta: { fixed: true },
  });

/** Of oneself, or of whom the front desk names. */
export const awayQuery = (day: string, professionalId = me()) =>
  queryOptions({
    queryKey: ["sessions", "away", day, professionalId],
    queryFn: () => call(sessions.previewAway, { params: { id: professionalId }, query: { day } }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    meta: { fixed: true },
  });

export const acts = {
  close: (id: string, body: CloseAppointment) => call(sessions.close, { params: { id }, body }),
  decide: (id: string, waive: boolean) => call(sessions.decideLateFee, { params: { id }, body: { waive } }),
  reopen: (id: string) => call(sessions.reopen, { params: { id } }),
  away: ({ professionalId = me(), ...body }: DeclareAway & { professionalId?: string | undefined }) =>
    call(sessions.declareAway, { params: { id: professionalId }, body }),
};
