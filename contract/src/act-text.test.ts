import { actType, type LedgerActName } from '@zhunsheng/domain/ledger/acts';
import { LEDGERS } from '@zhunsheng/domain/ledgers';
import { expect, test } from 'vitest';
import { ACT_TEXT, actSentence, readLedgerAct } from './act-text.ts';

const ACTS: readonly LedgerActName[] = ['Recorded', 'Changed', 'Corrected', 'Withdrawn', 'Transferred'];

test('every act of every ledger is read as the act of that ledger', () => {
  for (const ledger of Object.values(LEDGERS)) {
    for (const act of ACTS) expect(readLedgerAct(actType(ledger, act))).toEqual({ kind: ledger.kind, act });
  }
});

test('recording names the entry', () => {
  expect(actSentence('CertificateRecorded.v1', { values: { number: '甘A-0007', standing: 'valid' } }, 'zh')).toBe(
    '登记了执法证（甘A-0007）。',
  );
  expect(actSentence('DutyRecorded.v1', { values: { duty: 'liaison' } }, 'zh')).toBe('登记了职务职责（联络员）。');
});

test('a change says from when, what it was and what it is', () => {
  const data = { from: '2026-03-05', patch: { standing: 'suspended' }, dates: {}, reason: '年审未过' };
  expect(actSentence('CertificateChanged.v1', data, 'zh', { before: { standing: 'valid' } })).toBe(
    '自2026年3月5日起变更了执法证（证件状态：有效 → 暂扣；理由：年审未过）。',
  );
  expect(actSentence('CertificateChanged.v1', data, 'en')).toBe(
    'From 5 March 2026 on. Changed: certificate (Standing: suspended; reason: 年审未过).',
  );
});

test('an end that becomes known carries its own day and no other', () => {
  const data = { from: '2026-03-05', patch: {}, dates: { until: '2026-03-31' }, reason: null };
  expect(actSentence('PostChanged.v1', data, 'zh')).toBe('变更了岗位（离岗日期：2026年3月31日）。');
});

test('a correction shows both values and keeps sealed ones to itself', () => {
  const data = { on: '2026-03-05', patch: { name: '莫磊函', idNumber: true }, reason: '笔误' };
  expect(actSentence('PersonCorrected.v1', data, 'zh', { before: { name: '莫磊涵', idNumber: true } })).toBe(
    '更正了人员（姓名：莫磊涵 → 莫磊函；公民身份号码：已更新；理由：笔误）。',
  );
});

test('withdrawing and passing on are sentences too', () => {
  expect(actSentence('AttendanceWithdrawn.v1', { reason: '重复登记' }, 'zh')).toBe('撤回了参训（理由：重复登记）。');
  expect(
    actSentence('PersonTransferred.v1', { from: '2026-04-01', to: 1005 }, 'zh', { names: { bureau: () => '皋兰县城市管理综合执法局' } }),
  ).toBe('自2026年4月1日起人员转至皋兰县城市管理综合执法局。');
});

test('a refused command says which and why', () => {
  const data = { command: 'post/record', code: 'ledger/withdrawn', gate: null, facts: { kind: 'person' }, basis: ['own@1#ledger'] };
  expect(actSentence('CommandRefused.v1', data, 'zh')).toBe('办理“登记岗位”被拒绝：该人员记录已撤回，不能再办理。');
  expect(actSentence('CommandRefused.v1', { ...data, code: 'older/code' }, 'en')).toBe('Refused: Record: Post. older/code');
});

test('every named act is a sentence in both languages', () => {
  for (const type of Object.keys(ACT_TEXT)) {
    expect(actSentence(type, {}, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(actSentence(type, {}, 'zh')).not.toContain('{');
  }
  expect(actSentence('FileDamaged.v1', { digest: 'ab', problem: 'missing' }, 'zh')).toBe('发现附件损坏（问题：附件丢失）。');
});

test('a hand-over says who goes where and from when', () => {
  const data = {
    person: '0192f3c4-0000-7000-8000-000000000001',
    personName: '马俊',
    fromBureau: 1001,
    toBureau: 1005,
    effectiveOn: '2026-04-01',
  };
  expect(actSentence('PersonHandedOver.v1', data, 'zh')).toBe(
    '移交了人员（姓名：马俊；调出机构：1001号机构；调入机构：1005号机构；生效日期：2026年4月1日）。',
  );
});

test('an act of a later program is shown by its name', () => {
  expect(actSentence('LaterThingDone.v1', {}, 'zh')).toBe('（LaterThingDone.v1）');
});
