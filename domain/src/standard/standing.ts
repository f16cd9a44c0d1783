import { STANDARDS as ORGANISATION } from './art-04.ts';
import { STANDARDS as MANDATE } from './art-05.ts';
import { STANDARDS as PERSONNEL } from './art-06.ts';
import { STANDARDS as INSTITUTIONS } from './art-09.ts';
import { STANDARDS as CASES } from './art-12.ts';
import { STANDARDS as LIAISON } from './art-26.ts';
import type { BureauFacts } from './facts.ts';
import { type Measure, NOT_APPLICABLE, type Standard } from './standard.ts';
import type { WinBack } from './win-back.ts';

/** Every standard of this release, in the Guideline's order. */
export const STANDARDS = [...ORGANISATION, ...MANDATE, ...PERSONNEL, ...INSTITUTIONS, ...CASES, ...LIAISON] as const;

export type StandardId = (typeof STANDARDS)[number]['id'];

export const STANDARD_IDS: readonly StandardId[] = STANDARDS.map(({ id }) => id);

export function getStandard(id: StandardId): Standard<StandardId> {
  const found = STANDARDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no standard ${id}`);
  return found;
}

export interface Standing extends Measure {
  /** What would win it back; null where nothing is lost. */
  readonly winBack: WinBack | null;
}

/** Where a bureau stands under one standard. */
export function standingUnder(one: Standard, facts: BureauFacts): Standing {
  if (!one.applies(facts)) return { ...NOT_APPLICABLE, winBack: null };
  const measure = one.measure(facts);
  const lost = measure.light === 'yellow' || measure.light === 'red';
  return { ...measure, winBack: lost ? one.winBack(facts) : null };
}
