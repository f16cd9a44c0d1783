import { guideline } from '../law/instruments.ts';
import { findExpectedNames, nameMatches } from '../organisation/naming.ts';
import { attestedMeasure, attestedWinBack } from './attested.ts';
import type { BureauFacts } from './facts.ts';
import { amountPart, met, type Measure, measured, NOT_APPLICABLE, standard } from './standard.ts';
import type { WinBack } from './win-back.ts';

const clause = [guideline(4)] as const;

function nameMeasure(expected: readonly string[] | undefined, actual: readonly string[]): Measure {
  if (expected === undefined) return { ...NOT_APPLICABLE, grey: 'no-expected-name' };
  return met(actual.some((name) => nameMatches(name, expected)));
}

const departmentName = {
  clause,
  kind: 'measured',
  unit: 'met',
  target: 1,
  evidence: ['name'],
  measure: (facts: BureauFacts): Measure => nameMeasure(findExpectedNames(facts)?.department, [facts.name]),
  winBack: (facts: BureauFacts): WinBack => ({
    sentence: 'name-expected',
    actual: facts.name,
    expected: findExpectedNames(facts)?.department ?? [],
  }),
} as const;

const teamName = {
  clause,
  kind: 'measured',
  unit: 'met',
  target: 1,
  evidence: ['team-name'],
  measure: (facts: BureauFacts): Measure => nameMeasure(findExpectedNames(facts)?.team, facts.teamNames),
  winBack: (facts: BureauFacts): WinBack => ({
    sentence: 'team-name-expected',
    actual: facts.teamNames.join('、'),
    expected: findExpectedNames(facts)?.team ?? [],
  }),
} as const;

/** Art. 4 names no provincial body: nothing of it applies to the province. */
export const STANDARDS = [
  standard({ id: '4.S1', ...departmentName, applies: ({ level }) => level === 'county' }),
  standard({ id: '4.S2', ...teamName, applies: ({ level, teamNames }) => level === 'county' && teamNames.length > 0 }),
  standard({ id: '4.S3', ...departmentName, applies: ({ level }) => level === 'prefecture' }),
  standard({ id: '4.S4', ...teamName, applies: ({ level, teamNames }) => level === 'prefecture' && teamNames.length > 0 }),
  standard({
    id: '4.S5',
    clause,
    kind: 'measured',
    unit: 'count',
    target: 1,
    evidence: ['enforcement-units'],
    applies: ({ level }) => level === 'prefecture',
    measure: (facts) =>
      measured(facts.counts['enforcement-units'].counted > 0 ? 'green' : 'red', [amountPart('enforcement-units', 'count', facts, 1)]),
    winBack: () => ({ sentence: 'enforcement-unit-missing' }),
  }),
  standard({
    id: '4.S6',
    clause,
    kind: 'attested',
    unit: 'met',
    target: 1,
    evidence: ['declarations'],
    applies: ({ level }) => level !== 'province',
    measure: (facts) => attestedMeasure(facts, '4.S6'),
    winBack: (facts) => attestedWinBack(facts.attested['4.S6']),
  }),
] as const;
