import type { ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly cell: (row: Row) => ReactNode;
  /** The cell as text: for the export, and for a hover where the cell is too narrow. */
  readonly text: (row: Row) => string;
  readonly align?: 'right';
  /** Stays in sight when the table scrolls sideways; only the first columns may. */
  readonly fixed?: true;
  readonly sortable?: true;
  readonly choices?: readonly Choice[];
}

export function textColumn<Row>(
  id: string,
  title: string,
  width: number,
  text: (row: Row) => string,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return { id, title, width, text, cell: text, ...more };
}
