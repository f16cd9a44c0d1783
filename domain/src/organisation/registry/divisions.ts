import { COUNTIES, type CountyDivision } from './counties.ts';
import { PREFECTURES, PROVINCE, type PrefectureDivision } from './prefectures.ts';
import { RETIRED_DIVISIONS, STATISTICAL_CODES } from './retired-codes.ts';

export type Level = 'province' | 'prefecture' | 'county';

export type Division =
  | { level: 'province'; code: string; name: string }
  | ({ level: 'prefecture' } & PrefectureDivision)
  | ({ level: 'county' } & CountyDivision);

/** What a typed division code turns out to be; everything but `in-force` is a reason to refuse it in words. */
export type CodeReading =
  | { reading: 'in-force'; division: Division }
  | { reading: 'retired'; name: string; successors: readonly Division[] }
  | { reading: 'statistical'; name: string }
  | { reading: 'other-province' }
  | { reading: 'unknown' }
  | { reading: 'malformed' };

export const DIVISIONS: readonly Division[] = [
  { level: 'province', ...PROVINCE },
  ...PREFECTURES.map((prefecture): Division => ({ level: 'prefecture', ...prefecture })),
  ...COUNTIES.map((county): Division => ({ level: 'county', ...county })),
];

const byCode: ReadonlyMap<string, Division> = new Map(DIVISIONS.map((division) => [division.code, division]));

export const findDivision = (code: string): Division | undefined => byCode.get(code);

/** Throws a fault: only for codes that the program itself wrote down. */
export const getDivision = (code: string): Division => {
  const division = byCode.get(code);
  if (division === undefined) throw new Error(`no division of Gansu has the code ${code}`);
  return division;
};

export const readDivisionCode = (code: string): CodeReading => {
  if (!/^[0-9]{6}$/.test(code)) return { reading: 'malformed' };
  if (!code.startsWith('62')) return { reading: 'other-province' };
  const division = byCode.get(code);
  if (division !== undefined) return { reading: 'in-force', division };
  const retired = RETIRED_DIVISIONS.find((one) => one.code === code);
  if (retired !== undefined) return { reading: 'retired', name: retired.name, successors: retired.successors.map(getDivision) };
  const statistical = STATISTICAL_CODES.find((one) => one.code === code);
  return statistical === undefined ? { reading: 'unknown' } : { reading: 'statistical', name: statistical.name };
};
