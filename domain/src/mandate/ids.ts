import { inForceOn, isLoaded, type BasisVersion } from '../law/penalty.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';

/** Fields whose penalties are concentrated in city management (城市管理执法办法 art. 8). Fire service is none of them unless transferred. */
export const MATTER_FIELDS = ['housing', 'environment', 'commerce', 'traffic', 'water', 'food', 'fire'] as const;
export type MatterField = (typeof MATTER_FIELDS)[number];

export const COERCIVE_MEASURES = ['seal', 'seize', 'tow'] as const;
export type CoerciveMeasure = (typeof COERCIVE_MEASURES)[number];

/** The law's own basis of a coercive measure (Coercion Law art. 10, 11): without one there is none. */
export interface CoercionBasis {
  readonly measure: CoerciveMeasure;
  readonly instrument: string;
  readonly clause: string;
  readonly validFrom: PlainDate | null;
  /** Last day on which it is law; null = in force. */
  readonly validTo: PlainDate | null;
  /** When the clause allows it, in Chinese as the clause says it. */
  readonly condition: string;
  /** `government`: only by order of the people's government of the county or above. */
  readonly by: 'bureau' | 'government';
}

/** One enforcement matter (执法事项). A row of the digest with provisions of their own has a record for each: M29, M29-2. */
export interface Matter {
  readonly code: string;
  readonly title: string;
  readonly field: MatterField;
  /** Code of GB/T 47678.5 that usually reports it: a suggestion. */
  readonly gbCode: string | null;
  readonly versions: readonly BasisVersion[];
  readonly coercion: readonly CoercionBasis[];
  /** What the ranges cannot say of the clause, in Chinese. */
  readonly condition: string | null;
  /** Only the police may penalise it. */
  readonly policeOnly: boolean;
  /** 按日连续处罚 is possible under the clause that stands until its last day. */
  readonly dailyPenalty: boolean;
  /** No State text sets the amount: it lives in a local regulation or rule that a person has to enter. */
  readonly localAmount: boolean;
  /** A licence or qualification is taken only by who issued it: it is proposed to him. */
  readonly issuingAuthorityOnly: boolean;
  /** What needs the approval of the people's government beside the decision. */
  readonly governmentApproval: 'stop-business' | 'forced-removal' | null;
  /** ready: a version whose text was read, with its penalties. draft: nobody decides on it until a version is entered. */
  readonly status: 'ready' | 'draft';
}

/** A decision can rest on it: penalties are loaded, from a text that was read or that a person entered with its document. */
export function isDecidable(basis: BasisVersion): boolean {
  return basis.mark !== 'seen-2nd' && isLoaded(basis);
}

/**
 * The version to apply on a day. What a person entered stands before the catalogue, and the nearer bureau before the province,
 * as `loadMatterFacts` sorts them; a version on which nobody can decide is only taken where there is no other.
 */
export function decidableOn(versions: readonly BasisVersion[], day: PlainDate): BasisVersion | undefined {
  const inForce = versions.filter((version) => inForceOn(version, day));
  return inForce.find(isDecidable) ?? inForce[0];
}

export function matterStatusOn(versions: readonly BasisVersion[], day: PlainDate): 'ready' | 'draft' {
  const version = decidableOn(versions, day);
  return version !== undefined && isDecidable(version) ? 'ready' : 'draft';
}

/** Fits both a bureau of the database and one of the registry. `isDistrict`: a 区 of a city with districts (市辖区). */
export interface PlacedBureau {
  readonly number: number;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly parent: number | null;
  readonly isDistrict: boolean;
}

export const EXECUTING_LEVELS = ['city', 'district'] as const;
export type ExecutingLevelName = (typeof EXECUTING_LEVELS)[number];

export const EXECUTED_BY = ['self', 'township', 'other-department', 'other-level'] as const;
export type ExecutedBy = (typeof EXECUTED_BY)[number];

/** What stands on record, as the gates look at it. */
export interface MandateOnRecord {
  readonly subject: string;
  readonly bureau: number;
  readonly matter: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly executedBy: ExecutedBy;
  readonly decidedBy: string;
  readonly document: string;
  readonly publishedOn: PlainDate | null;
  /** The provincial decision that gives it to townships (Penalty Law art. 24). */
  readonly townshipDecision: string | null;
}

export interface ExecutingLevelOnRecord {
  readonly subject: string;
  /** The city. */
  readonly bureau: number;
  readonly matter: string;
  readonly level: ExecutingLevelName;
  readonly ground: string | null;
  /** The article that reserves it, or the reason. */
  readonly groundText: string | null;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export interface DesignationOnRecord {
  readonly subject: string;
  /** The city. */
  readonly bureau: number;
  readonly matter: string;
  readonly district: number;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export interface MandateFacts {
  readonly mandates: readonly MandateOnRecord[];
  readonly levels: readonly ExecutingLevelOnRecord[];
  readonly designations: readonly DesignationOnRecord[];
}
