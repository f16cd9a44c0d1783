import { meaningUnder, type ColumnKey, type HeadingMeaning } from './columns.ts';
import type { Grid } from './grid.ts';
import { isTitle } from './section.ts';
import { columnLetter, refAt, type Cell } from './sheet.ts';

export interface RosterColumn {
  key: ColumnKey;
  heading: string;
  letter: string;
  column: number;
  hidden: boolean;
}

export interface Header {
  top: number;
  bottom: number;
  columns: ReadonlyMap<ColumnKey, RosterColumn>;
  ignored: readonly { heading: string; letter: string }[];
  /** The same heading over two columns; the first is read. */
  twice: readonly { heading: string; ref: string; otherRef: string }[];
}

export interface HeadedColumn {
  column: number;
  heading: string;
  meaning: HeadingMeaning | undefined;
  ref: string;
}

export interface HeaderRows {
  top: number;
  bottom: number;
  headed: readonly HeadedColumn[];
  score: number;
}

const SEARCHED_ROWS = 30;
const DEEPEST_HEADING = 4;
const TELLING: ReadonlySet<string> = new Set(['idNumber', 'personNumber', 'certificateNumber', 'ambiguous', 'category', 'joinedOn']);

/** The first heading of a roster within the first thirty rows, however many rows it spans. */
export function findHeaderRows(grid: Grid): HeaderRows | undefined {
  for (const { number } of grid.rows) {
    const found = number <= SEARCHED_ROWS ? bestFrom(grid, number) : undefined;
    if (found) return withoutTitle(grid, found);
  }
  return undefined;
}

/** A title right above the headings would pass for their parent; then the heading starts below it. */
function withoutTitle(grid: Grid, found: HeaderRows): HeaderRows {
  if (found.top === found.bottom || !isTitleRow(grid, found)) return found;
  const later = bestFrom(grid, found.top + 1);
  return later && later.score >= found.score ? withoutTitle(grid, later) : found;
}

function isTitleRow(grid: Grid, { top, headed }: HeaderRows): boolean {
  const [[column, cell] = [0, undefined], ...others] = grid.row(top)?.cells ?? [];
  if (!cell || others.length > 0) return false;
  const merge = grid.mergeAt(top, column);
  const wide = merge !== undefined && merge.right - merge.left + 2 >= headed.length;
  return wide || isTitle(cell.text) || cell.text.trim().length > 12;
}

/** The heading that starts in this row, if one does. */
export function bestFrom(grid: Grid, top: number): HeaderRows | undefined {
  let best: HeaderRows | undefined;
  for (let bottom = top; bottom < top + DEEPEST_HEADING; bottom++) {
    if (bottom > top && !mayContinueHeading(grid, bottom)) break;
    const found = headerRows(grid, top, bottom);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

// Numbers, dates and long digit strings belong to people, not to headings.
function mayContinueHeading(grid: Grid, number: number): boolean {
  const row = grid.row(number);
  return row !== undefined && [...row.cells.values()].every((cell) => cell.kind === 'text' && !/[\d０-９]{4}/.test(cell.text));
}

function headerRows(grid: Grid, top: number, bottom: number): HeaderRows | undefined {
  if (!grid.row(top) || !grid.row(bottom)) return undefined;
  const headed = headedColumns(grid, top, bottom);
  const keys = new Set(headed.flatMap(({ meaning }) => (meaning ? [meaning.key] : [])));
  const telling = [...keys].some((key) => TELLING.has(key));
  return keys.has('name') && keys.size >= 3 && telling ? { top, bottom, headed, score: keys.size } : undefined;
}

function headedColumns(grid: Grid, top: number, bottom: number): HeadedColumn[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.row(row)?.cells.keys() ?? []) columns.add(column);
    for (const { left, top: first } of grid.mergesIn(row)) if (grid.row(first)?.cells.has(left)) columns.add(left);
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const cells = headingCells(grid, column, top, bottom);
      const texts = cells.map((cell) => cell.text.trim());
      const child = texts.at(-1) ?? '';
      const meaning =
        meaningUnder(texts.slice(0, -1).join(''), child) ?? (texts.length > 2 ? meaningUnder(texts.at(-2) ?? '', child) : undefined);
      return { column, heading: texts.join(' '), meaning, ref: cells.at(-1)?.ref ?? refAt(column, bottom) };
    });
}

function headingCells(grid: Grid, column: number, top: number, bottom: number): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = grid.shownAt(row, column) ?? (row < bottom ? parentToTheLeft(grid, row, column) : undefined);
    if (cell && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}

/** Without a merge a parent heading stands over its first child only; the blanks to its right are its other children. */
function parentToTheLeft(grid: Grid, row: number, column: number): Cell | undefined {
  if (!grid.shownAt(row + 1, column)) return undefined;
  for (let left = column - 1; left > 0; left--) {
    const above = grid.shownAt(row, left);
    if (!grid.shownAt(row + 1, left)) return undefined;
    if (above) return above === grid.shownAt(row + 1, left) || grid.mergeAt(row, left) ? undefined : above;
  }
  return undefined;
}

/** One column per key: of two the plainer heading wins, of two equal ones the first, and that is reported. */
export function settle(grid: Grid, rows: HeaderRows, headed: readonly (HeadedColumn & { key?: ColumnKey; rank?: number })[]): Header {
  const chosen = new Map<ColumnKey, HeadedColumn & { rank: number }>();
  const ignored: HeadedColumn[] = [];
  const twice: Header['twice'][number][] = [];
  for (const column of headed) {
    if (column.key === undefined) {
      if (column.heading !== '') ignored.push(column);
      continue;
    }
    const rank = column.rank ?? 0;
    const rival = chosen.get(column.key);
    if (rival && rival.rank === rank && column.key !== 'sequence')
      twice.push({ heading: column.heading, ref: column.ref, otherRef: rival.ref });
    if (rival && rival.rank <= rank) ignored.push(column);
    else {
      if (rival) ignored.push(rival);
      chosen.set(column.key, { ...column, rank });
    }
  }
  const hidden = new Set(grid.sheet.hiddenColumns ?? []);
  return {
    top: rows.top,
    bottom: rows.bottom,
    columns: new Map(
      [...chosen]
        .sort((a, b) => a[1].column - b[1].column)
        .map(([key, { column, heading }]) => [key, { key, heading, letter: columnLetter(column), column, hidden: hidden.has(column) }]),
    ),
    ignored: ignored.map(({ column, heading }) => ({ heading, letter: columnLetter(column) })),
    twice,
  };
}
