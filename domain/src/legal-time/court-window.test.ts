import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKey } from '../law/instruments.ts';
import { DEFAULT_SETTINGS as settings } from '../settings/settings.ts';
import { calendarOf } from './calendar.ts';
import { type CourtWindowFacts, courtWindow } from './court-window.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { addDays, plainDate } from './plain-date.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const window = (receivedOn: string, more: Partial<Omit<CourtWindowFacts, 'receivedOn'>> = {}) =>
  courtWindow({ receivedOn: plainDate(receivedOn), onTheSpot: false, settings, ...more }, china);

describe('the window for asking the court (Coercion Law art. 53; law digest, annex C)', () => {
  it.each([
    ['2026-01-15', '2026-07-15', '2026-07-16', '2026-10-15', '2026-10-15'],
    ['2025-08-31', '2026-02-28', '2026-03-01', '2026-05-28', '2026-05-28'],
    ['2026-03-20', '2026-09-20', '2026-09-21', '2026-12-21', '2026-12-18'],
  ])('of a decision received on %s: remedies until %s, open from %s, closed after %s, warned by %s (X11, X16)', (...days) => {
    const [receivedOn, remedyEnds, opensOn, closesOn, warned] = days;
    const found = window(receivedOn);
    expect([found.remedy.limit, found.remedy.legalDue, found.opensOn, found.closes.legalDue, found.closes.safeDue]).toEqual([
      'T23',
      remedyEnds,
      opensOn,
      closesOn,
      warned,
    ]);
    expect(found.provisional).toBe(false);
  });

  it('of a decision on the spot opens after the sixty days of the reconsideration that comes first', () => {
    const found = window('2026-01-15', { onTheSpot: true });
    expect(found).toMatchObject({ opensOn: '2026-03-17', runsFrom: '2026-03-16' });
    expect([found.remedy.limit, found.closes.legalDue]).toEqual(['T22', '2026-06-16']);
    expect(found.basis.map(citationKey)).toContain('reconsideration-law@2024-01-01#23');
  });

  it('opens after the rolled end of the remedy period and warns by the unrolled one', () => {
    // Six months from 2025-11-16 end on Saturday 2026-05-16.
    const found = window('2025-11-16');
    expect(found).toMatchObject({ runsFrom: '2026-05-18', opensOn: '2026-05-19' });
    expect(found.closes).toMatchObject({ legalDue: '2026-08-18', safeDue: '2026-08-14' });
  });

  it('runs from the end of the last instalment where that is later (Penalty Law art. 72)', () => {
    expect(window('2026-01-15', { deferredUntil: plainDate('2026-08-31') })).toMatchObject({
      runsFrom: '2026-08-31',
      opensOn: '2026-09-01',
      closes: { legalDue: '2026-11-30' },
    });
    expect(window('2026-01-15', { deferredUntil: plainDate('2026-03-31') }).closes.legalDue).toBe('2026-10-15');
  });

  it('may be used only after a demand and its ten working days (Coercion Law art. 54, 69; X07)', () => {
    expect(window('2026-01-15').applyFrom).toBeNull();
    expect(window('2026-01-15', { demandServedOn: plainDate('2026-09-25') }).applyFrom).toBe('2026-10-16');
    expect(window('2026-01-15', { demandServedOn: plainDate('2026-06-01') }).applyFrom).toBe('2026-07-16');
  });

  it('never opens before a remedy is over, nor closes before it opens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2700 }),
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 700 })),
        (n, onTheSpot, deferred) => {
          const receivedOn = addDays(plainDate('2018-01-01'), n);
          const found = window(receivedOn, { onTheSpot, deferredUntil: deferred === null ? null : addDays(receivedOn, deferred) });
          expect(found.opensOn > found.remedy.legalDue && found.opensOn < found.closes.safeDue).toBe(true);
          expect(found.closes.safeDue <= found.closes.legalDue).toBe(true);
          if (deferred !== null) expect(found.opensOn > addDays(receivedOn, deferred)).toBe(true);
        },
      ),
    );
  });
});
