import type { PlainDate } from '../legal-time/plain-date.ts';
import { tidySpaces } from '../text/spaces.ts';
import type { ColumnKey } from './columns.ts';
import { findTable, type Table } from './find-table.ts';
import { gridOf, type Grid } from './grid.ts';
import type { Header } from './header.ts';
import { problemAt, type OtherPlace, type Problem, type ProblemFact } from './problems.ts';
import { readRow, type RosterRow } from './read-row.ts';
import type { Sheet } from './sheet.ts';

export type SkippedReason = 'no-roster' | 'hidden-sheet' | 'no-id-column' | 'no-people';

export interface SheetReading {
  name: string;
  headerRows: number[];
  columns: { key: ColumnKey; heading: string; letter: string; hidden: boolean }[];
  ignored: { heading: string; letter: string }[];
  skippedReason?: SkippedReason;
}

export interface RosterReading {
  sheets: SheetReading[];
  rows: RosterRow[];
  /** All of them, those of the rows included, in the order of the workbook. */
  problems: Problem[];
}

interface Found {
  grid: Grid;
  table: Table | undefined;
}

/** A workbook of any bureau as a list of people, with everything named that stands in the way of taking it over. */
export function understandRoster(sheets: readonly Sheet[], reference: { today: PlainDate; bureauName?: string }): RosterReading {
  const found = sheets.map((sheet): Found => {
    const grid = gridOf(sheet);
    return { grid, table: sheet.hidden ? undefined : findTable(grid) };
  });
  const identified = found.some(({ table }) => table && hasIdentity(table));
  const read = found.map((each) => readSheet(each, identified, reference));
  const rows = read.flatMap((each) => each.rows);
  reportTwice(rows);
  const problems = read.flatMap((each) => [...each.problems, ...each.rows.flatMap((row) => [...row.problems, ...row.warnings])]);
  return { sheets: read.map(({ sheet }) => sheet), rows, problems };
}

function readSheet({ grid, table }: Found, identified: boolean, reference: { today: PlainDate; bureauName?: string }) {
  const { name, hidden } = grid.sheet;
  if (!table) return { sheet: skipped(name, hidden ? 'hidden-sheet' : 'no-roster'), rows: [], problems: [] };
  // A telephone list beside the roster is not a second roster.
  if (identified && !hasIdentity(table))
    return { sheet: { ...described(name, table), skippedReason: 'no-id-column' as const }, rows: [], problems: [] };
  const rows = table.rows.map((row) => readRow(grid, row, reference));
  if (rows.length === 0) return { sheet: { ...described(name, table), skippedReason: 'no-people' as const }, rows, problems: [] };
  return { sheet: described(name, table), rows, problems: sheetProblems(name, table, reference.bureauName) };
}

function skipped(name: string, skippedReason: SkippedReason): SheetReading {
  return { name, headerRows: [], columns: [], ignored: [], skippedReason };
}

function described(name: string, { headers }: Table): SheetReading {
  const first = headers[0] as Header;
  return {
    name,
    headerRows: headers.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index)),
    columns: [...first.columns.values()].map(({ key, heading, letter, hidden }) => ({ key, heading, letter, hidden })),
    ignored: [...first.ignored],
  };
}

function hasIdentity({ headers }: Table): boolean {
  return headers.some(({ columns }) => columns.has('idNumber') || columns.has('personNumber'));
}

function sheetProblems(name: string, table: Table, bureauName: string | undefined): Problem[] {
  const problems: Problem[] = [];
  const at = (ref: string, fact: ProblemFact) => problems.push(problemAt(name, ref, fact));
  const title = bureauName === undefined ? undefined : table.titles.find(({ text }) => namesAnotherBureau(text, bureauName));
  if (title) at(title.ref, { code: 'another-bureau', title: tidySpaces(title.text) });
  for (const header of table.headers) {
    for (const { heading, ref, otherRef } of header.twice) at(ref, { code: 'column-twice', heading, otherRef });
  }
  const first = table.headers[0] as Header;
  if (!hasIdentity(table)) at(`${first.columns.get('name')?.letter ?? 'A'}${first.bottom}`, { code: 'id-column-missing' });
  return problems;
}

// 兰州市城关区城市管理综合执法局 → 兰州市城关
const DIVISION = /([\u4e00-\u9fff]{2,}?)(?:自治)?[市县区](?=城市管理|城管|综合)/;

/** A title that names the county or city of a bureau, and not ours. */
function namesAnotherBureau(title: string, bureauName: string): boolean {
  const ours = DIVISION.exec(bureauName)?.[1]
    ?.split(/[省市]/)
    .at(-1);
  const bare = title.replace(/\s/g, '');
  return ours !== undefined && DIVISION.test(bare) && !bare.includes(ours);
}

const UNIQUE = [
  ['idNumber', 'id-number-twice', (row: RosterRow) => row.idNumber],
  ['personNumber', 'person-number-twice', (row: RosterRow) => row.personNumber],
  ['certificateNumber', 'certificate-number-twice', (row: RosterRow) => row.certificate?.number],
] as const;

/** Each of two cells names the other; of more than two, the later ones name the first. */
function reportTwice(rows: readonly RosterRow[]): void {
  for (const [key, code, valueOf] of UNIQUE) {
    const seen = new Map<string, { row: RosterRow; told: boolean }>();
    for (const row of rows) {
      const value = valueOf(row)?.toUpperCase();
      if (!value) continue;
      const first = seen.get(value);
      if (!first) {
        seen.set(value, { row, told: false });
        continue;
      }
      row.problems.push(twice(row, key, { code, ...placeOf(first.row, key, row) }));
      if (!first.told) first.row.problems.push(twice(first.row, key, { code, ...placeOf(row, key, first.row) }));
      first.told = true;
    }
  }
}

function placeOf(row: RosterRow, key: ColumnKey, from: RosterRow): OtherPlace {
  return { otherRef: row.cells[key] ?? `A${row.row}`, ...(row.sheet === from.sheet ? {} : { otherSheet: row.sheet }) };
}

function twice(row: RosterRow, key: ColumnKey, fact: ProblemFact): Problem {
  return problemAt(row.sheet, row.cells[key] ?? `A${row.row}`, fact);
}
