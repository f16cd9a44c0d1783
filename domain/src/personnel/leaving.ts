import type { PlainDate } from '../legal-time/plain-date.ts';
import { lastStretch } from '../ledger/timeline.ts';
import type { DutyValues } from './fields.ts';
import type { Entry } from './person-file.ts';

interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export interface Ending {
  readonly subject: string;
  /** What began by the last day ends on it; what was to begin later is taken back. */
  readonly how: 'ended' | 'taken-back';
}

/** What becomes of a person's posts or duties that run beyond his last day. */
export function endingsOn(entries: readonly Entry<Period>[], lastDay: PlainDate): Ending[] {
  return entries.flatMap((entry) => {
    const { from, until } = lastStretch(entry.stretches).values;
    if (until !== null && until <= lastDay) return [];
    return [{ subject: entry.subject, how: from <= lastDay ? ('ended' as const) : ('taken-back' as const) }];
  });
}

/** Since when the person is a liaison who would still be one after the day; null where he is none. */
export function liaisonSince(duties: readonly Entry<DutyValues>[], lastDay: PlainDate): PlainDate | null {
  const held = duties
    .map((entry) => lastStretch(entry.stretches).values)
    .find(({ duty, until }) => duty === 'liaison' && (until === null || until > lastDay));
  return held?.from ?? null;
}
