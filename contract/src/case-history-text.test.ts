import { CASE_ACTS } from '@zhunsheng/domain/penalty-case/commands';
import { CASE_EVENT_TYPES, OTHER_EVENT_TYPES } from '@zhunsheng/domain/penalty-case/events';
import { expect, test } from 'vitest';
import { actSentence } from './act-text.ts';
import { commandText } from './command-text.ts';

test('every act of a case is a sentence', () => {
  for (const type of [...Object.values(CASE_EVENT_TYPES), ...Object.values(OTHER_EVENT_TYPES)]) {
    expect(actSentence(type, {}, 'zh'), type).toMatch(/\p{Script=Han}.*。$/u);
    expect(actSentence(type, {}, 'zh'), type).not.toMatch(/[{}]|\.v1/);
    expect(actSentence(type, {}, 'en'), type).toMatch(/^[A-Z].*\.$/);
  }
});

test('every command of a case has its name', () => {
  for (const act of CASE_ACTS) expect(commandText(`penalty-case/${act}`, 'zh'), act).toMatch(/\p{Script=Han}/u);
  expect(commandText('penalty-case/archive', 'zh')).toBe('归档');
  expect(commandText('penalty-case/send-back', 'zh')).toBe('退回案件报批');
});

test('a decision says what was decided, by whom it was approved and what it is numbered', () => {
  const data = {
    input: {
      outcome: 'penalise',
      penalties: [
        { kind: 'fine', yuan: 5000, detail: null },
        { kind: 'warning', yuan: null, detail: null },
      ],
      reasons: 's1.AAAA',
    },
    derived: { on: '2026-11-16', number: '兰城执罚决字〔2026〕第001号', named: [{ person: 'a', name: '马俊', certificate: '甘A-0007' }] },
    approval: { proposedBy: 'a', proposedAt: '2026-11-15T02:00:00.000Z', note: '同意' },
  };
  expect(actSentence('PenaltyDecided.v1', data, 'zh')).toBe(
    '作出处理决定，经负责人批准（文号：兰城执罚决字〔2026〕第001号；日期：2026年11月16日；处理决定：给予行政处罚；处罚种类：罚款 5000 元、警告；人员：马俊；审批意见：同意）。',
  );
  expect(actSentence('PenaltyDecided.v1', { ...data, approval: undefined }, 'en')).toBe(
    'Decided the case (Number: 兰城执罚决字〔2026〕第001号; Day: 16 November 2026; Decision: penalty; Penalties: fine of 5000 yuan, warning; People: 马俊).',
  );
});

test('a request for approval says of what, and what came of it', () => {
  expect(actSentence('ActProposed.v1', { act: 'file', input: { reasons: 's1.AAAA' }, on: '2026-11-16' }, 'zh')).toBe(
    '将“立案”报负责人审批。',
  );
  expect(actSentence('ProposalSentBack.v1', { act: 'decide', reason: '补充证据', points: ['evidence'] }, 'zh')).toBe(
    '退回“作出处理决定”的报批（不符合的要点：证据确凿充分；理由：补充证据）。',
  );
  expect(actSentence('ProposalTakenBack.v1', { act: 'close' }, 'en')).toBe('Took back: Close the case.');
});

test('service says when it counts, where that is another day', () => {
  const data = { input: { method: 'public-notice' }, derived: { on: '2026-10-08', servedOn: '2026-11-09' } };
  expect(actSentence('DecisionServed.v1', data, 'zh')).toBe(
    '送达了决定书（日期：2026年10月8日；送达方式：公告送达；视为送达之日：2026年11月9日）。',
  );
});

test('nothing sealed is ever shown, whatever field it stands in', () => {
  const sealed = 's1.4oJk2n';
  const everything = new Proxy({}, { get: () => sealed, has: () => true });
  for (const type of [...Object.values(CASE_EVENT_TYPES), ...Object.values(OTHER_EVENT_TYPES)]) {
    const data = {
      input: everything,
      derived: everything,
      approval: everything,
      reason: sealed,
      title: sealed,
      number: sealed,
      note: sealed,
    };
    expect(actSentence(type, data, 'zh'), type).not.toContain('s1.');
  }
  expect(actSentence('SealedOpened.v1', { note: sealed, reason: sealed }, 'zh')).toBe('查看了密封字段。');
});
