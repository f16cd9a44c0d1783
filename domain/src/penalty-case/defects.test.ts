import { describe, expect, test } from 'vitest';
import { DEFECT_CODES, type DefectCode, defectsOf, fileReviewScore, REVIEW_WEIGHTS } from './defects.ts';
import { SIX_POINTS } from './ids.ts';
import { CLEAN, SEEDED } from './testing/seeded-files.ts';
import { CaseFile } from './testing/case-file.ts';

const codesOf = (file: CaseFile): DefectCode[] => defectsOf(file.state).map(({ defect }) => defect);

test.each(Object.entries(CLEAN))('a clean file has no defect: %s', (_, build) => {
  const { state } = build();
  expect(defectsOf(state)).toEqual([]);
  expect(fileReviewScore(state).total).toBe(100);
});

test.each(SEEDED)('$title', ({ planted, build }) => {
  expect(codesOf(build()).toSorted()).toEqual([...planted].toSorted());
});

const RESULTS = SEEDED.map(({ planted, build }) => ({ planted, found: codesOf(build()) }));
const PLANTED = RESULTS.flatMap(({ planted }) => planted);
const MISSED = RESULTS.flatMap(({ planted, found }) => planted.filter((code) => !found.includes(code)));
const ALARMS = RESULTS.flatMap(({ planted, found }) => found.filter((code) => !planted.includes(code)));

test(`of ${PLANTED.length} defects planted in ${SEEDED.length} files ${PLANTED.length - MISSED.length} are found, ${MISSED.length} missed, ${ALARMS.length} false alarms`, () => {
  expect({ missed: MISSED, alarms: ALARMS }).toEqual({ missed: [], alarms: [] });
  expect(SEEDED.length).toBeGreaterThanOrEqual(30);
});

test('every defect that can be found has been planted', () => {
  expect([...new Set(PLANTED)].toSorted()).toEqual([...DEFECT_CODES].toSorted());
});

describe('the score of a file review', () => {
  test('a hundred points over the six', () => {
    expect(SIX_POINTS.reduce((sum, point) => sum + REVIEW_WEIGHTS[point].worth, 0)).toBe(100);
  });

  test('each defect takes off its own point, and no point is worth less than nothing', () => {
    for (const { build } of SEEDED) {
      const { state } = build();
      const { points, total } = fileReviewScore(state);
      for (const point of SIX_POINTS) {
        const { worth, each } = REVIEW_WEIGHTS[point];
        const own = defectsOf(state).filter((one) => one.point === point).length;
        expect(points[point]).toBe(Math.max(0, worth - own * each));
      }
      expect(total).toBeLessThan(100);
      expect(total).toBeGreaterThanOrEqual(0);
    }
  });
});

test('nothing is wanting of a clue that is still being checked', () => {
  expect(defectsOf(new CaseFile().does('register-clue').state)).toEqual([]);
});
