import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { WinBack } from '@zhunsheng/domain/standard/win-back';
import { describe, expect, test } from 'vitest';
import { shownValue } from './standing-text.ts';
import { winBackText } from './win-back-text.ts';

const until = plainDate('2026-12-31');
const days = { people: 3, halfDaysMissing: 9, mostHalfDays: 9, pace: 90, until };

const SENTENCES: readonly (readonly [WinBack, string])[] = [
  [
    { sentence: 'officer-days-missing', heldHalfDaysMissing: 0, ...days },
    '3 officers lack 4.5 days; pace needed: 0.9 days a month until 2026-12-31',
  ],
  [
    { sentence: 'officer-days-missing', heldHalfDaysMissing: 3, ...days, people: 0 },
    'the bureau has 1.5 days of centralised training still to hold; pace needed: 0.9 days a month until 2026-12-31',
  ],
  [
    { sentence: 'auxiliary-days-missing', ...days, pace: null },
    '3 auxiliaries lack 4.5 days; this cannot be made up by 2026-12-31 any more',
  ],
  [
    { sentence: 'onboarding-missing', people: 2, workingDaysMissing: 7, onPost: 1 },
    '2 auxiliaries lack 7 working days of onboarding; 1 of them are on a post already',
  ],
  [{ sentence: 'assessments-missing', people: 2, year: 2025 }, '2 auxiliaries have no assessment for 2025'],
  [
    { sentence: 'institutions-missing', topics: ['officer-training', 'auxiliary-management'] },
    'Not in force: training of officers; management of auxiliaries',
  ],
  [{ sentence: 'name-expected', actual: '甲', expected: ['乙', '丙'] }, 'The name is “甲”; it should be “乙” or “丙”'],
  [{ sentence: 'declaration-expired', until }, 'The last confirmation counted until 2026-12-31: declare again'],
  [{ sentence: 'liaison-missing' }, 'No liaison officer: name one'],
  [{ sentence: 'steps-late', cases: 2 }, '2 cases have a step after its limit: do those that are still open'],
  [
    { sentence: 'institutions-missing', topics: ['case-procedure', 'three-systems'] },
    'Not in force: procedure of cases; the three systems of enforcement',
  ],
];

describe('what would win a lost standard back, in one sentence', () => {
  test.each(SENTENCES)('%j', (winBack, english) => {
    expect(winBackText(winBack).en).toBe(english);
    expect(winBackText(winBack).zh).toMatch(/\p{Script=Han}/u);
  });

  test('a pace is never shown smaller than it is', () => {
    expect(winBackText({ sentence: 'auxiliary-days-missing', ...days, pace: 91 }).zh).toBe(
      '3名协管人员共差 4.5 天；到2026-12-31每月至少需要1.0天',
    );
  });
});

test.each([
  [9_999, 'share', '99.99%'],
  [10_000, 'share', '100.00%'],
  [5, 'share', '0.05%'],
  [null, 'share', '—'],
  [133, 'ratio', '1.33'],
  [9, 'half-days', '4.5 天'],
  [1, 'met', '是'],
] as const)('%s as %s is shown as %s (percentages are cut, never rounded up)', (value, unit, shown) => {
  expect(shownValue(value, unit).zh).toBe(shown);
});
