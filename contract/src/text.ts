import { isPlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Fact } from '@zhunsheng/domain/ruling';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Keeps the entries of a dictionary on one line. */
export const say = (zh: string, en: string): Text => ({ zh, en });

export const YES: Text = say('是', 'yes');
export const NO: Text = say('否', 'no');
export const NOTHING = '—';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** 2026年3月5日, 5 March 2026. Text that is no day is shown as it is. */
export function showDate(day: string, locale: Locale): string {
  if (!isPlainDate(day)) return day;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return locale === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Day and minute in Asia/Shanghai (UTC+8 in every year) of an instant in UTC. */
export function showInstant(instant: string, locale: Locale): string {
  if (!INSTANT.test(instant)) return instant;
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${showDate(local.slice(0, 10), locale)} ${local.slice(11, 16)}`;
}

/** Half-days as days: 9 → 4.5 天. */
export function showHalfDays(halfDays: number, locale: Locale): string {
  const days = halfDays / 2;
  return locale === 'zh' ? `${days} 天` : `${days} ${days === 1 ? 'day' : 'days'}`;
}

export function showList(values: readonly string[], locale: Locale): string {
  return values.length === 0 ? NOTHING : values.join(locale === 'zh' ? '、' : ', ');
}

/** One fact as a reader sees it where nothing more is known about it than its value. */
export function showFact(fact: Fact, locale: Locale): string {
  if (fact === null || fact === '') return NOTHING;
  if (typeof fact === 'boolean') return (fact ? YES : NO)[locale];
  if (typeof fact === 'number') return String(fact);
  if (typeof fact !== 'string')
    return showList(
      fact.map((value) => showFact(value, locale)),
      locale,
    );
  return INSTANT.test(fact) ? showInstant(fact, locale) : showDate(fact, locale);
}

/** Puts the facts in the place of `{name}`; a fact that is not there is shown as —. */
export function fill(text: Text, facts: Readonly<Record<string, Fact>>, locale: Locale): string {
  return text[locale].replace(PLACEHOLDER, (_, name: string) => showFact(facts[name] ?? null, locale));
}

export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort();
}
