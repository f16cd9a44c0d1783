import { isPlainDate, type PlainDate } from '../legal-time/plain-date.ts';
import { toHalfWidth } from '../text/half-width.ts';
import { withoutSpaces } from '../text/spaces.ts';

export type IdNumberProblem = 'length' | 'characters' | 'fifteen-digits' | 'check-digit' | 'birth-date' | 'future' | 'unknown-province';

export type ReadIdNumber =
  | { readonly ok: true; readonly number: string; readonly sex: '男' | '女'; readonly bornOn: PlainDate; readonly division: string }
  | { readonly ok: false; readonly problem: IdNumberProblem };

/**
 * First two digits, GB/T 2260, with 71 台湾, 81 香港, 82 澳门. People come from all over China, and a number keeps
 * the code of the day it was given, so that only the province is checked: most codes of old counties are gone.
 */
const PROVINCES = new Set(
  [
    [11, 12, 13, 14, 15],
    [21, 22, 23],
    [31, 32, 33, 34, 35, 36, 37],
    [41, 42, 43, 44, 45, 46],
    [50, 51, 52, 53, 54],
    [61, 62, 63, 64, 65],
    [71, 81, 82],
  ]
    .flat()
    .map(String),
);

/**
 * A resident identity number (GB 11643) as typed: full-width characters, spaces and a small x are put right, nothing
 * else. Fifteen digits, as before 1999, are told apart and never converted. Of several faults the one that says where
 * to look comes first, the check digit last.
 */
export function readIdNumber(text: string, today: PlainDate): ReadIdNumber {
  const number = withoutSpaces(toHalfWidth(text)).toUpperCase();
  if (!/^\d*X?$/.test(number)) return { ok: false, problem: 'characters' };
  if (/^\d{15}$/.test(number)) return { ok: false, problem: 'fifteen-digits' };
  if (number.length !== 18) return { ok: false, problem: 'length' };
  if (!PROVINCES.has(number.slice(0, 2))) return { ok: false, problem: 'unknown-province' };
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(bornOn)) return { ok: false, problem: 'birth-date' };
  if (bornOn > today) return { ok: false, problem: 'future' };
  if (checkDigit(number.slice(0, 17)) !== number.slice(17)) return { ok: false, problem: 'check-digit' };
  return { ok: true, number, sex: Number(number[16]) % 2 === 1 ? '男' : '女', bornOn, division: number.slice(0, 6) };
}

/** The eighteenth character for the first seventeen digits: ISO 7064 MOD 11-2, X standing for 10 (GB 11643). */
export function checkDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('a check digit needs seventeen digits');
  const remainder = [...first17].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - remainder) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * For screens: first three and last two characters, `620*************35`. Own choice. The usual six and four would
 * leave only the birth date open, and the check digit leaves one day in eleven of those: whoever knows the age has
 * the number. Anything that is not eighteen characters is masked whole, as one cannot know what it is.
 */
export function maskIdNumber(number: string): string {
  if (number.length !== 18) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(13)}${number.slice(16)}`;
}
