import { describe, expect, test } from 'vitest';
import { isLoaded, PENALTY_KINDS, versionOn } from '../../law/penalty.ts';
import { plainDate } from '../../legal-time/plain-date.ts';
import { decidableOn, isDecidable, type Matter, matterStatusOn, MATTER_FIELDS } from '../ids.ts';
import { article, chineseNumber } from './article.ts';
import { findMatter, MATTER_CODES, MATTERS } from './catalogue.ts';

function matter(code: string): Matter {
  const found = findMatter(code);
  if (found === undefined) throw new Error(code);
  return found;
}
const first = (code: string) => {
  const [version] = matter(code).versions;
  if (version === undefined) throw new Error(code);
  return version;
};
const ranges = (code: string) => first(code).ranges.map(({ party, kind, min, max, when }) => [party, kind, min, max, when]);

const LOCAL = [...Array.from({ length: 13 }, (_, i) => i + 1), 26, 27, 28, 59, 62, 63, 82, 87];
const STARRED = [...Array.from({ length: 18 }, (_, i) => i + 32), 50, 86, 104, 105];
const row = (code: string) => Number(code.slice(1).split('-')[0]);

describe('the catalogue as a whole', () => {
  test('has a record for every row M01 to M105, and one more for each provision of a split row', () => {
    expect([...new Set(MATTER_CODES.map(row))].sort((a, b) => a - b)).toEqual(Array.from({ length: 105 }, (_, i) => i + 1));
    expect(new Set(MATTER_CODES).size).toBe(MATTER_CODES.length);
    expect(MATTER_CODES.filter((code) => code.includes('-'))).toEqual([
      'M29-2',
      'M51-2',
      'M52-2',
      'M54-2',
      'M79-2',
      'M90-2',
      'M90-3',
      'M95-2',
      'M100-2',
    ]);
  });

  test('every record is well formed', () => {
    for (const { code, title, field, versions, coercion } of MATTERS) {
      expect(code).toMatch(/^M\d{2,3}(-[23])?$/);
      expect(title.length, code).toBeGreaterThan(2);
      expect(MATTER_FIELDS, code).toContain(field);
      expect(versions.length, code).toBeGreaterThan(0);
      expect(new Set(versions.map(({ id }) => id)).size, code).toBe(versions.length);
      for (const version of versions) {
        expect(version.matter).toBe(code);
        expect(version.instrument, code).not.toMatch(/[《》]/);
        expect(version.clause, code).toMatch(/第.+条|待录入/);
        expect(
          version.kinds.every((kind) => PENALTY_KINDS.includes(kind)),
          code,
        ).toBe(true);
        expect(
          version.joined.every((kind) => version.kinds.includes(kind)),
          code,
        ).toBe(true);
        expect(version.kinds.includes('fine'), code).toBe(version.fine !== 'none');
        for (const range of version.ranges) {
          expect(range.min, code).toBeLessThanOrEqual(range.max);
          expect(range.base === null, code).toBe(range.kind === 'amount');
        }
        if (version.correctFirst)
          expect(
            version.ranges.some(({ when }) => when === 'not-corrected'),
            code,
          ).toBe(true);
        if (version.seriousOnly)
          expect(
            version.ranges.every(({ when }) => when === 'serious'),
            code,
          ).toBe(true);
      }
      for (const basis of coercion) expect(basis.clause, code).toMatch(/^第.+条$/);
    }
  });

  test('no two versions of a matter are in force on one day', () => {
    for (const { code, versions } of MATTERS) {
      for (const day of ['2022-01-01', '2026-05-31', '2026-06-01', '2026-08-14', '2026-08-15', '2030-01-01'].map(plainDate)) {
        const inForce = versions.filter((one) => (one.validFrom ?? day) <= day && day <= (one.validTo ?? day));
        expect(inForce.length, `${code} ${day}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('what local law sets is nobody’s to decide until it is entered', () => {
    const local = MATTERS.filter(({ localAmount }) => localAmount);
    expect(local.map(({ code }) => row(code))).toEqual(LOCAL);
    for (const { code, status, versions } of local) {
      expect(status, code).toBe('draft');
      expect(versions.some(isLoaded), code).toBe(false);
    }
  });

  test('every matter of the repealed statutes splits on 2026-08-15, and the Code is not loaded', () => {
    const split = MATTERS.filter(({ versions }) => versions.some(({ instrument }) => instrument === '生态环境法典'));
    expect(split.map(({ code }) => row(code))).toEqual(STARRED);
    for (const { code, versions } of split) {
      const before = versionOn(versions, plainDate('2026-08-14'));
      const after = versionOn(versions, plainDate('2026-08-15'));
      expect(before?.mark, code).toBe('seen');
      expect(isDecidable(before as never), code).toBe(true);
      expect(after, code).toMatchObject({ id: `${code}/2026`, instrument: '生态环境法典', kinds: [], ranges: [], mark: 'seen-2nd' });
      expect(matterStatusOn(versions, plainDate('2026-08-15')), code).toBe('draft');
    }
  });

  test('what was read in a secondary source only is nobody’s to decide', () => {
    const second = MATTERS.filter(({ versions }) => versions[0]?.mark === 'seen-2nd').map(({ code }) => code);
    expect(second).toEqual(['M51', 'M51-2', 'M52', 'M52-2', 'M53', 'M54', 'M54-2', 'M55', 'M56', 'M57', 'M83']);
    for (const code of second) expect(matter(code).status, code).toBe('draft');
    expect(MATTERS.filter(({ status }) => status === 'ready')).toHaveLength(MATTERS.length - LOCAL.length - second.length);
  });

  test('noise before its law, water supply before and after its new regulation', () => {
    expect(versionOn(matter('M42').versions, plainDate('2022-06-04'))).toBeUndefined();
    expect(versionOn(matter('M42').versions, plainDate('2022-06-05'))?.id).toBe('M42/2021');
    expect(versionOn(matter('M82').versions, plainDate('2026-05-31'))?.instrument).toBe('城市供水条例');
    expect(versionOn(matter('M82').versions, plainDate('2026-06-01'))?.instrument).toBe('供水条例');
  });

  test('a version that a person entered is taken before one that only holds the place', () => {
    const [, code] = matter('M37').versions;
    const entered = { ...first('M37'), id: 'M37/x', validFrom: plainDate('2026-08-15'), validTo: null, mark: 'entered' as const };
    expect(decidableOn([...matter('M37').versions, entered], plainDate('2026-09-01'))?.id).toBe('M37/x');
    expect(decidableOn(matter('M37').versions, plainDate('2026-09-01'))?.id).toBe(code?.id);
  });
});

describe('rows against the digest', () => {
  test.each([
    ['M14', '城市道路管理条例', '第四十二条', '第二十七条第一项、第三十条', [['any', 'amount', 0, 20_000, 'ordinary']]],
    ['M25', '城市道路管理条例', '第四十条', null, [['any', 'percent', 0, 200, 'ordinary']]],
    ['M29', '城乡规划法', '第六十四条', null, [['any', 'percent', 500, 1_000, 'ordinary']]],
    ['M30', '城乡规划法', '第六十六条', null, [['any', 'multiple', 0, 100, 'ordinary']]],
    ['M32', '大气污染防治法', '第一百一十五条', '第六十九条', [['any', 'amount', 10_000, 100_000, 'ordinary']]],
    ['M37', '大气污染防治法', '第一百一十八条第三款', null, [['any', 'amount', 500, 20_000, 'ordinary']]],
    [
      'M39',
      '大气污染防治法',
      '第一百一十九条第二款',
      null,
      [
        ['unit', 'amount', 10_000, 100_000, 'ordinary'],
        ['individual', 'amount', 500, 2_000, 'ordinary'],
      ],
    ],
    [
      'M42',
      '噪声污染防治法',
      '第八十一条',
      null,
      [
        ['any', 'amount', 5_000, 50_000, 'ordinary'],
        ['any', 'amount', 50_000, 200_000, 'not-corrected'],
      ],
    ],
    [
      'M43',
      '噪声污染防治法',
      '第八十二条',
      null,
      [
        ['individual', 'amount', 200, 1_000, 'not-corrected'],
        ['unit', 'amount', 2_000, 20_000, 'not-corrected'],
      ],
    ],
    [
      'M44',
      '固体废物污染环境防治法',
      '第一百一十一条第一款第一项',
      null,
      [
        ['unit', 'amount', 50_000, 500_000, 'ordinary'],
        ['individual', 'amount', 100, 500, 'ordinary'],
      ],
    ],
    ['M49', '固体废物污染环境防治法', '第一百一十一条第三款', null, [['unit', 'amount', 50_000, 500_000, 'serious']]],
    ['M58', '道路交通安全法', '第九十三条', '第五十六条', [['any', 'amount', 20, 200, 'ordinary']]],
    ['M60', '无证无照经营查处办法', '第十三条', null, [['any', 'amount', 0, 10_000, 'ordinary']]],
    [
      'M66',
      '城镇排水与污水处理条例',
      '第四十九条',
      null,
      [
        ['unit', 'amount', 100_000, 200_000, 'not-corrected'],
        ['unit', 'amount', 100_000, 200_000, 'serious'],
        ['individual', 'amount', 20_000, 100_000, 'not-corrected'],
        ['individual', 'amount', 20_000, 100_000, 'serious'],
      ],
    ],
    ['M72', '城镇排水与污水处理条例', '第五十四条', null, [['any', 'multiple', 100, 300, 'ordinary']]],
    [
      'M77',
      '城镇燃气管理条例',
      '第四十九条',
      null,
      [
        ['unit', 'amount', 0, 100_000, 'not-corrected'],
        ['individual', 'amount', 0, 1_000, 'not-corrected'],
      ],
    ],
    ['M86', '水污染防治法', '第八十五条第四项', null, [['any', 'amount', 20_000, 200_000, 'ordinary']]],
    ['M91', '建设工程质量管理条例', '第五十七条', null, [['any', 'percent', 100, 200, 'ordinary']]],
    ['M95', '建设工程质量管理条例', '第六十二条', null, [['any', 'percent', 50, 100, 'ordinary']]],
    ['M96', '建设工程质量管理条例', '第七十三条', null, [['individual', 'percent', 500, 1_000, 'ordinary']]],
    [
      'M101',
      '历史文化名城名镇名村保护条例',
      '第四十四条',
      null,
      [
        ['unit', 'amount', 200_000, 500_000, 'serious'],
        ['individual', 'amount', 100_000, 200_000, 'serious'],
      ],
    ],
    ['M105', '噪声污染防治法', '第八十三条', null, [['any', 'amount', 10_000, 50_000, 'ordinary']]],
  ])('%s %s %s', (code, instrument, clause, duty, expected) => {
    expect(first(code)).toMatchObject({ instrument, clause, duty });
    expect(ranges(code)).toEqual(expected);
  });

  const codesWith = (is: (one: Matter) => boolean) => MATTERS.filter(is).map(({ code }) => code);

  test('an optional fine where the text says 可以', () => {
    expect(codesWith(({ versions }) => versions[0]?.fine === 'optional')).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `M${i + 14}`),
      'M29-2',
      'M30',
      'M38',
      'M43',
      'M61',
      'M64',
      'M81',
    ]);
  });

  test('only after failing to correct; only in serious circumstances', () => {
    expect(codesWith(({ versions }) => versions[0]?.correctFirst === true)).toEqual([
      'M31',
      'M36',
      'M43',
      'M66',
      'M68',
      'M70',
      'M77',
      'M85',
      'M88',
      'M97',
      'M98',
    ]);
    expect(codesWith(({ versions }) => versions[0]?.seriousOnly === true)).toEqual(['M49', 'M71', 'M101', 'M102']);
  });

  test('confiscation joined, daily penalty, police, government', () => {
    expect(first('M37').joined).toEqual(['confiscate-property', 'confiscate-gains']);
    expect(first('M60').joined).toEqual(['confiscate-gains']);
    expect(codesWith(({ dailyPenalty }) => dailyPenalty)).toEqual(['M32', 'M34']);
    expect(codesWith(({ policeOnly }) => policeOnly)).toEqual(['M104']);
    expect(codesWith(({ issuingAuthorityOnly }) => issuingAuthorityOnly)).toEqual(['M24']);
    expect(codesWith(({ governmentApproval }) => governmentApproval === 'stop-business')).toEqual(['M42', 'M86']);
  });
});

test('articles as the law writes them', () => {
  expect([10, 11, 20, 34, 69, 100, 101, 110, 111, 118, 200, 1_052, 1_107, 1_242].map(chineseNumber)).toEqual([
    '十',
    '十一',
    '二十',
    '三十四',
    '六十九',
    '一百',
    '一百零一',
    '一百一十',
    '一百一十一',
    '一百一十八',
    '二百',
    '一千零五十二',
    '一千一百零七',
    '一千二百四十二',
  ]);
  expect(article(118, { paragraph: 3 })).toBe('第一百一十八条第三款');
});
