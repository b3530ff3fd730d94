import { emptied, type Fate, goes, stays } from "../../platform/fates.ts";

/** When somebody was here is part of the file, and of the books for what was charged: hours and ids stay, words do not. */
export const appointmentFates: readonly Fate[] = [
  goes("with_file", "sessionChecks", { person: "clientId" }),
  goes("with_file", "selfScheduling", { person: "clientId" }),
  // Who is a client and works here too keeps the hours that others booked.
  goes("with_file", "occupancies", { person: "resourceId" }, { resourceKind: "client" }),
  emptied("with_file", "appointments", { of: { file: "fileId" }, set: { meetingLink: null } }),
  goes("at_the_end", "closingOutcomes", { person: "clientId" }),
  goes("at_the_end", "lateFees", { person: "clientId" }),
  stays("appointmentParticipants", "hours and ids; charges point at the appointment"),
  stays("closings", "hours and ids of what a professional did"),
  stays("absences", "of a professional, not of a client"),
];
