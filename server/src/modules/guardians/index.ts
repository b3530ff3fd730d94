/** The door: all that the rest of the server may use of this module. */
export { actingFor } from "./acting-caller.ts";
export { guardianFates } from "./fates.ts";
export { type ActingFor, listActingFor, mayActFor } from "./may-act-for.ts";
export { guardianSamples } from "./notice-samples.ts";
export { guardianNotices } from "./notices.ts";
export { guardianRoutes } from "./routes.ts";
export { planBirthday, youthJobs as guardianJobs } from "./youth.ts";
