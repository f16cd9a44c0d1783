import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS as settings } from '../settings/settings.ts';
import { calendarOf } from './calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { plainDate } from './plain-date.ts';
import { remediesAgainst } from './remedies.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const against = (onTheSpot: boolean) => remediesAgainst({ receivedOn: plainDate('2026-01-15'), onTheSpot, settings }, china);

it('are sixty days for reconsideration or six months for a lawsuit, by choice (X32)', () => {
  expect(against(false)).toMatchObject({
    reconsiderationFirst: false,
    reconsiderationAt: 'government-of-same-level',
    reconsideration: { legalDue: '2026-03-16' },
    lawsuit: { legalDue: '2026-07-15' },
    suspendsPerformance: false,
  });
});

it('against a decision on the spot begin with reconsideration (Reconsideration Law art. 23; X30)', () => {
  expect(against(true)).toMatchObject({ reconsiderationFirst: true, reconsideration: { legalDue: '2026-03-16' }, lawsuit: null });
});
