import type { PenaltyRange } from '../law/penalty.ts';
import type { Degree, Outcome, Tier } from './benchmark.ts';

const DEGREES_OF: Readonly<Record<number, readonly Degree[]>> = {
  2: ['light', 'heavy'],
  3: ['light', 'general', 'heavy'],
  4: ['light', 'general', 'heavy', 'severe'],
};

export const SPLIT_INTO = [2, 3, 4] as const;

/** Ends of `parts` equal parts of a range, cut to whole numbers; neighbours share their end. */
export function evenParts(min: number, max: number, parts: number): readonly (readonly [number, number])[] {
  const end = (part: number) => min + Math.floor(((max - min) * part) / parts);
  return Array.from({ length: parts }, (_, part) => [end(part), end(part + 1)] as const);
}

/**
 * A starting point for whoever writes a benchmark: the ranges of the law in equal parts, without conditions. No text that was
 * read prescribes these shares; the office says so beside it, and without conditions it cannot be published.
 */
export function evenSplit(
  ranges: readonly PenaltyRange[],
  parts: (typeof SPLIT_INTO)[number],
  names: Readonly<Record<Degree, string>>,
): Tier[] {
  const ordinary = ranges.filter(({ when }) => when === 'ordinary');
  const chosen = ordinary.length > 0 ? ordinary : ranges;
  return (DEGREES_OF[parts] ?? []).map((degree, part) => ({
    code: degree,
    degree,
    name: names[degree],
    condition: '',
    predicate: [],
    outcomes: chosen.map((range) => outcomeOf(range, evenParts(range.min, range.max, parts)[part] ?? [range.min, range.max])),
  }));
}

function outcomeOf({ party, kind, base }: PenaltyRange, [min, max]: readonly [number, number]): Outcome {
  if (kind === 'amount') return { party, roles: [], kind: 'range', min, max };
  return { party, roles: [], kind, base: base ?? '', min, max };
}
