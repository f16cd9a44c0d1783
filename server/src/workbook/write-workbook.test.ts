import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openWorkbook } from './open-workbook.ts';
import { openParts } from './parts.ts';
import { writeTable } from './write-workbook.ts';

const ID = '620102198503070175';
const written = () =>
  writeTable({
    title: '城关区执法人员名册',
    subtitle: '2026年11月22日',
    columns: [
      { heading: '身份证号', width: 22, kind: 'text' },
      { heading: '入职时间', width: 12, kind: 'date' },
      { heading: '人数', width: 8, kind: 'integer' },
    ],
    rows: [
      [ID, plainDate('2010-07-01'), 3],
      ['=1+1', '长期', undefined],
      ['@SUM(A1)', undefined, 0],
      ['-1', undefined, undefined],
      ['+1', undefined, undefined],
    ],
    notes: ['注：由系统导出。'],
  });

test('texts stay texts whatever they begin with, and dates are dates', async () => {
  const opened = await openWorkbook(await written());
  const rows = opened.ok ? (opened.sheets[0]?.rows ?? []) : [];
  const cell = (row: number, ref: string) => rows.find(({ number }) => number === row)?.cells.find((each) => each.ref === ref);
  expect(cell(4, 'A4')).toEqual({ ref: 'A4', kind: 'text', text: ID });
  expect(cell(4, 'B4')).toEqual({ ref: 'B4', kind: 'date', text: '2010-07-01', value: 40360, isDateFormat: true });
  expect(cell(4, 'C4')).toMatchObject({ kind: 'number', value: 3 });
  expect(cell(5, 'B5')).toMatchObject({ kind: 'text', text: '长期' });
  expect([5, 6, 7, 8].map((row) => cell(row, `A${row}`))).toMatchObject([
    { kind: 'text', text: '=1+1' },
    { kind: 'text', text: '@SUM(A1)' },
    { kind: 'text', text: '-1' },
    { kind: 'text', text: '+1' },
  ]);
});

test('no cell of an export is a formula', async () => {
  expect(openParts(await written()).text('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
});

test('the title spans the table, the headings stay in view and on every page, A4 across', async () => {
  const [sheet] = (await readXlsx(await written())).sheets;
  expect(sheet).toMatchObject({
    merges: [
      { startRow: 0, endCol: 2 },
      { startRow: 1, endCol: 2 },
      { startRow: 8, endCol: 2 },
    ],
    freezePane: { rows: 3 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$3:$3' },
  });
});
