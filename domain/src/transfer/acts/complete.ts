import { OWN } from '../../law/gates.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { accept, refuse, refusedByRule } from '../../ruling.ts';
import type { TransferAct } from '../act.ts';
import type { TrainingBrought } from '../events.ts';
import { liaisonStays } from './hand-over.ts';

export interface Complete {
  readonly today: PlainDate;
  readonly leftOn: PlainDate | null;
  readonly liaisonSince: PlainDate | null;
  readonly brought: TrainingBrought;
}

/** The person belongs to the old bureau, and is worked on there, until the day has come. */
export const complete: TransferAct<'accepted', Complete> = {
  from: ['accepted'],
  side: 'system',
  basis: OWN.transfer,
  rule: ({ today, leftOn, liaisonSince, brought }, state) => {
    if (state.effectiveOn > today) return refuse(refusedByRule(OWN.transfer, 'ledger/date-in-the-future', { day: state.effectiveOn }));
    if (leftOn !== null) return refuse(refusedByRule(OWN.ledger, 'person/left-already', { person: state.personName, leftOn }));
    if (liaisonSince !== null) return refuse(liaisonStays(state.personName, liaisonSince));
    return accept({ type: 'TransferCompleted.v1', ...brought });
  },
};
