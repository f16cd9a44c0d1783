import type { AsOf } from '@zhunsheng/contract/as-of';
import { addDays, instantOfDay, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';

export interface Reading {
  readonly day: PlainDate;
  /** End (exclusive) of the day as known on which the reader wants to see things; null = as known now. */
  readonly knownBefore: string | null;
}

export function readingOf(asOf: AsOf, today: PlainDate): Reading {
  const known = asOf.known as PlainDate | undefined;
  return { day: (asOf.on ?? asOf.known ?? today) as PlainDate, knownBefore: known === undefined ? null : instantOfDay(addDays(known, 1)) };
}

/** Condition for the one version of a subject that is true on the day `$day`, as known before `$known` (null: now). */
export function holds(alias: string, day: string, known: string | null): string {
  return `${knownThen(alias, known)} and ${coversDay(alias, day)}`;
}

/** Condition for the versions known before `$known` (null: now). */
export function knownThen(alias: string, known: string | null): string {
  return known === null
    ? `${alias}.known_to is null`
    : `${alias}.known_from < ${known} and (${alias}.known_to is null or ${alias}.known_to >= ${known})`;
}

/** Condition for a version that is true on the day, whenever it was known. */
export function coversDay(alias: string, day: string): string {
  return `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${day} < ${alias}.valid_to)`;
}
