/** The door: all that the rest of the server may use of this module. */
export { type Care, careOf, givesCare } from "./care.ts";
export { type ExportedPerson, exportPerson } from "./export-of.ts";
export { peopleFates } from "./fates.ts";
export {
  addGuardians,
  type Guardian,
  guardianConsent,
  type NewGuardian,
  readGuardians,
  recordGuardianConsents,
} from "./guardians.ts";
export { type ForWard, type GuardianReader, guardiansToTell } from "./guardians-to-tell.ts";
export { type Keeper, keepersOf } from "./keepers.ts";
export { openFile } from "./open-file.ts";
export {
  addContactPoints,
  displayName,
  displayNames,
  freeSlug,
  insertPerson,
  type NewPerson,
  personOf,
  readReach,
} from "./persons.ts";
export { findProfessional, professionalCard, professionalCards, searchProfessionals } from "./read-directory.ts";
export { optionsOf, reasonLabels, siteCities } from "./read-options.ts";
export { peopleRoutes } from "./routes.ts";
export { dayIn } from "./today.ts";
