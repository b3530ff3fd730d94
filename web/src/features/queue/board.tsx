import { QUEUE_COLUMNS, type Queue, type QueueCard, type QueueColumn } from "@jechemine/contract/queue.ts";
import { useId } from "react";
import { NumberBadge } from "../../ui/marks.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { RequestCard } from "./card.tsx";
import { t } from "./messages.ts";

type BoardProps = {
  columns: Queue["columns"];
  open: string | undefined;
  onOpen: (id: string) => void;
};

/** Columns by state; on phones one of them at a time. */
export function Board({ columns, open, onOpen }: BoardProps) {
  const [chosen, choose] = useUrlParam("column");
  const shown = QUEUE_COLUMNS.find((column) => column === chosen) ?? "proposed";
  const cards = (column: QueueColumn) => columns.find((each) => each.column === column)?.cards ?? [];
  const options = QUEUE_COLUMNS.map((id) => ({
    id,
    label: (
      <>
        {t(`queue.column.${id}`)} <span className="text-ink-3">{cards(id).length}</span>
      </>
    ),
  }));
  return (
    <>
      <div className="only-phone mb-3">
        <Segments label={t("queue.board")} options={options} value={shown} onChange={choose} />
      </div>
      <div className="board">
        {QUEUE_COLUMNS.map((column) => (
          <Column
            key={column}
            column={column}
            cards={cards(column)}
            isShown={column === shown}
            open={open}
            onOpen={onOpen}
          />
        ))}
      </div>
    </>
  );
}

type ColumnProps = Omit<BoardProps, "columns"> & { column: QueueColumn; cards: readonly QueueCard[]; isShown: boolean };

function Column({ column, cards, isShown, open, onOpen }: ColumnProps) {
  const id = useId();
  return (
    <section className={isShown ? "qcol on" : "qcol"} aria-labelledby={id}>
      <h2 id={id}>
        {t(`queue.column.${column}`)} <NumberBadge count={cards.length} />
      </h2>
      {cards.length === 0 ? (
        <p className="px-1.5 pb-2 text-xs text-ink-2">{t("queue.column.empty")}</p>
      ) : (
        <ul>
          {cards.map((card) => (
            <RequestCard key={card.id} card={card} isOpen={card.id === open} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}
