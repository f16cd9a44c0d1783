import { cite } from '../../law/instruments.ts';
import { need } from '../guard.ts';
import { APL, unlawful } from '../refusals.ts';

/** What a reconsideration or a court has annulled binds nobody: here it is annulled too. What was changed is performed as changed. */
export const notOverturned = need('not-overturned', (state) =>
  state.remedies.some(({ closed }) => closed?.outcome === 'annulled')
    ? unlawful('case/annulled-by-remedy', [cite('coercion-law', 40), cite('coercion-law', 41)])
    : undefined,
);

/** Cash goes to the bank whatever becomes of the decision (Penalty Law art. 71). */
export const cashDeposited = need('cash-deposited', (state) =>
  state.spotCollected !== null && state.cashDeposited === null ? unlawful('case/cash-not-deposited', APL(71)) : undefined,
);
