import { guideline } from '../law/instruments.ts';
import { yearOf } from '../legal-time/plain-date.ts';
import { attestedMeasure, attestedWinBack } from './attested.ts';
import type { BureauFacts, CountId } from './facts.ts';
import { allOf, amountPart, measured, type Part, sharePart, standard, uncoloured, WHOLE } from './standard.ts';
import { paceNeeded, shortOfYear, TRAINING_HALF_DAYS, trainingYear } from './training-year.ts';
import type { DaysMissing } from './win-back.ts';

const posts = [guideline('6.1')] as const;
const officers = [guideline('6.2')] as const;
const auxiliaries = [guideline('6.3')] as const;

/** The five of 6.S10: training of officers, certificates; appointment, management and assessment of auxiliaries. */
export const INSTITUTIONS_ASKED = 5;

/** Art. 6 speaks of bureaus with people of their own; the provincial department only evaluates unless it has some. */
const hasPeople = ({ level, counts }: BureauFacts): boolean => level !== 'province' || counts.officers.among + counts.auxiliaries.among > 0;

const lacking = (facts: BureauFacts, id: CountId): number => facts.counts[id].among - facts.counts[id].counted;

function daysMissing(facts: BureauFacts, id: CountId, atLeast: number): DaysMissing {
  const { missing, most } = facts.counts[id];
  const mostHalfDays = Math.max(most, atLeast);
  const { last } = trainingYear(facts.day);
  return {
    people: lacking(facts, id),
    halfDaysMissing: missing,
    mostHalfDays: most,
    pace: paceNeeded(mostHalfDays, facts.day),
    until: last,
  };
}

const heldMissing = (facts: BureauFacts): number => Math.max(0, TRAINING_HALF_DAYS - facts.counts['centralised-half-days'].counted);

const OFFICERS = [
  standard({
    id: '6.S1',
    clause: officers,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['certified'],
    applies: hasPeople,
    measure: (facts) => allOf('certified', facts, 'red'),
    winBack: (facts) => ({ sentence: 'certificates-missing', people: lacking(facts, 'certified') }),
  }),
  standard({
    id: '6.S2',
    clause: officers,
    kind: 'measured',
    unit: 'count',
    target: 1,
    evidence: ['business-sessions'],
    applies: hasPeople,
    measure: (facts) =>
      measured(facts.counts['business-sessions'].counted > 0 ? 'green' : shortOfYear(1, facts.day), [
        amountPart('business-sessions', 'count', facts, 1),
      ]),
    winBack: (facts) => ({ sentence: 'business-training-missing', until: trainingYear(facts.day).last }),
  }),
  // The text does not say whether the bureau's days or each officer's: both are shown, the stricter gives the light.
  standard({
    id: '6.S3',
    clause: officers,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['officers-trained', 'centralised-half-days'],
    applies: hasPeople,
    measure: (facts) => {
      const parts = [
        sharePart('officers-trained', facts, WHOLE),
        amountPart('centralised-half-days', 'half-days', facts, TRAINING_HALF_DAYS),
      ] as const;
      const missing = Math.max(facts.counts['officers-trained'].most, heldMissing(facts));
      return measured(missing === 0 ? 'green' : shortOfYear(missing, facts.day), parts);
    },
    winBack: (facts) => ({
      sentence: 'officer-days-missing',
      heldHalfDaysMissing: heldMissing(facts),
      ...daysMissing(facts, 'officers-trained', heldMissing(facts)),
    }),
  }),
  standard({
    id: '6.S4',
    clause: officers,
    kind: 'measured',
    unit: 'share',
    target: null,
    evidence: ['examined', 'passed'],
    applies: hasPeople,
    measure: (facts) => uncoloured('no-target', [sharePart('examined', facts, null), sharePart('passed', facts, null)]),
    winBack: () => null,
  }),
] as const;

function perOfficer({ counts }: BureauFacts): Part {
  const numerator = counts.auxiliaries.counted;
  const denominator = counts.officers.counted;
  const value = denominator === 0 ? null : Math.floor((numerator * 100) / denominator);
  return { part: 'auxiliaries-per-officer', unit: 'ratio', numerator, denominator, value, target: null };
}

const AUXILIARIES = [
  // Who lacks days and holds no post yet is being trained; on a post he should not be there (6.G4).
  standard({
    id: '6.S5',
    clause: auxiliaries,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['onboarded', 'on-post-without-onboarding'],
    applies: hasPeople,
    measure: (facts) => {
      const onPost = facts.counts['on-post-without-onboarding'].counted;
      return allOf('onboarded', facts, onPost > 0 ? 'red' : 'yellow', [amountPart('on-post-without-onboarding', 'count', facts, 0)]);
    },
    winBack: (facts) => ({
      sentence: 'onboarding-missing',
      people: lacking(facts, 'onboarded'),
      workingDaysMissing: facts.counts.onboarded.missing,
      onPost: facts.counts['on-post-without-onboarding'].counted,
    }),
  }),
  standard({
    id: '6.S6',
    clause: auxiliaries,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['auxiliaries-trained'],
    applies: hasPeople,
    measure: (facts) => allOf('auxiliaries-trained', facts, shortOfYear(facts.counts['auxiliaries-trained'].most, facts.day)),
    winBack: (facts) => ({ sentence: 'auxiliary-days-missing', ...daysMissing(facts, 'auxiliaries-trained', 0) }),
  }),
  standard({
    id: '6.S7',
    clause: auxiliaries,
    kind: 'measured',
    unit: 'count',
    target: null,
    evidence: ['auxiliaries', 'auxiliaries-a-year-before', 'officers'],
    applies: hasPeople,
    measure: (facts) =>
      uncoloured('no-target', [
        amountPart('auxiliaries', 'count', facts, null),
        amountPart('auxiliaries-a-year-before', 'count', facts, null),
        perOfficer(facts),
      ]),
    winBack: () => null,
  }),
] as const;

const POSTS_AND_RULES = [
  standard({
    id: '6.S8',
    clause: posts,
    kind: 'measured',
    unit: 'share',
    target: null,
    evidence: ['frontline', 'at-county-level'],
    applies: hasPeople,
    measure: (facts) => {
      const below = facts.level === 'county' ? [] : [sharePart('at-county-level', facts, null)];
      return uncoloured('no-target', [sharePart('frontline', facts, null), ...below]);
    },
    winBack: () => null,
  }),
  standard({
    id: '6.S9',
    clause: auxiliaries,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['assessed', 'assessed-this-year'],
    applies: hasPeople,
    measure: (facts) => allOf('assessed', facts, 'red', [sharePart('assessed-this-year', facts, null)]),
    winBack: (facts) => ({ sentence: 'assessments-missing', people: lacking(facts, 'assessed'), year: yearOf(facts.day) - 1 }),
  }),
  standard({
    id: '6.S10',
    clause: [guideline('6.2'), guideline('6.3')],
    kind: 'measured',
    unit: 'count',
    target: INSTITUTIONS_ASKED,
    evidence: ['institutions'],
    applies: hasPeople,
    measure: (facts) => {
      const { counted, among } = facts.counts.institutions;
      const part = { ...amountPart('institutions', 'count', facts, INSTITUTIONS_ASKED), denominator: among };
      return measured(counted === INSTITUTIONS_ASKED ? 'green' : 'red', [part]);
    },
    winBack: (facts) => ({ sentence: 'institutions-missing', topics: facts.topicsMissing }),
  }),
  standard({
    id: '6.S11',
    clause: officers,
    kind: 'measured',
    unit: 'count',
    target: null,
    evidence: ['post-sessions'],
    applies: hasPeople,
    measure: (facts) => {
      const all = amountPart('post-sessions', 'count', facts, null);
      const groups = facts.postTrainings.map(
        ({ servesPost, place, sessions }): Part => ({ ...all, numerator: sessions, value: sessions, group: [place, servesPost] }),
      );
      return uncoloured('no-target', [all, ...groups]);
    },
    winBack: () => null,
  }),
  standard({
    id: '6.S12',
    clause: posts,
    kind: 'attested',
    unit: 'met',
    target: 1,
    evidence: ['declarations'],
    applies: hasPeople,
    measure: (facts) => attestedMeasure(facts, '6.S12'),
    winBack: (facts) => attestedWinBack(facts.attested['6.S12']),
  }),
] as const;

export const STANDARDS = [...OFFICERS, ...AUXILIARIES, ...POSTS_AND_RULES] as const;
