import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { problemText } from './problem-text.ts';
import { problemAt } from './problems.ts';
import type { Sheet } from './sheet.ts';
import { merge, sheetOf } from './testing/sheet-of.ts';
import { understandRoster } from './understand.ts';

const today = plainDate('2026-11-22');
const read = (...sheets: Sheet[]) => understandRoster(sheets, { today });
const codes = (...sheets: Sheet[]) => read(...sheets).problems.map(({ ref, code }) => `${ref} ${code}`);

// Invented; the check digits are right.
const DING = '620102198503070175';
const GU = '620102199312120242';
const HEADINGS = ['姓名', '性别', '身份证号', '人员类别', '入职时间', '执法证号', '发证日期', '有效期至'];
const OFFICER = ['丁一凡', '男', DING, '在编', '2010-07-01', '甘01', '2024-02-01', '2029-01-31'] as const;
const changed = (column: number, value: Parameters<typeof sheetOf>[0][number][number]) =>
  OFFICER.map((own, index) => (index === column ? value : own));

test('a row without a fault is read whole', () => {
  const { rows, problems } = read(sheetOf([HEADINGS, OFFICER]));
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({
    row: 2,
    name: '丁一凡',
    sex: '男',
    idNumber: DING,
    bornOn: '1985-03-07',
    category: 'officer',
    joinedOn: '2010-07-01',
    certificate: { number: '甘01', issuedOn: '2024-02-01', validTo: '2029-01-31' },
    cells: { name: 'A2', idNumber: 'C2', certificateValidTo: 'H2' },
  });
});

describe('each fault is named at its cell', () => {
  const masked = '620***********17';
  test.each<[number, Parameters<typeof sheetOf>[0][number][number], string[]]>([
    [0, '', ['A2 name-missing']],
    [0, '丁123', ['A2 name-not-a-name']],
    [0, { error: '#REF!' }, ['A2 error-cell']],
    [1, '女', ['B2 sex-against-id-number']],
    [1, '未知', ['B2 sex-unknown']],
    [2, '', ['C2 id-number-missing']],
    [2, '620102198503070179', ['C2 id-number-check-digit']],
    [2, '62010219850307017', ['C2 id-number-length']],
    [2, '620102850307017', ['C2 id-number-fifteen-digits']],
    [2, '620102198502300175', ['C2 id-number-birth-date']],
    [2, '62010219850307O17X', ['C2 id-number-characters']],
    [2, 620102198503070200, ['C2 number-lost-digits']],
    [2, '6.20102E+17', ['C2 number-lost-digits']],
    [2, masked, ['C2 masked-id-without-person-number']],
    [3, '外援', ['D2 category-unknown']],
    [3, '', ['D2 category-missing']],
    [3, '协管', ['F2 auxiliary-with-certificate']],
    [4, '2027-01-01', ['E2 date-in-future']],
    [4, '去年', ['E2 not-a-date']],
    [4, '10.7.1', ['E2 ambiguous-date']],
    [4, 2019.1, ['E2 ambiguous-date']],
    [4, '2010.7', ['E2 day-assumed']],
    [4, 40360, ['E2 serial-without-date-format']],
    [4, '长期', ['E2 unlimited-not-here']],
    [4, { formula: '2010-07-01' }, ['E2 formula-cell']],
    [4, { formula: '' }, ['E2 formula-without-value']],
    [5, '', ['F2 certificate-number-missing']],
    [5, 'X'.repeat(300), ['F2 text-too-long']],
    [6, '2026-12-01', ['G2 date-in-future']],
    [7, '2027.2.30', ['H2 no-such-day']],
    [7, '2024-01-31', ['H2 valid-to-before-issue']],
    [7, '', ['H2 valid-to-missing']],
    [7, '2029年1月', ['H2 day-assumed']],
  ])('column %i holding %j', (column, value, expected) => {
    expect(codes(sheetOf([HEADINGS, changed(column, value)]))).toEqual(expected);
  });

  test('an officer without a certificate is a warning, since he may not have one yet', () => {
    const { problems } = read(sheetOf([HEADINGS, [...OFFICER.slice(0, 5), '/', '/', '/']]));
    expect(problems).toMatchObject([{ ref: 'F2', code: 'officer-without-certificate', severity: 'warning' }]);
  });

  test('a birth date is compared with the ID number as far as it goes', () => {
    const withBirth = (text: string) =>
      sheetOf([
        [...HEADINGS, '出生年月'],
        [...OFFICER, text],
      ]);
    expect(codes(withBirth('1985.3'))).toEqual([]);
    expect(codes(withBirth('1985-03-08'))).toEqual(['I2 birth-date-against-id-number']);
  });

  test('an ID number and a certificate number that stand twice name each other, over sheets too', () => {
    const { problems } = read(sheetOf([HEADINGS, OFFICER]), sheetOf([HEADINGS, OFFICER], { name: '二中队' }));
    expect(problems.map((problem) => `${problem.sheet}!${problemText(problem, 'zh')}`)).toEqual([
      '名册!C2：身份证号与二中队!C2重复',
      '名册!F2：执法证号与二中队!F2重复',
      '二中队!C2：身份证号与名册!C2重复',
      '二中队!F2：执法证号与名册!F2重复',
    ]);
  });

  test('a masked ID number with a person number is what our own export comes back with', () => {
    const { rows, problems } = read(
      sheetOf([
        [...HEADINGS, '人员编号', '手机'],
        [...changed(2, masked), 'P000042', '139****0001'],
      ]),
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ masked: true, personNumber: 'P000042' });
    expect(rows[0]).not.toHaveProperty('phone');
  });
});

describe('dates', () => {
  const joined = (value: Parameters<typeof sheetOf>[0][number][number], dateSystem: 1900 | 1904 = 1900) =>
    read(sheetOf([HEADINGS, changed(4, value)], { dateSystem })).rows[0]?.joinedOn;

  test.each(['2010.7.1', '２０１０．７．１', '2010年7月1日', '20100701', '2010/7/1 0:00:00', ' 2010-07-01 '])(
    '%s is the first of July 2010',
    (text) => {
      expect(joined(text)).toBe('2010-07-01');
    },
  );

  test('a date cell counts from its own system', () => {
    expect([joined({ date: 40360 }), joined({ date: 38898 }, 1904)]).toEqual(['2010-07-01', '2010-07-01']);
  });

  test.each([
    '2022.3.10-2027.3.9',
    '2022年3月10日至2027年3月9日',
    '2022-03-10~2027-03-09',
    '2022-03-10-2027-03-09',
    '自2022.3.10起至2027.3.9止',
    '20220310—20270309',
  ])('the period %s holds both days of a certificate', (text) => {
    const { rows, problems } = read(sheetOf([HEADINGS.with(7, '有效期限'), changed(7, text).with(6, '')]));
    expect(problems).toEqual([]);
    expect(rows[0]?.certificate).toMatchObject({ issuedOn: '2022-03-10', validTo: '2027-03-09' });
  });

  test('长期 is unlimited, and a validity that is not given is never taken for it', () => {
    const validTo = (text: string) => read(sheetOf([HEADINGS, changed(7, text)])).rows[0]?.certificate?.validTo;
    expect([validTo('长期'), validTo('')]).toEqual(['unlimited', undefined]);
  });
});

describe('the shape of a sheet', () => {
  const people = (...sheets: Sheet[]) => read(...sheets).rows.map(({ row, name, team, category }) => ({ row, name, team, category }));

  test('two-row headings are joined, with merges and without', () => {
    const rows = [
      ['姓名', '身份证号', '编制', '执法证'],
      [undefined, undefined, undefined, '证号', '发证日期', '有效期至'],
      ['丁一凡', DING, '在编', '甘01', '2024-02-01', '2029-01-31'],
    ];
    const keys = (merges: Sheet['merges']) => read(sheetOf(rows, { merges })).sheets[0]?.columns.map(({ key }) => key);
    const all = ['name', 'idNumber', 'category', 'certificateNumber', 'certificateIssuedOn', 'certificateValidTo'];
    expect(keys([merge(1, 1, 2, 1), merge(1, 2, 2, 2), merge(1, 3, 2, 3), merge(1, 4, 1, 6)])).toEqual(all);
    expect(keys([])).toEqual(all);
  });

  test('section rows give team and kind of staff to the people under them', () => {
    const table = ['姓名', '身份证号', '职务', '入职时间'];
    expect(
      people(
        sheetOf([table, ['一、在编人员'], ['一中队'], ['丁一凡', DING, '队员', ''], ['二、协管人员（1人）'], ['古月', GU, '协管员', '']], {
          merges: [merge(2, 1, 2, 4), merge(3, 1, 3, 4), merge(5, 1, 5, 4)],
        }),
      ),
    ).toEqual([
      { row: 4, name: '丁一凡', team: '一中队', category: 'officer' },
      { row: 6, name: '古月', team: undefined, category: 'auxiliary' },
    ]);
  });

  test('a team merged down its people belongs to all of them, a sheet named after a team to all of its', () => {
    const table = ['所在中队', '姓名', '身份证号', '人员类别'];
    const merged = sheetOf([table, ['一中队', '丁一凡', DING, '在编'], [undefined, '古月', GU, '协管']], { merges: [merge(2, 1, 3, 1)] });
    expect(people(merged).map(({ team }) => team)).toEqual(['一中队', '一中队']);
    expect(people(sheetOf([table.slice(1), ['丁一凡', DING, '在编']], { name: '机动中队' })).map(({ team }) => team)).toEqual(['机动中队']);
  });

  test('headings repeated further down in another order are followed', () => {
    expect(
      people(
        sheetOf([
          ['姓名', '身份证号', '人员类别'],
          ['丁一凡', DING, '在编'],
          ['身份证号', '人员类别', '姓名'],
          [GU, '协管', '古月'],
        ]),
      ).map(({ name }) => name),
    ).toEqual(['丁一凡', '古月']);
  });

  test('notes, signatures, totals and empty numbered lines are no people; a person below them is', () => {
    const table = ['序号', '姓名', '身份证号', '人员类别'];
    expect(
      people(
        sheetOf([
          table,
          [1, '丁一凡', DING, '在编'],
          [2],
          [3, '/', '/', '/'],
          ['合计', '2人'],
          ['注：1.本表一式两份。'],
          ['2.由各中队核对。'],
          ['填表人：', '', '审核：'],
          ['', '2026年9月30日'],
          [4, '古月', GU, '协管'],
        ]),
      ).map(({ row }) => row),
    ).toEqual([2, 10]);
  });

  test('a row with only a name or only an ID number is not swallowed', () => {
    expect(
      codes(
        sheetOf([
          ['序号', '姓名', '身份证号'],
          [1, '丁一凡'],
          [2, undefined, DING],
          [3, '古月', GU],
        ]),
      ).filter((code) => !code.includes('category')),
    ).toEqual(['C2 id-number-missing', 'B3 name-missing']);
  });

  test('a hidden row is read with a warning, a hidden sheet is left out and said to be', () => {
    expect(codes(sheetOf([HEADINGS, OFFICER], { hiddenRows: [2] }))).toEqual(['A2 hidden-row']);
    expect(read(sheetOf([HEADINGS, OFFICER], { hidden: true })).sheets).toMatchObject([{ skippedReason: 'hidden-sheet' }]);
  });

  test('sheets that are no rosters are left out and said to be', () => {
    const reasons = read(
      sheetOf([HEADINGS, OFFICER]),
      sheetOf(
        [
          ['类别', '人数'],
          ['在编', 4],
        ],
        { name: '统计' },
      ),
      sheetOf(
        [
          ['姓名', '电话', '人员类别'],
          ['丁一凡', '139', '在编'],
        ],
        { name: '通讯录' },
      ),
    );
    expect(reasons.sheets.map(({ skippedReason }) => skippedReason)).toEqual([undefined, 'no-roster', 'no-id-column']);
    expect(reasons.problems).toEqual([]);
  });

  test('证件号码 is the ID number or the certificate number by what stands below it', () => {
    const columns = (rows: Parameters<typeof sheetOf>[0]) => read(sheetOf(rows)).sheets[0]?.columns.map(({ key }) => key);
    expect(
      columns([
        ['姓名', '证件号码', '人员类别'],
        ['丁一凡', DING, '在编'],
      ]),
    ).toEqual(['name', 'idNumber', 'category']);
    expect(
      columns([
        ['姓名', '身份证号', '证件号码', '人员类别'],
        ['丁一凡', DING, '甘01', '在编'],
      ]),
    ).toEqual(['name', 'idNumber', 'certificateNumber', 'category']);
    expect(
      columns([
        ['编号', '姓名', '身份证号', '人员类别'],
        [1, '丁一凡', DING, '在编'],
      ]),
    ).toEqual(['sequence', 'name', 'idNumber', 'category']);
  });

  test('the same heading twice is an error; of two words for one thing the plainer is read', () => {
    expect(
      codes(
        sheetOf([
          [...HEADINGS, '姓名'],
          [...OFFICER, '古月'],
        ]),
      ),
    ).toEqual(['I1 column-twice']);
    const { rows, sheets } = read(
      sheetOf([
        [...HEADINGS, '岗位', '职务'],
        [...OFFICER, '路面', '中队长'],
      ]),
    );
    expect(rows[0]?.position).toBe('中队长');
    expect(sheets[0]?.ignored).toEqual([{ heading: '岗位', letter: 'I' }]);
  });

  test('参加工作时间 is not the day of joining the bureau', () => {
    const { rows, sheets } = read(sheetOf([HEADINGS.with(4, '参加工作时间'), OFFICER]));
    expect(rows[0]?.joinedOn).toBeUndefined();
    expect(sheets[0]?.ignored).toEqual([{ heading: '参加工作时间', letter: 'E' }]);
  });

  test('a title that names another county is a warning', () => {
    const titled = (title: string) =>
      understandRoster([sheetOf([[title], HEADINGS, OFFICER])], { today, bureauName: '兰州市城关区城市管理综合执法局' }).problems;
    expect(titled('天水市秦州区城市管理综合执法局花名册')).toMatchObject([{ ref: 'A1', code: 'another-bureau', severity: 'warning' }]);
    expect(titled('城关区城市管理综合执法局花名册')).toEqual([]);
  });

  test('a sheet without any number to know people by is an error, not an empty reading', () => {
    expect(
      codes(
        sheetOf([
          ['姓名', '性别', '人员类别', '入职时间'],
          ['丁一凡', '男', '在编', '2010-07-01'],
        ]),
      ),
    ).toContain('A1 id-column-missing');
  });
});

test('a problem is told with its cell, in Chinese and in English', () => {
  const problem = problemAt('名册', 'F17', { code: 'valid-to-before-issue', issuedOn: today, validTo: plainDate('2020-01-01') });
  expect(problemText(problem, 'zh')).toBe('F17：有效期早于发证日期');
  expect(problemText(problem, 'en')).toBe('F17: the certificate ends before it was issued (2020-01-01 before 2026-11-22)');
});
