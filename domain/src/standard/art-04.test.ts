import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { some, standingOf } from './testing/bureau-facts.ts';

const LANZHOU = { number: 101, parent: 1, level: 'prefecture', divisionCode: '620100', name: '兰州市城市管理委员会' } as const;
const PROVINCE = { number: 1, parent: null, level: 'province', divisionCode: '620000', name: '甘肃省住房和城乡建设厅' } as const;

describe('names (Guideline art. 4)', () => {
  test.each([
    ['城关区城市管理综合执法局', 'green'],
    ['兰州市城关区城市管理综合执法局', 'green'],
    ['城关区城市管理局', 'red'],
  ] as const)('4.S1: a county called %s is %s', (name, light) => {
    expect(standingOf('4.S1', { name })).toMatchObject({ light, value: light === 'green' ? 1 : 0 });
  });

  test('4.S1: a lost name comes with the expected ones', () => {
    const expected = ['城关区城市管理综合执法局', '兰州市城关区城市管理综合执法局'];
    expect(standingOf('4.S1', { name: '城关区城管局' }).winBack).toEqual({ sentence: 'name-expected', actual: '城关区城管局', expected });
  });

  test('4.S1: a new area without a division code has no prescribed name', () => {
    expect(standingOf('4.S1', { divisionCode: null })).toMatchObject({ light: 'grey', grey: 'no-expected-name', value: null });
  });

  test.each([
    [[], 'grey'],
    [['城关区城市管理综合执法大队'], 'green'],
    [['一中队', '城关区城市管理综合执法大队'], 'green'],
    [['城关区城管大队'], 'red'],
  ] as const)('4.S2: a county with the teams %j is %s', (teamNames, light) => {
    expect(standingOf('4.S2', { teamNames })).toMatchObject({ light });
  });

  test.each([
    [LANZHOU, 'green'],
    [{ ...LANZHOU, name: '兰州市城市管理局' }, 'red'],
    [{ ...LANZHOU, divisionCode: '620200', name: '嘉峪关市城市管理执法局' }, 'green'],
    [{ ...LANZHOU, divisionCode: '621200', name: '陇南市城市管理执法局' }, 'green'],
    [{ ...LANZHOU, divisionCode: '620300', name: '金昌市住房和城乡建设局（城市管理执法局）' }, 'green'],
    [{ ...LANZHOU, divisionCode: '620300', name: '金昌市城市管理委员会' }, 'red'],
  ] as const)('4.S3: %j is %s', (bureau, light) => {
    expect(standingOf('4.S3', bureau)).toMatchObject({ light });
  });

  test('4.S4: the team of a prefecture', () => {
    expect(standingOf('4.S4', { ...LANZHOU, teamNames: ['兰州市城市管理执法支队'] })).toMatchObject({ light: 'green' });
    expect(standingOf('4.S4', { ...LANZHOU, teamNames: ['兰州市城管支队'] })).toMatchObject({
      light: 'red',
      winBack: { expected: ['兰州市城市管理执法支队'] },
    });
  });

  test('nothing of art. 4 is asked of the province, of a county only what is for counties', () => {
    for (const id of ['4.S1', '4.S2', '4.S3', '4.S4', '4.S5', '4.S6'] as const)
      expect(standingOf(id, PROVINCE).grey).toBe('not-applicable');
    for (const id of ['4.S3', '4.S4', '4.S5'] as const) expect(standingOf(id).grey).toBe('not-applicable');
  });
});

test('4.S5: a prefecture has an enforcement section or team inside (Guideline art. 4)', () => {
  expect(standingOf('4.S5', LANZHOU)).toMatchObject({ value: 0, light: 'red', winBack: { sentence: 'enforcement-unit-missing' } });
  expect(standingOf('4.S5', { ...LANZHOU, counts: { 'enforcement-units': some(2, 2) } })).toMatchObject({
    value: 2,
    light: 'green',
    winBack: null,
  });
});

describe('4.S6: competent department, attested (Guideline art. 4)', () => {
  const until = plainDate('2028-01-01');
  test.each([
    [{ state: 'none' }, 'red', 'declaration-missing'],
    [{ state: 'open' }, 'yellow', 'declaration-unconfirmed'],
    [{ state: 'sent-back', reason: '文件不清' }, 'red', 'declaration-sent-back'],
    [{ state: 'expired', until }, 'red', 'declaration-expired'],
    [{ state: 'confirmed', until }, 'green', undefined],
  ] as const)('%j is %s', (attested, light, sentence) => {
    const standing = standingOf('4.S6', { attested: { '4.S6': attested, '6.S12': { state: 'none' } } });
    expect([standing.light, standing.winBack?.sentence]).toEqual([light, sentence]);
  });
});
