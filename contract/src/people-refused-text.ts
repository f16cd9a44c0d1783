import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { Facts } from '@zhunsheng/domain/ruling';
import { REFUSAL_TEXT, refusalSentences } from './refusal-text.ts';
import { type Locale, say, type Text } from './text.ts';

/** One of several people who were refused together. */
export interface PersonRefused {
  readonly person: string;
  readonly name: string;
  readonly code: RefusalCode;
  /** Empty where no gate of the Guideline stands behind it. */
  readonly gate: string;
}

/** What stands in one person's way. The refusal of several says of each only who and why, so these need no further facts. */
const WHY: Readonly<Partial<Record<RefusalCode, Text>>> = {
  'post/no-valid-certificate': say('上岗当日没有有效的执法证', 'no certificate valid on the first day'),
  'post/auxiliary-on-enforcing-post': say('协管人员不得从事行政执法工作', 'an auxiliary does no enforcement work'),
  'post/onboarding-incomplete': say('上岗前的培训不满 10 个工作日', 'fewer than 10 working days of onboarding before the first day'),
  'post/before-joining': say('上岗日期早于入职日期', 'the post would begin before he joined'),
  'post/after-leaving': say('已离职，岗位不能延续到此后', 'has left; a post cannot last beyond that day'),
  'post/held-already': say('同一时间已任此岗位', 'holds this post for that time already'),
  'attendance/day-counted-twice': say('这些日子已计入另一次培训', 'these days count for another training already'),
  'attendance/more-than-held': say('登记的天数多于起止日期之间的天数', 'more days than the session has'),
  'attendance/not-at-work': say('参训日期不在任职期间内', 'the days lie outside the time in this bureau'),
  'ledger/not-on-record': say('不在本机构的人员登记中', 'not on record in this bureau'),
};

const listOf = (fact: Facts[string] | undefined): readonly string[] => (typeof fact === 'object' && fact !== null ? fact : []);

/** The people named by `post/people-refused` and `attendance/people-refused`; of any other refusal none. */
export function peopleRefused(facts: Facts): PersonRefused[] {
  const [people, codes, gates] = [listOf(facts['people']), listOf(facts['codes']), listOf(facts['gates'])];
  return listOf(facts['subjects']).flatMap((person, index) => {
    const code = codes[index];
    return code !== undefined && code in REFUSAL_TEXT
      ? [{ person, name: people[index] ?? '', code: code as RefusalCode, gate: gates[index] ?? '' }]
      : [];
  });
}

export function whyRefused({ code, name }: PersonRefused, locale: Locale): string {
  return WHY[code]?.[locale] ?? refusalSentences(code, { person: name }, locale).title;
}
