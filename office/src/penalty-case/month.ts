import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';

/** 2026-11 and its neighbours. */
export const monthOf = (day: string): string => day.slice(0, 7);

export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthAfter(month: string, by: 1 | -1): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Weeks from Monday on that hold the month, whole. */
export function weeksOf(month: string): readonly (readonly PlainDate[])[] {
  const first = `${month}-01` as PlainDate;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(first, -weekday);
  const next = `${monthAfter(month, 1)}-01`;
  const weeks: PlainDate[][] = [];
  for (let start = monday; start < next; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  }
  return weeks;
}
