import { readFileSync } from 'node:fs';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { understandRoster } from '@zhunsheng/domain/roster/understand';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { markProblems } from './mark-workbook.ts';
import { openWorkbook } from './open-workbook.ts';
import { openParts } from './parts.ts';

const today = plainDate('2026-11-22');
const NAMES = [
  'qinzhou-faults',
  'gaolan-two-row-headings',
  'linze-sheet-per-team',
  'dunhuang-1904-dates',
  'xifeng-without-styles',
  'anning-numbers',
];
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));

async function problemsOf(bytes: Uint8Array) {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  return understandRoster(opened.sheets, { today }).problems;
}

describe('the workbook comes back with its faults marked', () => {
  test.each(NAMES)('%s: every named cell is filled and commented, and the rest reads as before', async (name) => {
    const bytes = fixture(name);
    const problems = await problemsOf(bytes);
    const marked = markProblems(bytes, problems, 'zh');
    expect(await problemsOf(marked)).toEqual(problems);
    const sheets = (await readXlsx(marked, { readStyles: true })).sheets;
    for (const { sheet, ref, severity } of problems) {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
      const cell = sheets.find((each) => each.name === sheet)?.cells?.get(`${Number(row) - 1},${letters.charCodeAt(0) - 65}`);
      expect(cell?.comment?.text, ref).toMatch(/[\u4e00-\u9fff]/);
      expect(cell?.style?.fill, ref).toMatchObject({ fgColor: { rgb: severity === 'error' ? 'FF9C9C' : 'FFF2A8' } });
    }
    const list = sheets.find((each) => each.name === '问题清单')?.rows ?? [];
    expect(list.slice(1).map(([sheet, ref]) => `${String(sheet)}!${String(ref)}`)).toEqual(
      problems.map(({ sheet, ref }) => `${sheet}!${ref}`),
    );
  });

  test('dates keep their format under the fill, and untouched parts their bytes', async () => {
    const bytes = fixture('qinzhou-faults');
    const marked = markProblems(bytes, [{ sheet: 'Sheet1', ref: 'G11', severity: 'error', code: 'not-a-date', text: '' }], 'zh');
    const opened = await openWorkbook(marked);
    const cell = opened.ok ? opened.sheets[0]?.rows.find(({ number }) => number === 11)?.cells.find(({ ref }) => ref === 'G11') : undefined;
    expect(cell).toMatchObject({ kind: 'date', text: '2017-11-10' });
    const [before, after] = [openParts(bytes), openParts(marked)];
    expect(after.entry('xl/sharedStrings.xml')?.stored).toEqual(before.entry('xl/sharedStrings.xml')?.stored);
    expect(after.entry('xl/theme/theme1.xml')?.stored).toEqual(before.entry('xl/theme/theme1.xml')?.stored);
    expect(after.text('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A1:J1"/>');
  });

  test('a comment that stood there is kept, and marking twice says nothing twice', async () => {
    const workbook = await openXlsx(fixture('qinzhou-faults'));
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.cells = new Map([
      ['5,3', { value: sheet.rows[5]?.[3] ?? null, type: 'string', comment: { author: '局里', text: '已向本人核实' } }],
    ]);
    const bytes = await saveXlsx(workbook);
    const problems = await problemsOf(bytes);
    const once = markProblems(bytes, problems, 'zh');
    const commentIn = async (marked: Uint8Array) => (await readXlsx(marked)).sheets[0]?.cells?.get('5,3')?.comment?.text;
    expect(await commentIn(once)).toBe('已向本人核实\n身份证号校验码不符，请核对');
    expect(await commentIn(markProblems(once, problems, 'zh'))).toBe('已向本人核实\n身份证号校验码不符，请核对');
  });

  test('text from the workbook cannot break out of the marked copy', async () => {
    const bytes = fixture('xifeng-without-styles');
    const marked = markProblems(
      bytes,
      [{ sheet: '人员信息', ref: 'ZZ9', severity: 'error', code: 'not-a-date', text: '</t><script>&"\u0001$&' }],
      'en',
    );
    const sheets = (await readXlsx(marked)).sheets;
    expect(sheets.at(-1)?.rows[1]?.[3]).toBe('"</t><script>&"$&" is not a date');
  });
});
