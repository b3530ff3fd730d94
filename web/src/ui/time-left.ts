const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export type TimeLeft = {
  /** How it looks: green-blue, then amber under a fifth, then red. */
  mood: "calm" | "soon" | "late";
  /** Part of the ring that is still there, 0 to 1. */
  part: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
};

/** What is left until `until` of a wait that lasted `total` in all. Minutes count up to the next full one, as a clock does. */
export function timeLeft(until: number, total: number, now: number): TimeLeft {
  const left = Math.max(0, until - now);
  const part = Math.min(1, total > 0 ? left / total : 0);
  const whole = left < 2 * MINUTE ? left : Math.ceil(left / MINUTE) * MINUTE;
  return {
    mood: left === 0 ? "late" : part < 0.2 ? "soon" : "calm",
    part,
    days: Math.floor(whole / (24 * HOUR)),
    hours: Math.floor(whole / HOUR) % 24,
    minutes: Math.floor(whole / MINUTE) % 60,
    seconds: Math.ceil((whole % MINUTE) / SECOND) % 60,
  };
}

/** How often a clock that shows this must be looked at. */
export const rhythm = (until: number, now: number) => (until - now < 2 * MINUTE ? SECOND : 15 * SECOND);

/** The moments at which a screen reader hears it: one hour, fifteen minutes, two minutes before. */
const MILESTONES = [HOUR, 15 * MINUTE, 2 * MINUTE];

/** The milestone that was passed between two looks, if any. */
export const passedMilestone = (until: number, before: number, now: number) =>
  MILESTONES.find((milestone) => until - before > milestone && until - now <= milestone);
