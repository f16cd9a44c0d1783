import type { PlainDate } from '../legal-time/plain-date.ts';

/**
 * One stretch of validity as known during one stretch of knowledge.
 * Valid from (inclusive; null = since ever) to (exclusive; null = open); known from (inclusive) to (exclusive; null = now).
 * The valid intervals of the versions known at one instant never overlap and leave no gap.
 */
export interface Version<V> {
  readonly number: number;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly bureau: number;
  readonly values: V;
}

export type Stretch<V> = Pick<Version<V>, 'validFrom' | 'validTo' | 'bureau' | 'values'>;

export function currentStretches<V>(versions: readonly Version<V>[]): Version<V>[] {
  return versions.filter((version) => version.knownTo === null).sort((a, b) => compareStart(a.validFrom, b.validFrom));
}

function compareStart(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

export function holdsOn<V>(stretch: Stretch<V>, day: PlainDate): boolean {
  return (stretch.validFrom === null || stretch.validFrom <= day) && (stretch.validTo === null || day < stretch.validTo);
}

/** Throws a fault when there is none: a timeline covers every day. */
export function stretchOn<V, S extends Stretch<V>>(stretches: readonly S[], day: PlainDate): S {
  const found = stretches.find((stretch) => holdsOn(stretch, day));
  if (found === undefined) throw new Error('timeline has a gap');
  return found;
}

/** The latest stretch: what holds from its start until further notice. */
export function lastStretch<S>(stretches: readonly S[]): S {
  const last = stretches.at(-1);
  if (last === undefined) throw new Error('timeline is empty');
  return last;
}

/** Where the time of the present owner begins: an earlier owner's stretches are no longer anybody's to alter. */
export function ownersFirst(stretches: readonly Stretch<unknown>[]): number {
  const owner = stretches.at(-1)?.bureau;
  return stretches.findLastIndex(({ bureau }) => bureau !== owner) + 1;
}

/** First day of the present owner; null = since ever. */
export function ownerSince(stretches: readonly Stretch<unknown>[]): PlainDate | null {
  return stretches[ownersFirst(stretches)]?.validFrom ?? null;
}

/** Cuts a timeline at a day, so that one stretch begins there. */
export function cutAt<V>(stretches: readonly Stretch<V>[], day: PlainDate): Stretch<V>[] {
  return stretches.flatMap((stretch) => {
    const inside = holdsOn(stretch, day) && stretch.validFrom !== day;
    return inside
      ? [
          { ...stretch, validTo: day },
          { ...stretch, validFrom: day },
        ]
      : [stretch];
  });
}

/** Joins neighbours that say the same. */
export function joinEqual<V>(stretches: readonly Stretch<V>[], same: (a: V, b: V) => boolean): Stretch<V>[] {
  const joined: Stretch<V>[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    if (before !== undefined && before.bureau === stretch.bureau && same(before.values, stretch.values)) {
      joined[joined.length - 1] = { ...before, validTo: stretch.validTo };
    } else joined.push(stretch);
  }
  return joined;
}

/** Writes a new timeline over the known versions: what stays the same keeps its version, the rest is closed at `at` and added. */
export function supersede<V>(
  versions: readonly Version<V>[],
  next: readonly Stretch<V>[],
  at: string,
  same: (a: V, b: V) => boolean,
): Version<V>[] {
  const matches = (a: Stretch<V>, b: Stretch<V>) =>
    a.validFrom === b.validFrom && a.validTo === b.validTo && a.bureau === b.bureau && same(a.values, b.values);
  const kept = versions.map((version) =>
    version.knownTo !== null || next.some((stretch) => matches(version, stretch)) ? version : { ...version, knownTo: at },
  );
  let number = versions.length;
  const added = next
    .filter((stretch) => !versions.some((version) => version.knownTo === null && matches(version, stretch)))
    .map((stretch) => ({ ...stretch, number: ++number, knownFrom: at, knownTo: null }));
  return [...kept, ...added];
}
