import type { Attested, AttestedId, BureauFacts } from './facts.ts';
import { met, type Measure } from './standard.ts';
import type { WinBack } from './win-back.ts';

/** A declaration counts from its confirmation by the superior, for as long as it is young enough. */
export function attestedMeasure(facts: BureauFacts, id: AttestedId): Measure {
  const { state } = facts.attested[id];
  const measure = met(state === 'confirmed');
  if (facts.parent === null) return { ...measure, light: 'grey', grey: 'nobody-above' };
  return state === 'open' ? { ...measure, light: 'yellow' } : measure;
}

export function attestedWinBack(attested: Attested): WinBack | null {
  switch (attested.state) {
    case 'none':
      return { sentence: 'declaration-missing' };
    case 'open':
      return { sentence: 'declaration-unconfirmed' };
    case 'sent-back':
      return { sentence: 'declaration-sent-back', reason: attested.reason };
    case 'expired':
      return { sentence: 'declaration-expired', until: attested.until };
    case 'confirmed':
      return null;
  }
}
