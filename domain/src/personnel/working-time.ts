import type { Stretch } from '../ledger/timeline.ts';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';

/** Days in a row, both ends included; null = since ever, or until further notice. */
export interface Span {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

const laterStart = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null || (b !== null && b > a) ? b : a);
const earlierEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null || (b !== null && b < a) ? b : a);

/** The days that two spans share; undefined where they share none. */
export function common(a: Span, b: Span): Span | undefined {
  const from = laterStart(a.from, b.from);
  const until = earlierEnd(a.until, b.until);
  return from !== null && until !== null && until < from ? undefined : { from, until };
}

export function firstCommon(some: readonly Span[], others: readonly Span[]): Span | undefined {
  for (const a of some) {
    for (const b of others) {
      const shared = common(a, b);
      if (shared !== undefined) return shared;
    }
  }
  return undefined;
}

/** The days of the stretches whose values answer to `when`. */
export function spansWhere<V>(stretches: readonly Stretch<V>[], when: (values: V, stretch: Stretch<V>) => boolean): Span[] {
  return stretches
    .filter((stretch) => when(stretch.values, stretch))
    .map(({ validFrom, validTo }) => ({ from: validFrom, until: validTo === null ? null : addDays(validTo, -1) }));
}

/** The days on which something with days of its own is really so: each stretch cut to the days that its values name. */
export function heldSpans<V extends Period>(stretches: readonly Stretch<V>[], when: (values: V) => boolean): Span[] {
  return stretches.flatMap((stretch) => {
    if (!when(stretch.values)) return [];
    const [span] = spansWhere([stretch], () => true);
    const held = span === undefined ? undefined : common(span, stretch.values);
    return held === undefined ? [] : [held];
  });
}

/** What is in `after` and was not in `before`: the days that an act adds. */
export function addedSpans(after: readonly Span[], before: readonly Span[]): Span[] {
  return before.reduce<Span[]>((left, known) => left.flatMap((span) => without(span, known)), [...after]);
}

function without(span: Span, known: Span): Span[] {
  const shared = common(span, known);
  if (shared === undefined) return [span];
  const left: Span[] = [];
  if (shared.from !== null && (span.from === null || span.from < shared.from))
    left.push({ from: span.from, until: addDays(shared.from, -1) });
  if (shared.until !== null && (span.until === null || shared.until < span.until))
    left.push({ from: addDays(shared.until, 1), until: span.until });
  return left;
}

/** Whether every day of a span lies in one of the others. */
export function within(span: Span, others: readonly Span[]): boolean {
  return addedSpans([span], others).length === 0;
}
