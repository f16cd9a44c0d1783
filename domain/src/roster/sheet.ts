export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';

export interface Cell {
  /** Where it stands, e.g. `F17`. */
  ref: string;
  kind: CellKind;
  /** As the spreadsheet shows it; of a formula, the result that was saved with it. */
  text: string;
  /** The number behind the text; of a date its serial number in the sheet's date system. */
  value?: number;
  /** The number is formatted as a date. */
  isDateFormat?: boolean;
}

export interface SheetRow {
  /** 1-based, as printed at the edge of the sheet. */
  number: number;
  hidden: boolean;
  cells: readonly Cell[];
}

/** 1-based and inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: readonly SheetRow[];
  merges: readonly Merge[];
  dateSystem: 1900 | 1904;
  /** 1-based. */
  hiddenColumns?: readonly number[];
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** The 1-based column of a cell reference; 0 when it names none. */
export function columnOfRef(ref: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]+/.exec(ref)?.[0].toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function refAt(column: number, row: number): string {
  return `${columnLetter(column)}${row}`;
}
