import { expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { plainDate } from './plain-date.ts';
import { servedOn } from './service.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const day = plainDate('2026-08-03');

it('by hand, by another organ, by post or through a unit is served on the day of the signature', () => {
  expect(servedOn('direct', { signedOn: day }, china)).toMatchObject({ on: day, provisional: false });
  expect(servedOn('entrusted', { signedOn: day }, china)).toMatchObject({ on: day });
  expect(servedOn('via-unit', { signedOn: day }, china)).toMatchObject({ on: day });
  expect(servedOn('post', { returnSlipOn: day }, china)).toMatchObject({ on: day });
});

it('left behind is served the same day, with a witness or a recording (Civil Procedure Law art. 89; X50)', () => {
  expect(servedOn('leave', { leftOn: day, witnessed: true, recorded: false }, china)).toMatchObject({ on: day });
  expect(servedOn('leave', { leftOn: day, witnessed: false, recorded: true }, china)).toMatchObject({ on: day });
  expect(servedOn('leave', { leftOn: day, witnessed: false, recorded: false }, china)).toBe('no-witness-or-recording');
});

it('electronically is served when it arrives, by the day in China, and only with consent (Penalty Law art. 61; X24, X49)', () => {
  expect(servedOn('electronic', { arrivedAt: '2026-08-03T16:30:00Z', consent: true }, china)).toMatchObject({ on: '2026-08-04' });
  expect(servedOn('electronic', { arrivedAt: '2026-08-03T15:59:59Z', consent: true }, china)).toMatchObject({ on: '2026-08-03' });
  expect(servedOn('electronic', { arrivedAt: '2026-08-03T16:30:00Z', consent: false }, china)).toBe('no-consent');
});

it('by public notice is served thirty days after it, no longer sixty (Civil Procedure Law art. 95; X09)', () => {
  expect(servedOn('public-notice', { publishedOn: day, reasonOnFile: true }, china)).toMatchObject({ on: '2026-09-02' });
  expect(servedOn('public-notice', { publishedOn: plainDate('2026-09-03'), reasonOnFile: true }, china)).toMatchObject({
    on: '2026-10-08',
  });
  expect(servedOn('public-notice', { publishedOn: plainDate('2026-12-10'), reasonOnFile: true }, china)).toMatchObject({
    provisional: true,
  });
  expect(servedOn('public-notice', { publishedOn: day, reasonOnFile: false }, china)).toBe('no-reason-on-file');
});
