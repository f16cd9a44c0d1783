import { refAt, type Cell, type Sheet, type SheetRow } from '@zhunsheng/domain/roster/sheet';
import { formatValue, type Cell as DetailedCell, type CellValue, type Sheet as LibrarySheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { writeZip, type ZipEntry } from './zip.ts';

const DAY_MS = 86_400_000;
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** Rosters have some twenty columns; formatting alone often reaches to the last of 16,384. */
const LAST_COLUMN = 'IV';

/** The named sheets up to a row, read by the library; undefined where it cannot make sense of them. */
export async function readSheets(parts: readonly ZipEntry[], names: readonly string[], lastRow: number): Promise<Sheet[] | undefined> {
  const wanted = new Set(names);
  try {
    const workbook = await readXlsx(writeZip(parts), {
      readStyles: true,
      range: `A1:${LAST_COLUMN}${Math.max(1, lastRow)}`,
      sheets: ({ name }) => wanted.has(name),
    });
    const dateSystem = workbook.dateSystem === '1904' ? 1904 : 1900;
    return workbook.sheets.map((sheet) => sheetOf(sheet, dateSystem));
  } catch (error) {
    // Whatever the library throws over a part that is sound as an archive, the part is no sound workbook.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function sheetOf(sheet: LibrarySheet, dateSystem: 1900 | 1904): Sheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    dateSystem,
    rows: sheet.rows.flatMap((values, index) => rowOf(sheet, values, index, dateSystem)),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index + 1] : [])),
  };
}

function rowOf(sheet: LibrarySheet, values: readonly CellValue[], index: number, dateSystem: 1900 | 1904): SheetRow[] {
  const cells: Cell[] = [];
  for (const [column, value] of values.entries()) {
    const details = sheet.cells?.get(`${index},${column}`);
    if (value === null && details?.formula === undefined) continue;
    cells.push(cellOf(refAt(column + 1, index + 1), value, details, dateSystem));
  }
  return cells.length === 0 ? [] : [{ number: index + 1, hidden: sheet.rowDefs?.get(index)?.hidden === true, cells }];
}

function cellOf(ref: string, value: CellValue, details: DetailedCell | undefined, dateSystem: 1900 | 1904): Cell {
  const plain = plainCell(ref, value, details?.style?.numFmt, dateSystem);
  if (details?.type === 'error') return { ref, kind: 'error', text: String(value) };
  return details?.formula === undefined ? plain : { ...plain, kind: 'formula' };
}

function plainCell(ref: string, value: CellValue, format: string | undefined, dateSystem: 1900 | 1904): Cell {
  if (value === null) return { ref, kind: 'empty', text: '' };
  if (typeof value === 'string') return { ref, kind: 'text', text: value };
  if (typeof value === 'boolean') return { ref, kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') return { ref, kind: 'number', text: shown(value, format), value };
  return { ref, kind: 'date', text: value.toISOString().slice(0, 10), value: serialOf(value, dateSystem), isDateFormat: true };
}

function shown(value: number, format: string | undefined): string {
  return format === undefined || format === 'General' || format === '@' ? String(value) : formatValue(value, format);
}

/** Days 1 to 59 of the 1900 system are counted without the 29 February 1900 that spreadsheets believe in. */
function serialOf(date: Date, dateSystem: 1900 | 1904): number {
  const days = (date.getTime() - EPOCH[dateSystem]) / DAY_MS;
  return dateSystem === 1900 && days < 61 ? days - 1 : days;
}
