import { addDays, plainDate, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { checkDigit } from '@zhunsheng/domain/personnel/id-number';

export interface InventedPerson {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly idNumber: string;
}

// 62 is Gansu; 9901 was never given to a division, so that no living person has one of these numbers.
const NO_DIVISION = '629901';
const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹曾彭萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范单乐仇解',
];
const MEN = [...'伟强军杰涛明超勇刚平辉鹏斌波志国建文海龙宇浩俊峰凯'];
const WOMEN = [...'芳娜敏静丽艳霞玲桂兰燕雪梅红洁颖琳慧莉婷倩宁蓉'];

/** Whole numbers below a bound, the same at every run for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const FIRST_BIRTHDAY: PlainDate = plainDate('1970-01-01');
const BIRTHDAYS = 11_000; // until 2000

/** `order` is the person's place among all: names may meet by chance, numbers never do. */
export function inventPerson(draw: (below: number) => number, order: number): InventedPerson {
  const sex = draw(10) < 7 ? '男' : '女';
  const pick = (from: readonly string[]): string => from[draw(from.length)] ?? '';
  const given = sex === '男' ? MEN : WOMEN;
  const name = `${pick(SURNAMES)}${pick(given)}${draw(3) === 0 ? '' : pick(given)}`;
  const bornOn = addDays(FIRST_BIRTHDAY, draw(BIRTHDAYS)).replaceAll('-', '');
  // The seventeenth digit is odd for men.
  const serial = String((order * 2 + (sex === '男' ? 1 : 0)) % 1000).padStart(3, '0');
  const first17 = `${NO_DIVISION}${bornOn}${serial}`;
  return { name, sex, idNumber: first17 + checkDigit(first17) };
}
