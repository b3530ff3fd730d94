import type { Cell } from "@jechemine/contract/vocabulary.ts";
import { Check } from "lucide-react";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./stepper.messages.ts";

const ROWS = ["weekday", "weekend"] as const;
const COLUMNS = [
  { id: "morning", from: 9, until: 12 },
  { id: "afternoon", from: 12, until: 17 },
  { id: "evening", from: 17, until: 21 },
] as const;

/** Only for its hours: the day does not show. */
const hour = (at: number) => new Date(Date.UTC(2026, 0, 5, at));
const hours = (from: number, until: number) => fmt.timeRange(hour(from), hour(until), "UTC");

type GridProps = { wanted: readonly Cell[]; onChange: (wanted: Cell[]) => void };

/** Weekdays and weekend by morning, afternoon and evening; each cell is a button that stays down. */
export function TimesGrid({ wanted, onChange }: GridProps) {
  const toggle = (cell: Cell) =>
    onChange(wanted.includes(cell) ? wanted.filter((other) => other !== cell) : [...wanted, cell]);
  return (
    <table className="w-full table-fixed border-separate border-spacing-2" aria-label={t("requests.times.grid")}>
      <thead>
        <tr>
          <th scope="col" className="w-[5.5rem] max-sm:hidden">
            <span className="vh">{t("requests.times.days")}</span>
          </th>
          {COLUMNS.map(({ id, from, until }) => (
            <th key={id} scope="col" className="pb-1 text-left align-bottom text-sm font-medium">
              {t(`requests.times.${id}`)}
              <span className="xs faint block font-regular">{hours(from, until)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <Row key={row} row={row} wanted={wanted} onToggle={toggle} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { row: (typeof ROWS)[number]; wanted: readonly Cell[]; onToggle: (cell: Cell) => void };

const Row = ({ row, wanted, onToggle }: RowProps) => (
  <tr>
    <th scope="row" className="text-left text-sm font-medium max-sm:hidden">
      {t(`requests.times.${row}`)}
    </th>
    {COLUMNS.map(({ id }) => {
      const cell: Cell = `${row}_${id}`;
      const isWanted = wanted.includes(cell);
      return (
        <td key={id} className="p-0 align-top">
          <button
            type="button"
            className="chip h-14 w-full justify-center rounded-2"
            aria-pressed={isWanted}
            aria-label={`${t(`requests.times.${row}`)}, ${t(`requests.times.${id}`)}`}
            onClick={() => onToggle(cell)}
          >
            {isWanted ? <Icon of={Check} /> : <span className="sm:hidden xs">{t(`requests.times.${row}`)}</span>}
          </button>
        </td>
      );
    })}
  </tr>
);
