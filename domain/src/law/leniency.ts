import type { LeniencyGround } from '../penalty-case/ids.ts';
import { type Citation, cite } from './instruments.ts';

/** What a ground does to a penalty: none at all, less than the legal minimum, or the lower part of the range. */
export type LeniencyEffect = 'none' | 'mitigate' | 'lighter';

interface LeniencyRule {
  readonly article: Citation<'penalty-law'>;
  /** must: 应当 or 不予; may: 可以. */
  readonly force: 'must' | 'may';
  readonly effects: readonly LeniencyEffect[];
}

const LESS = ['lighter', 'mitigate'] as const satisfies readonly LeniencyEffect[];
const rule = (article: 30 | 31 | 32 | 33, force: 'must' | 'may', effects: readonly LeniencyEffect[]): LeniencyRule => ({
  article: cite('penalty-law', article),
  force,
  effects,
});

/** Penalty Law arts 30–33: without one of these nobody goes below the minimum, and nobody leaves a penalty out. */
export const LENIENCY: Readonly<Record<LeniencyGround, LeniencyRule>> = {
  'under-14': rule(30, 'must', ['none']),
  'aged-14-17': rule(30, 'must', LESS),
  'mental-illness': rule(31, 'must', ['none']),
  'partial-capacity': rule(31, 'may', LESS),
  'harm-reduced': rule(32, 'must', LESS),
  coerced: rule(32, 'must', LESS),
  confessed: rule(32, 'must', LESS),
  meritorious: rule(32, 'must', LESS),
  'by-law': rule(32, 'must', LESS),
  'minor-corrected-no-harm': rule(33, 'must', ['none']),
  'first-slight-corrected': rule(33, 'may', ['none']),
  'no-fault': rule(33, 'must', ['none']),
};

export function hasEffect(grounds: readonly LeniencyGround[], effect: LeniencyEffect): boolean {
  return grounds.some((ground) => LENIENCY[ground].effects.includes(effect));
}
