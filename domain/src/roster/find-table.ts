import { isBlankMark } from '../legal-time/read-date.ts';
import { isPersonName, normaliseName } from '../personnel/name.ts';
import { toHalfWidth } from '../text/half-width.ts';
import { tidySpaces, withoutSpaces } from '../text/spaces.ts';
import { looksLikeIdNumber, settleAmbiguous } from './ambiguous.ts';
import { meaningOf, type ColumnKey } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { bestFrom, findHeaderRows, settle, type Header } from './header.ts';
import { isTitle, namesTeam, readSection, readSectionAboveHeading, readTitle, sectionOfSheetName, type Section } from './section.ts';
import type { Cell } from './sheet.ts';

export interface TableRow {
  row: GridRow;
  header: Header;
  section: Section;
}

export interface Table {
  headers: readonly Header[];
  rows: readonly TableRow[];
  /** Texts above the first heading. */
  titles: readonly Cell[];
}

/** The roster of a sheet: its headings and the rows that hold people; undefined where the sheet has none. */
export function findTable(grid: Grid): Table | undefined {
  const found = findHeaderRows(grid);
  if (!found) return undefined;
  const headers = [settle(grid, found, settleAmbiguous(grid, found))];
  const rows: TableRow[] = [];
  const ofSheet = sectionOfSheetName(grid.sheet.name);
  const titles = grid.rows.filter(({ number }) => number < found.top).flatMap(({ cells }) => [...cells.values()]);
  const ofTitle = titles
    .filter(({ text }) => isTitle(text))
    .map(({ text }) => readTitle(text))
    .at(-1);
  let section: Section = { ...ofSheet, ...ofTitle, ...sectionAbove(grid, found.top) };
  const lastPerson = lastRowWithPerson(grid, headers[0] as Header);
  for (const row of grid.rows) {
    const header = headers.at(-1) as Header;
    if (row.number <= header.bottom) continue;
    if (repeatsHeader(row, header)) {
      const again = bestFrom(grid, row.number);
      if (again) headers.push(settle(grid, again, settleAmbiguous(grid, again)));
      continue;
    }
    const kind = kindOf(grid, row, header, row.number > lastPerson);
    if (kind === 'person') rows.push({ row, header, section });
    // A kind of staff holds across the teams under it; a new kind of staff begins without a team.
    if (kind === 'section') {
      const read = readSection(firstText(row));
      section = read.category ? { ...ofSheet, ...read } : { ...section, ...read };
    }
    if (kind === 'title') section = { ...section, ...readTitle(firstText(row)) };
  }
  return { headers, rows, titles };
}

/** `一、在编人员` may stand before the headings as well as after them. */
function sectionAbove(grid: Grid, top: number): Section {
  const above = grid.row(top - 1);
  return above?.cells.size === 1 ? readSectionAboveHeading(firstText(above)) : {};
}

const NOTE =
  /^(注|备注|说明|填表|填报|制表|审核|复核|核对|校对|审批人|审批[:：]|主管(领导|部门|[:：])|负责人|单位[(（:：]|单位负责人|主要(负责人|领导[:：])|分管(领导)?[:：]|经办|联系人|联系电话|联系方式|报送|报表|盖章|日期|时间|合计|总计|共计|小计|总人数|人数|统计(人|日期|时间|[:：])|以上|以下|附[:：注件表]|签字|签名|其中|截止|截至)/;
const DAY_OF_SIGNING = /^([\d〇○零一二三四五六七八九]{4}年.*[月日]|\d{4}([./-]\d{1,2}){1,2})$/;
const NUMBERING_MARK = /^(\d{1,2}|[甲乙丙丁戊己庚辛壬癸]|[a-z])$/i;
const LONGEST_SECTION = 20;

type RowKind = 'person' | 'section' | 'title' | 'note' | 'blank';

function kindOf(grid: Grid, row: GridRow, header: Header, belowLastPerson: boolean): RowKind {
  const cells = meaningful(row, header);
  if (cells.length === 0) return 'blank';
  const at = (key: ColumnKey) => cellOf(row, header, key);
  if (looksLikeIdNumber(at('idNumber')) || (at('personNumber') && looksLikePerson(at('name')))) return 'person';
  const first = firstText(row);
  if (NOTE.test(first.replace(/^[^\p{L}\d]+/u, '').replace(/ /g, ''))) return 'note';
  if (isTitle(first) && cells.length === 1) return 'title';
  if (cells.length >= 3 && cells.every((cell) => NUMBERING_MARK.test(cell.text.trim()))) return 'note';
  if (cells.length === 1) return kindOfLoneCell(grid, row, header, cells[0] as Cell, belowLastPerson);
  // 「一中队 | 共12人」
  if (namesTeam(first) && cells.length === 2 && !looksLikePerson(at('name')) && !header.columns.has('team')) return 'section';
  if (at('name')) return 'person';
  const telling = TELLING_KEYS.filter((key) => at(key) !== undefined && !isBlankMark(at(key)?.text ?? ''));
  return belowLastPerson && telling.length < 2 ? 'note' : 'person';
}

const TELLING_KEYS: readonly ColumnKey[] = [
  'idNumber',
  'sex',
  'category',
  'joinedOn',
  'certificateNumber',
  'certificateValidTo',
  'phone',
  'bornOn',
];

function kindOfLoneCell(grid: Grid, row: GridRow, header: Header, cell: Cell, belowLastPerson: boolean): RowKind {
  const text = tidySpaces(toHalfWidth(cell.text));
  if (!/\p{L}/u.test(text)) return belowLastPerson || text.length < 4 ? 'note' : 'person';
  const column = [...row.cells].find(([, each]) => each === cell)?.[0] ?? 0;
  const merge = grid.mergeAt(row.number, column);
  const wide = merge !== undefined && merge.right - merge.left >= 2;
  const nameColumn = header.columns.get('name')?.column ?? 0;
  const inName = column === nameColumn && !wide;
  if (DAY_OF_SIGNING.test(text) && (wide || column <= nameColumn)) return 'note';
  if (inName && !namesTeam(text))
    return looksLikePerson(cell) || cell.kind === 'error' ? 'person' : text.length > LONGEST_SECTION ? 'note' : 'person';
  if (belowLastPerson) return 'note';
  const long = text.length > LONGEST_SECTION || /[。；;!！]$/.test(text);
  if (wide || inName || column < nameColumn) return long ? 'note' : 'section';
  const mapped = [...header.columns.values()].some((each) => each.column === column);
  return mapped ? 'person' : 'note';
}

/** Cells that say something: not the running number, not `/` and `-`. */
function meaningful(row: GridRow, header: Header): Cell[] {
  const sequence = header.columns.get('sequence')?.column;
  return [...row.cells]
    .filter(([, cell]) => !isBlankMark(cell.text) || cell.kind === 'error')
    .filter(
      ([column, cell]) => column !== sequence || !(cell.kind === 'formula' || /^[\d.、]+$/.test(withoutSpaces(toHalfWidth(cell.text)))),
    )
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => cell);
}

function firstText(row: GridRow): string {
  const first = [...row.cells].sort(([a], [b]) => a - b).find(([, cell]) => !/^[\d.、]*$/.test(withoutSpaces(toHalfWidth(cell.text))));
  return tidySpaces(first?.[1].text ?? '');
}

function cellOf(row: GridRow, header: Header, key: ColumnKey): Cell | undefined {
  return row.cells.get(header.columns.get(key)?.column ?? 0);
}

function looksLikePerson(cell: Cell | undefined): boolean {
  const name = normaliseName(cell?.text ?? '');
  return isPersonName(name) && name.length >= 2 && name.length <= 15 && !NOTE.test(name);
}

function lastRowWithPerson(grid: Grid, header: Header): number {
  const byId = header.columns.has('idNumber');
  const last = grid.rows.findLast(
    (row) =>
      row.number > header.bottom &&
      (byId ? [...row.cells.values()].some(looksLikeIdNumber) : looksLikePerson(cellOf(row, header, 'name')) && row.cells.size > 2),
  );
  return last?.number ?? grid.rows.at(-1)?.number ?? 0;
}

function repeatsHeader(row: GridRow, header: Header): boolean {
  // Every heading of names has one of these; without the look ahead each cell of each row would be compared with all headings.
  if (![...row.cells.values()].some(({ text }) => /名|持证人/.test(text))) return false;
  const keys = new Set([...row.cells.values()].flatMap((cell) => meaningOf(cell.text)?.key ?? []));
  const known = [...keys].filter((key) => key === 'ambiguous' || header.columns.has(key));
  return keys.has('name') && known.length >= Math.max(2, header.columns.size / 3);
}
