import { describe, expect, test } from 'vitest';
import { some, standingOf } from './testing/bureau-facts.ts';

const PROVINCE = { number: 1, parent: null, level: 'province', divisionCode: '620000' } as const;

describe('officers (Guideline art. 6 item 2)', () => {
  test.each([
    [8, 8, 10_000, 'green', undefined],
    [9_999, 10_000, 9_999, 'red', 1],
    [19_999, 20_000, 9_999, 'red', 1],
    [0, 3, 0, 'red', 3],
    [0, 0, null, 'grey', undefined],
  ] as const)('6.S1: %i of %i certified is %s in ten-thousandths, %s', (counted, among, value, light, people) => {
    const standing = standingOf('6.S1', { counts: { certified: some(counted, among) } });
    expect(standing).toMatchObject({ value, light });
    expect(standing.winBack).toEqual(people === undefined ? null : { sentence: 'certificates-missing', people });
  });

  test.each([
    [0, '2026-11-20', 'yellow'],
    [0, '2026-12-31', 'red'],
    [1, '2026-12-31', 'green'],
  ] as const)('6.S2: %i business trainings on %s is %s', (held, day, light) => {
    expect(standingOf('6.S2', { day, counts: { 'business-sessions': some(held, held) } })).toMatchObject({ value: held, light });
  });

  test('6.S3: both readings of the five days, the stricter gives the light', () => {
    const all = some(20, 20);
    expect(standingOf('6.S3', { counts: { 'officers-trained': all, 'centralised-half-days': some(9, 9) } })).toMatchObject({
      value: 10_000,
      light: 'yellow',
      parts: [{ value: 10_000 }, { part: 'centralised-half-days', value: 9, target: 10 }],
      winBack: { sentence: 'officer-days-missing', heldHalfDaysMissing: 1, people: 0, halfDaysMissing: 0 },
    });
    const lacking = some(17, 20, { missing: 9, most: 5 });
    expect(standingOf('6.S3', { counts: { 'officers-trained': lacking, 'centralised-half-days': some(10, 10) } })).toMatchObject({
      value: 8_500,
      light: 'yellow',
      winBack: { heldHalfDaysMissing: 0, people: 3, halfDaysMissing: 9, mostHalfDays: 5, until: '2026-12-31' },
    });
    expect(standingOf('6.S3', { counts: { 'officers-trained': all, 'centralised-half-days': some(10, 10) } }).light).toBe('green');
  });

  test('6.S3: what the days left cannot hold any more is red', () => {
    const counts = { 'officers-trained': some(0, 1, { missing: 9, most: 9 }), 'centralised-half-days': some(10, 10) };
    expect(standingOf('6.S3', { day: '2026-12-26', counts })).toMatchObject({ light: 'yellow', winBack: { pace: 450 } });
    expect(standingOf('6.S3', { day: '2026-12-27', counts })).toMatchObject({ light: 'red', winBack: { pace: null } });
  });

  test('6.S4: examined and passed, without a target', () => {
    const standing = standingOf('6.S4', { counts: { examined: some(6, 8), passed: some(5, 6) } });
    expect(standing).toMatchObject({
      value: 7_500,
      light: 'grey',
      grey: 'no-target',
      parts: [{ value: 7_500 }, { part: 'passed', value: 8_333 }],
    });
  });

  test('6.S11: post trainings by place and kind of post, without a target', () => {
    const postTrainings = [
      { place: 'party-school', servesPost: '执法岗', sessions: 2 },
      { place: 'own', servesPost: null, sessions: 1 },
    ];
    const standing = standingOf('6.S11', { counts: { 'post-sessions': some(3, 3) }, postTrainings });
    expect(standing).toMatchObject({
      value: 3,
      light: 'grey',
      parts: [{ value: 3 }, { value: 2, group: ['party-school', '执法岗'] }, { value: 1, group: ['own', null] }],
    });
  });
});

describe('auxiliaries (Guideline art. 6 item 3)', () => {
  test.each([
    [5, 5, 0, 'green'],
    [4, 5, 0, 'yellow'],
    [4, 5, 1, 'red'],
    [0, 0, 0, 'grey'],
  ] as const)('6.S5: %i of %i onboarded, %i of the others on a post, is %s', (counted, among, onPost, light) => {
    const counts = { onboarded: some(counted, among, { missing: 4, most: 4 }), 'on-post-without-onboarding': some(onPost, 4) };
    const standing = standingOf('6.S5', { counts });
    expect(standing.light).toBe(light);
    if (light === 'yellow' || light === 'red')
      expect(standing.winBack).toEqual({ sentence: 'onboarding-missing', people: 1, workingDaysMissing: 4, onPost });
  });

  test('6.S6: every auxiliary has five days by the end of the year', () => {
    const short = { 'auxiliaries-trained': some(3, 5, { missing: 4, most: 2 }) };
    expect(standingOf('6.S6', { counts: short })).toMatchObject({
      value: 6_000,
      light: 'yellow',
      winBack: { people: 2, halfDaysMissing: 4, mostHalfDays: 2, pace: 74 },
    });
    expect(standingOf('6.S6', { counts: short, day: '2026-12-31' })).toMatchObject({ light: 'red', winBack: { pace: null } });
    expect(standingOf('6.S6', { counts: { 'auxiliaries-trained': some(5, 5) } }).light).toBe('green');
  });

  test('6.S7: head-count now, a year before and for each officer; the text gives no pace', () => {
    const counts = { auxiliaries: some(4, 4), 'auxiliaries-a-year-before': some(6, 6), officers: some(3, 3) };
    const parts = [{ value: 4 }, { value: 6 }, { part: 'auxiliaries-per-officer', value: 133, unit: 'ratio' }];
    expect(standingOf('6.S7', { counts })).toMatchObject({ value: 4, light: 'grey', grey: 'no-target', parts });
    expect(standingOf('6.S7', { counts: { auxiliaries: some(4, 4) } }).parts[2]).toMatchObject({ value: null });
  });

  test('6.S9: assessed for the last complete year; this year stands beside it', () => {
    const counts = { assessed: some(3, 5), 'assessed-this-year': some(0, 6) };
    expect(standingOf('6.S9', { counts })).toMatchObject({
      value: 6_000,
      light: 'red',
      parts: [{}, { value: 0 }],
      winBack: { sentence: 'assessments-missing', people: 2, year: 2025 },
    });
  });
});

describe('posts and rules (Guideline art. 6)', () => {
  test('6.S8: the front line, and for a line of bureaus the share at county level', () => {
    const counts = { frontline: some(2, 8), 'at-county-level': some(60, 68) };
    expect(standingOf('6.S8', { counts })).toMatchObject({ value: 2_500, light: 'grey', parts: [{ part: 'frontline' }] });
    expect(standingOf('6.S8', { counts }).parts).toHaveLength(1);
    const prefecture = standingOf('6.S8', { number: 101, parent: 1, level: 'prefecture', counts });
    expect(prefecture.parts).toMatchObject([{ value: 2_500 }, { part: 'at-county-level', value: 8_823 }]);
  });

  test('6.S10: five institutions in force', () => {
    expect(standingOf('6.S10', { counts: { institutions: some(5, 5) } })).toMatchObject({ value: 5, light: 'green' });
    const topicsMissing = ['certificate-management'];
    expect(standingOf('6.S10', { counts: { institutions: some(4, 5) }, topicsMissing })).toMatchObject({
      value: 4,
      light: 'red',
      winBack: { sentence: 'institutions-missing', topics: topicsMissing },
    });
  });

  test('6.S12: nobody stands above the province to confirm', () => {
    expect(standingOf('6.S12')).toMatchObject({ light: 'red', winBack: { sentence: 'declaration-missing' } });
    expect(standingOf('6.S12', { ...PROVINCE, counts: { officers: some(3, 3) } })).toMatchObject({
      light: 'grey',
      grey: 'nobody-above',
      winBack: null,
    });
  });

  test('a province without people of its own is not measured by art. 6', () => {
    expect(standingOf('6.S2', PROVINCE).grey).toBe('not-applicable');
    expect(standingOf('6.S2', { ...PROVINCE, counts: { auxiliaries: some(1, 1) } }).light).toBe('yellow');
  });
});
