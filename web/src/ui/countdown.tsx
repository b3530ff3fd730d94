import { useEffect, useRef, useState } from "react";
import { fmt } from "./fmt.ts";
import { t } from "./messages.ts";
import { now as clock, useNow } from "./now.ts";
import { passedMilestone, rhythm, type TimeLeft, timeLeft } from "./time-left.ts";

const LENGTH = 2 * Math.PI * 9;

/** A ring that empties and the time that is left. Say the end in words nearby. `from` is when the wait began. */
export function Countdown({ from, until, bare }: { from: string; until: string; bare?: boolean }) {
  const end = Date.parse(until);
  const now = useNow(rhythm(end, clock()));
  const left = timeLeft(end, end - Date.parse(from), now);
  const said = useMilestone(end, now, left);
  const words = left.mood === "late" ? t("ui.countdown.late") : fmt.left(left);
  return (
    <span className={left.mood === "calm" ? "count" : `count count--${left.mood}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle className="tr" cx="12" cy="12" r="9" />
        <circle
          className="el"
          cx="12"
          cy="12"
          r="9"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - left.part)}
        />
      </svg>
      <span role="timer" aria-live="off">
        {bare || left.mood === "late" ? words : t("ui.countdown.left", { time: words })}
      </span>
      <span className="vh" role="status">
        {said}
      </span>
    </span>
  );
}

/** Only three moments are read out; a clock that speaks each minute helps nobody. */
function useMilestone(end: number, now: number, left: TimeLeft) {
  const before = useRef(now);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (passedMilestone(end, before.current, now)) setSaid(t("ui.countdown.left", { time: fmt.left(left) }));
    before.current = now;
  }, [end, now, left]);
  return said;
}
