import type { PlainDate } from '../legal-time/plain-date.ts';

/** Penalty Law art. 9, without detention, which city management never has (art. 18). An order to correct is no penalty. */
export const PENALTY_KINDS = [
  'warning',
  'public-criticism',
  'fine',
  'confiscate-gains',
  'confiscate-property',
  'suspend-permit',
  'downgrade',
  'revoke-permit',
  'restrict-business',
  'stop-business',
  'close-down',
  'bar-from-practice',
] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** Whom a penalty falls on. A business household counts as a citizen for ceilings where the settings say so (law digest X63). */
export const PARTY_KINDS = ['citizen', 'business-household', 'organisation'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/**
 * One range of a provision. amount: whole yuan. percent: hundredths of a percent of the base (500 = 5 %). multiple: hundredths of
 * the base (100 = once). Both ends belong to the range.
 */
export interface PenaltyRange {
  readonly party: 'individual' | 'unit' | 'any';
  readonly kind: 'amount' | 'percent' | 'multiple';
  /** What a percentage or multiple is taken of, in the words of the provision; null for amounts. */
  readonly base: string | null;
  readonly min: number;
  readonly max: number;
  /** When it applies: at once, after refusing or failing to correct, or in serious circumstances only. */
  readonly when: 'ordinary' | 'not-corrected' | 'serious';
}

/** The legal basis of a matter as it stands from one day to another. */
export interface BasisVersion {
  /** 'M37/2018': matter and version. */
  readonly id: string;
  readonly matter: string;
  readonly validFrom: PlainDate | null;
  /** The last day on which it is law; null = in force. */
  readonly validTo: PlainDate | null;
  /** Full title of the instrument, without brackets. */
  readonly instrument: string;
  /** The duty that was broken: 第八十一条第三款. Null where the digest names the penalty clause only. */
  readonly duty: string | null;
  /** The clause that penalises: 第一百一十八条第三款. */
  readonly clause: string;
  /** Penalties of the clause. Empty together with `ranges` where the amounts are not loaded: then nobody decides on it. */
  readonly kinds: readonly PenaltyKind[];
  readonly ranges: readonly PenaltyRange[];
  /** Kinds that must be joined (没收…并处). */
  readonly joined: readonly PenaltyKind[];
  /** 可以并处 against 处: an optional fine asks why or why not. */
  readonly fine: 'mandatory' | 'optional' | 'none';
  /** A penalty only after an order to correct was not obeyed. */
  readonly correctFirst: boolean;
  readonly seriousOnly: boolean;
  /** seen: the text was read. seen-2nd: read in a secondary source. entered: a person entered it with its document. */
  readonly mark: 'seen' | 'seen-2nd' | 'entered';
}

/** Whether amounts (or at least a penalty other than a fine) are loaded, so that a decision can rest on it. */
export function isLoaded(basis: BasisVersion): boolean {
  if (basis.kinds.length === 0) return false;
  return !basis.kinds.includes('fine') || basis.ranges.length > 0;
}

export function inForceOn(basis: BasisVersion, day: PlainDate): boolean {
  return (basis.validFrom === null || basis.validFrom <= day) && (basis.validTo === null || day <= basis.validTo);
}

/** The version in force on a day; undefined where none is on record. */
export function versionOn(versions: readonly BasisVersion[], day: PlainDate): BasisVersion | undefined {
  return versions.find((version) => inForceOn(version, day));
}

/** Law of the act's day, and law of the decision's day beside it (Penalty Law art. 37). */
export interface ChosenBasis {
  readonly atAct: BasisVersion | undefined;
  readonly atDecision: BasisVersion | undefined;
}

export function chosenBasis(versions: readonly BasisVersion[], actOn: PlainDate, today: PlainDate): ChosenBasis {
  return { atAct: versionOn(versions, actOn), atDecision: versionOn(versions, today) };
}

/** In whole yuan, for this party and base; undefined where no range fits or a base is missing. Bases in whole yuan; cut, never rounded up. */
export function yuanRange(range: PenaltyRange, baseYuan: number | null): { readonly min: number; readonly max: number } | undefined {
  if (range.kind === 'amount') return { min: range.min, max: range.max };
  if (baseYuan === null) return undefined;
  const parts = range.kind === 'percent' ? 10_000 : 100;
  return { min: Math.ceil((baseYuan * range.min) / parts), max: Math.floor((baseYuan * range.max) / parts) };
}

/** The range of the provision for a party, in circumstances; undefined where the provision has none for him. */
export function rangeFor(
  basis: BasisVersion,
  party: PartyKind,
  when: PenaltyRange['when'],
  businessHouseholdAsCitizen: boolean,
): PenaltyRange | undefined {
  const individual = party === 'citizen' || (party === 'business-household' && businessHouseholdAsCitizen);
  const wanted = individual ? 'individual' : 'unit';
  const fitting = basis.ranges.filter((range) => range.party === 'any' || range.party === wanted);
  return fitting.find((range) => range.when === when) ?? fitting.find((range) => range.when === 'ordinary') ?? fitting[0];
}
