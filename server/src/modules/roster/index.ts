/** The door: all that the rest of the server may use of this module. */
export { type Absence, absencesOf } from "./absences.ts";
export { answerClockOf, answerHoursOf, practiceClockFrom } from "./answer-hours.ts";
export { dayIn, daySpan } from "./days.ts";
export { type Duty, onCallNow } from "./duty.ts";
export { rosterFates } from "./fates.ts";
export { rosterRoutes } from "./routes.ts";
