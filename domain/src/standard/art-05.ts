import { guideline } from '../law/instruments.ts';
import type { BureauFacts, CountId } from './facts.ts';
import { allOf, amountPart, measured, sharePart, standard, uncoloured, WHOLE } from './standard.ts';

const clause = [guideline(5)] as const;

const missing = (facts: BureauFacts, count: CountId): number => facts.counts[count].among - facts.counts[count].counted;

/** One matter, one level: a question of cities with districts (设区的市) only. */
const ofCitiesWithDistricts = ({ hasDistricts }: BureauFacts): boolean => hasDistricts;
/** Every bureau that enforces: prefectures and counties. */
const ofEnforcing = ({ level }: BureauFacts): boolean => level !== 'province';

export const STANDARDS = [
  standard({
    id: '5.S1',
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['single-level'],
    applies: ofCitiesWithDistricts,
    measure: (facts) => allOf('single-level', facts, 'red'),
    winBack: (facts) => ({ sentence: 'levels-unclear', matters: missing(facts, 'single-level') }),
  }),
  standard({
    id: '5.S2',
    clause,
    kind: 'measured',
    unit: 'share',
    target: null,
    evidence: ['district-matters', 'city-without-ground'],
    applies: ofCitiesWithDistricts,
    measure: (facts) => {
      // 原则上: the text gives the share no number; what it forbids is the city without a ground.
      const parts = [sharePart('district-matters', facts, null), amountPart('city-without-ground', 'count', facts, 0)] as const;
      if (parts[0].denominator === 0) return uncoloured('nothing-to-count', parts);
      return measured(facts.counts['city-without-ground'].counted === 0 ? 'green' : 'red', parts);
    },
    winBack: ({ counts }) => ({ sentence: 'grounds-missing', matters: counts['city-without-ground'].counted }),
  }),
  standard({
    id: '5.S3',
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['mandated'],
    applies: ofEnforcing,
    measure: (facts) => allOf('mandated', facts, 'red'),
    winBack: (facts) => ({ sentence: 'mandates-missing', matters: missing(facts, 'mandated') }),
  }),
  standard({
    id: '5.S4',
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['published'],
    applies: ofEnforcing,
    measure: (facts) => allOf('published', facts, 'red'),
    winBack: (facts) => ({ sentence: 'mandates-unpublished', matters: missing(facts, 'published') }),
  }),
  standard({
    id: '5.S5',
    clause,
    kind: 'measured',
    unit: 'share',
    target: WHOLE,
    evidence: ['self-executed'],
    applies: ({ level, isDistrict }) => level === 'county' && !isDistrict,
    measure: (facts) => allOf('self-executed', facts, 'red'),
    winBack: (facts) => ({ sentence: 'matters-left-to-others', matters: missing(facts, 'self-executed') }),
  }),
] as const;
