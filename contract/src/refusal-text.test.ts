import { REFUSAL_CODES } from '@zhunsheng/domain/refusal-code';
import { expect, test } from 'vitest';
import { FACT_TEXT, factLines } from './fact-text.ts';
import { movedFields, REFUSAL_TEXT, refusalSentences } from './refusal-text.ts';
import { placeholdersOf } from './text.ts';

test('every obstacle has its sentence, and says what would lift it', () => {
  for (const code of REFUSAL_CODES) {
    expect(REFUSAL_TEXT[code].title.zh, code).toMatch(/。$/);
    expect(REFUSAL_TEXT[code].howTo.zh, code).toMatch(/。$/);
    expect(REFUSAL_TEXT[code].title.en, code).toMatch(/\.$/);
    expect(REFUSAL_TEXT[code].howTo.en, code).toMatch(/\.$/);
  }
});

test('a title is one sentence', () => {
  for (const code of REFUSAL_CODES) expect(REFUSAL_TEXT[code].title.zh.match(/。/g), code).toHaveLength(1);
});

test('every fact of a sentence is a known fact', () => {
  for (const code of REFUSAL_CODES) {
    const names = [...placeholdersOf(REFUSAL_TEXT[code].title.zh), ...placeholdersOf(REFUSAL_TEXT[code].howTo.zh)];
    for (const name of names) expect(Object.keys(FACT_TEXT), code).toContain(name);
  }
});

test('an enforcing post without a valid certificate is refused in words (art. 6 item 2)', () => {
  const facts = { person: '马俊', day: '2026-03-05', certificate: '甘A-0007', standing: 'expired', expiresOn: '2026-02-28' };
  const refused = refusalSentences('post/no-valid-certificate', facts, 'zh');
  expect(refused.title).toBe('马俊在2026年3月5日没有有效的执法证（已过期），不能到执法岗位。');
  expect(refused.link).toBe('certificate');
  expect(factLines(facts, 'zh').map(({ label, value }) => `${label}：${value}`)).toEqual([
    '人员：马俊',
    '日期：2026年3月5日',
    '执法证：甘A-0007',
    '证件状态：已过期',
    '有效期至：2026年2月28日',
  ]);
});

test('codes of roles, ledgers, powers and bureaus become words', () => {
  expect(refusalSentences('account/separation-of-powers', { role: 'audit-administrator', held: ['clerk', 'head'] }, 'zh').title).toBe(
    '角色“审计管理员”不能与已有角色（内勤、负责人）由同一人担任。',
  );
  expect(refusalSentences('ledger/withdrawn', { kind: 'certificate' }, 'zh').title).toBe('该执法证记录已撤回，不能再办理。');
  expect(refusalSentences('power/not-yours', { power: 'personnel.write' }, 'en').title).toBe('You do not have the power to write people.');
  const names = { bureau: () => '皋兰县城市管理综合执法局' };
  expect(refusalSentences('ledger/other-bureau', { bureau: 1005 }, 'zh', names).title).toContain('属于皋兰县城市管理综合执法局');
});

test('an id without a name is not shown as a fact', () => {
  const facts = { person: '0192f3c4-0000-7000-8000-000000000001' };
  expect(factLines(facts, 'zh')).toEqual([]);
  expect(factLines(facts, 'zh', { subject: () => '马俊' })).toEqual([{ name: 'person', label: '人员', value: '马俊' }]);
});

test('both values stand side by side where two clerks wrote the same field', () => {
  const facts = { kind: 'attendance', fields: ['halfDays', 'passed'], theirs: ['9', 'true'], yours: ['8', ''], position: 3 };
  expect(movedFields(facts, 'zh')).toEqual([
    { field: 'halfDays', label: '参训天数', theirs: '4.5 天', yours: '4 天' },
    { field: 'passed', label: '考试合格', theirs: '是', yours: '—' },
  ]);
  expect(refusalSentences('ledger/changed-meanwhile', facts, 'zh').title).toBe('在您编辑期间，他人已改动该参训记录：参训天数、考试合格。');
});
