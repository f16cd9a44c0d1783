import { dayOfInstant, type PlainDate } from '../../legal-time/plain-date.ts';
import type { CaseActName } from '../commands.ts';
import type { CaseFacts } from '../facts.ts';
import { type Ask, type Check, check } from '../guard.ts';
import { refusedByOwn } from '../refusals.ts';
import type { CaseState } from '../state.ts';

export type Dated = { readonly on: PlainDate };

/** What has not happened cannot be recorded; nothing of a case lies before what it rests on. */
export function dayWithin<A extends CaseActName>(
  dayOf: (ask: Ask<A>) => PlainDate,
  earliest: (ask: Ask<A>) => PlainDate | null = () => null,
): Check<A> {
  return check('day-within', (ask) => {
    const day = dayOf(ask);
    if (day > ask.facts.today) return refusedByOwn('case/in-the-future', { day });
    const from = earliest(ask);
    return from !== null && day < from ? refusedByOwn('case/before-what-it-rests-on', { day, earliest: from }) : undefined;
  });
}

export const onOf = (ask: { readonly input: object }): PlainDate => (ask.input as Dated).on;
export const startOf = (ask: { readonly input: object }): PlainDate => dayOfInstant((ask.input as { startAt: string }).startAt);
export const todayOf = (ask: { readonly facts: CaseFacts }): PlainDate => ask.facts.today;

/** The first day of the file: nothing that investigates lies before it. */
export function fileOpened(state: CaseState): PlainDate | null {
  return state.clue?.on ?? state.spot?.derived.on ?? null;
}
