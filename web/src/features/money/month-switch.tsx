import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";
import { monthAfter } from "./months.ts";

const say = (month: string) => fmt.day(`${month}-15`, { month: "long", year: "numeric" });

type MonthSwitchProps = { month: string; last: string; onMonth: (month: string) => void };

/** One month back, one forward; never into a month that has not begun. */
export const MonthSwitch = ({ month, last, onMonth }: MonthSwitchProps) => (
  <div className="card__head">
    <h2 className="first-letter:uppercase" aria-live="polite">
      {say(month)}
    </h2>
    <span className="hstack gap-1">
      <IconButton icon={ChevronLeft} label={t("money.month.before")} onPress={() => onMonth(monthAfter(month, -1))} />
      <IconButton
        icon={ChevronRight}
        label={t("money.month.after")}
        isDisabled={month >= last}
        onPress={() => onMonth(monthAfter(month, 1))}
      />
    </span>
  </div>
);
