import { refAt, type Cell, type Merge, type Sheet } from '../sheet.ts';

type Given = string | number | { date: number } | { formula: string } | { error: string } | undefined;

/** A sheet from rows of plain values, the first one being row 1. */
export function sheetOf(rows: readonly (readonly Given[])[], rest: Partial<Sheet> & { hiddenRows?: readonly number[] } = {}): Sheet {
  const { hiddenRows = [], ...sheet } = rest;
  return {
    name: '名册',
    hidden: false,
    merges: [],
    dateSystem: 1900,
    rows: rows.map((values, index) => ({
      number: index + 1,
      hidden: hiddenRows.includes(index + 1),
      cells: values.flatMap((value, column) => (value === undefined ? [] : [cellOf(value, refAt(column + 1, index + 1))])),
    })),
    ...sheet,
  };
}

function cellOf(value: Exclude<Given, undefined>, ref: string): Cell {
  if (typeof value === 'string') return { ref, kind: 'text', text: value };
  if (typeof value === 'number') return { ref, kind: 'number', text: String(value), value };
  if ('date' in value) return { ref, kind: 'date', text: String(value.date), value: value.date, isDateFormat: true };
  return 'formula' in value ? { ref, kind: 'formula', text: value.formula } : { ref, kind: 'error', text: value.error };
}

export function merge(top: number, left: number, bottom: number, right: number): Merge {
  return { top, left, bottom, right };
}
