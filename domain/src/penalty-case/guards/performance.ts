import { cite } from '../../law/instruments.ts';
import { need } from '../guard.ts';
import { APL, unlawful } from '../refusals.ts';

/** What a reconsideration or a court has annulled or changed binds nobody until it is annulled or decided anew here. */
export const notOverturned = need('not-overturned', (state) =>
  state.remedies.some(({ closed }) => closed?.outcome === 'annulled' || closed?.outcome === 'changed')
    ? unlawful('case/annulled-by-remedy', [cite('coercion-law', 40), cite('coercion-law', 41)])
    : undefined,
);

/** Cash goes to the bank whatever becomes of the decision (Penalty Law art. 71). */
export const cashDeposited = need('cash-deposited', (state) =>
  state.spotCollected !== null && state.cashDeposited === null ? unlawful('case/cash-not-deposited', APL(71)) : undefined,
);
