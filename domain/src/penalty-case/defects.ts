import type { Basis } from '../law/instruments.ts';
import { APL } from './refusals.ts';
import { evidenceInForce } from './guards/penalty.ts';
import type { CaseState } from './state.ts';

/** What a review of the case file (案卷评查) would find wanting. */
export interface Defect {
  readonly defect: DefectCode;
  readonly basis: Basis;
}

export const DEFECT_CODES = ['no-interview', 'copies-only'] as const;
export type DefectCode = (typeof DEFECT_CODES)[number];

export function defectsOf(state: CaseState): Defect[] {
  if (state.filing === null) return [];
  const found: Defect[] = [];
  if (state.interviews.length === 0) found.push({ defect: 'no-interview', basis: [APL(55)] });
  const evidence = evidenceInForce(state);
  if (evidence.length > 0 && evidence.every(({ original }) => !original)) found.push({ defect: 'copies-only', basis: [APL(46)] });
  return found;
}
