import { toHalfWidth } from '../text/half-width.ts';
import { withoutSpaces } from '../text/spaces.ts';
import type { ColumnKey } from './columns.ts';
import type { Grid } from './grid.ts';
import { normaliseHeading } from './heading.ts';
import type { HeadedColumn, HeaderRows } from './header.ts';
import type { Cell } from './sheet.ts';

const SAMPLED_CELLS = 60;

/** Eighteen or fifteen digits, masked, or a number so large that it can only have been one. */
export function looksLikeIdNumber(cell: Cell | undefined): boolean {
  if (!cell) return false;
  if (cell.value !== undefined && cell.value >= 1e14) return true;
  const text = withoutSpaces(toHalfWidth(cell.text));
  return /^\d{17}[\dXx]$|^\d{15}$|^\d{16,20}$/.test(text) || /^\d{2,}.*\*{3,}/.test(text) || /^\d\.\d+E\+1[4-9]$/i.test(text);
}

/** 证件号码, 编号 and their like: told by what stands below them. */
export function settleAmbiguous(grid: Grid, rows: HeaderRows): (HeadedColumn & { key?: ColumnKey; rank?: number })[] {
  const taken = new Set(rows.headed.flatMap(({ meaning }) => (meaning ? [meaning.key] : [])));
  return rows.headed.map((column) => {
    if (!column.meaning) return column;
    if (column.meaning.key !== 'ambiguous') return { ...column, key: column.meaning.key, rank: column.meaning.rank };
    const key = keyByContent(sample(grid, rows.bottom, column.column), column.heading, taken);
    if (key) taken.add(key);
    return key ? { ...column, key, rank: 50 } : column;
  });
}

function keyByContent(cells: readonly Cell[], heading: string, taken: ReadonlySet<string>): ColumnKey | undefined {
  const share = (is: (cell: Cell) => boolean) => (cells.length === 0 ? 0 : cells.filter(is).length / cells.length);
  if (share(looksLikeIdNumber) >= 0.5) return taken.has('idNumber') ? undefined : 'idNumber';
  if (share((cell) => /^\d{1,5}$/.test(withoutSpaces(toHalfWidth(cell.text)))) >= 0.6)
    return taken.has('sequence') ? undefined : 'sequence';
  // A sheet with no other column for it and a heading that speaks of identity papers means the ID number, filled in or not.
  if (cells.length === 0 && !taken.has('idNumber') && normaliseHeading(heading).startsWith('证件')) return 'idNumber';
  if (taken.has('certificateNumber') || !/证/.test(heading)) return undefined;
  return 'certificateNumber';
}

function sample(grid: Grid, below: number, column: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of grid.rows) {
    const cell = row.number > below ? row.cells.get(column) : undefined;
    if (cell && /[\da-z]/i.test(toHalfWidth(cell.text))) cells.push(cell);
    if (cells.length === SAMPLED_CELLS) break;
  }
  return cells;
}
