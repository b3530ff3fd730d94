import { useState } from "react";
import { type Block, WeekGrid } from "../../ui/week-grid.tsx";
import { t } from "./messages.ts";
import { Section } from "./section.tsx";

const DAYS = ["16", "17", "18", "19", "20", "21", "22"].map((day) => `2026-11-${day}`);
const at = (day: number, time: string) => `2026-11-${day}T${time}:00-05:00`;
const block = (day: number, from: string, to: string, more: Omit<Block, "startsAt" | "endsAt">): Block => ({
  startsAt: at(day, from),
  endsAt: at(day, to),
  ...more,
});
const OPEN = [16, 17, 18, 19, 20].flatMap((day) => [
  { startsAt: at(day, "09:00"), endsAt: at(day, "12:00") },
  { startsAt: at(day, "13:00"), endsAt: at(day, "18:00") },
]);

/** A week with every state of a block. */
export function WeekPlate() {
  const [day, setDay] = useState("2026-11-19");
  const blocks: Block[] = [
    block(16, "09:00", "09:50", { id: "1", kind: "done", title: "Aïcha Diallo", buffer: 10 }),
    block(16, "16:00", "16:50", { id: "2", kind: "missed", title: "Marc-André P.", line: t("dev.state.missed") }),
    block(17, "13:00", "16:00", { id: "3", kind: "busy", title: t("dev.week.training"), line: t("dev.week.busy") }),
    block(19, "11:00", "11:50", { id: "4", kind: "ok", title: "Thomas Beaulieu", href: "#week", buffer: 10 }),
    block(19, "13:00", "13:50", {
      id: "5",
      kind: "wait",
      title: "Olivier Nguyen",
      line: t("dev.state.waiting"),
      href: "#week",
    }),
    block(19, "14:30", "15:45", { id: "6", kind: "ok", title: "Caron et Pelletier", href: "#week" }),
    block(20, "10:30", "11:20", { id: "7", kind: "hold", title: t("dev.week.hold") }),
    block(20, "14:00", "15:00", { id: "8", kind: "ok", title: "Sofia Lavoie", href: "#week" }),
    block(20, "14:30", "15:30", { id: "9", kind: "ok", title: "Gabriel Otis", href: "#week" }),
  ];
  return (
    <Section title={t("dev.week")}>
      <WeekGrid
        label={t("dev.week")}
        days={DAYS}
        zone="America/Toronto"
        blocks={blocks}
        open={OPEN}
        now={Date.parse(at(19, "10:42"))}
        day={day}
        onDay={setDay}
      />
    </Section>
  );
}
