import { guideline } from '../law/instruments.ts';
import { caseMeasure, ofEnforcing, perCase } from './cases.ts';
import { allOf, amountPart, measured, sharePart, standard, uncoloured, WHOLE } from './standard.ts';

const clause = [guideline(9)] as const;

/** The five of 9.S1: procedure, workflow, time limits, the three systems, the discretion benchmark. */
export const CASE_INSTITUTIONS_ASKED = 5;

export const STANDARDS = [
  standard({
    id: '9.S1',
    clause,
    kind: 'measured',
    unit: 'count',
    target: CASE_INSTITUTIONS_ASKED,
    evidence: ['case-institutions'],
    applies: ofEnforcing,
    measure: (facts) => {
      const { counted, among } = facts.counts['case-institutions'];
      const part = { ...amountPart('case-institutions', 'count', facts, CASE_INSTITUTIONS_ASKED), denominator: among };
      return measured(counted === CASE_INSTITUTIONS_ASKED ? 'green' : 'red', [part]);
    },
    winBack: (facts) => ({ sentence: 'institutions-missing', topics: facts.caseTopicsMissing }),
  }),
  // A bureau's own limit is never longer than the law's: both are shown, the law's gives the light.
  standard({
    id: '9.S2',
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['decided-in-time', 'steps-in-own-time', 'days-used'],
    applies: ofEnforcing,
    measure: caseMeasure((facts) =>
      allOf('decided-in-time', facts, 'red', [
        sharePart('steps-in-own-time', facts, null),
        perCase('days-per-case', facts.counts['days-used'].counted, facts.counts['decided-in-time'].among),
      ]),
    ),
    winBack: ({ counts }) => ({ sentence: 'cases-late', cases: counts['decided-in-time'].among - counts['decided-in-time'].counted }),
  }),
  // A fine outside its tier is lawful with its reasons and a deliberation (9.G1): no share of them is asked for.
  standard({
    id: '9.S3',
    clause,
    kind: 'measured',
    unit: 'share',
    target: null,
    evidence: ['in-benchmark'],
    applies: ofEnforcing,
    measure: caseMeasure((facts) => uncoloured('no-target', [sharePart('in-benchmark', facts, null)])),
    winBack: () => null,
  }),
  // Fines far from those of like cases: a list to look into, never a verdict.
  standard({
    id: '9.S5',
    clause,
    kind: 'measured',
    unit: 'count',
    target: null,
    evidence: ['unlike-fines'],
    applies: ofEnforcing,
    measure: caseMeasure((facts) => uncoloured('no-target', [amountPart('unlike-fines', 'count', facts, null)])),
    winBack: () => null,
  }),
] as const;
