import { type GateId, GATES } from './law/gates.ts';
import type { Basis } from './law/instruments.ts';
import type { RefusalCode } from './refusal-code.ts';

export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** What the law or the state of things forbids: a value, never a throw. `code` has its text in contract/src/refusal-text.ts. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly code: Code;
  readonly gate?: GateId;
  readonly basis: Basis;
  readonly facts: Facts;
}

export type Ruling<Act, R extends Refusal = Refusal> =
  | { readonly accepted: true; readonly acts: readonly Act[] }
  | { readonly accepted: false; readonly refusal: R };

export function accept<Act>(...acts: readonly Act[]): { accepted: true; acts: readonly Act[] } {
  return { accepted: true, acts };
}

export function refuse<R extends Refusal>(refusal: R): { accepted: false; refusal: R } {
  return { accepted: false, refusal };
}

export function refusedByGate<Code extends RefusalCode>(gate: GateId, code: Code, facts: Facts): Refusal<Code> {
  return { code, gate, basis: GATES[gate].basis, facts };
}

export function refusedByRule<Code extends RefusalCode>(basis: Basis, code: Code, facts: Facts): Refusal<Code> {
  return { code, basis, facts };
}
