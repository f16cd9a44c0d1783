import type { GateId } from '../law/gates.ts';
import { type Basis, cite, type Citation, guideline, own } from '../law/instruments.ts';
import type { RefusalCode } from '../refusal-code.ts';
import type { Facts, Refusal } from '../ruling.ts';

type CaseCode = Extract<RefusalCode, `case/${string}`>;

/** Guideline art. 12 asks for the lawful procedure; which step is lawful, the law says: it is cited first. */
export function unlawful(code: CaseCode, law: Citation | readonly [Citation, ...Citation[]], facts: Facts = {}): Refusal {
  const cited = (Array.isArray(law) ? law : [law]) as readonly [Citation, ...Citation[]];
  return { code, gate: '12.G1', basis: [...cited, guideline(12)] as unknown as Basis, facts };
}

export function gated(gate: GateId, code: CaseCode, basis: Basis, facts: Facts = {}): Refusal {
  return { code, gate, basis, facts };
}

/** A choice of the software, never shown as law. */
export function refusedByOwn(code: CaseCode, facts: Facts = {}): Refusal {
  return { code, basis: [own('case')], facts };
}

export const APL = (article: Parameters<typeof cite<'penalty-law'>>[1]): Citation => cite('penalty-law', article);
