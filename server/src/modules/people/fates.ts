import { emptied, type Fate, goes, stays } from "../../platform/fates.ts";

/** How somebody is reached goes at once, what is clinical with the file, the name when nothing is kept that needs one. */
export const peopleFates: readonly Fate[] = [
  goes("at_once", "contactPoints", { person: "personId" }),
  goes("at_once", "emergencyContacts", { person: "personId" }),
  goes("at_once", "relations", { person: "personId" }),
  goes("at_once", "relations", { person: "otherId" }),
  emptied("at_once", "persons", {
    of: { person: "id" },
    set: { pronouns: null, gender: null, mailName: null, receiptName: null, city: null, region: null },
  }),
  goes("with_file", "medicalProfiles", { person: "personId" }),
  goes("with_file", "disclosures", { person: "personId" }),
  goes("with_file", "careTeam", { file: "fileId" }),
  emptied("with_file", "files", { of: { file: "id" }, set: { label: null } }),
  emptied("with_file", "episodes", { of: { file: "fileId" }, set: { closeReason: null } }),
  emptied("at_the_end", "persons", {
    of: { person: "id" },
    set: {
      givenName: "—",
      familyName: "—",
      legalGivenName: null,
      legalFamilyName: null,
      birthDate: null,
      registeredSex: null,
    },
  }),
  stays("fileMembers", "ids and days; the books point at the file"),
  stays("professionals", "of a professional, not of a client"),
  stays("licences", "of a professional, not of a client"),
];
