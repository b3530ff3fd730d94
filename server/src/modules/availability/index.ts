/** The door: all that the rest of the server may use of this module. */
export { cellAt } from "./cells.ts";
export { countFreeCells } from "./count-cells.ts";
export type { OpenSpan } from "./facts.ts";
export {
  closedTimeOf,
  type FreeCells,
  firstFreeSlotsOf,
  freeCellsOf,
  freeSlotsOf,
  openTimeOf,
} from "./free-time.ts";
export { holidaysFrom } from "./holidays.ts";
export { availabilityJobs } from "./jobs.ts";
export { availabilityRoutes } from "./routes.ts";
export { blockedBy } from "./slots.ts";
export { giveTimeBack, takeTimeOff } from "./write-availability.ts";
