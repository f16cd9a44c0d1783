import { saveAs } from '../shell/api.ts';
import type { Column } from './column.ts';

/** What begins like a formula would be one in a spreadsheet program. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The columns that are shown, as a table that Excel and WPS open with Chinese intact (UTF-8 with its mark). */
export function exportRows<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const lines = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.text(row)))];
  saveAs(
    new Blob(['\ufeff', lines.map((line) => line.map(cellOf).join(',')).join('\r\n')], { type: 'text/csv;charset=utf-8' }),
    `${name}.csv`,
  );
}
