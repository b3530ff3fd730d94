import { appointmentLinks } from "@jechemine/contract/appointment-links.ts";
import { appointments } from "@jechemine/contract/appointments.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { sessions } from "@jechemine/contract/sessions.ts";
import { type Server, serve } from "../../platform/http.ts";
import { noteMessages } from "../notes/index.ts";
import { actOnLink, readLinkSlots, viewLink } from "./act-on-link.ts";
import { bookAppointment, selfSchedule } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { changeAppointment } from "./change-appointment.ts";
import { closeAppointment } from "./close-appointment.ts";
import { confirmAppointment } from "./confirm-appointment.ts";
import { decideLateFee } from "./decide-late-fee.ts";
import { declareAway, previewAway } from "./declare-away.ts";
import { calendarFeedRoutes } from "./feed-routes.ts";
import { holdTime, releaseHold } from "./hold-time.ts";
import {
  agreementMessages,
  askAgainMessages,
  awayMessages,
  bookingMessages,
  changeMessages,
  closingMessages,
  holdMessages,
  linkMessages,
  notOpenMessages,
  reopenMessages,
  whereaboutsMessages,
} from "./messages.ts";
import { readCalendar, readSlotsToMove } from "./read-calendar.ts";
import { readCancellation } from "./read-cancellation.ts";
import { readClosing } from "./read-closing.ts";
import { listAppointments, readAppointment } from "./reads.ts";
import { reopenAppointment } from "./reopen-appointment.ts";
import { closeSelfScheduling, openSelfScheduling, readOpenCalendars } from "./self-scheduling.ts";
import { readSessionDay } from "./session-day.ts";
import { readServiceAgreement, signServiceAgreement } from "./sign-service-agreement.ts";
import { readWhereabouts, tellWhereabouts } from "./whereabouts.ts";

const { NOT_SCHEDULED } = changeMessages;
const { NOTE_SIGNED } = noteMessages;
const { SERVICE_NOT_OFFERED } = bookingMessages;

export function appointmentRoutes(server: Server): void {
  routeAppointments(server);
  routeSelfScheduling(server);
  routeLinks(server);
  routeAgreements(server);
  routeSessions(server);
  calendarFeedRoutes(server);
}

function routeAppointments(server: Server): void {
  const { platform } = server;
  serve(server, appointments.list, {
    messages: {},
    run: (caller, { query }) => listAppointments(platform, caller, query),
  });
  serve(server, appointments.calendar, {
    messages: {},
    run: (caller, { query }) => readCalendar(platform, caller, query),
  });
  serve(server, appointments.book, {
    messages: { ...bookingMessages, ...notOpenMessages },
    run: (caller, { body }) => bookAppointment(platform, caller, body),
  });
  serve(server, appointments.get, {
    messages: {},
    run: (caller, { params }) => readAppointment(platform, caller, params.id),
  });
  serve(server, appointments.move, {
    messages: { ...bookingMessages, ...changeMessages, NOTE_SIGNED },
    run: (caller, { params, body }) => changeAppointment(platform, caller, { ...body, ...params }),
  });
  serve(server, appointments.cancel, {
    messages: changeMessages,
    run: (caller, { params, query }) => cancelAppointment(platform, caller, { ...query, ...params }),
  });
  serve(server, appointments.cancellation, {
    messages: { NOT_SCHEDULED },
    run: (caller, { params }) => readCancellation(platform, caller, params.id),
  });
  serve(server, appointments.confirm, {
    messages: { NOT_SCHEDULED },
    run: (caller, { params }) => confirmAppointment(platform, caller, params.id),
  });
  serve(server, appointments.slotsToMove, {
    messages: { NOT_SCHEDULED },
    run: (caller, { params, query }) => readSlotsToMove(platform, caller, { ...query, ...params }),
  });
}

function routeSelfScheduling(server: Server): void {
  const { platform } = server;
  serve(server, selfScheduling.hold, {
    messages: { ...bookingMessages, ...notOpenMessages, ...holdMessages },
    run: (caller, { body }) => holdTime(platform, caller, body),
  });
  serve(server, selfScheduling.releaseHold, {
    messages: {},
    run: (caller, { params }) => releaseHold(platform, caller, params.id),
  });
  serve(server, selfScheduling.calendars, { messages: {}, run: (caller) => readOpenCalendars(platform, caller, {}) });
  serve(server, selfScheduling.book, {
    messages: { ...bookingMessages, ...notOpenMessages },
    run: (caller, { body }) => selfSchedule(platform, caller, body),
  });
  serve(server, selfScheduling.open, {
    messages: { SERVICE_NOT_OFFERED },
    run: (caller, { body }) => openSelfScheduling(platform, caller, body),
  });
  serve(server, selfScheduling.close, {
    messages: {},
    run: (caller, { body }) => closeSelfScheduling(platform, caller, body),
  });
}

function routeLinks(server: Server): void {
  const { platform } = server;
  serve(server, appointmentLinks.view, {
    messages: linkMessages,
    run: (caller, { params }) => viewLink(platform, caller, params.token),
  });
  serve(server, appointmentLinks.slots, {
    messages: { ...linkMessages, NOT_SCHEDULED },
    run: (caller, { params, query }) => readLinkSlots(platform, caller, { ...query, ...params }),
  });
  serve(server, appointmentLinks.act, {
    messages: { ...bookingMessages, ...changeMessages, ...linkMessages, ...askAgainMessages },
    run: (caller, { params, body }) => actOnLink(platform, caller, { ...params, act: body }),
  });
}

function routeAgreements(server: Server): void {
  const { platform } = server;
  serve(server, serviceAgreements.read, {
    messages: {},
    run: (caller, { query: { professionalId, language } }, { locale }) =>
      readServiceAgreement(platform, caller, { professionalId, language: language ?? locale }),
  });
  serve(server, serviceAgreements.sign, {
    messages: agreementMessages,
    run: (caller, { body }, { address, agent }) =>
      signServiceAgreement(platform, caller, { asked: body, address, agent }),
  });
}

function routeSessions(server: Server): void {
  const { platform } = server;
  const { NOT_STARTED, NOT_CLOSABLE, ALREADY_CLOSED } = closingMessages;
  serve(server, sessions.day, { messages: {}, run: (caller, { query }) => readSessionDay(platform, caller, query) });
  serve(server, sessions.closing, {
    messages: { NOT_STARTED, NOT_CLOSABLE, ALREADY_CLOSED },
    run: (caller, { params, query }) => readClosing(platform, caller, { ...query, ...params }),
  });
  serve(server, sessions.close, {
    messages: closingMessages,
    run: (caller, { params, body }) => closeAppointment(platform, caller, { ...body, ...params }),
  });
  serve(server, sessions.reopen, {
    messages: reopenMessages,
    run: (caller, { params }) => reopenAppointment(platform, caller, params.id),
  });
  serve(server, sessions.decideLateFee, {
    messages: { NOT_STARTED, NOT_CLOSABLE, ALREADY_CLOSED, ALREADY_PAID: reopenMessages.ALREADY_PAID },
    run: (caller, { params, body }) => decideLateFee(platform, caller, { ...params, ...body }),
  });
  serve(server, sessions.whereabouts, {
    messages: {},
    run: (caller, { params }) => readWhereabouts(platform, caller, params.id),
  });
  serve(server, sessions.tellWhereabouts, {
    messages: whereaboutsMessages,
    run: (caller, { params, body }) => tellWhereabouts(platform, caller, { ...body, ...params }),
  });
  serve(server, sessions.previewAway, {
    messages: awayMessages,
    run: (caller, { params, query }) => previewAway(platform, caller, { ...query, professionalId: params.id }),
  });
  serve(server, sessions.declareAway, {
    messages: awayMessages,
    run: (caller, { params, body }) => declareAway(platform, caller, { ...body, professionalId: params.id }),
  });
}
