import { cite } from '../../law/instruments.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import type { CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { dayWithin, onOf } from '../guards/days.ts';
import { filesOnRecord } from '../guards/files.ts';
import { namedOn, officersOf } from '../guards/people.ts';
import { cashDeposited, notOverturned } from '../guards/performance.ts';
import { served, serviceDay } from '../guards/service.ts';
import {
  closingConditionOn,
  type LimitFacts,
  decidedFine,
  dutyIsOpen,
  needsPerformance,
  paidYuan,
  paymentLimit,
  publicationOf,
  receivedOn,
  surchargeOwedFen,
  windowOfCourt,
} from '../limits.ts';
import type { CaseState } from '../state.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { unmasked } from '../public-text.ts';
import { APL, refusedByOwn, unlawful } from '../refusals.ts';

const isFineOpen = (state: CaseState): boolean => decidedFine(state) > 0 && paidYuan(state) < decidedFine(state);
const fineOpen = need('fine-open', (state) => (isFineOpen(state) ? undefined : refusedByOwn('case/no-fine-open')));

const dutyOpen = need('duty-open', (state) => (dutyIsOpen(state) ? undefined : refusedByOwn('case/no-fine-open')));

/** Only decisions of a certain social impact, masked, within seven working days (Penalty Law arts 48, 50). */
export const publish: CaseAct<'publish'> = {
  name: 'publish',
  from: ['decided', 'served', 'closed', 'archived'],
  side: 'publisher',
  approval: false,
  needs: [
    need('of-social-impact', (state) => (state.decision?.socialImpact === true ? undefined : unlawful('case/no-social-impact', APL(48)))),
    need('not-published', (state) =>
      publicationOf(state) === null || state.publicationWithdrawn !== null ? undefined : refusedByOwn('case/done-already'),
    ),
  ],
  checks: [
    check('masked', ({ input, state }) => {
      const found = unmasked(input.text, state);
      return found === null ? undefined : unlawful('case/not-masked', [APL(50), cite('construction-penalty-rules', 10)], { lacks: found });
    }),
    check('late-says-why', ({ input, state, facts }) => {
      const from = state.decision?.derived.on;
      if (from === undefined || input.lateReason !== null) return undefined;
      const { legalDue } = computeLimit('T18', { from, settings: facts.settings }, facts.calendar);
      return facts.today > legalDue
        ? unlawful('case/late-without-reason', [APL(48), cite('construction-penalty-rules', 10)], { limit: 'T18', due: legalDue })
        : undefined;
    }),
  ],
  derive: ({ input, facts }) => ({ on: facts.today, publicText: input.text }),
};

/** Changed, annulled or void: taken back within three working days, with the reasons (Penalty Law art. 48). */
export const withdrawPublication: CaseAct<'withdraw-publication'> = {
  name: 'withdraw-publication',
  from: ['investigating', 'concluded', 'notified', 'decided', 'served', 'closed', 'archived', 'terminated'],
  side: 'publisher',
  approval: false,
  needs: [
    need('published', (state) =>
      state.publication !== null && state.publicationWithdrawn === null ? undefined : refusedByOwn('case/not-published'),
    ),
  ],
  checks: [
    dayWithin(onOf, ({ state }) => state.publication?.derived.on ?? null),
    check('late-says-why', ({ input, state, facts }) => {
      const from = state.annulments.at(-1)?.derived.on;
      if (from === undefined || input.lateReason !== null) return undefined;
      const { legalDue } = computeLimit('T19', { from, settings: facts.settings }, facts.calendar);
      return input.on > legalDue ? unlawful('case/late-without-reason', APL(48), { limit: 'T19', due: legalDue }) : undefined;
    }),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

export const pay: CaseAct<'pay'> = {
  name: 'pay',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [
    notOverturned,
    need('something-owed', (state, facts) =>
      isFineOpen(state) || surchargeOwedFen(state, facts) > 0 ? undefined : refusedByOwn('case/no-fine-open'),
    ),
  ],
  checks: [
    dayWithin(onOf, ({ state }) => receivedOn(state)),
    check('no-more-than-owed', ({ input, state }) => {
      const open = decidedFine(state) - paidYuan(state);
      return input.yuan > open || (input.yuan === 0 && input.surchargeFen === 0)
        ? refusedByOwn('case/more-than-decided', { fine: open, yuan: input.yuan })
        : undefined;
    }),
    check('surcharge-no-more-than-owed', ({ input, state, facts }) =>
      input.surchargeFen > surchargeOwedFen(state, facts, input.on)
        ? unlawful('case/surcharge-too-high', [APL(72), cite('coercion-law', 45)])
        : undefined,
    ),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

export const perform: CaseAct<'perform'> = {
  name: 'perform',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [dayWithin(onOf, ({ state }) => receivedOn(state)), filesOnRecord()],
  derive: ({ input }) => ({ on: input.on }),
};

/** Hardship, on application, approved (Penalty Law art. 66): the parts make up the fine, each later than the one before. */
export const deferPayment: CaseAct<'defer-payment'> = {
  name: 'defer-payment',
  from: ['served'],
  side: 'handler',
  approval: true,
  needs: [fineOpen, notOverturned],
  checks: [
    dayWithin(
      ({ input }) => input.appliedOn,
      ({ state }) => receivedOn(state),
    ),
    check('parts-make-the-whole', ({ input, state }) => {
      const sum = input.instalments.reduce((total, { yuan }) => total + yuan, 0);
      const open = decidedFine(state) - paidYuan(state);
      return sum === open && input.instalments.every(({ yuan }) => yuan > 0)
        ? undefined
        : refusedByOwn('case/parts-do-not-make-the-whole', { yuan: sum, fine: open });
    }),
    check('one-after-the-other', ({ input, facts }) => {
      const days = input.instalments.map(({ dueOn }) => dueOn);
      const wrong = days.findIndex((day, index) => day < facts.today || (index > 0 && day <= (days[index - 1] ?? day)));
      return wrong < 0 ? undefined : refusedByOwn('case/instalment-days', { day: days[wrong] ?? null });
    }),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

export const openRemedy: CaseAct<'open-remedy'> = {
  name: 'open-remedy',
  from: ['served', 'closed', 'archived'],
  side: 'handler',
  approval: false,
  needs: [
    need('none-open', (state) => (state.remedies.some(({ closed }) => closed === null) ? refusedByOwn('case/remedy-open') : undefined)),
  ],
  checks: [
    dayWithin(onOf, ({ state }) => receivedOn(state)),
    // Reconsideration Law art. 23: against a penalty on the spot reconsideration comes first.
    check('reconsideration-first', ({ input, state }) =>
      input.kind === 'lawsuit' && state.procedure === 'simple' && !state.remedies.some(({ kind }) => kind === 'reconsideration')
        ? unlawful('case/reconsideration-first', cite('reconsideration-law', 23))
        : undefined,
    ),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

export const closeRemedy: CaseAct<'close-remedy'> = {
  name: 'close-remedy',
  // The bureau may have annulled its decision meanwhile: the case stands elsewhere, and the remedy still ends.
  from: ['investigating', 'concluded', 'notified', 'decided', 'served', 'closed', 'archived', 'terminated'],
  side: 'handler',
  approval: false,
  needs: [
    need('one-open', (state) => (state.remedies.some(({ closed }) => closed === null) ? undefined : refusedByOwn('case/no-remedy-open'))),
  ],
  checks: [dayWithin(onOf, ({ state }) => state.remedies.find(({ closed }) => closed === null)?.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};

function lastPaymentDay(state: CaseState, facts: LimitFacts): PlainDate | null {
  return state.deferral?.instalments.at(-1)?.dueOn ?? paymentLimit(state, facts)?.legalDue ?? null;
}

/** Unpaid after its day: the demand comes before the court (Coercion Law arts 35, 54). */
export const demand: CaseAct<'demand'> = {
  name: 'demand',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [
    dutyOpen,
    notOverturned,
    need('payment-overdue', (state, facts) => {
      const due = lastPaymentDay(state, facts);
      return due !== null && facts.today <= due ? unlawful('case/payment-still-runs', [APL(67), APL(72)], { due }) : undefined;
    }),
  ],
  checks: [
    dayWithin(onOf, ({ state }) => receivedOn(state)),
    check('after-the-deadline', ({ input, state, facts }) => {
      const due = lastPaymentDay(state, facts);
      return due !== null && input.on <= due ? unlawful('case/payment-still-runs', [APL(67), APL(72)], { due }) : undefined;
    }),
    officersOf(onOf),
    served(),
    filesOnRecord(),
  ],
  derive: ({ input, state, facts }) => ({
    on: input.on,
    servedOn: serviceDay(input, state, facts),
    named: namedOn(input.officers, input.on, facts),
  }),
};

export const recordDemandDefence: CaseAct<'record-demand-defence'> = {
  name: 'record-demand-defence',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [need('demanded', (state) => (state.demand === null ? unlawful('case/no-demand', cite('coercion-law', 54)) : undefined))],
  checks: [dayWithin(onOf, ({ state }) => state.demand?.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};

/** Coercion Law arts 53–55: remedies unused and over, demand served and its days over, three months not yet. */
export const applyToCourt: CaseAct<'apply-to-court'> = {
  name: 'apply-to-court',
  from: ['served'],
  side: 'handler',
  approval: true,
  needs: [
    dutyOpen,
    notOverturned,
    need('not-applied-yet', (state) => (state.courtApplication === null ? undefined : refusedByOwn('case/done-already'))),
    need('no-remedy-under-way', (state) =>
      state.remedies.some(({ closed }) => closed === null) ? unlawful('case/remedy-open', cite('coercion-law', 53)) : undefined,
    ),
    need('demanded', (state) => (state.demand === null ? unlawful('case/no-demand', cite('coercion-law', 54)) : undefined)),
    need('window-open', (state, facts) => {
      const window = windowOfCourt(state, facts);
      if (window === null) return undefined;
      const from = window.applyFrom ?? window.opensOn;
      if (facts.today < from) return unlawful('case/court-too-early', [cite('coercion-law', 53), cite('coercion-law', 54)], { from });
      const { legalDue } = window.closes;
      return facts.today > legalDue
        ? unlawful('case/court-too-late', [cite('coercion-law', 53), cite('litigation-interpretation', 156)], { due: legalDue })
        : undefined;
    }),
  ],
  checks: [],
  derive: ({ facts }) => ({ on: facts.today }),
};

const STEP_AFTER = {
  accepted: null,
  refused: null,
  'ruled-enforce': 'accepted',
  'ruled-not': 'accepted',
  enforced: 'ruled-enforce',
  ended: null,
} as const;

export const recordCourt: CaseAct<'record-court'> = {
  name: 'record-court',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [need('applied', (state) => (state.courtApplication === null ? refusedByOwn('case/not-applied') : undefined))],
  checks: [
    dayWithin(onOf, ({ state }) => state.courtSteps.at(-1)?.on ?? state.courtApplication?.derived.on ?? null),
    check('in-its-order', ({ input, state }) => {
      const after = STEP_AFTER[input.step];
      return after === null || state.courtSteps.some(({ step }) => step === after) ? undefined : refusedByOwn('case/court-out-of-order');
    }),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

/** A condition of closing has come about (law digest 1.18). */
export const close: CaseAct<'close'> = {
  name: 'close',
  from: ['served', 'terminated', 'transferred'],
  side: 'handler',
  approval: true,
  needs: [
    need('condition-met', (state, facts) => {
      const on = closingConditionOn(state);
      return on === null || on > facts.today ? refusedByOwn(openReason(state)) : undefined;
    }),
    notOverturned,
    need('surcharge-paid', (state, facts) =>
      state.status === 'served' &&
      !state.courtSteps.some(({ step }) => step === 'enforced' || step === 'ended') &&
      surchargeOwedFen(state, facts) > 0
        ? unlawful('case/surcharge-open', [APL(72), cite('coercion-law', 45)], { yuan: Math.ceil(surchargeOwedFen(state, facts) / 100) })
        : undefined,
    ),
    need('publication-withdrawn', (state) =>
      state.publicationWithdrawn === null &&
      (state.publication?.stamp.position ?? 0) < (state.annulments.at(-1)?.stamp.position ?? 0) &&
      state.publication !== null
        ? unlawful('case/still-published', [APL(48), cite('construction-penalty-rules', 10)])
        : undefined,
    ),
    need('reported', (state) =>
      state.spot !== null && state.spotFiled === null && state.status === 'served' ? unlawful('case/not-reported', APL(52)) : undefined,
    ),
    cashDeposited,
    need('no-remedy-under-way', (state) =>
      state.remedies.some(({ closed }) => closed === null) ? refusedByOwn('case/remedy-open') : undefined,
    ),
  ],
  checks: [],
  derive: ({ facts }) => ({ on: facts.today }),
};

function openReason(state: Parameters<typeof closingConditionOn>[0]) {
  if (state.status === 'transferred') return 'case/no-receipt-of-transfer' as const;
  if (needsPerformance(state) && state.performances.length === 0) return 'case/not-performed' as const;
  return 'case/not-paid' as const;
}

export const archive: CaseAct<'archive'> = {
  name: 'archive',
  from: ['closed', 'not-filed'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [dayWithin(onOf, ({ state }) => state.closing?.derived.on ?? state.notFiled?.derived.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};
