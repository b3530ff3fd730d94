import { AREAS, AUTHORITIES, GRANTS, RESTRICTIONS } from "@jechemine/contract/guardians-shapes.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, birthdayOf, dayIn, isOfAge, startOf } from "./birthdays.ts";
import { canAnswer, decideApproval, decideAsk, decideInvitation, isSameName } from "./link.ts";
import {
  actingPermissions,
  deriveAgreement,
  deriveOpenUntil,
  deriveRights,
  type LinkFacts,
  mayDecide,
} from "./rights.ts";

const parent: LinkFacts = {
  authority: "parent",
  scope: AREAS,
  restriction: null,
  expiresOn: null,
  grants: [],
  hasDecided: false,
  approvedOn: "2025-01-10",
  isRefused: false,
  isEnded: false,
};
const BORN = "2012-03-20"; // fourteen on 20 March 2026
const on = (today: string) => ({ birthDate: BORN, today });
const sees = (today: string, over: Partial<LinkFacts> = {}) => deriveRights({ ...parent, ...over }, on(today)).sees;

describe("what a parent sees", () => {
  test("all areas until the eve of the fourteenth birthday, appointments and bills for ninety days, then nothing", () => {
    expect(sees("2026-03-19")).toEqual(AREAS);
    expect(sees("2026-03-20")).toEqual(["logistics", "billing"]);
    expect(sees("2026-06-17")).toEqual(["logistics", "billing"]);
    expect(sees("2026-06-18")).toEqual([]);
    expect(deriveOpenUntil(parent, on("2026-03-20"))).toBe("2026-06-18");
    expect(deriveOpenUntil(parent, on("2026-03-19"))).toBeNull();
  });
  test("only what the youth left, from the day of the decision until 18", () => {
    const decided = { hasDecided: true, grants: ["billing"] as const };
    expect(sees("2026-03-21", decided)).toEqual(["billing"]);
    expect(sees("2030-03-19", decided)).toEqual(["billing"]);
    expect(sees("2030-03-20", decided)).toEqual([]);
    expect(sees("2026-03-21", { hasDecided: true })).toEqual([]);
  });
  test("nothing when approved after the fourteenth birthday, until the youth says so", () => {
    expect(sees("2026-03-25", { approvedOn: "2026-03-20" })).toEqual([]);
    expect(mayDecide({ ...parent, approvedOn: "2026-03-20" }, on("2026-03-25"))).toBe(true);
  });
  test("nothing under an order of no information, and no act under one of no decisions", () => {
    expect(sees("2026-01-01", { restriction: "no_information" })).toEqual([]);
    const rights = deriveRights({ ...parent, restriction: "no_decisions" }, on("2026-01-01"));
    expect(rights).toEqual({ sees: AREAS, acts: [] });
    expect(actingPermissions(rights)).toEqual(["appointments:read", "billing:read", "requests:read", "file:read"]);
    expect(canAnswer({ ...parent, restriction: "no_decisions" }, on("2026-01-01"))).toBe(false);
  });
  test("a mandate holds for what it covers, until its last day", () => {
    const mandate = { ...parent, authority: "mandate", scope: ["billing"], expiresOn: "2026-05-01" } as const;
    const adult = (today: string) => ({ birthDate: "1950-01-01", today });
    expect(deriveRights(mandate, adult("2026-05-01")).acts).toEqual(["billing"]);
    expect(deriveRights(mandate, adult("2026-05-02")).acts).toEqual([]);
    expect(mayDecide(mandate, adult("2026-05-01"))).toBe(false);
  });
});

describe("birthdays", () => {
  test("born on 29 February: fourteen on the first of March of a common year, on the day itself in a leap year", () => {
    expect(birthdayOf("2012-02-29", 14)).toBe("2026-03-01");
    expect(birthdayOf("2012-02-29", 16)).toBe("2028-02-29");
    expect(isOfAge("2012-02-29", 14, "2026-02-28")).toBe(false);
  });
  test("the day is the practice's: late in the evening of the eve in Montréal it is tomorrow in London, and still the eve", () => {
    expect(dayIn("America/Toronto", new Date("2026-03-20T03:59:59Z"))).toBe("2026-03-19");
    expect(dayIn("America/Toronto", new Date("2026-03-20T04:00:00Z"))).toBe("2026-03-20");
  });
  test("a day that begins at the change to summer time begins where its clock first shows it", () => {
    expect(startOf("2026-03-08", "America/Toronto").toISOString()).toBe("2026-03-08T05:00:00.000Z");
    expect(startOf("2026-03-09", "America/Toronto").toISOString()).toBe("2026-03-09T04:00:00.000Z");
    expect(startOf("2026-03-08", "America/Havana").toISOString()).toBe("2026-03-08T05:00:00.000Z"); // no midnight there that day
  });
});

const day = fc
  .date({ min: new Date("2008-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const anyLink: fc.Arbitrary<LinkFacts> = fc.record({
  authority: fc.constantFrom(...AUTHORITIES),
  scope: fc.subarray([...AREAS]),
  restriction: fc.option(fc.constantFrom(...RESTRICTIONS)),
  expiresOn: fc.option(day),
  grants: fc.subarray([...GRANTS]),
  hasDecided: fc.boolean(),
  approvedOn: fc.option(day),
  isRefused: fc.boolean(),
  isEnded: fc.boolean(),
});
const anyWard = fc.record({ birthDate: fc.option(day), today: day });

describe("whatever the link and the day", () => {
  test("nobody acts where they do not see, sees beyond the scope, or holds a right before approval or after the end", () => {
    fc.assert(
      fc.property(anyLink, anyWard, (link, ward) => {
        const rights = deriveRights(link, ward);
        expect(rights.acts.every((area) => rights.sees.includes(area))).toBe(true);
        expect(rights.sees.every((area) => link.scope.includes(area))).toBe(true);
        const isShut =
          link.approvedOn === null || link.isRefused || link.isEnded || link.restriction === "no_information";
        expect(isShut && rights.sees.length > 0).toBe(false);
        expect(link.restriction === "no_decisions" && rights.acts.length > 0).toBe(false);
      }),
    );
  });
  test("of somebody of 14 and over, no parent or tutor ever holds consent or clinical content", () => {
    fc.assert(
      fc.property(anyLink, day, day, (link, birthDate, today) => {
        fc.pre(link.authority === "parent" || link.authority === "tutor");
        fc.pre(isOfAge(birthDate, 14, today));
        const { sees: seen } = deriveRights(link, { birthDate, today });
        expect(seen).not.toContain("consent");
        expect(seen).not.toContain("clinical");
        const isLate = !link.hasDecided && today >= addDays(birthdayOf(birthDate, 14), 90);
        expect(isLate && seen.length > 0).toBe(false);
      }),
    );
  });
  test("no right of a guardian opens messages, notes or the ward's account", () => {
    const own = /^(appointments|billing|requests|file):(read|write)$/;
    fc.assert(
      fc.property(anyLink, anyWard, (link, ward) => {
        expect(actingPermissions(deriveRights(link, ward)).every((permission) => own.test(permission))).toBe(true);
      }),
    );
  });
});

describe("decisions", () => {
  test("a link is approved once, with a proof and a birth date, and where the authority fits the age", () => {
    const pending = { ...parent, approvedOn: null };
    expect(decideApproval({ link: pending, ward: on("2026-01-01"), proofs: 1 })).toEqual({ ok: true });
    expect(decideApproval({ link: pending, ward: on("2026-01-01"), proofs: 0 })).toMatchObject({
      code: "PROOF_NEEDED",
    });
    expect(decideApproval({ link: parent, ward: on("2026-01-01"), proofs: 1 })).toMatchObject({ code: "NOT_PENDING" });
    const unknown = { birthDate: null, today: "2026-01-01" };
    expect(decideApproval({ link: pending, ward: unknown, proofs: 1 })).toMatchObject({ code: "BIRTH_DATE_NEEDED" });
    const mandate = { ...pending, authority: "mandate" } as const;
    expect(decideApproval({ link: mandate, ward: on("2026-01-01"), proofs: 1 })).toMatchObject({
      code: "NOT_OF_THIS_AGE",
    });
  });
  test("nobody asks for a child who is not born yet, or as a parent of an adult", () => {
    expect(decideAsk({ authority: "parent", birthDate: "2026-03-03" }, "2026-03-02")).toMatchObject({
      code: "BIRTH_DATE_IMPOSSIBLE",
    });
    expect(decideAsk({ authority: "parent", birthDate: "2000-03-03" }, "2026-03-02")).toMatchObject({
      code: "NOT_OF_THIS_AGE",
    });
  });
  test("a youth is invited from the very day of the birthday, once", () => {
    const facts = { link: parent, hasAccount: false };
    expect(decideInvitation({ ...facts, ward: on("2026-03-19") })).toMatchObject({ code: "NOT_YET_FOURTEEN" });
    expect(decideInvitation({ ...facts, ward: on("2026-03-20") })).toEqual({ ok: true });
    expect(decideInvitation({ ...facts, ward: on("2026-03-20"), hasAccount: true })).toMatchObject({
      code: "HAS_ACCOUNT",
    });
  });
  test("all who may decide agree, or one of them where the practice says so", () => {
    expect(deriveAgreement([true, null], "all")).toEqual({ given: 1, needed: 2 });
    expect(deriveAgreement([true, null], "one")).toEqual({ given: 1, needed: 1 });
    expect(deriveAgreement([], "one")).toEqual({ given: 0, needed: 0 });
  });
  test("a name is the same with or without accents, hyphens and capitals", () => {
    const zoe = { givenName: "Zoé-Anne", familyName: "Côté" };
    expect(isSameName(zoe, { givenName: "zoe anne", familyName: "COTE" })).toBe(true);
    expect(isSameName(zoe, { givenName: "Zoé", familyName: "Côté" })).toBe(false);
  });
});
