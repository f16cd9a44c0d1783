import type { LeniencyGround } from '../penalty-case/ids.ts';
import { type Refusal, refusedByGate, refusedByRule } from '../ruling.ts';
import { cite } from './instruments.ts';
import { hasEffect } from './leniency.ts';

/** Whole yuan, both ends included. */
export interface YuanRange {
  readonly min: number;
  readonly max: number;
}

export function withinTier(fineYuan: number, tier: YuanRange): boolean {
  return tier.min <= fineYuan && fineYuan <= tier.max;
}

export interface Fining {
  readonly fineYuan: number;
  /** Range of the provision for this party; a fine outside its upper end is never lawful. */
  readonly legal: YuanRange;
  /** The tier of the benchmark that the facts lead to, with its name; undefined where no benchmark is in force. */
  readonly tier: (YuanRange & { readonly name: string; readonly title: string }) | undefined;
  readonly grounds: readonly LeniencyGround[];
  readonly departureReasons: string | null;
  /** Whether the case was deliberated collectively (集体讨论). */
  readonly deliberated: boolean;
  /** The setting `departureNeedsDeliberation`. */
  readonly needsDeliberation: boolean;
}

/** Why a fine may not be this high or this low; undefined where it may. Gate 9.G1 for what lies outside the tier. */
export function finingRefusal(fining: Fining): Refusal | undefined {
  return legalRefusal(fining) ?? departureRefusal(fining);
}

function legalRefusal({ fineYuan, legal, grounds }: Fining): Refusal | undefined {
  if (fineYuan > legal.max) {
    return refusedByRule([cite('penalty-law', 38)], 'discretion/above-maximum', { fine: fineYuan, maximum: legal.max });
  }
  if (fineYuan >= legal.min || hasEffect(grounds, 'mitigate')) return undefined;
  return refusedByRule(
    [cite('penalty-law', 30), cite('penalty-law', 31), cite('penalty-law', 32)],
    'discretion/below-minimum-without-ground',
    {
      fine: fineYuan,
      minimum: legal.min,
    },
  );
}

/** A ground of arts 30–32 that goes below the tier is a departure too: the tier was graded without it. */
function departureRefusal({ fineYuan, tier, departureReasons, deliberated, needsDeliberation }: Fining): Refusal | undefined {
  if (tier === undefined || withinTier(fineYuan, tier)) return undefined;
  const facts = { fine: fineYuan, tier: tier.name, benchmark: tier.title, tierMin: tier.min, tierMax: tier.max };
  if (departureReasons === null || departureReasons.trim() === '')
    return refusedByGate('9.G1', 'discretion/departure-without-reasons', facts);
  return needsDeliberation && !deliberated ? refusedByGate('9.G1', 'discretion/departure-without-deliberation', facts) : undefined;
}

/** No penalty only on a ground of the Penalty Law arts 30, 31 or 33. */
export function noPenaltyRefusal(grounds: readonly LeniencyGround[]): Refusal | undefined {
  if (hasEffect(grounds, 'none')) return undefined;
  return refusedByRule(
    [cite('penalty-law', 30), cite('penalty-law', 31), cite('penalty-law', 33)],
    'discretion/no-penalty-without-ground',
    {},
  );
}
