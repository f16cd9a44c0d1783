import { cite } from '../../law/instruments.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import { dayOfInstant, type PlainDate } from '../../legal-time/plain-date.ts';
import type { Ask, CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { fineOf, spotCeiling } from '../due.ts';
import { dayWithin, onOf } from '../guards/days.ts';
import { filesOnRecord, signedOrRefused } from '../guards/files.ts';
import { ageRefusal, basing, isBasing, penaltiesRefusal, policeRefusal, type Proposal } from '../guards/penalty.ts';
import { namedOn, officersOf } from '../guards/people.ts';
import { notOverturned } from '../guards/performance.ts';
import { decidedFine, paidYuan, paymentLimit } from '../limits.ts';
import { APL, refusedByOwn, unlawful } from '../refusals.ts';

/** Penalty Law art. 51, as a citizen or an organisation; confiscation is no penalty of it. */
const CEILING_BASIS = [APL(51), cite('construction-penalty-rules', 12)] as const;
const ON_THE_SPOT: readonly string[] = ['warning', 'fine'];

const proposalOf = (ask: Ask<'decide-on-the-spot'>): Proposal => ({
  basis: ask.input.basis,
  lighter: 'of-act',
  when: 'ordinary',
  baseYuan: null,
  baseEvidence: null,
  penalties: ask.input.penalties,
  grounds: [],
  departure: null,
  fineReason: ask.input.order,
});

const basisOf = (ask: Ask<'decide-on-the-spot'>) => basing(proposalOf(ask), ask.input.on, ask.facts);

/** Penalty Law arts 51, 52; the whole procedure in one act on one spot. */
export const decideOnTheSpot: CaseAct<'decide-on-the-spot'> = {
  name: 'decide-on-the-spot',
  from: ['absent'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [
    dayWithin(onOf),
    check('decided-that-day', ({ input, facts }) =>
      dayOfInstant(input.decidedAt) !== input.on || input.decidedAt > facts.now
        ? refusedByOwn('case/in-the-future', { day: dayOfInstant(input.decidedAt) })
        : undefined,
    ),
    check('matter-known', ({ facts }) => (facts.matter === null ? refusedByOwn('case/matter-unknown') : undefined)),
    check('not-police', ({ facts }) => policeRefusal(facts)),
    check('competent', ({ facts }) => facts.matter?.notCompetent ?? undefined),
    officersOf(onOf),
    check('certificate-shown', ({ input }) =>
      input.certificateShown ? undefined : unlawful('case/certificate-not-shown', [APL(52), APL(55)]),
    ),
    check('facts-conclusive', ({ input }) => (input.factsConclusive ? undefined : unlawful('case/facts-not-conclusive', APL(51)))),
    check('rights-told', ({ input }) => (input.rightsTold ? undefined : unlawful('case/rights-not-told', [APL(44), APL(45)]))),
    check('defence-answered', ({ input }) =>
      input.defence !== null && input.defenceAnswer === null ? unlawful('case/defence-not-answered', APL(45)) : undefined,
    ),
    check('age-known', ({ input }) =>
      input.party.kind === 'citizen' && input.party.age === null ? unlawful('case/age-unknown', APL(30)) : undefined,
    ),
    check('old-enough', ({ input }) => ageRefusal(input.party, input.on, [])),
    check('warning-or-fine', ({ input }) => {
      const other = input.penalties.find(({ kind }) => !ON_THE_SPOT.includes(kind));
      return other === undefined ? undefined : unlawful('case/not-on-the-spot', CEILING_BASIS, { penalty: other.kind });
    }),
    check('within-the-ceiling', ({ input, facts }) => {
      const fine = fineOf(input.penalties) ?? 0;
      const ceiling = spotCeiling(input.party.kind, input.on, facts.settings);
      return fine > ceiling ? unlawful('case/above-the-ceiling', CEILING_BASIS, { fine, ceiling }) : undefined;
    }),
    check('basis-of-the-day', (ask) => {
      const found = basisOf(ask);
      return isBasing(found) ? undefined : found;
    }),
    check('penalties-follow-from-it', (ask) => {
      const found = basisOf(ask);
      return isBasing(found) ? penaltiesRefusal(proposalOf(ask), found, ask.input.party, ask.state, ask.facts, false) : undefined;
    }),
    check('payment-said', ({ input }) =>
      fineOf(input.penalties) !== null && input.payTo === null
        ? unlawful('case/payment-not-said', [APL(52), cite('fine-separation-rules', 7)])
        : undefined,
    ),
    signedOrRefused(),
    filesOnRecord(),
  ],
  derive: (ask) => {
    const { input, facts } = ask;
    const found = basisOf(ask);
    return {
      on: input.on,
      servedOn: input.on,
      named: namedOn(input.officers, input.on, facts),
      frozen: [...new Set(input.files)],
      ...(facts.matter === null ? {} : { matterTitle: facts.matter.title }),
      ...(isBasing(found) ? { basis: found.basis } : {}),
      ...(facts.tier === null || 'problem' in facts.tier ? {} : { tier: facts.tier }),
    };
  },
};

const onTheSpot = need('decided-on-the-spot', (state) => (state.spot === null ? unlawful('case/only-on-the-spot', APL(52)) : undefined));
const spotDay = ({ state }: { readonly state: Ask<'pay'>['state'] }): PlainDate | null => state.spot?.derived.on ?? null;

/** Within three working days (Penalty Law art. 52; Construction rules art. 14). */
export const fileOnTheSpot: CaseAct<'file-on-the-spot'> = {
  name: 'file-on-the-spot',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [onTheSpot, need('not-filed-yet', (state) => (state.spotFiled === null ? undefined : refusedByOwn('case/done-already')))],
  checks: [
    dayWithin(onOf, spotDay),
    check('late-says-why', ({ input, state, facts }) => {
      if (state.spot === null || input.lateReason !== null) return undefined;
      const { legalDue } = computeLimit('T09', { from: state.spot.derived.on, settings: facts.settings }, facts.calendar);
      return input.on > legalDue
        ? unlawful('case/late-without-reason', [APL(52), cite('construction-penalty-rules', 14)], { limit: 'T09', due: legalDue })
        : undefined;
    }),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

/** A test of its own (Penalty Law arts 68–70): deciding on the spot does not mean collecting on the spot. */
export const collectOnTheSpot: CaseAct<'collect-on-the-spot'> = {
  name: 'collect-on-the-spot',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [
    need('not-collected-yet', (state) => (state.spotCollected === null ? undefined : refusedByOwn('case/done-already'))),
    need('fine-open', (state) => (paidYuan(state) < decidedFine(state) ? undefined : refusedByOwn('case/no-fine-open'))),
    notOverturned,
  ],
  checks: [
    dayWithin(onOf, ({ state }) => state.spot?.derived.on ?? state.decisionService?.derived.servedOn ?? null),
    check('ground-holds', ({ input, state, facts }) => {
      const fine = decidedFine(state);
      const refused = unlawful('case/no-collection-ground', input.ground === 'remote-on-request' ? APL(69) : APL(68), { fine });
      // 当场收缴: on that spot and that day. In places without a bank, as long as the payment may be made at all.
      if (input.ground === 'remote-on-request') {
        const due = state.deferral?.instalments.at(-1)?.dueOn ?? paymentLimit(state, facts)?.legalDue;
        return due !== undefined && input.on > due ? refused : undefined;
      }
      if (state.spot === null || input.on !== state.spot.derived.on) return refused;
      return input.ground === 'up-to-100' && fine > 100 ? refused : undefined;
    }),
    check('sum-of-the-decision', ({ input, state }) => {
      const fine = decidedFine(state) - paidYuan(state);
      return input.yuan === 0 || input.yuan > fine ? unlawful('case/more-than-decided', APL(70), { fine, yuan: input.yuan }) : undefined;
    }),
    check('by-one-of-the-officers', ({ input, state }) =>
      state.officers.includes(input.officer) ? undefined : refusedByOwn('case/officer-unknown'),
    ),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn([input.officer], input.on, facts) }),
};

export const handOverCash: CaseAct<'hand-over-cash'> = {
  name: 'hand-over-cash',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [
    need('cash-collected', (state) =>
      state.spotCollected !== null && state.cashHanded === null ? undefined : refusedByOwn('case/no-cash'),
    ),
  ],
  checks: [dayWithin(onOf, ({ state }) => state.spotCollected?.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};

export const depositCash: CaseAct<'deposit-cash'> = {
  name: 'deposit-cash',
  from: ['served'],
  side: 'handler',
  approval: false,
  needs: [
    need('cash-handed-over', (state) =>
      state.cashHanded !== null && state.cashDeposited === null ? undefined : refusedByOwn('case/no-cash'),
    ),
  ],
  checks: [dayWithin(onOf, ({ state }) => state.cashHanded?.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};
