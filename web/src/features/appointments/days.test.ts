import type { Slot } from "@jechemine/contract/slots.ts";
import { describe, expect, test } from "vitest";
import { localDay, localMinutes } from "../../ui/format.ts";
import { calendarFile } from "./calendar-file.ts";
import { byPart, slotsByDay, weekOf } from "./days.ts";
import { joiningOf, standingOf } from "./standing.ts";

const slot = (startsAt: string, modalities: Slot["modalities"] = ["video"]): Slot => ({
  startsAt,
  endsAt: startsAt,
  siteId: "01a1fc39-db72-70eb-80a4-2fcb7e094c55",
  zone: "America/Toronto",
  modalities,
});

describe("free times", () => {
  test("a week begins on Monday, also across the change of the clocks", () => {
    expect(weekOf("2026-03-08")).toEqual([
      "2026-03-02",
      "2026-03-03",
      "2026-03-04",
      "2026-03-05",
      "2026-03-06",
      "2026-03-07",
      "2026-03-08",
    ]);
  });

  test("stand on the reader's own day, in order", () => {
    const late = slot("2026-03-03T02:00:00Z"); // Monday evening in Montréal, Tuesday in Paris
    const early = slot("2026-03-02T14:00:00Z");
    const inMontreal = slotsByDay([late, early], (at) => localDay(at, "America/Toronto"), null);
    expect([...inMontreal]).toEqual([["2026-03-02", [early, late]]]);
    const inParis = slotsByDay([late, early], (at) => localDay(at, "Europe/Paris"), null);
    expect([...inParis.keys()].toSorted()).toEqual(["2026-03-02", "2026-03-03"]);
  });

  test("only those where the wanted way of meeting is possible", () => {
    const site = slot("2026-03-02T14:00:00Z", ["in_person"]);
    expect(slotsByDay([site], (at) => localDay(at, "UTC"), "video").size).toBe(0);
    expect(slotsByDay([site], (at) => localDay(at, "UTC"), "in_person").size).toBe(1);
  });

  test("are parted into morning, afternoon and evening, without empty parts", () => {
    const some = [slot("2026-03-02T11:59:00Z"), slot("2026-03-02T12:00:00Z"), slot("2026-03-02T17:00:00Z")];
    const parts = byPart(some, (at) => localMinutes(at, "UTC"));
    expect(parts.map(({ part, slots }) => [part, slots.length])).toEqual([
      ["morning", 1],
      ["afternoon", 1],
      ["evening", 1],
    ]);
    expect(byPart(some.slice(2), (at) => localMinutes(at, "UTC")).map(({ part }) => part)).toEqual(["evening"]);
  });
});

const at = (time: string) => Date.parse(`2026-03-02T${time}Z`);
describe("joining", () => {
  const session = {
    state: "scheduled" as const,
    startsAt: "2026-03-02T15:00:00Z",
    endsAt: "2026-03-02T15:50:00Z",
    modality: "video" as const,
    meetingLink: "https://video.example/1",
  };
  test("opens ten minutes before the start and closes a little after the end", () => {
    expect(joiningOf(session, at("14:49:59"))).toEqual({ how: "wait", opensAt: "2026-03-02T14:50:00.000Z" });
    expect(joiningOf(session, at("14:50:00"))).toEqual({ how: "link", href: "https://video.example/1" });
    expect(joiningOf(session, at("16:05:01"))).toEqual({ how: "over" });
  });

  test("a cancelled session is not joined, one by phone has no button", () => {
    expect(joiningOf({ ...session, state: "cancelled" }, at("15:00:00")).how).toBe("over");
    expect(joiningOf({ ...session, modality: "phone" }, at("15:00:00")).how).toBe("phone");
    expect(joiningOf({ ...session, meetingLink: null }, at("15:00:00")).how).toBe("no link");
  });
});

test("a date that the practice proposed waits for a yes, one that was moved is not called cancelled", () => {
  const known = { state: "scheduled" as const, confirmedAt: null, proposedByPractice: true };
  expect(standingOf(known)).toBe("proposed");
  expect(standingOf({ ...known, proposedByPractice: false })).toBe("unconfirmed");
  expect(standingOf({ ...known, confirmedAt: "2026-03-01T10:00:00Z" })).toBe("confirmed");
  expect(standingOf({ ...known, state: "cancelled", cancelledBy: "moved" })).toBe("moved");
});

test("a calendar file is neutral, folded at 75 bytes and counts the changes", () => {
  const file = calendarFile(
    {
      id: "1",
      startsAt: "2026-03-02T15:00:00Z",
      endsAt: "2026-03-02T15:50:00Z",
      revision: 2,
      title: "Rendez-vous",
      location: "Clinique, 1200, rue Saint-Denis, deuxième étage à gauche, Montréal, près du métro",
      url: "https://example.org/portal/appointments/1",
    },
    "2026-03-01T08:00:00Z",
  );
  expect(file).toContain("DTSTART:20260302T150000Z\r\nDTEND:20260302T155000Z\r\nSEQUENCE:2\r\nSUMMARY:Rendez-vous\r\n");
  expect(file).toContain("LOCATION:Clinique\\, 1200");
  for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});
