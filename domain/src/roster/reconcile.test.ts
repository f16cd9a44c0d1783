import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { maskIdNumber } from '../personnel/id-number.ts';
import type { OnRecord, PersonOnRecord } from './on-record.ts';
import { reconcile } from './reconcile.ts';
import type { RosterRow } from './read-row.ts';
import { sheetOf } from './testing/sheet-of.ts';
import { understandRoster } from './understand.ts';

const today = plainDate('2026-11-22');
const DING = '620102198503070175';
const HEADINGS = [
  '人员编号',
  '姓名',
  '公民身份号码',
  '人员类别',
  '所在中队',
  '职务',
  '入职时间',
  '联系电话',
  '执法证号',
  '发证机关',
  '发证日期',
  '有效期至',
];
const LINE = ['', '丁一凡', DING, '在编', '一中队', '队员', '2010-07-01', '13900000001', '甘01', '省政府', '2024-02-01', '2029-01-31'];

const rowsOf = (...lines: string[][]): RosterRow[] => understandRoster([sheetOf([HEADINGS, ...lines])], { today }).rows;
const line = (changes: Record<string, string>): string[] => LINE.map((value, index) => changes[HEADINGS[index] ?? ''] ?? value);

const ding: PersonOnRecord = {
  subject: 'ding',
  personNumber: 'P0000001',
  name: '丁一凡',
  sex: '男',
  category: 'officer',
  team: '一中队',
  position: '队员',
  joinedOn: plainDate('2010-07-01'),
  leftOn: null,
  idMask: maskIdNumber(DING),
  keyErased: false,
  certificates: [
    { subject: 'c1', number: '甘01', authority: '省政府', issuedOn: plainDate('2024-02-01'), expiresOn: plainDate('2029-01-31') },
  ],
};

function record(people: readonly PersonOnRecord[] = [ding], more: Partial<OnRecord> = {}): OnRecord {
  return {
    today,
    people,
    holderOf: (idNumber) => (idNumber === DING && people.includes(ding) ? { subject: 'ding' } : undefined),
    phoneOf: (subject) => (subject === 'ding' ? '13900000001' : undefined),
    certificateTaken: () => false,
    ...more,
  };
}

const only = (rows: RosterRow[], onRecord: OnRecord = record()) => reconcile(rows, onRecord).rows[0];
const codes = (outcome: ReturnType<typeof only>) => outcome?.problems.map(({ ref, code }) => `${ref} ${code}`);

describe('a row is compared with the person on record', () => {
  test('nobody has the ID number: a new person with a new certificate', () => {
    expect(only(rowsOf(LINE), record([]))).toMatchObject({
      outcome: 'new',
      person: null,
      fields: [],
      certificate: { act: 'record', number: '甘01' },
      problems: [],
    });
  });

  test('the same again is unchanged', () => {
    expect(only(rowsOf(LINE))).toEqual({ outcome: 'unchanged', person: 'ding', fields: [], certificate: null, problems: [] });
  });

  test('a name that differs for the same ID number is a change, shown with both', () => {
    expect(only(rowsOf(line({ 姓名: '丁一帆' })))).toMatchObject({
      outcome: 'change',
      fields: [{ field: 'name', from: '丁一凡', to: '丁一帆' }],
    });
  });

  test('a blank cell erases nothing', () => {
    const blank = Object.fromEntries(HEADINGS.slice(4).map((heading) => [heading, '']));
    expect(only(rowsOf(line(blank)))).toMatchObject({ outcome: 'unchanged', fields: [], certificate: null });
  });

  test('spaces and full-width forms that reading removes are no change', () => {
    const typed = { ...ding, team: ' 一中队　', certificates: ding.certificates.map((each) => ({ ...each, number: '甘 ０１' })) };
    const onRecord = record([typed], { holderOf: () => ({ subject: 'ding' }) });
    expect(only(rowsOf(LINE), onRecord)).toMatchObject({ outcome: 'unchanged' });
  });

  test('phones are compared unmasked and shown masked', () => {
    expect(only(rowsOf(line({ 联系电话: '13911112222' })))).toMatchObject({
      outcome: 'change',
      fields: [{ field: 'phone', from: '139****0001', to: '139****2222' }],
    });
  });

  test('an ID number that was not on record is added to the person whose number stands beside it', () => {
    const without = { ...ding, idMask: null };
    const outcome = only(rowsOf(line({ 人员编号: 'P0000001' })), record([without], { holderOf: () => undefined }));
    expect(outcome).toMatchObject({
      outcome: 'change',
      person: 'ding',
      fields: [{ field: 'idNumber', from: null, to: '620*************75' }],
    });
  });

  test('nothing sealed is compared once his key was erased', () => {
    const erased = { ...ding, idMask: null, keyErased: true };
    expect(
      only(rowsOf(line({ 人员编号: 'P0000001', 联系电话: '13911112222' })), record([erased], { holderOf: () => undefined })),
    ).toMatchObject({ outcome: 'unchanged' });
  });

  test('a sheet without a category leaves it as it is', () => {
    const sheet = sheetOf([HEADINGS.toSpliced(3, 1), LINE.toSpliced(3, 1)]);
    const auxiliary = { ...ding, category: 'auxiliary' as const };
    const { rows } = understandRoster([sheet], { today });
    expect(only(rows, record([auxiliary], { holderOf: () => ({ subject: 'ding' }) }))).toMatchObject({ outcome: 'unchanged', fields: [] });
  });
});

describe('certificates', () => {
  test('the same number: the days are compared', () => {
    expect(only(rowsOf(line({ 有效期至: '长期' })))?.certificate).toEqual({
      act: 'change',
      subject: 'c1',
      number: '甘01',
      fields: [{ field: 'expiresOn', from: '2029-01-31', to: null }],
    });
  });

  test('a new number: a new certificate, the older one is left', () => {
    expect(only(rowsOf(line({ 执法证号: '甘02', 发证日期: '2026-02-01' })))).toMatchObject({
      outcome: 'change',
      fields: [],
      certificate: { act: 'record', number: '甘02' },
    });
  });

  test('a number that somebody else has is a problem at its cell', () => {
    const outcome = only(rowsOf(line({ 执法证号: '甘02' })), record([ding], { certificateTaken: (number) => number === '甘02' }));
    expect([outcome?.outcome, codes(outcome)]).toEqual(['problem', ['I2 certificate-number-taken']]);
  });
});

describe('who is meant', () => {
  const masked = line({ 公民身份号码: '620***********75', 人员编号: 'P0000001', 联系电话: '139****0001' });

  test('a masked number is matched by the person number and says nothing new', () => {
    expect(only(rowsOf(masked))).toMatchObject({ outcome: 'unchanged', person: 'ding' });
  });

  test('a person number that nobody of the bureau has', () => {
    expect(codes(only(rowsOf(masked.with(0, 'P0000009'))))).toEqual(['A2 person-number-unknown']);
  });

  test('a person number beside the ID number of somebody else', () => {
    const other = { ...ding, subject: 'other', personNumber: 'P0000002', idMask: '620*************11', certificates: [] };
    expect(codes(only(rowsOf(line({ 人员编号: 'P0000002' })), record([ding, other])))).toEqual(['A2 person-number-of-another']);
    expect(codes(only(rowsOf(line({ 人员编号: 'P0000002', 执法证号: '甘02' })), record([other])))).toEqual(['A2 person-number-of-another']);
  });

  test('the bureau’s own numbering of a new person is no obstacle', () => {
    expect(only(rowsOf(line({ 人员编号: '17' })), record([]))).toMatchObject({ outcome: 'new' });
  });

  test('of a person active in another bureau nothing more is said', () => {
    const outcome = only(rowsOf(LINE), record([], { holderOf: () => 'elsewhere', certificateTaken: () => true }));
    expect(outcome).toMatchObject({ outcome: 'elsewhere', person: null, fields: [], certificate: null });
    expect(codes(outcome)).toEqual(['C2 active-elsewhere']);
  });

  test('two rows about one person name the first', () => {
    const { rows } = reconcile(rowsOf(LINE, masked.with(8, '').with(10, '').with(11, '')), record());
    expect(rows.map(codes)).toEqual([[], ['B3 person-twice']]);
    expect(rows[1]?.outcome).toBe('problem');
  });

  test('who has left is pointed out and stays as he is', () => {
    const left = { ...ding, leftOn: plainDate('2026-10-31') };
    const outcome = only(rowsOf(masked), record([left]));
    expect([outcome?.outcome, codes(outcome)]).toEqual(['unchanged', ['B2 has-left']]);
  });
});

test('a row whose ID number cannot be read is not told that its certificate is somebody else’s', () => {
  const outcome = only(rowsOf(line({ 公民身份号码: '62010219850307017' })), record([ding], { certificateTaken: () => true }));
  expect(codes(outcome)).toEqual(['C2 id-number-length']);
});

test('an error keeps its row from doing anything, and its person is not missed', () => {
  const { rows, notInRoster } = reconcile(rowsOf(line({ 姓名: '丁一帆', 有效期至: '2029.2.30' })), record());
  expect(rows[0]).toMatchObject({ outcome: 'problem', person: 'ding', fields: [], certificate: null });
  expect(notInRoster).toEqual([]);
});

test('people at work whom the roster does not name are listed, those who left are not', () => {
  const missing = { ...ding, subject: 'm', personNumber: 'P0000003' };
  const left = { ...ding, subject: 'l', personNumber: 'P0000004', leftOn: plainDate('2026-11-22') };
  expect(reconcile(rowsOf(LINE), record([ding, missing, left])).notInRoster).toEqual([missing]);
});
