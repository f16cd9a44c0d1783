import { calendarOf, workingDaysIn } from '@zhunsheng/domain/legal-time/calendar';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from '@zhunsheng/domain/legal-time/holidays/china-holidays';
import { addDays, plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { correctionsOf, workingDaysSql } from './working-days.ts';

const CALENDAR = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);

test.each([
  ['the State Council’s calendar', CALENDAR],
  ['no calendar at all', calendarOf([])],
])('working days in SQL are those of the domain (%s)', async (_name, calendar) => {
  const { first, cumulated } = correctionsOf(calendar);
  const start = plainDate('2014-12-25');
  // Every 3rd day over 13 years, from a day to one month long: before, within and after the announced years.
  const ranges = Array.from({ length: 1_600 }, (_, place) => {
    const from = addDays(start, place * 3);
    return { from, until: addDays(from, place % 31) };
  });
  const client = new pg.Client({ connectionString: inject('testCluster').superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ days: number }>(
      `select ${workingDaysSql('f', 'u', '$3::date', '$4::int[]')} as days from unnest($1::date[], $2::date[]) with ordinality r (f, u, place) order by place`,
      [ranges.map(({ from }) => from), ranges.map(({ until }) => until), first, cumulated],
    );
    expect(rows.map(({ days }) => days)).toEqual(ranges.map(({ from, until }) => workingDaysIn(from, until, calendar)));
  } finally {
    await client.end();
  }
});
