import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKey } from '../law/instruments.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../settings/settings.ts';
import { calendarOf, isWorkingDay } from './calendar.ts';
import { type ComputedLimit, computeHours, computeLimit, computeTerms, extensionRoom, type LimitFacts, warnedBy } from './compute-limit.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { DAY_LIMIT_IDS, type DayLimitId, isDayLimitId, isHourLimitId, isLimitId, LIMIT_IDS, LIMITS } from './limit-table.ts';
import { addDays, plainDate } from './plain-date.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const settings = DEFAULT_SETTINGS;

function due(id: DayLimitId, from: string, more: Partial<Omit<LimitFacts, 'from' | 'settings'>> = {}): ComputedLimit {
  return computeLimit(id, { from: plainDate(from), settings, ...more }, china);
}

const pause = (from: string, until: string) => ({ from: plainDate(from), until: plainDate(until) });

describe('the table of limits', () => {
  it('has T01 to T26 once each, and what was added to them', () => {
    const digest = Array.from({ length: 26 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`);
    expect(LIMIT_IDS).toEqual([...digest, 'S01', 'C01', 'C02', 'H01', 'K01', 'K02', 'K03', 'K04']);
    expect(LIMIT_IDS.filter(isDayLimitId).toSorted()).toEqual([...DAY_LIMIT_IDS].toSorted());
    expect(LIMIT_IDS.filter(isHourLimitId)).toEqual(['H01']);
    expect(['T00', 'T27', 't05', '', 'toString'].filter(isLimitId)).toEqual([]);
  });

  // Law digest 1.4: unit and length as shipped. T13 is a rate; see surcharge.test.ts.
  it.each([
    ['T01', 'working-day', 15],
    ['T02', 'working-day', 7],
    ['T03', 'working-day', 7],
    ['T04', 'working-day', 5],
    ['T05', 'working-day', 5],
    ['T06', 'working-day', 7],
    ['T07', 'day', 90],
    ['T08', 'working-day', 7],
    ['T09', 'working-day', 3],
    ['T10', 'day', 15],
    ['T11', 'working-day', 2],
    ['T12', 'working-day', 2],
    ['T14', 'month', 3],
    ['T15', 'working-day', 10],
    ['T16', 'working-day', 5],
    ['T18', 'working-day', 7],
    ['T19', 'working-day', 3],
    ['T20', 'working-day', 15],
    ['T22', 'day', 60],
    ['T23', 'month', 6],
    ['T24', 'day', 15],
    ['S01', 'day', 30],
    ['C01', 'working-day', 3],
    ['C02', 'day', 30],
    ['K01', 'working-day', 5],
    ['K02', 'day', 30],
    ['K03', 'working-day', 7],
    ['K04', 'working-day', 5],
  ] as const)('gives %s in %s: %i', (id, unit, length) => {
    expect(due(id, '2026-03-02')).toMatchObject({ limit: id, term: 'ordinary', unit, length });
  });

  it.each([
    [
      'T17',
      [
        ['ordinary', 'working-day', 7],
        ['doubtful', 'day', 30],
      ],
    ],
    [
      'T21',
      [
        ['ordinary', 'year', 2],
        ['harm', 'year', 5],
      ],
    ],
    [
      'T22',
      [
        ['ordinary', 'day', 60],
        ['not-told', 'year', 1],
      ],
    ],
    [
      'T23',
      [
        ['ordinary', 'month', 6],
        ['not-told', 'year', 1],
      ],
    ],
    [
      'T25',
      [
        ['ordinary', 'day', 60],
        ['summary', 'day', 30],
      ],
    ],
    [
      'T26',
      [
        ['ordinary', 'year', 5],
        ['real-estate', 'year', 20],
      ],
    ],
  ] as const)('gives every length of %s', (id, terms) => {
    const found = computeTerms(id, { from: plainDate('2026-03-02'), settings }, china);
    expect(found.map(({ term, unit, length }) => [term, unit, length])).toEqual(terms);
  });

  it('takes from the settings what no text that was read fixes, and never cites an article for it', () => {
    const other = settingsWith([
      ['clueCheckDays', 10],
      ['defenceDays', 7],
      ['closeFormDays', 3],
    ]);
    for (const [id, length] of [
      ['T01', 10],
      ['T04', 7],
      ['T20', 3],
    ] as const) {
      const limit = computeLimit(id, { from: plainDate('2026-03-02'), settings: other }, china);
      expect(limit.length).toBe(length);
      expect(limit.basis.map(citationKey)).toContain('own@1#setting');
    }
    for (const id of DAY_LIMIT_IDS) {
      for (const { length, basis } of LIMITS[id].terms)
        expect(
          basis.some(({ instrument }) => instrument === 'own'),
          id,
        ).toBe(typeof length === 'string');
    }
  });
});

describe('ends of limits (law digest, annex C)', () => {
  it.each([
    ['T05', '2026-09-23', '2026-10-08'],
    ['T03', '2026-02-12', '2026-02-28'],
    ['T19', '2026-04-29', '2026-05-07'],
    ['T08', '2026-09-17', '2026-09-28'],
    ['T15', '2025-09-26', '2025-10-16'],
    ['T11', '2026-01-01', '2026-01-05'],
    ['T05', '2025-01-24', '2025-02-07'],
    ['T05', '2026-09-29', '2026-10-12'],
  ] as const)('%s from %s ends on the working day %s, alike in all three readings', (id, from, end) => {
    expect(due(id, from)).toMatchObject({ rawDue: end, legalDue: end, safeDue: end, provisional: false });
  });

  it.each([
    ['T07', '2026-03-02', '2026-05-31', '2026-06-01', '2026-05-29'],
    ['T10', '2026-09-20', '2026-10-05', '2026-10-08', '2026-09-30'],
    ['T10', '2026-09-18', '2026-10-03', '2026-10-08', '2026-09-30'],
    ['T24', '2026-02-01', '2026-02-16', '2026-02-24', '2026-02-14'],
    ['T10', '2025-09-20', '2025-10-05', '2025-10-09', '2025-09-30'],
    ['S01', '2026-08-03', '2026-09-02', '2026-09-02', '2026-09-02'],
    ['T22', '2026-07-06', '2026-09-04', '2026-09-04', '2026-09-04'],
    ['T22', '2026-01-15', '2026-03-16', '2026-03-16', '2026-03-16'],
    ['T23', '2026-01-15', '2026-07-15', '2026-07-15', '2026-07-15'],
    ['T23', '2025-08-31', '2026-02-28', '2026-02-28', '2026-02-28'],
    ['T23', '2026-03-20', '2026-09-20', '2026-09-20', '2026-09-20'],
  ] as const)('%s from %s: raw %s, lawful until %s, safe until %s', (id, from, rawDue, legalDue, safeDue) => {
    expect(due(id, from)).toMatchObject({ rawDue, legalDue, safeDue, provisional: false });
  });

  it('of years and months fall on 29 February where there is one, and on the last of the month where there is not', () => {
    expect(due('T21', '2024-02-29').rawDue).toBe('2026-02-28');
    expect(due('T21', '2022-02-28').rawDue).toBe('2024-02-28');
    expect(due('T26', '2024-02-29', { term: 'real-estate' }).rawDue).toBe('2044-02-29');
    expect(due('T22', '2024-02-29', { term: 'not-told' }).rawDue).toBe('2025-02-28');
    expect(due('T23', '2023-08-31').rawDue).toBe('2024-02-29');
    expect(due('T14', '2025-11-30').rawDue).toBe('2026-02-28');
    expect(due('T14', '2026-02-28').rawDue).toBe('2026-05-28');
    expect(due('T10', '2024-02-14').rawDue).toBe('2024-02-29');
  });

  it('warn an organ by the safe day and leave a party the rest day’s grace', () => {
    expect(warnedBy(due('T07', '2026-03-02'))).toBe('2026-05-29');
    expect(warnedBy(due('T10', '2026-09-20'))).toBe('2026-10-08');
  });

  it('are provisional beyond the announced years (X06)', () => {
    expect(due('T05', '2026-12-24')).toMatchObject({ legalDue: '2026-12-31', provisional: false });
    expect(due('T05', '2026-12-28')).toMatchObject({ legalDue: '2027-01-04', provisional: true });
    expect(due('T23', '2026-09-01').provisional).toBe(true);
    expect(due('T06', '2027-01-08').provisional).toBe(true);
  });
});

describe('notice of a hearing (Penalty Law art. 64)', () => {
  it('on 2026-10-15 is due by 29 September, and by the 30th on the minimum reading (X20)', () => {
    expect(due('T06', '2026-10-15')).toMatchObject({ rawDue: '2026-09-30', legalDue: '2026-09-30', safeDue: '2026-09-29' });
  });

  it('on a rest day counts that day in neither reading', () => {
    expect(due('T06', '2026-10-18')).toMatchObject({ legalDue: '2026-10-08', safeDue: '2026-10-08' });
  });

  it('is never paused', () => {
    expect(() => due('T06', '2026-10-15', { pauses: [pause('2026-10-01', '2026-10-02')] })).toThrow(RangeError);
  });
});

describe('pauses of the ninety days (X12)', () => {
  // Filed on Monday 2 March: day 1 is the 3rd, day 90 is Sunday 31 May.
  it.each([
    ['a hearing of one day', [['2026-04-15', '2026-04-15']], '2026-06-01'],
    ['from the request for a hearing to its end', [['2026-04-07', '2026-04-20']], '2026-06-14'],
    ['testing of thirty days', [['2026-03-10', '2026-04-08']], '2026-06-30'],
    [
      'a hearing within the testing, counted once',
      [
        ['2026-03-10', '2026-04-08'],
        ['2026-04-07', '2026-04-10'],
      ],
      '2026-07-02',
    ],
    [
      'testing and, apart from it, a hearing',
      [
        ['2026-03-10', '2026-03-19'],
        ['2026-05-06', '2026-05-08'],
      ],
      '2026-06-13',
    ],
    ['testing that began on the day of filing', [['2026-03-02', '2026-03-06']], '2026-06-04'],
    ['a hearing on the last day', [['2026-05-31', '2026-05-31']], '2026-06-01'],
    [
      'a pause that the first pause makes fall before the end',
      [
        ['2026-05-20', '2026-05-29'],
        ['2026-06-05', '2026-06-06'],
      ],
      '2026-06-12',
    ],
    ['a pause after the end', [['2026-06-01', '2026-06-30']], '2026-05-31'],
  ] as const)('%s', (_, spans, rawDue) => {
    expect(due('T07', '2026-03-02', { pauses: spans.map(([from, until]) => pause(from, until)) }).rawDue).toBe(rawDue);
  });

  it('stand in the basis, and so does an extension', () => {
    expect(due('T07', '2026-03-02').basis.map(citationKey)).toEqual(['penalty-law@2021-07-15#60']);
    const both = ['penalty-law@2021-07-15#60', 'own@1#setting'];
    expect(due('T07', '2026-03-02', { pauses: [pause('2026-04-15', '2026-04-15')] }).basis.map(citationKey)).toEqual(both);
    expect(due('T07', '2026-03-02', { extendedBy: 90 }).basis.map(citationKey)).toEqual(both);
  });
});

describe('coercion', () => {
  it('gives three working days before substitute performance (Coercion Law art. 51, 69; X08)', () => {
    expect(due('C01', '2026-09-29').legalDue).toBe('2026-10-09');
  });

  it('seizes for thirty days and thirty more, testing apart, and is planned to the working day before (art. 25; X02, X13)', () => {
    expect(due('C02', '2026-09-03')).toMatchObject({ rawDue: '2026-10-03', safeDue: '2026-09-30' });
    expect(warnedBy(due('C02', '2026-09-03'))).toBe('2026-09-30');
    expect(due('C02', '2026-09-03', { extendedBy: 30 }).rawDue).toBe('2026-11-02');
    expect(due('C02', '2026-09-03', { pauses: [pause('2026-09-07', '2026-09-16')] }).rawDue).toBe('2026-10-13');
  });
});

describe('extensions', () => {
  it('are those that stand in the table, one after the other', () => {
    expect(extensionRoom('T01', settings)).toEqual([10]);
    expect(extensionRoom('T07', settings)).toEqual([30, 60]);
    expect(extensionRoom('T25', settings)).toEqual([30]);
    expect(extensionRoom('T25', settings, 'summary')).toEqual([]);
    expect(DAY_LIMIT_IDS.filter((id) => extensionRoom(id, settings).length > 0)).toEqual(['T01', 'T07', 'T25', 'C02']);
  });

  it('add their length and go no further', () => {
    expect(due('T07', '2026-03-02', { extendedBy: 30 })).toMatchObject({ length: 120, rawDue: '2026-06-30' });
    expect(due('T07', '2026-03-02', { extendedBy: 90 })).toMatchObject({ length: 180, rawDue: '2026-08-29' });
    expect(due('T01', '2026-03-02', { extendedBy: 10 })).toMatchObject({ length: 25, rawDue: '2026-04-07' });
    for (const [id, extendedBy] of [
      ['T07', 91],
      ['T05', 1],
      ['T25', 31],
      ['T07', -1],
      ['T07', 1.5],
    ] as const)
      expect(() => due(id, '2026-03-02', { extendedBy }), id).toThrow(RangeError);
    expect(() => due('T25', '2026-03-02', { extendedBy: 30, term: 'summary' })).toThrow(RangeError);
    expect(() => due('T05', '2026-03-02', { term: 'harm' })).toThrow(RangeError);
  });

  it('of one length leave the others as they are', () => {
    const found = computeTerms('T25', { from: plainDate('2026-03-02'), extendedBy: 30, settings }, china);
    expect(found.map(({ length }) => length)).toEqual([90, 30]);
  });
});

describe('hours (X10)', () => {
  it('run on the clock through the holiday', () => {
    expect(computeHours('H01', '2026-09-30T09:20:00.000Z')).toMatchObject({ due: '2026-10-01T09:20:00.000Z', hours: 24 });
  });
});

const forward = DAY_LIMIT_IDS.filter((id) => LIMITS[id].counts === 'forward');
const anyDay = fc.integer({ min: 0, max: 3400 }).map((n) => addDays(plainDate('2017-06-01'), n));
const anyPause = (from: ReturnType<typeof plainDate>) =>
  fc
    .tuple(fc.integer({ min: -10, max: 200 }), fc.integer({ min: 0, max: 40 }))
    .map(([first, days]) => ({ from: addDays(from, first), until: addDays(from, first + days) }));

describe('every limit, for every start', () => {
  it('ends lawfully not before and safely not after the day as counted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_LIMIT_IDS), anyDay, (id, from) => {
        for (const limit of computeTerms(id, { from, settings }, china)) {
          expect(limit.legalDue >= limit.rawDue && limit.safeDue <= limit.legalDue).toBe(true);
          expect(isWorkingDay(limit.legalDue, china)).toBe(true);
        }
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_LIMIT_IDS), anyDay, fc.integer({ min: 0, max: 60 }), (id, from, later) => {
        const [early, late] = [from, addDays(from, later)].map((day) => computeLimit(id, { from: day, settings }, china));
        expect(late && early && late.rawDue >= early.rawDue && late.legalDue >= early.legalDue && late.safeDue >= early.safeDue).toBe(true);
      }),
    );
  });

  it('is never shortened by a pause', () => {
    const given = fc
      .tuple(fc.constantFrom(...forward), anyDay)
      .chain(([id, from]) => fc.tuple(fc.constant(id), fc.constant(from), fc.array(anyPause(from), { maxLength: 4 }), anyPause(from)));
    fc.assert(
      fc.property(given, ([id, from, pauses, more]) => {
        const without = computeLimit(id, { from, pauses, settings }, china);
        const withOne = computeLimit(id, { from, pauses: [...pauses, more], settings }, china);
        expect(withOne.rawDue >= without.rawDue && withOne.legalDue >= without.legalDue).toBe(true);
      }),
    );
  });

  it('is lengthened by an extension by as many days as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (from, extendedBy) => {
        const { rawDue } = computeLimit('T07', { from, settings }, china);
        expect(computeLimit('T07', { from, extendedBy, settings }, china).rawDue).toBe(addDays(rawDue, extendedBy));
      }),
    );
  });

  it('before a hearing leaves seven working days between: all of them on the safe reading', () => {
    fc.assert(
      fc.property(anyDay, (hearing) => {
        const { safeDue, legalDue } = computeLimit('T06', { from: hearing, settings }, china);
        expect(safeDue <= legalDue && legalDue < hearing).toBe(true);
      }),
    );
  });
});
