import { guideline } from '../law/instruments.ts';
import { caseMeasure, ofEnforcing, perCase } from './cases.ts';
import type { BureauFacts, CountId } from './facts.ts';
import { allOf, amountPart, standard, uncoloured, WHOLE } from './standard.ts';
import type { WinBack } from './win-back.ts';

const clause = [guideline(12)] as const;

type CaseSentence = Extract<WinBack, { readonly cases: number }>['sentence'];

/** All cases that it is about; what is lost is so many of them. */
const allCases = (count: CountId, sentence: CaseSentence) =>
  ({
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: [count],
    applies: ofEnforcing,
    measure: caseMeasure((facts) => allOf(count, facts, 'red')),
    winBack: ({ counts }: BureauFacts): WinBack => ({ sentence, cases: counts[count].among - counts[count].counted }),
  }) as const;

export const STANDARDS = [
  standard({ id: '12.S1', ...allCases('complete-files', 'files-incomplete') }),
  standard({ id: '12.S2', ...allCases('published-in-time', 'decisions-unpublished') }),
  standard({ id: '12.S3', ...allCases('reviewed', 'reviews-missing') }),
  standard({ id: '12.S4', ...allCases('recorded', 'recordings-missing') }),
  standard({
    id: '12.S5',
    clause,
    kind: 'measured',
    unit: 'ratio',
    target: null,
    evidence: ['review-score'],
    applies: ofEnforcing,
    measure: caseMeasure((facts) =>
      uncoloured('no-target', [perCase('score-per-case', facts.counts['review-score'].counted, facts.counts['complete-files'].among)]),
    ),
    winBack: () => null,
  }),
  standard({ id: '12.S6', ...allCases('educated', 'education-missing') }),
  standard({
    id: '12.S7',
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['steps-in-time', 'overturned'],
    applies: ofEnforcing,
    // To annul what is wrong is right: how many were is shown and not judged.
    measure: caseMeasure((facts) => allOf('steps-in-time', facts, 'red', [amountPart('overturned', 'count', facts, null)])),
    winBack: ({ counts }) => ({ sentence: 'steps-late', cases: counts['steps-in-time'].among - counts['steps-in-time'].counted }),
  }),
] as const;
