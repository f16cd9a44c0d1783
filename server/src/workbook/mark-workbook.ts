import { columnOfRef } from '@zhunsheng/domain/roster/sheet';
import { problemSentence } from '@zhunsheng/domain/roster/problem-text';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import { fillCells } from './mark-cells.ts';
import { addComments, addRelationship, declarePart, unusedPath } from './mark-comments.ts';
import { markedStyles, type Mark } from './mark-styles.ts';
import { escapeXml, openParts, relationshipsOf, workbookPath, worksheetsOf, type Parts } from './parts.ts';

type Locale = 'zh' | 'en';

const TEXTS = {
  zh: { sheet: '问题清单', headings: ['工作表', '单元格', '级别', '问题'], error: '错误', warning: '提示' },
  en: { sheet: '问题清单', headings: ['Sheet', 'Cell', 'Level', 'Problem'], error: 'error', warning: 'warning' },
} as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The workbook as it came, with the cells of the problems filled (errors red, warnings yellow) and commented, and a list
 * of them on a sheet of its own. Everything else keeps its bytes. For workbooks that openWorkbook has accepted.
 */
export function markProblems(bytes: Uint8Array, problems: readonly Problem[], locale: Locale): Uint8Array {
  const parts = openParts(bytes);
  const stylesPath = relationshipsOf(parts, workbookPath(parts)).find(({ type, target }) => type === 'styles' && parts.has(target))?.target;
  const styles = markedStyles(stylesPath === undefined ? undefined : parts.text(stylesPath));
  const bySheet = Map.groupBy(problems, ({ sheet }) => sheet);
  for (const { name, path } of worksheetsOf(parts)) {
    const own = bySheet.get(name);
    if (!own) continue;
    const filled = fillCells(parts.text(path), marksOf(own), styles);
    parts.set(path, addComments(parts, path, filled, commentsOf(own, locale)));
  }
  addList(parts, problems, locale);
  writeStyles(parts, stylesPath, styles.xml());
  return parts.write();
}

function marksOf(problems: readonly Problem[]): Map<number, Map<number, Mark>> {
  const marks = new Map<number, Map<number, Mark>>();
  for (const { ref, severity } of problems) {
    const row = Number(/\d+$/.exec(ref)?.[0]);
    const cells = marks.get(row) ?? new Map<number, Mark>();
    const column = columnOfRef(ref);
    if (cells.get(column) !== 'error') cells.set(column, severity);
    marks.set(row, cells);
  }
  return marks;
}

function commentsOf(problems: readonly Problem[], locale: Locale): Map<string, string> {
  const comments = new Map<string, string>();
  for (const problem of problems) {
    const before = comments.get(problem.ref);
    const sentence = problemSentence(problem, locale);
    comments.set(problem.ref, before === undefined ? sentence : `${before}\n${sentence}`);
  }
  return comments;
}

function writeStyles(parts: Parts, path: string | undefined, xml: string): void {
  if (path !== undefined) {
    parts.set(path, xml);
    return;
  }
  const created = unusedPath(parts, 'xl/zhunsheng-styles', 'xml');
  parts.set(created, xml);
  declarePart(parts, created, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelationship(parts, workbookPath(parts), `${OFFICE}/styles`, `/${created}`);
}

function addList(parts: Parts, problems: readonly Problem[], locale: Locale): void {
  const path = unusedPath(parts, 'xl/worksheets/problems', 'xml');
  parts.set(path, listXml(problems, locale));
  declarePart(parts, path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml');
  const main = workbookPath(parts);
  const id = addRelationship(parts, main, `${OFFICE}/worksheet`, `/${path}`);
  const source = parts.text(main);
  const prefix = /<(\w+:)?workbook\b/.exec(source)?.[1] ?? '';
  const sheetId = Math.max(0, ...[...source.matchAll(/\bsheetId\s*=\s*["'](\d+)["']/g)].map(([, number]) => Number(number))) + 1;
  const name = unusedName(
    worksheetsOf(parts).map((sheet) => sheet.name),
    TEXTS[locale].sheet,
  );
  const sheet = `<${prefix}sheet name="${name}" sheetId="${sheetId}" xmlns:zsr="${OFFICE}" zsr:id="${id}"/>`;
  parts.set(
    main,
    source.replace(`</${prefix}sheets>`, (end) => sheet + end),
  );
}

function unusedName(taken: readonly string[], name: string): string {
  for (let number = 2, candidate = name; ; number++) {
    if (!taken.includes(candidate)) return candidate;
    candidate = `${name}${number}`;
  }
}

function listXml(problems: readonly Problem[], locale: Locale): string {
  const texts = TEXTS[locale];
  const lines = [
    texts.headings,
    ...problems.map((problem) => [problem.sheet, problem.ref, texts[problem.severity], problemSentence(problem, locale)]),
  ];
  const rows = lines.map(
    (line, index) => `<row r="${index + 1}">${line.map((text, column) => cell(text, 'ABCD'[column] ?? 'D', index + 1)).join('')}</row>`,
  );
  const links = problems.map(
    ({ sheet, ref }, index) => `<hyperlink ref="B${index + 2}" location="${escapeXml(`'${sheet.replace(/'/g, "''")}'!${ref}`)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="3" width="9" customWidth="1"/><col min="4" max="4" width="80" customWidth="1"/></cols>' +
    `<sheetData>${rows.join('')}</sheetData>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}</worksheet>`
  );
}

function cell(text: string, column: string, row: number): string {
  return `<c r="${column}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
