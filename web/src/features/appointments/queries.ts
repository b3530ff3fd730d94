import { appointmentLinks } from "@jechemine/contract/appointment-links.ts";
import { appointments } from "@jechemine/contract/appointments.ts";
import { availability, type FindSlots } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { sessions } from "@jechemine/contract/sessions.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { locale } from "../../i18n/language.ts";

export const myAppointmentsQuery = (when: "upcoming" | "past") =>
  infiniteQueryOptions({
    queryKey: ["appointments", "mine", when],
    queryFn: ({ pageParam }) => call(appointments.list, { query: { when, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const appointmentQuery = (id: string) =>
  queryOptions({
    queryKey: ["appointments", "one", id],
    queryFn: () => call(appointments.get, { params: { id } }),
  });

/** What I said of where I am, and the number that is known. */
export const whereaboutsQuery = (id: string) =>
  queryOptions({
    queryKey: ["appointments", "whereabouts", id],
    queryFn: () => call(sessions.whereabouts, { params: { id } }),
  });

export const calendarsQuery = queryOptions({
  queryKey: ["self-schedule", "calendars"],
  queryFn: () => call(selfScheduling.calendars, {}),
});

export const slotsQuery = (query: FindSlots) =>
  queryOptions({
    queryKey: ["appointments", "slots", query],
    queryFn: () => call(availability.slots, { query }),
  });

export const agreementQuery = (professionalId: string) =>
  queryOptions({
    queryKey: ["agreements", professionalId],
    queryFn: () => call(serviceAgreements.read, { query: { professionalId, language: locale } }),
    enabled: professionalId !== "",
  });

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ["appointments", "link", token],
    queryFn: () => call(appointmentLinks.view, { params: { token } }),
    retry: false,
  });
