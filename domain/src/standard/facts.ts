import type { ATTESTED_STANDARDS } from '../attestation/attestation.ledger.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Level } from '../organisation/registry/divisions.ts';

/**
 * What is counted of a bureau's records. Each is a list of records of which some count: the same list is the evidence.
 * Amounts are whole numbers: people, sessions, or half-days where the name says so.
 */
export const COUNT_IDS = [
  'enforcement-units',
  'certified',
  'business-sessions',
  'centralised-half-days',
  'officers-trained',
  'examined',
  'passed',
  'onboarded',
  'on-post-without-onboarding',
  'auxiliaries-trained',
  'auxiliaries',
  'auxiliaries-a-year-before',
  'officers',
  'frontline',
  'at-county-level',
  'assessed',
  'assessed-this-year',
  'institutions',
  'post-sessions',
  'liaison',
  'single-level',
  'district-matters',
  'city-without-ground',
  'mandated',
  'published',
  'self-executed',
  'case-institutions',
  'decided-in-time',
  'steps-in-own-time',
  'days-used',
  'in-benchmark',
  'unlike-fines',
  'complete-files',
  'published-in-time',
  'reviewed',
  'recorded',
  'review-score',
  'educated',
  'steps-in-time',
  'overturned',
] as const;

export type CountId = (typeof COUNT_IDS)[number];

export interface Count {
  /** All records looked at, in the unit of the count. */
  readonly among: number;
  /** Those that count. */
  readonly counted: number;
  /** What those that do not count lack together, and the one that lacks most (half-days, or working days of onboarding). */
  readonly missing: number;
  readonly most: number;
}

export const NOTHING: Count = { among: 0, counted: 0, missing: 0, most: 0 };

export type AttestedId = (typeof ATTESTED_STANDARDS)[number];

/** Where a declaration stands on a day. */
export type Attested =
  | { readonly state: 'none' | 'open' }
  | { readonly state: 'sent-back'; readonly reason: string }
  /** `until` is the last day on which it counts. */
  | { readonly state: 'confirmed' | 'expired'; readonly until: PlainDate };

/** Post trainings held this year for one kind of post at one kind of place. */
export interface PostTrainings {
  readonly servesPost: string | null;
  readonly place: string;
  readonly sessions: number;
}

/** Everything that the standards of articles 4, 5, 6, 9, 12 and 26 look at, of one bureau on one day. */
export interface BureauFacts {
  readonly day: PlainDate;
  readonly number: number;
  readonly parent: number | null;
  readonly level: Level;
  readonly name: string;
  /** Null where the division has none of its own (a new area). */
  readonly divisionCode: string | null;
  /** A city with districts (设区的市), seen from the city. */
  readonly hasDistricts: boolean;
  /** A district (市辖区) of such a city. */
  readonly isDistrict: boolean;
  /** Names under which enforcement teams are on record; empty where there is none. */
  readonly teamNames: readonly string[];
  readonly counts: Readonly<Record<CountId, Count>>;
  /** Topics of art. 6 without an institution in force. */
  readonly topicsMissing: readonly string[];
  /** Topics of art. 9 without an institution in force. */
  readonly caseTopicsMissing: readonly string[];
  /** Whether cases can be read as they were known then: only as known now. */
  readonly casesKnown: boolean;
  readonly attested: Readonly<Record<AttestedId, Attested>>;
  readonly postTrainings: readonly PostTrainings[];
}
