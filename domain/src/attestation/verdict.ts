import { OWN } from '../law/gates.ts';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import { type Refusal, refusedByRule } from '../ruling.ts';
import { ATTESTATION_COUNTS_DAYS, type DeclarationValues } from './attestation.ledger.ts';

export type Verdict = 'confirmed' | 'sent-back';

export interface Deciding {
  readonly verdict: Verdict;
  readonly declaration: DeclarationValues;
  /** Bureau directly above the declaring one; null above the province. */
  readonly superior: number | null;
  readonly actor: {
    readonly account: string /** Whom he deputises for in this. */;
    readonly principal: string | undefined;
    readonly bureau: number;
  };
}

/** Guideline, How to read: declared with its file, confirmed by the superior, by somebody other than the declarer. */
export function verdictRefusal({ verdict, declaration, superior, actor }: Deciding): Refusal | undefined {
  const { declaredBy, standard, evidence } = declaration;
  if (declaredBy === actor.account || declaredBy === actor.principal)
    return refusedByRule(OWN.attestation, 'declaration/own-confirmation', { standard });
  if (superior !== actor.bureau) return refusedByRule(OWN.attestation, 'declaration/not-superior', { standard, superior });
  if (declaration.verdict !== 'open')
    return refusedByRule(OWN.attestation, 'declaration/not-open', { standard, verdict: declaration.verdict });
  if (verdict === 'confirmed' && evidence === null) return refusedByRule(OWN.attestation, 'declaration/no-evidence', { standard });
  return undefined;
}

/** Last day on which a confirmation counts: the day of the verdict is the first. */
export function countsUntil(verdictOn: PlainDate): PlainDate {
  return addDays(verdictOn, ATTESTATION_COUNTS_DAYS - 1);
}
