import { extensionRoom } from '../../legal-time/compute-limit.ts';
import { GATES } from '../../law/gates.ts';
import { cite } from '../../law/instruments.ts';
import type { CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { dayWithin, onOf } from '../guards/days.ts';
import { handlingLimit } from '../limits.ts';
import { APL, refusedByOwn, unlawful } from '../refusals.ts';

export const suspend: CaseAct<'suspend'> = {
  name: 'suspend',
  from: ['investigating'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [],
  derive: ({ facts }) => ({ on: facts.today }),
};

export const resume: CaseAct<'resume'> = {
  name: 'resume',
  from: ['suspended'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [dayWithin(onOf, ({ state }) => state.suspensions.at(-1)?.derived.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};

export const terminate: CaseAct<'terminate'> = {
  name: 'terminate',
  from: ['investigating', 'suspended', 'concluded', 'notified'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [
    // A case judged outside the mandate ends by transfer (Construction rules art. 6; Guideline art. 10).
    check('not-ours-is-transferred', ({ input }) =>
      input.ground === 'transferred' ? unlawful('case/not-ours-is-transferred', cite('construction-penalty-rules', 6)) : undefined,
    ),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

/** Once by the head, then once more by collective deliberation; always before the time is over. How long, the settings say. */
export const extendHandling: CaseAct<'extend-handling'> = {
  name: 'extend-handling',
  from: ['investigating', 'suspended', 'concluded', 'notified'],
  side: 'handler',
  approval: true,
  needs: [
    need('time-still-runs', (state, facts) => {
      const limit = handlingLimit(state, facts);
      if (limit === null) return undefined;
      return facts.today > limit.legalDue ? unlawful('case/limit-is-over', APL(60), { limit: 'T07', due: limit.legalDue }) : undefined;
    }),
    need('room-left', (state) => (state.extensions.length < 2 ? undefined : refusedByOwn('case/extended-already'))),
  ],
  checks: [
    check('in-its-order', ({ input, state }) => {
      const expected = state.extensions.length === 0 ? 'head' : 'deliberation';
      return input.by === expected ? undefined : refusedByOwn('case/extension-out-of-order', { expected });
    }),
    check('within-the-room', ({ input, state, facts }) => {
      const most = extensionRoom('T07', facts.settings)[state.extensions.length] ?? 0;
      return input.days > most ? refusedByOwn('case/extension-too-long', { days: input.days, most }) : undefined;
    }),
    check('deliberated', ({ input, state }) => {
      if (input.by !== 'deliberation') return undefined;
      const on = state.deliberations.some(({ covers, conclusion }) => covers.includes('extension') && conclusion === 'agree');
      return on ? undefined : unlawful('case/not-deliberated', [APL(57), ...GATES['12.G1'].basis], { covers: 'extension' });
    }),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};
