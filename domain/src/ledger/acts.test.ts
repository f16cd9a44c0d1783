import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import { ABSENT, evolve, type LedgerAct, type LedgerState, stretchesAfter } from './acts.ts';
import { date, optional, text, type Values } from './field.ts';
import { currentStretches, stretchOn, type Version } from './timeline.ts';

const FIELDS = { name: text(), team: optional(text()), until: optional(date()) };
type Fields = typeof FIELDS;
type Act = LedgerAct<Fields>;

const START = '2026-01-01' as PlainDate;
const dayOf = (n: number) => addDays(START, n);
const instant = (n: number) => `2026-06-01T00:00:${String(n).padStart(2, '0')}.000Z`;
const DAYS = Array.from({ length: 40 }, (_, i) => i - 5);

const names = fc.constantFrom('甲', '乙', '丙');
const days = fc.integer({ min: 0, max: 30 }).map(dayOf);
const patches = fc.record({ name: names, team: fc.option(names) }, { requiredKeys: [] });
const dates = fc.record({ until: fc.option(days) }, { requiredKeys: [] });

const changed: fc.Arbitrary<Act> = fc.record({
  act: fc.constant('Changed' as const),
  from: days,
  patch: patches,
  dates,
  reason: fc.constant(null),
});
const corrected: fc.Arbitrary<Act> = fc.record({
  act: fc.constant('Corrected' as const),
  on: days,
  patch: patches,
  reason: fc.constant('笔误'),
});
const recorded: fc.Arbitrary<Act> = fc.record({
  act: fc.constant('Recorded' as const),
  bureau: fc.constant(1001),
  values: fc.record({ name: names, team: fc.option(names), until: fc.constant(null) }),
});
/** Days of transfer go forward: nobody is handed over from a day before he came. */
const transfers: fc.Arbitrary<Act[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 2 })
  .map((from) => from.sort((a, b) => a - b).map((n, i): Act => ({ act: 'Transferred', from: dayOf(n), to: 1002 + i })));

/** A record, then edits of any kind; transfers in their order among them. */
const histories = fc
  .tuple(recorded, fc.array(fc.oneof(changed, corrected), { maxLength: 8 }), transfers, fc.array(fc.nat(), { maxLength: 2 }))
  .map(([first, edits, moves, places]) => {
    const acts: Act[] = [...edits];
    const at = moves.map((_, i) => (places[i] ?? 0) % (acts.length + 1)).sort((a, b) => a - b);
    moves.forEach((move, i) => acts.splice((at[i] ?? 0) + i, 0, move));
    return [first, ...acts];
  });

const fold = (acts: readonly Act[]) => acts.reduce((state, act, i) => evolve(state, act, instant(i)), ABSENT as LedgerState<Fields>);

const knownAt = (versions: readonly Version<Values<Fields>>[], at: string) =>
  versions
    .filter(({ knownFrom, knownTo }) => knownFrom <= at && (knownTo === null || at < knownTo))
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));

const valueOn = (state: LedgerState<Fields>, n: number) => stretchOn(currentStretches(state.versions), dayOf(n));

describe('the versions of a subject', () => {
  test('known at any instant cover every day once, without gap or overlap', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const { versions } = fold(acts);
        acts.forEach((_, i) => {
          const known = knownAt(versions, instant(i));
          expect(known[0]?.validFrom).toBeNull();
          expect(known.at(-1)?.validTo).toBeNull();
          for (let k = 1; k < known.length; k++) expect(known[k]?.validFrom).toBe(known[k - 1]?.validTo);
          for (let k = 1; k < known.length; k++) expect(known[k]?.validFrom).not.toBeNull();
        });
      }),
    );
  });

  test('as known at a past instant are never changed by later acts', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const { versions } = fold(acts);
        acts.forEach((_, i) => {
          const then = fold(acts.slice(0, i + 1)).versions;
          const bare = (version: Version<Values<Fields>>) => ({ ...version, knownTo: null });
          expect(knownAt(versions, instant(i)).map(bare)).toEqual(knownAt(then, instant(i)).map(bare));
        });
      }),
    );
  });

  test('keep their number and are never taken away', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        let before: readonly Version<Values<Fields>>[] = [];
        acts.forEach((_, i) => {
          const { versions } = fold(acts.slice(0, i + 1));
          for (const version of before) expect({ ...versions[version.number - 1], knownTo: null }).toEqual({ ...version, knownTo: null });
          before = versions;
        });
      }),
    );
  });
});

describe('change, correct and withdraw mean what they say', () => {
  test('a change holds from its day; before it nothing but the dates is otherwise', () => {
    fc.assert(
      fc.property(histories, changed, (acts, act) => {
        const before = fold(acts);
        const after = evolve(before, act, instant(50));
        if (act.act !== 'Changed') return;
        for (const n of DAYS) {
          const [was, is] = [valueOn(before, n).values, valueOn(after, n).values];
          if (dayOf(n) < act.from) expect({ name: is.name, team: is.team }).toEqual({ name: was.name, team: was.team });
        }
        expect(stretchOn(currentStretches(after.versions), act.from).values).toMatchObject(act.patch);
      }),
    );
  });

  test('a correction alters its fields and no others, on days that said the same as the wrong one, and covers as many days', () => {
    fc.assert(
      fc.property(histories, corrected, (acts, act) => {
        const before = fold(acts);
        const after = evolve(before, act, instant(50));
        if (act.act !== 'Corrected') return;
        const wrong = stretchOn(currentStretches(before.versions), act.on).values;
        for (const n of DAYS) {
          const [was, is] = [valueOn(before, n), valueOn(after, n)];
          expect(is.bureau).toBe(was.bureau);
          for (const field of ['name', 'team', 'until'] as const) {
            if (is.values[field] === was.values[field]) continue;
            expect(was.values[field]).toBe(wrong[field]);
            expect(is.values[field]).toBe((act.patch as Record<string, unknown>)[field]);
          }
        }
        expect(stretchOn(currentStretches(after.versions), act.on).values).toMatchObject(act.patch);
      }),
    );
  });

  test('a transfer changes the bureau from its day and nothing else', () => {
    fc.assert(
      fc.property(recorded, fc.array(fc.oneof(changed, corrected), { maxLength: 6 }), days, (first, edits, from) => {
        const before = fold([first, ...edits]);
        const after = evolve(before, { act: 'Transferred', from, to: 1002 }, instant(50));
        for (const n of DAYS) {
          expect(valueOn(after, n).values).toEqual(valueOn(before, n).values);
          expect(valueOn(after, n).bureau).toBe(dayOf(n) < from ? 1001 : 1002);
        }
      }),
    );
  });

  test('after a transfer the acts of the new bureau never change the old one’s time', () => {
    const edits = fc.array(fc.oneof(changed, corrected), { maxLength: 6 });
    fc.assert(
      fc.property(recorded, edits, days, edits, (first, before, from, later) => {
        const moved = evolve(fold([first, ...before]), { act: 'Transferred', from, to: 1002 }, instant(40));
        // Commands refuse a day before the transfer: the acts begin with it or after it.
        const notBefore = (day: PlainDate) => (day < from ? from : day);
        const own = later.map((act): Act => {
          if (act.act === 'Changed') return { ...act, from: notBefore(act.from) };
          return act.act === 'Corrected' ? { ...act, on: notBefore(act.on) } : act;
        });
        const after = own.reduce((state, act, i) => evolve(state, act, instant(41 + i)), moved);
        for (const n of DAYS) if (dayOf(n) < from) expect(valueOn(after, n)).toEqual(valueOn(moved, n));
        expect(currentStretches(after.versions).at(-1)?.bureau).toBe(1002);
      }),
    );
  });

  test('withdrawn, nothing is known from then on, and what was known before stays', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const before = fold(acts);
        const after = evolve(before, { act: 'Withdrawn', reason: '误登' }, instant(50));
        expect(after.status).toBe('withdrawn');
        expect(currentStretches(after.versions)).toEqual([]);
        expect(knownAt(after.versions, instant(49)).length).toBe(currentStretches(before.versions).length);
      }),
    );
  });

  test('an act that says what is so already adds no version', () => {
    const state = fold([{ act: 'Recorded', bureau: 1001, values: { name: '甲', team: null, until: null } }]);
    const again = evolve(state, { act: 'Changed', from: dayOf(3), patch: { name: '甲' }, dates: {}, reason: null }, instant(1));
    expect(again.versions).toEqual(state.versions);
    expect(again).toMatchObject({ position: 2, touched: { name: 2, team: 1 } });
  });
});

describe('examples', () => {
  const RECORDED: Act = { act: 'Recorded', bureau: 1001, values: { name: '甲', team: '一中队', until: null } };
  const teams = (state: LedgerState<Fields>, ...ns: number[]) => ns.map((n) => valueOn(state, n).values.team);

  test('a change goes as far as the next change of the same field that is already known', () => {
    const state = fold([
      RECORDED,
      { act: 'Changed', from: dayOf(20), patch: { team: '三中队' }, dates: {}, reason: null },
      { act: 'Changed', from: dayOf(10), patch: { team: '二中队' }, dates: {}, reason: null },
    ]);
    expect(teams(state, 9, 10, 19, 20)).toEqual(['一中队', '二中队', '二中队', '三中队']);
  });

  test('a change of one field leaves the course of another as it is', () => {
    const state = fold([
      RECORDED,
      { act: 'Changed', from: dayOf(20), patch: { name: '乙' }, dates: {}, reason: null },
      { act: 'Changed', from: dayOf(10), patch: { team: '二中队' }, dates: {}, reason: null },
    ]);
    expect(teams(state, 9, 10, 25)).toEqual(['一中队', '二中队', '二中队']);
    expect(valueOn(state, 15).values.name).toBe('甲');
  });

  test('an end that becomes known is so on every day', () => {
    const state = fold([RECORDED, { act: 'Changed', from: dayOf(10), patch: {}, dates: { until: dayOf(12) }, reason: null }]);
    expect(DAYS.map((n) => valueOn(state, n).values.until)).toEqual(DAYS.map(() => dayOf(12)));
    expect(currentStretches(state.versions)).toHaveLength(1);
  });

  test('a correction reaches back and forth as far as the wrong value stood', () => {
    const state = fold([
      RECORDED,
      { act: 'Changed', from: dayOf(10), patch: { team: '二中队' }, dates: {}, reason: null },
      { act: 'Changed', from: dayOf(20), patch: { name: '乙' }, dates: {}, reason: null },
      { act: 'Corrected', on: dayOf(25), patch: { team: '四中队' }, reason: '笔误' },
    ]);
    expect(teams(state, 9, 10, 19, 25)).toEqual(['一中队', '四中队', '四中队', '四中队']);
    expect(stretchesAfter(state, { act: 'Withdrawn', reason: '误登' })).toEqual([]);
  });
});
