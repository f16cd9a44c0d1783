import { OWN } from '../../law/gates.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { accept, refuse, refusedByGate, refusedByRule } from '../../ruling.ts';
import type { TransferAct } from '../act.ts';
import type { TrainingBrought } from '../events.ts';

export interface HandOver {
  readonly person: string;
  readonly personName: string;
  readonly fromBureau: number;
  readonly toBureau: number;
  readonly effectiveOn: PlainDate;
  /** The day on which the person joined the handing bureau, or came to it by an earlier transfer; null = not known. */
  readonly oursSince: PlainDate | null;
  readonly leftOn: PlainDate | null;
  /** Since when he is a liaison who would still be one on the day of transfer; null = he is none. */
  readonly liaisonSince: PlainDate | null;
  readonly isPending: boolean;
  readonly brought: TrainingBrought;
}

export const handOver: TransferAct<'absent', HandOver> = {
  from: ['absent'],
  side: 'out',
  basis: OWN.transfer,
  rule: (command) => {
    const { person, personName, fromBureau, toBureau, effectiveOn, oursSince, brought } = command;
    if (fromBureau === toBureau) return refuse(refusedByRule(OWN.transfer, 'transfer/same-bureau', { person: personName }));
    if (command.leftOn !== null)
      return refuse(refusedByRule(OWN.ledger, 'person/left-already', { person: personName, leftOn: command.leftOn }));
    if (oursSince !== null && effectiveOn <= oursSince) {
      return refuse(refusedByRule(OWN.transfer, 'transfer/before-own-time', { person: personName, day: effectiveOn, joinedOn: oursSince }));
    }
    if (command.isPending) return refuse(refusedByRule(OWN.transfer, 'transfer/pending', { person: personName }));
    if (command.liaisonSince !== null) return refuse(liaisonStays(personName, command.liaisonSince));
    const { halfDays, examined, passed } = brought;
    return accept({
      type: 'PersonHandedOver.v1',
      person,
      personName,
      fromBureau,
      toBureau,
      effectiveOn,
      halfDaysThisYear: halfDays,
      examined,
      passed,
    });
  },
};

/** Guideline art. 26: the only liaison leaves by naming a successor. */
export function liaisonStays(person: string, since: PlainDate) {
  return refusedByGate('26.G1', 'person/liaison-must-be-replaced', { person, since });
}
