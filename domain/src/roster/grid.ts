import { columnOfRef, type Cell, type Merge, type Sheet } from './sheet.ts';

export interface GridRow {
  number: number;
  hidden: boolean;
  /** 1-based column → cell; blank cells are left out. */
  cells: ReadonlyMap<number, Cell>;
}

/** A sheet by row and column, without its blank rows. */
export interface Grid {
  sheet: Sheet;
  rows: readonly GridRow[];
  row: (number: number) => GridRow | undefined;
  /** The merge that covers a place, if any. */
  mergeAt: (row: number, column: number) => Merge | undefined;
  mergesIn: (row: number) => readonly Merge[];
  /** The cell at a place; for the covered part of a merge, the cell that shows there. */
  shownAt: (row: number, column: number) => Cell | undefined;
}

// Zero-width characters and the byte order mark arrive with text pasted from web pages and are no content.
const INVISIBLE = /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]/g;

export function hasContent(cell: Cell): boolean {
  return cell.kind === 'formula' || cell.kind === 'error' || cell.text.replace(INVISIBLE, '') !== '';
}

export function gridOf(sheet: Sheet): Grid {
  const byNumber = new Map<number, GridRow>();
  for (const { number, hidden, cells } of sheet.rows) {
    const filled = new Map(cells.filter(hasContent).map((cell) => [columnOfRef(cell.ref), cell] as const));
    if (filled.size > 0) byNumber.set(number, { number, hidden, cells: filled });
  }
  const merges = mergesByRow(sheet.merges);
  const mergeAt = (row: number, column: number) => merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right);
  return {
    sheet,
    rows: [...byNumber.values()].sort((a, b) => a.number - b.number),
    row: (number) => byNumber.get(number),
    mergeAt,
    mergesIn: (row) => merges.get(row) ?? [],
    shownAt: (row, column) => {
      const own = byNumber.get(row)?.cells.get(column);
      if (own) return own;
      const merge = mergeAt(row, column);
      return merge ? byNumber.get(merge.top)?.cells.get(merge.left) : undefined;
    },
  };
}

// Merges never overlap in a sound sheet; a hostile one may claim millions of covered rows.
const MOST_COVERED_ROWS = 500_000;

function mergesByRow(merges: readonly Merge[]): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  let covered = 0;
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      if (++covered > MOST_COVERED_ROWS) return byRow;
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
