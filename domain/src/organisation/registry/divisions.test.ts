import { expect, test } from 'vitest';
import { COUNTIES } from './counties.ts';
import { readDivisionCode } from './divisions.ts';
import { PREFECTURES } from './prefectures.ts';
import { RETIRED_DIVISIONS } from './retired-codes.ts';

test('Gansu has 14 prefectures and 86 counties: 17 districts, 57 counties, 7 autonomous counties, 5 county-level cities', () => {
  const kinds = Map.groupBy(COUNTIES, (county) => county.kind);
  expect(PREFECTURES).toHaveLength(14);
  expect([kinds.get('市辖区'), kinds.get('县'), kinds.get('自治县'), kinds.get('县级市')].map((some) => some?.length)).toEqual([
    17, 57, 7, 5,
  ]);
});

test('every county lies in a prefecture whose code begins like its own', () => {
  const wrong = COUNTIES.filter(
    (county) => !county.prefecture.startsWith(county.code.slice(0, 4)) || !PREFECTURES.some((one) => one.code === county.prefecture),
  );
  expect(wrong).toEqual([]);
});

test('what is said of districts and counties agrees with the counties', () => {
  for (const prefecture of PREFECTURES) {
    const own = COUNTIES.filter((county) => county.prefecture === prefecture.code);
    expect([own.length > 0, own.some((county) => county.kind === '市辖区')]).toEqual([prefecture.hasCounties, prefecture.hasDistricts]);
  }
});

test('a code in force opens its division', () => {
  expect(readDivisionCode('620102')).toMatchObject({ reading: 'in-force', division: { level: 'county', name: '城关区' } });
  expect(readDivisionCode('620200')).toMatchObject({ reading: 'in-force', division: { level: 'prefecture', hasCounties: false } });
});

test('a retired code names what it was and its successors, two where the division was split', () => {
  expect(readDivisionCode('620824')).toMatchObject({
    reading: 'retired',
    name: '华亭县',
    successors: [{ code: '620881', name: '华亭市' }],
  });
  expect(readDivisionCode('622501')).toMatchObject({ reading: 'retired', successors: [{ name: '秦州区' }, { name: '麦积区' }] });
});

test('every retired code but three offices leads to divisions in force', () => {
  const without = RETIRED_DIVISIONS.filter(({ code }) => {
    const reading = readDivisionCode(code);
    return reading.reading !== 'retired' || reading.successors.length === 0;
  });
  expect(without.map((one) => one.code)).toEqual(['622327', '622328', '622329']);
});

test.each([
  ['620171', 'statistical'],
  ['620201', 'statistical'],
  ['610100', 'other-province'],
  ['620199', 'unknown'],
  ['6201', 'malformed'],
  ['６２０１０２', 'malformed'],
  ['620102\n', 'malformed'],
])('%s is read as %s', (code, reading) => {
  expect(readDivisionCode(code).reading).toBe(reading);
});
