import { describe, expect, it } from 'vitest';
import { addDays, firstOfYear, lastOfYear, type PlainDate, plainDate, weekday, yearOf } from '../plain-date.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './china-holidays.ts';

// Kept apart from the table, month and day only, so that a slip in one of the two is found.
const OFF: Record<number, string> = {
  2024: '01-01 02-10→02-17 04-04→04-06 05-01→05-05 06-10 09-15→09-17 10-01→10-07',
  2025: '01-01 01-28→02-04 04-04→04-06 05-01→05-05 05-31→06-02 10-01→10-08',
  2026: '01-01→01-03 02-15→02-23 04-04→04-06 05-01→05-05 06-19→06-21 09-25→09-27 10-01→10-07',
};
const WORKED: Record<number, string> = {
  2024: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  2025: '01-26 02-08 04-27 09-28 10-11',
  2026: '01-04 02-14 02-28 05-09 09-20 10-10',
};

function daysOf(year: number, blocks = ''): PlainDate[] {
  return blocks.split(' ').flatMap((block) => {
    const [first, last = first] = block.split('→').map((day) => plainDate(`${year}-${day}`));
    const days: PlainDate[] = [];
    for (let day = first; day && last && day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

function listed(year: number, off: boolean): PlainDate[] {
  const first = firstOfYear(year);
  const last = lastOfYear(year);
  return CHINA_HOLIDAYS.filter((day) => day.off === off && day.date >= first && day.date <= last).map(({ date }) => date);
}

describe('the holidays of the State Council', () => {
  it.each([2024, 2025, 2026])('%i has the days off and the worked days of its notice', (year) => {
    expect(listed(year, true)).toEqual(daysOf(year, OFF[year]));
    expect(listed(year, false)).toEqual(daysOf(year, WORKED[year]));
  });

  it('are announced for 2018 to 2026, each year with its National Day, and not for 2027', () => {
    expect(ANNOUNCED_YEARS).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const year of ANNOUNCED_YEARS) expect(listed(year, true)).toContain(`${year}-10-01`);
    expect(CHINA_HOLIDAYS.filter(({ date }) => yearOf(date) > 2026)).toEqual([]);
  });

  it('list no day twice, are in order, and work weekends only', () => {
    const dates = CHINA_HOLIDAYS.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates).toHaveLength(315);
    const workedWeekdays = CHINA_HOLIDAYS.filter(({ date, off }) => !off && weekday(date) <= 5).map(({ date }) => date);
    // The second notice of 2020 named the Monday on which work began again.
    expect(workedWeekdays).toEqual(['2020-02-03']);
  });
});
