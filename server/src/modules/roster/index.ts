/** The door: all that the rest of the server may use of this module. */
export { type Absence, absencesOf } from "./absences.ts";
export { answerHoursOf } from "./answer-hours.ts";
export { dayIn, daySpan } from "./days.ts";
export { type Duty, onCallNow } from "./duty.ts";
export { rosterRoutes } from "./routes.ts";
