import type { Basis } from '../law/instruments.ts';
import type { BureauFacts, CountId } from './facts.ts';
import type { WinBack } from './win-back.ts';

/**
 * The unit of a value, which is always a whole number:
 * share: ten-thousandths, shown as a percentage with two decimals; ratio: hundredths; met: 1 or 0.
 */
export type Unit = 'share' | 'count' | 'half-days' | 'ratio' | 'met';

/** green: met. yellow: not met, and still to be had in the time that the clause gives. red: not met. grey: see GreyReason. */
export type Light = 'green' | 'yellow' | 'red' | 'grey';

/** Why a standard has no colour. */
export type GreyReason =
  | 'not-applicable'
  /** The denominator is 0. */
  | 'nothing-to-count'
  /** The text gives no target: value and trend only. */
  | 'no-target'
  /** The division has no code, so that art. 4 expects no name. */
  | 'no-expected-name'
  /** The province declares, and nobody stands above it to confirm. */
  | 'nobody-above'
  /** Of cases there is only what is known now. */
  | 'known-now-only';

export interface Part {
  /** A count with its evidence, or a figure made of several of them. */
  readonly part: CountId | 'auxiliaries-per-officer' | 'days-per-case' | 'score-per-case';
  readonly unit: Unit;
  readonly numerator: number;
  readonly denominator: number | null;
  /** Null where the denominator is 0. */
  readonly value: number | null;
  readonly target: number | null;
  /** Splits a count (6.S11: place and kind of post). */
  readonly group?: readonly (string | null)[];
}

export interface Measure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly light: Light;
  readonly grey: GreyReason | null;
  readonly parts: readonly Part[];
}

/** A clause of the Guideline as a measure. Its title and texts: contract/src/standing-text.ts. */
export interface Standard<Id extends string = string> {
  readonly id: Id;
  readonly clause: Basis;
  readonly kind: 'measured' | 'attested';
  readonly unit: Unit;
  /** In the unit; null where the text gives none. */
  readonly target: number | null;
  /** Lists of records behind the value. `name` is the bureau's own record, `declarations` what was declared. */
  readonly evidence: readonly (CountId | 'name' | 'team-name' | 'declarations')[];
  readonly applies: (facts: BureauFacts) => boolean;
  readonly measure: (facts: BureauFacts) => Measure;
  /** What would turn the light green; null where nothing is lost. Only asked where the light is yellow or red. */
  readonly winBack: (facts: BureauFacts) => WinBack | null;
}

export function standard<const Id extends string>(declaration: Standard<Id>): Standard<Id> {
  return declaration;
}

export const NOT_APPLICABLE: Measure = {
  numerator: null,
  denominator: null,
  value: null,
  light: 'grey',
  grey: 'not-applicable',
  parts: [],
};

/** Ten-thousandths, cut and not rounded: 9,999 of 10,000 is never 100 % (law digest X76). Null where there is nothing to divide by. */
export function share(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.floor((numerator * 10_000) / denominator);
}

export const WHOLE = 10_000;

export function sharePart(part: CountId, facts: BureauFacts, target: number | null): Part {
  const { counted, among } = facts.counts[part];
  return { part, unit: 'share', numerator: counted, denominator: among, value: share(counted, among), target };
}

export function amountPart(part: CountId, unit: 'count' | 'half-days', facts: BureauFacts, target: number | null): Part {
  const { counted } = facts.counts[part];
  return { part, unit, numerator: counted, denominator: null, value: counted, target };
}

/** The standard's own figure is its first part. */
export function measured(light: Light, parts: readonly [Part, ...Part[]]): Measure {
  const [{ numerator, denominator, value }] = parts;
  return { numerator, denominator, value, light, grey: null, parts };
}

/** Value and trend without a colour. */
export function uncoloured(grey: GreyReason, parts: readonly [Part, ...Part[]]): Measure {
  return { ...measured('grey', parts), grey };
}

/** All of them: green at the whole, grey where there is nothing to count; otherwise `short`. */
export function allOf(part: CountId, facts: BureauFacts, short: Light, more: readonly Part[] = []): Measure {
  const first = sharePart(part, facts, WHOLE);
  if (first.denominator === 0) return uncoloured('nothing-to-count', [first, ...more]);
  return measured(first.numerator === first.denominator ? 'green' : short, [first, ...more]);
}

/** A plain yes or no. */
export function met(yes: boolean): Measure {
  return { numerator: yes ? 1 : 0, denominator: 1, value: yes ? 1 : 0, light: yes ? 'green' : 'red', grey: null, parts: [] };
}
