import { isBlankMark } from '../legal-time/read-date.ts';
import { toHalfWidth } from '../text/half-width.ts';
import { tidySpaces } from '../text/spaces.ts';
import type { ColumnKey } from './columns.ts';
import type { TableRow } from './find-table.ts';
import type { Grid } from './grid.ts';
import { problemAt, type Problem, type ProblemFact } from './problems.ts';
import { refAt, type Cell } from './sheet.ts';

/** One field of one row: `unreadable` has been reported already, so that nothing else need be said about it. */
export type Field = { ref: string; state: 'absent' | 'blank' | 'unreadable' } | { ref: string; state: 'given'; cell: Cell; text: string };

export interface RowReader {
  field: (key: ColumnKey) => Field;
  report: (key: ColumnKey, fact: ProblemFact) => void;
  problems: readonly Problem[];
  has: (key: ColumnKey) => boolean;
  dateSystem: 1900 | 1904;
}

// What a ledger's field holds at most; of the rest no more than a sentence is expected.
const LONGEST: Partial<Record<ColumnKey, number>> = {
  name: 50,
  team: 60,
  position: 60,
  phone: 20,
  personNumber: 12,
  certificateNumber: 40,
  certificateAuthority: 60,
};
const LONGEST_TEXT = 200;

/** Merged down over several people: what all of them share. A merged name or number belongs to its first row only. */
const SHARED_BY_MERGE: ReadonlySet<ColumnKey> = new Set(['team', 'category', 'position', 'certificateAuthority']);

export function readerOf(grid: Grid, { row, header }: TableRow): RowReader {
  const problems: Problem[] = [];
  const refOf = (key: ColumnKey) => refAt(header.columns.get(key)?.column ?? header.columns.get('name')?.column ?? 1, row.number);
  const report = (key: ColumnKey, fact: ProblemFact) => problems.push(problemAt(grid.sheet.name, refOf(key), fact));
  const known = new Map<ColumnKey, Field>();
  const read = (key: ColumnKey): Field => {
    const column = header.columns.get(key)?.column;
    const ref = refOf(key);
    if (column === undefined) return { ref, state: 'absent' };
    const cell = SHARED_BY_MERGE.has(key) ? grid.shownAt(row.number, column) : row.cells.get(column);
    return cell ? fieldOf(key, ref, cell, (fact) => report(key, fact)) : { ref, state: 'blank' };
  };
  return {
    problems,
    dateSystem: grid.sheet.dateSystem,
    has: (key) => header.columns.has(key),
    report,
    field: (key) => {
      const field = known.get(key) ?? read(key);
      known.set(key, field);
      return field;
    },
  };
}

function fieldOf(key: ColumnKey, ref: string, cell: Cell, report: (fact: ProblemFact) => void): Field {
  if (cell.kind === 'error') {
    report({ code: 'error-cell', text: cell.text });
    return { ref, state: 'unreadable' };
  }
  const text = plainText(cell);
  if (cell.kind === 'formula') report({ code: text === '' ? 'formula-without-value' : 'formula-cell' });
  if (isBlankMark(text)) return { ref, state: 'blank' };
  const limit = LONGEST[key] ?? LONGEST_TEXT;
  const length = [...text].length;
  if (length > limit) {
    report({ code: 'text-too-long', length, limit });
    return { ref, state: 'unreadable' };
  }
  return { ref, state: 'given', cell, text };
}

/** As shown; of a whole number all its digits, however narrow the column or whatever its format made of them. */
function plainText(cell: Cell): string {
  const shown = tidySpaces(cell.text).replace(/^'/, '');
  if (cell.value === undefined || cell.isDateFormat || !Number.isSafeInteger(cell.value)) return shown;
  // A format such as 00000 shows leading zeros that belong to the number as people know it.
  return /^\d+$/.test(shown) && Number(shown) === cell.value ? shown : String(cell.value);
}

/** Half width, single spaces: for numbers, dates and words of a fixed list. */
export function plain(field: Field): string | undefined {
  return field.state === 'given' ? tidySpaces(toHalfWidth(field.text)) : undefined;
}
