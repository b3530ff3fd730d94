import type { CSSProperties, KeyboardEvent } from "react";
import { Button } from "react-aria-components/Button";
import { Link } from "react-aria-components/Link";
import { fmt } from "./fmt.ts";
import { localDay, localMinutes } from "./format.ts";
import { t } from "./messages.ts";
import { closedParts, type Placed, placeBlocks, type Span } from "./week-layout.ts";

/** State by fill, border and texture: `ok` filled, `wait` outlined, `hold` dashed, `busy` hatched, `missed` struck, `open` pale. */
export type BlockKind = "ok" | "done" | "wait" | "missed" | "busy" | "hold" | "open";
export type Block = Span & {
  id: string;
  kind: BlockKind;
  title: string;
  line?: string | undefined;
  /** Said to screen readers in the place of the line: a state that others see by its fill. */
  spoken?: string;
  href?: string;
  onPress?: () => void;
  /** Minutes kept free after it, shown striped. */
  buffer?: number;
};
type WeekGridProps = {
  label: string;
  /** Calendar days, `2026-11-23`; seven or fewer. */
  days: readonly string[];
  zone: string;
  blocks: readonly Block[];
  /** Open hours; the rest is sunken. Without them all is open. */
  open?: readonly Span[];
  /** First and last hour of the grid. */
  from?: number;
  to?: number;
  now: number;
  /** The day that phones show. */
  day: string;
  onDay: (day: string) => void;
};

const place = (start: number, length: number, more: Record<string, number> = {}) => {
  const style: Record<string, number> = { "--s": start, "--d": length, ...more };
  const css: CSSProperties = style;
  return css;
};

/** A week of hours. On phones, one day under a strip of the week. Arrow keys walk from block to block. */
export function WeekGrid(props: WeekGridProps) {
  const { label, days, zone, blocks, from = 8, to = 20, now, day, onDay } = props;
  const today = localDay(now, zone);
  const shape: Record<string, number> = { "--days": days.length, "--hours": to - from };
  const style: CSSProperties = shape;
  return (
    <>
      <DayStrip
        days={days}
        day={day}
        onDay={onDay}
        has={(each) => blocks.some((block) => localDay(block.startsAt, zone) === each)}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys walk between the links inside, which remain the controls */}
      <div className="card cal" style={style} role="group" aria-label={label} onKeyDown={walk}>
        <div className="cal__head" aria-hidden="true">
          <span />
          {days.map((each) => (
            <div key={each} className={each === today ? "on" : ""}>
              <span>{fmt.day(each, { weekday: "short" })}</span>
              <b>{Number(each.slice(8))}</b>
            </div>
          ))}
        </div>
        <div className="cal__grid">
          <div className="cal__hours" aria-hidden="true">
            {Array.from({ length: to - from }, (_, index) => (
              <span key={index} style={place(index, 0)}>
                {fmt.clock(`${String(from + index).padStart(2, "0")}:00`).replace(":00", "")}
              </span>
            ))}
          </div>
          {days.map((each) => (
            <Day
              key={each}
              {...props}
              from={from}
              to={to}
              date={each}
              isToday={each === today}
              isShown={each === day}
            />
          ))}
        </div>
      </div>
    </>
  );
}

type DayProps = WeekGridProps & { date: string; isToday: boolean; isShown: boolean; from: number; to: number };

function Day({ date, zone, blocks, open, from, to, now, isToday, isShown }: DayProps) {
  const frame = { day: date, zone, from, to };
  const line = localMinutes(now, zone) / 60 - from;
  return (
    <ol className={isShown ? "cal__day on" : "cal__day"} aria-label={fmt.day(date)}>
      {(open ? closedParts(open, frame) : []).map(({ start, length }) => (
        <li key={`off${start}`} className="off" style={place(start, length)} aria-hidden="true" />
      ))}
      {placeBlocks(blocks, frame).map((placed) => (
        <BlockItem key={placed.item.id} placed={placed} zone={zone} />
      ))}
      {isToday && line >= 0 && line <= to - from && (
        <li className="nowl" style={place(line, 0)}>
          <span className="vh">{t("ui.week.now", { time: fmt.time(now, zone) })}</span>
        </li>
      )}
    </ol>
  );
}

function BlockItem({ placed: { item, start, length, lane, lanes }, zone }: { placed: Placed<Block>; zone: string }) {
  const spoken = item.spoken ?? item.line;
  const name = `${item.title}, ${fmt.timeRange(item.startsAt, item.endsAt, zone)}${spoken ? `, ${spoken}` : ""}`;
  const look = { className: `ev ev--${item.kind}`, style: place(start, length, { "--lane": lane, "--lanes": lanes }) };
  const inside = (
    <>
      <b>{item.title}</b>
      <span>
        {fmt.time(item.startsAt, zone)}
        {item.line && ` · ${item.line}`}
      </span>
    </>
  );
  return (
    <li className="contents">
      {item.href ? (
        <Link {...look} href={item.href} aria-label={name}>
          {inside}
        </Link>
      ) : item.onPress ? (
        <Button {...look} onPress={item.onPress} aria-label={name}>
          {inside}
        </Button>
      ) : (
        <div {...look}>{inside}</div>
      )}
      {item.buffer ? <span className="buf" style={place(start + length, item.buffer / 60)} aria-hidden="true" /> : null}
    </li>
  );
}

type StripProps = { days: readonly string[]; day: string; onDay: (day: string) => void; has: (day: string) => boolean };

const DayStrip = ({ days, day, onDay, has }: StripProps) => (
  <div className="strip7 only-phone" role="group" aria-label={t("ui.week.days")}>
    {days.map((each) => (
      <button
        key={each}
        type="button"
        onClick={() => onDay(each)}
        aria-label={fmt.day(each)}
        {...(each === day && { "aria-current": "date" as const })}
      >
        <span>{fmt.day(each, { weekday: "narrow" })}</span>
        <b>{Number(each.slice(8))}</b>
        <i className={has(each) ? "has" : ""} />
      </button>
    ))}
  </div>
);

const blocksOf = (day: Element | null | undefined) => [
  ...(day?.querySelectorAll<HTMLElement>("a.ev, button.ev") ?? []),
];
const topOf = (block: HTMLElement) => block.getBoundingClientRect().top;

/** Up and down inside a day; left and right to the block of the neighbouring day at about the same height. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>("a.ev, button.ev") : null;
  const column = from?.closest(".cal__day");
  if (!from || !column) return;
  const here = blocksOf(column);
  const index = here.indexOf(from);
  const nearest = (day: Element | null) =>
    blocksOf(day).toSorted((a, b) => Math.abs(topOf(a) - topOf(from)) - Math.abs(topOf(b) - topOf(from)))[0];
  const targets: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => here[index + 1],
    ArrowUp: () => here[index - 1],
    ArrowRight: () => nearest(column.nextElementSibling),
    ArrowLeft: () => nearest(column.previousElementSibling),
  };
  const target = targets[event.key]?.();
  if (!target) return;
  event.preventDefault();
  target.focus();
}
