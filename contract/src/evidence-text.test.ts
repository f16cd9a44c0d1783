import { expect, test } from 'vitest';
import { evidenceText } from './evidence-text.ts';
import type { EvidencePart, EvidenceRecord } from './standing.ts';

const textOf = (part: EvidencePart, facts: EvidenceRecord['facts'], counted = false) =>
  evidenceText(part, { subject: '', kind: 'penalty-case', bureau: 1001, label: '', counted, amount: 1, facts }).zh;

test('why a case counts or not, in one sentence', () => {
  expect(textOf('complete-files', { defects: ['unpublished', 'service-unproven'] })).toBe('应当公开的决定没有公开；送达没有回执等凭证');
  expect(textOf('complete-files', { defects: [] }, true)).toBe('没有发现缺陷');
  expect(textOf('published-in-time', { publishedOn: null, publishDue: '2026-05-15' })).toBe('未公开，应于2026-05-15前公开');
  expect(textOf('published-in-time', { publishedOn: '2026-05-12', publishDue: '2026-05-15' }, true)).toBe('2026-05-12公开，期限2026-05-15');
  expect(textOf('steps-in-own-time', { step: 'T07', used: 29, days: 15 })).toBe('作出行政处罚决定：用时29天，内部期限15天');
  expect(textOf('steps-in-time', { stepsMet: 4, stepsLate: 1, nextLimit: 'T18', nextDue: '2026-05-15' })).toBe(
    '按期4步，逾期1步；待办：公开行政处罚决定，2026-05-15到期',
  );
  expect(textOf('steps-in-time', { stepsMet: 4, stepsLate: 0, nextLimit: null, nextDue: null }, true)).toBe('按期4步，逾期0步');
  expect(textOf('unlike-fines', { fineYuan: 5000, median: 500, compared: 7 }, true)).toBe('罚款5000元；同类7件的中位数500元');
  expect(textOf('review-score', { score: 85, defects: ['served-late'] }, true)).toBe('85分；决定书逾期送达');
});
