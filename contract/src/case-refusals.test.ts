import { CASE_DOCUMENTS } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import { expect, test } from 'vitest';
import { CASE_DOCUMENT_TEXT } from './case-document-text.ts';
import { factLines } from './fact-text.ts';
import { refusalSentences } from './refusal-text.ts';

const title = (code: Parameters<typeof refusalSentences>[0], facts: Parameters<typeof refusalSentences>[1], locale: 'zh' | 'en' = 'zh') =>
  refusalSentences(code, facts, locale).title;

test('codes in the facts of a case become words', () => {
  expect(title('case/not-now', { act: 'decide', caseStatus: 'clue' })).toBe('案件处于“核查中”，现在不能办理“作出处理决定”。');
  expect(title('case/service-incomplete', { method: 'leave', lacks: 'no-witness-or-recording' })).toBe(
    '留置送达的条件不完备：没有见证人，也没有拍照、录像记录送达过程。',
  );
  expect(title('case/service-incomplete', { method: 'post', lacks: 'no-return-slip' }, 'en')).toBe(
    'The service (service by post) is not complete: number or return slip of the letter is missing.',
  );
  expect(title('case/not-deliberated', { covers: 'mitigation' })).toBe('“减轻处罚”应当由负责人集体讨论，没有同意的讨论记录。');
  expect(title('case/extension-out-of-order', { expected: 'deliberation' })).toBe('这一次延长应当由负责人集体讨论决定。');
  expect(title('case/six-points', { points: ['evidence', 'procedure'] })).toBe('还有未确认的审查要点：证据确凿充分、程序合法。');
  expect(title('case/late-without-reason', { limit: 'T08', due: '2026-11-16' })).toBe(
    '“送达行政处罚决定书”的期限已于2026年11月16日届满，没有写明逾期原因。',
  );
  expect(title('case/penalty-not-in-basis', { penalty: 'revoke-permit', clause: '《某条例》第五条' })).toBe(
    '《某条例》第五条没有规定“吊销许可证件”。',
  );
  expect(title('case/tier-cannot-be-told', { problem: 'several-tiers' })).toContain('同时符合几个阶次');
  expect(title('case/not-masked', { lacks: 'id-number' })).toBe('公开文本中有公民身份号码，没有隐去。');
  expect(title('case/document-unprintable', { document: 'penalty-decision', texts: ['𬌗', '㛃'] })).toBe(
    '《行政处罚决定书》中有无法打印的字：𬌗、㛃。',
  );
});

test('a place stands in words, or is a bureau by its number', () => {
  const facts = { person: '马俊', from: '2026-11-16T01:00:00.000Z', until: '2026-11-16T02:00:00.000Z', place: '中山路 8 号' };
  expect(title('case/officer-elsewhere', facts)).toBe(
    '马俊从2026年11月16日 09:00到2026年11月16日 10:00已在中山路 8 号的另一份笔录中，时间重叠。',
  );
  expect(factLines({ place: 1005 }, 'zh', { bureau: () => '皋兰县城市管理综合执法局' })).toEqual([
    { name: 'place', label: '地点', value: '皋兰县城市管理综合执法局' },
  ]);
});

test('a document is called what its paper is called', () => {
  expect(Object.fromEntries(Object.entries(CASE_DOCUMENT_TEXT).map(([document, { zh }]) => [document, zh]))).toEqual(
    Object.fromEntries(Object.entries(CASE_DOCUMENTS).map(([document, kind]) => [document, kind.title])),
  );
});
