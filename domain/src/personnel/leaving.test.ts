import { describe, expect, test } from 'vitest';
import { ownSince } from './gates/own-time-gates.ts';
import { endingsOn, liaisonSince } from './leaving.ts';
import { day, duty, entry, person, post } from './testing/proposals.ts';

describe('what a person does ends with his last day', () => {
  test('what runs on ends, what would begin later is taken back, what is over stays', () => {
    const posts = [
      entry('runs', post({ from: day('2024-01-01') })),
      entry('begins-that-day', post({ from: day('2026-11-19') })),
      entry('later', post({ from: day('2026-11-20') })),
      entry('over', post({ from: day('2024-01-01'), until: day('2026-11-19') })),
    ];
    expect(endingsOn(posts, day('2026-11-19'))).toEqual([
      { subject: 'runs', how: 'ended' },
      { subject: 'begins-that-day', how: 'ended' },
      { subject: 'later', how: 'taken-back' },
    ]);
  });

  test('he is a liaison still to be replaced, unless his duty ends with that day (Guideline art. 26)', () => {
    const since = (until: string | null) =>
      liaisonSince([entry('d', duty({ until: until === null ? null : day(until) }))], day('2026-11-19'));
    expect(since(null)).toBe('2024-01-01');
    expect(since('2026-11-20')).toBe('2024-01-01');
    expect(since('2026-11-19')).toBeNull();
    expect(liaisonSince([entry('d', duty({ duty: 'clerk' }))], day('2026-11-19'))).toBeNull();
  });
});

describe('since when a bureau has a person', () => {
  const stretch = (bureau: number, from: string | null, to: string | null) => ({
    validFrom: from === null ? null : day(from),
    validTo: to === null ? null : day(to),
    bureau,
    values: person(),
  });

  test('since ever, since the transfer, since he came back', () => {
    expect(ownSince([stretch(1001, null, '2026-01-01'), stretch(1001, '2026-01-01', null)], 1001)).toBeNull();
    expect(
      ownSince([stretch(1002, null, '2026-01-01'), stretch(1001, '2026-01-01', '2026-03-01'), stretch(1001, '2026-03-01', null)], 1001),
    ).toBe('2026-01-01');
    expect(
      ownSince([stretch(1001, null, '2025-01-01'), stretch(1002, '2025-01-01', '2026-01-01'), stretch(1001, '2026-01-01', null)], 1001),
    ).toBe('2026-01-01');
  });
});
