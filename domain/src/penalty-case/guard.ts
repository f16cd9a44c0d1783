import type { Refusal } from '../ruling.ts';
import type { CaseActName, InputOf } from './commands.ts';
import type { Derived } from './events.ts';
import type { CaseFacts } from './facts.ts';
import type { CaseStatus } from './ids.ts';
import type { CaseState } from './state.ts';

export interface Ask<A extends CaseActName> {
  readonly input: InputOf<A>;
  readonly state: CaseState;
  readonly facts: CaseFacts;
}

/** What must hold, whatever is entered: it decides what can be done next and says why not. */
export interface Need {
  readonly id: string;
  readonly check: (state: CaseState, facts: CaseFacts) => Refusal | undefined;
}

/** What must hold of what is entered. */
export interface Check<A extends CaseActName> {
  readonly id: string;
  readonly check: (ask: Ask<A>) => Refusal | undefined;
}

/** Who does an act. */
export type Side = 'handler' | 'reviewer' | 'publisher' | 'system';

/** One act of the procedure: when it is possible, who does it, what must hold, what it adds to the file. */
export interface CaseAct<A extends CaseActName> {
  readonly name: A;
  readonly from: readonly CaseStatus[];
  readonly side: Side;
  /** Entered by a handler, in force when the head of the bureau approves it; the same guards are asked both times. */
  readonly approval: boolean;
  readonly needs: readonly Need[];
  readonly checks: readonly Check<A>[];
  readonly derive: (ask: Ask<A>) => Derived;
}

export const need = (id: string, check: Need['check']): Need => ({ id, check });
export const check = <A extends CaseActName>(id: string, test: (ask: Ask<A>) => Refusal | undefined): Check<A> => ({ id, check: test });
