import { readFileSync } from 'node:fs';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { understandRoster, type RosterReading } from '@zhunsheng/domain/roster/understand';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from './open-workbook.ts';

const today = plainDate('2026-11-22');

async function reading(name: string): Promise<RosterReading> {
  const opened = await openWorkbook(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
  if (!opened.ok) throw new Error(opened.problem);
  return understandRoster(opened.sheets, { today });
}

const named = ({ problems }: RosterReading) => problems.map(({ sheet, ref, code }) => `${sheet}!${ref} ${code}`).sort();

describe('rosters as bureaus keep them, each read with its own faults and no others', () => {
  test('the clean roster of 城关区 has 116 people and no problem', async () => {
    const read = await reading('chengguan-clean');
    expect([read.rows.length, named(read)]).toEqual([116, []]);
    expect(read.rows.filter(({ category }) => category === 'officer')).toHaveLength(46);
    expect(
      read.rows.every(({ category, certificate, joinedOn }) => joinedOn && (category === 'officer') === (certificate !== undefined)),
    ).toBe(true);
  });

  test('the five planted faults of 秦州区 are found, and nothing else', async () => {
    const read = await reading('qinzhou-faults');
    expect(read.rows).toHaveLength(68);
    expect(named(read)).toEqual([
      'Sheet1!B15 name-missing',
      'Sheet1!C18 sex-against-id-number',
      'Sheet1!D10 id-number-twice',
      'Sheet1!D6 id-number-check-digit',
      'Sheet1!D9 id-number-twice',
      'Sheet1!J12 no-such-day',
    ]);
  });

  test('two-row merged headings, rich text with phonetic marks, a merged team and a hidden column', async () => {
    const read = await reading('gaolan-two-row-headings');
    expect(read.sheets[0]).toMatchObject({ headerRows: [3, 4], ignored: [{ heading: '参加工作时间', letter: 'E' }] });
    expect(read.sheets[0]?.columns.find(({ key }) => key === 'phone')).toMatchObject({ letter: 'F', hidden: true });
    expect(read.rows.map(({ name, team, category }) => [name, team, category])).toEqual([
      ['丁一凡', '一中队', 'officer'],
      ['马哈木德·尤苏夫', '一中队', 'officer'],
      ['戈兰', '一中队', 'officer'],
      ['古月', '二中队', 'auxiliary'],
      ['石磊磊', '二中队', 'other'],
    ]);
    expect(read.rows[0]?.certificate).toEqual({ number: '甘010001', issuedOn: '2023-05-06', validTo: '2028-05-05' });
    expect(named(read)).toEqual(['花名册!J7 valid-to-before-issue']);
  });

  test('a sheet for each team, sections with repeated headings, and sheets that are no rosters', async () => {
    const read = await reading('linze-sheet-per-team');
    expect(read.sheets.map(({ name, skippedReason }) => [name, skippedReason])).toEqual([
      ['统计', 'no-roster'],
      ['沙河中队', undefined],
      ['鸭暖中队', undefined],
      ['通讯录', 'no-id-column'],
      ['旧表', 'hidden-sheet'],
    ]);
    expect(read.rows.map(({ name, team, category }) => [name, team, category])).toEqual([
      ['卜算', '沙河中队', 'officer'],
      ['谷雨', '沙河中队', 'officer'],
      ['夏至', '沙河中队', 'auxiliary'],
      ['寒露', '鸭暖中队', 'officer'],
      ['谷雨', '鸭暖中队', 'officer'],
      ['雨水', '鸭暖中队', 'auxiliary'],
    ]);
    expect(named(read)).toEqual(['沙河中队!C5 id-number-twice', '鸭暖中队!A3 id-number-twice']);
  });

  test('dates of the 1904 system, periods in one cell, formulas and an error cell', async () => {
    const read = await reading('dunhuang-1904-dates');
    expect(read.rows.map(({ joinedOn }) => joinedOn)).toEqual(['2007-08-01', '2015-10-08', '2011-06-01', '2018-04-16', undefined]);
    expect(read.rows.map(({ certificate }) => certificate?.validTo)).toEqual([
      '2027-03-09',
      '2028-06-30',
      'unlimited',
      '2029-04-30',
      undefined,
    ]);
    expect(named(read)).toEqual([
      'Sheet1!C4 formula-cell',
      'Sheet1!C7 birth-date-against-id-number',
      'Sheet1!E6 day-assumed',
      'Sheet1!E8 error-cell',
    ]);
  });

  test('inline texts without styles and cell references; markup and formula signs are text', async () => {
    const read = await reading('xifeng-without-styles');
    expect(read.rows.map(({ position }) => position)).toEqual([
      undefined,
      '一级科员',
      '<b>四级主任科员</b>',
      '=HYPERLINK("http://x","点")',
    ]);
    expect(named(read)).toEqual([
      '人员信息!A4 no-such-day',
      '人员信息!D2 id-number-check-digit',
      '人员信息!D5 id-number-check-digit',
      '人员信息!E2 name-missing',
      '人员信息!H2 category-missing',
      '人员信息!I4 no-such-day',
      '人员信息!I5 ambiguous-date',
    ]);
  });

  test('ID numbers kept as numbers have lost digits and are not padded; a person below the notes is read', async () => {
    const read = await reading('anning-numbers');
    expect(read.rows.map(({ row, idNumber }) => [row, idNumber])).toEqual([
      [3, undefined],
      [4, undefined],
      [5, undefined],
      [6, '620105199404040126'],
      [7, undefined],
      [8, '620105197711020265'],
      [11, '620105199909090727'],
    ]);
    expect(read.rows[1]).toMatchObject({ masked: true, personNumber: 'P000042', certificate: { number: '000012' } });
    expect(named(read)).toEqual([
      '安宁!C6 hidden-row',
      '安宁!D3 number-lost-digits',
      '安宁!D5 masked-id-without-person-number',
      '安宁!D7 id-number-fifteen-digits',
      '安宁!E8 category-unknown',
      '安宁!F7 date-in-future',
      '安宁!F8 ambiguous-date',
      '安宁!H3 serial-without-date-format',
    ]);
  });
});
