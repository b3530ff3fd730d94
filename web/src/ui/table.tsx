import type { ReactNode } from "react";

export type Column<Row> = {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  right?: boolean;
};
type TableProps<Row> = {
  /** What the table shows, for those who hear it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** A table on wide screens; on phones each line becomes a small list of named values. */
export const Table = <Row,>({ caption, columns, rows, keyOf }: TableProps<Row>) => (
  <table className="table table--rows">
    <caption className="vh">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ id, label, right }) => (
          <th key={id} scope="col" className={right ? "r" : ""}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ id, label, cell, right }) => (
            <td key={id} data-label={label} className={right ? "r" : ""}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
