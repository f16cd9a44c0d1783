import { isPlainDate, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Cell, CellStyle, CellValue, ColumnDef } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';

export interface TableColumn {
  heading: string;
  /** In characters; a Chinese character takes two. */
  width: number;
  kind: 'text' | 'date' | 'integer';
}

export interface TableSheet {
  title: string;
  subtitle?: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly (string | number | PlainDate | undefined)[])[];
  notes?: readonly string[];
}

const FONT = { name: '宋体', size: 11 };
const EDGE = { style: 'thin' as const };
const BORDER = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };
const TITLE: CellStyle = { font: { name: '黑体', size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } };
const SUBTITLE: CellStyle = { font: FONT, alignment: { horizontal: 'left', vertical: 'center' } };
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const NOTE: CellStyle = { font: FONT, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } };

/** `@` keeps what is typed into the cell later as text, too: ID numbers are never numbers. */
const BODY: Record<TableColumn['kind'], CellStyle> = {
  text: { font: FONT, border: BORDER, numFmt: '@', alignment: { vertical: 'center', wrapText: true } },
  date: { font: FONT, border: BORDER, numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'center', vertical: 'center' } },
  integer: { font: FONT, border: BORDER, numFmt: '0', alignment: { horizontal: 'center', vertical: 'center' } },
};

/**
 * A table as bureaus print it: title, headings that stay in view and on each page, A4 across. Texts are written as text
 * cells and never as formulas, whatever they begin with; dates as dates.
 */
export async function writeTable({ title, subtitle, columns, rows, notes = [] }: TableSheet): Promise<Uint8Array> {
  const sheet = new SheetDraft(columns.length);
  sheet.across(title, TITLE, 30);
  if (subtitle !== undefined) sheet.across(subtitle, SUBTITLE, 20);
  const headingRow = sheet.add(columns.map(({ heading }) => text(heading, HEADING)));
  for (const row of rows) sheet.add(columns.map((column, index) => bodyCell(row[index], column.kind)));
  for (const note of notes) sheet.across(note, NOTE);
  return writeXlsx({
    sheets: [
      {
        name: sheetName(title),
        columns: columns.map(({ width }): ColumnDef => ({ width })),
        rows: sheet.rows,
        cells: sheet.cells,
        merges: sheet.merges,
        rowDefs: sheet.heights,
        freezePane: { rows: headingRow + 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
          margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
      },
    ],
  });
}

class SheetDraft {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  readonly heights = new Map<number, { height: number }>();
  private readonly width: number;

  constructor(width: number) {
    this.width = Math.max(1, width);
  }

  /** Returns the 0-based row. */
  add(cells: readonly Partial<Cell>[]): number {
    const row = this.rows.length;
    this.rows.push(cells.map(({ value }) => value ?? null));
    for (const [column, cell] of cells.entries()) this.cells.set(`${row},${column}`, cell);
    return row;
  }

  across(content: string, style: CellStyle, height?: number): void {
    const row = this.add([text(content, style)]);
    if (this.width > 1) this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: this.width - 1 });
    if (height !== undefined) this.heights.set(row, { height });
  }
}

function text(content: string, style: CellStyle): Partial<Cell> {
  return { value: content, type: 'string', style };
}

function bodyCell(value: string | number | undefined, kind: TableColumn['kind']): Partial<Cell> {
  if (value === undefined || value === '') return { value: null, type: 'empty', style: BODY[kind] };
  if (kind === 'date' && typeof value === 'string' && isPlainDate(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: 'date', style: BODY.date };
  }
  if (typeof value === 'number') return { value, type: 'number', style: BODY.integer };
  // 长期 in a column of dates stays the word it is.
  return text(value, BODY.text);
}

// Names of sheets have at most 31 characters and none of these.
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*:[\]'\u0000-\u001f]/g, '')
      .trim()
      .slice(0, 31) || '表'
  );
}
