import { OWN } from '../law/gates.ts';
import { accept, refuse, refusedByRule, type Ruling } from '../ruling.ts';

/** Two bureaus claim one ID number: a matter of the superior of both, who alone sees both sides. */
export type DuplicatePersonEvent =
  | {
      readonly type: 'DuplicatePersonReported.v1';
      readonly person: string;
      readonly personNumber: string;
      readonly personName: string;
      readonly heldBy: number;
      readonly claimedBy: number;
      /** The name that the claiming bureau entered: another name hints at a mistyped number. */
      readonly claimedName: string;
    }
  | { readonly type: 'DuplicatePersonSettled.v1'; readonly outcome: string };

type Reported = Omit<Extract<DuplicatePersonEvent, { type: 'DuplicatePersonReported.v1' }>, 'type'> & { readonly reportedAt: string };

export type DuplicatePersonState =
  | { readonly status: 'absent' }
  | (Reported & { readonly status: 'open' })
  | (Reported & { readonly status: 'settled'; readonly outcome: string; readonly settledBy: string; readonly settledAt: string });

export const NO_DUPLICATE: DuplicatePersonState = { status: 'absent' };

export function evolveDuplicate(
  state: DuplicatePersonState,
  event: DuplicatePersonEvent,
  stamp: { readonly by: string; readonly at: string },
): DuplicatePersonState {
  switch (event.type) {
    case 'DuplicatePersonReported.v1': {
      const { type: _type, ...reported } = event;
      return { status: 'open', ...reported, reportedAt: stamp.at };
    }
    case 'DuplicatePersonSettled.v1':
      return state.status === 'absent'
        ? state
        : { ...state, status: 'settled', outcome: event.outcome, settledBy: stamp.by, settledAt: stamp.at };
  }
}

export function settleDuplicate(state: DuplicatePersonState, outcome: string): Ruling<DuplicatePersonEvent> {
  if (state.status !== 'open') return refuse(refusedByRule(OWN.ledger, 'person/duplicate-not-open', {}));
  return accept({ type: 'DuplicatePersonSettled.v1', outcome });
}

/** The lowest bureau that stands at or above both: of two counties their prefecture, or else the province. */
export function commonSuperior(one: number, other: number, parentOf: ReadonlyMap<number, number | null>): number {
  const line = lineAbove(one, parentOf);
  const found = lineAbove(other, parentOf).find((bureau) => line.includes(bureau));
  if (found === undefined) throw new Error('two bureaus without a common superior');
  return found;
}

function lineAbove(bureau: number, parentOf: ReadonlyMap<number, number | null>): number[] {
  const line = [bureau];
  for (let above = parentOf.get(bureau); above !== undefined && above !== null && !line.includes(above); above = parentOf.get(above))
    line.push(above);
  return line;
}
