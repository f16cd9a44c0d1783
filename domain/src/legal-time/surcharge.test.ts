import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from './plain-date.ts';
import { cappedOn, daysLate, surcharge } from './surcharge.ts';

const dueOn = plainDate('2026-09-01');
const late = (days: number) => addDays(dueOn, days);
const span = (first: number, last: number) => ({ from: late(first), until: late(last) });

describe('surcharge on a fine of 10,000 yuan (Penalty Law art. 72; law digest, annex C)', () => {
  it.each([
    [0, 0],
    [1, 300],
    [10, 3_000],
    [33, 9_900],
    [34, 10_000],
    [35, 10_000],
    [400, 10_000],
  ])('is after %i days %i yuan: from the day after the deadline, never more than the fine (X17, X18)', (days, yuan) => {
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(days) })).toBe(yuan * 100);
  });

  it('is nothing when paid before the deadline', () => {
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(-5) })).toBe(0);
    expect(daysLate({ dueOn, until: late(-5) })).toBe(0);
  });

  it('stands still during reconsideration and litigation, both ends included (art. 73)', () => {
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(10), stops: [span(3, 5)] })).toBe(210_000);
    expect(daysLate({ dueOn, until: late(10), stops: [span(3, 5), span(5, 6)] })).toBe(6);
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(10), stops: [span(-20, 30)] })).toBe(0);
    expect([cappedOn(dueOn), cappedOn(dueOn, [span(3, 12)])]).toEqual(['2026-10-05', '2026-10-15']);
  });

  it('is taken of what is still owed from the day after a part was paid', () => {
    const payments = [{ on: late(4), yuan: 6_000 }];
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(6), payments })).toBe(4 * 30_000 + 2 * 12_000);
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(90), payments: [{ on: late(4), yuan: 10_000 }] })).toBe(4 * 30_000);
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(400), payments: [{ on: late(-1), yuan: 6_000 }] })).toBe(4_000 * 100);
    expect(surcharge({ fineYuan: 10_000, dueOn, until: late(90), payments: [{ on: late(0), yuan: 10_000 }] })).toBe(0);
  });

  it('takes whole yuan only', () => {
    expect(() => surcharge({ fineYuan: 99.5, dueOn, until: late(1) })).toThrow(RangeError);
    expect(() => surcharge({ fineYuan: -1, dueOn, until: late(1) })).toThrow(RangeError);
  });
});

it('is min(fine, 3 % × days late) in whole fen for every fine, delay and stop', () => {
  const stops = fc.array(fc.tuple(fc.integer({ min: -10, max: 80 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 120 }), stops, (fineYuan, days, spans) => {
      const facts = { fineYuan, dueOn, until: late(days), stops: spans.map(([first, length]) => span(first, first + length)) };
      const counted = daysLate(facts);
      expect(counted).toBe(
        Array.from({ length: days }, (_, at) => at + 1).filter(
          (day) => !spans.some(([first, length]) => first <= day && day <= first + length),
        ).length,
      );
      expect(surcharge(facts)).toBe(Math.min(fineYuan * 100, fineYuan * 3 * counted));
    }),
  );
});
