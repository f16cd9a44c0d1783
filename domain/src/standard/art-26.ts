import { guideline } from '../law/instruments.ts';
import { amountPart, measured, standard } from './standard.ts';

/** Art. 26: 明确联络员1名, at every level, the province included. */
export const STANDARDS = [
  standard({
    id: '26.S1',
    clause: [guideline(26)],
    kind: 'measured',
    unit: 'count',
    target: 1,
    evidence: ['liaison'],
    applies: () => true,
    measure: (facts) => measured(facts.counts.liaison.counted === 1 ? 'green' : 'red', [amountPart('liaison', 'count', facts, 1)]),
    winBack: ({ counts }) =>
      counts.liaison.counted === 0 ? { sentence: 'liaison-missing' } : { sentence: 'liaison-too-many', people: counts.liaison.counted },
  }),
] as const;
