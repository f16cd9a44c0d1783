import type { EvidenceKind } from '@zhunsheng/contract/standing';
import type { CountId } from '@zhunsheng/domain/standard/facts';
import { ONBOARDING_WORKING_DAYS } from '@zhunsheng/domain/personnel/onboarding-days';
import { MISSING_PIECES } from './cases-classified.ts';
import { TRAINING_HALF_DAYS } from '@zhunsheng/domain/standard/training-year';

export type CaseSource = 'cases' | 'overturned_cases' | 'compared_cases' | 'own_steps';
export type Source =
  | 'people'
  | 'sessions'
  | 'units'
  | 'topics'
  | 'liaisons'
  | 'city_matters'
  | 'used_matters'
  | 'held_matters'
  | CaseSource;

/**
 * A list of records and which of them count, in SQL over the classified records. The figure sums it up, the evidence lists it:
 * there is no second definition that could disagree.
 */
export interface Counting {
  readonly source: Source;
  readonly among: string;
  readonly counted: string;
  /** What one record adds; one unless said otherwise. */
  readonly amount?: string;
  /** What a record that does not count lacks. */
  readonly missing?: string;
  /** What is shown of each record: name → SQL. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The kind of record that a source lists; some sources say it themselves, row by row. */
export const KINDS: Readonly<Record<Source, EvidenceKind | null>> = {
  people: 'person',
  sessions: 'training-session',
  units: null,
  topics: null,
  liaisons: 'person',
  city_matters: null,
  used_matters: null,
  held_matters: 'mandate',
  cases: 'penalty-case',
  overturned_cases: 'penalty-case',
  compared_cases: 'penalty-case',
  own_steps: 'penalty-case',
};

const CASE_SOURCES: readonly Source[] = ['cases', 'overturned_cases', 'compared_cases', 'own_steps'] satisfies CaseSource[];

/** Whose records are cases: they are for whoever reads cases. */
export const countsCases = (id: CountId): boolean => CASE_SOURCES.includes(COUNTINGS[id].source);

const training = { halfDays: 'half_days', credited: 'credited' };
const session = { from: '"from"', until: 'until', halfDays: 'half_days', place: 'place', servesPost: 'serves_post' };

const level = { matter: 'matter', city: 'city', district: 'district' };
const mandate = { matter: 'matter', decidedBy: 'decided_by', document: 'document' };

export const COUNTINGS: Readonly<Record<CountId, Counting>> = {
  'enforcement-units': { source: 'units', among: 'true', counted: 'true', facts: { function: 'function' } },
  certified: {
    source: 'people',
    among: 'officer and enforcing',
    counted: 'certified',
    facts: { posts: 'posts', certificate: 'certificate', issuedOn: 'issued_on', expiresOn: 'expires_on', standing: 'standing' },
  },
  'business-sessions': { source: 'sessions', among: `held and training = 'business'`, counted: 'true', facts: session },
  'centralised-half-days': { source: 'sessions', among: 'held and centralised', counted: 'true', amount: 'half_days', facts: session },
  'officers-trained': {
    source: 'people',
    among: 'officer',
    counted: `centralised >= ${TRAINING_HALF_DAYS}`,
    missing: `${TRAINING_HALF_DAYS} - centralised`,
    facts: { halfDays: 'centralised', credited: 'credited' },
  },
  examined: { source: 'people', among: 'officer', counted: 'examined', facts: {} },
  passed: { source: 'people', among: 'officer and examined', counted: 'passed', facts: {} },
  onboarded: {
    source: 'people',
    among: 'auxiliary',
    counted: `working_days >= ${ONBOARDING_WORKING_DAYS}`,
    missing: `${ONBOARDING_WORKING_DAYS} - working_days`,
    facts: { workingDays: 'working_days', posts: 'posts' },
  },
  'on-post-without-onboarding': {
    source: 'people',
    among: 'auxiliary and on_post',
    counted: `working_days < ${ONBOARDING_WORKING_DAYS}`,
    facts: { workingDays: 'working_days', posts: 'posts' },
  },
  'auxiliaries-trained': {
    source: 'people',
    among: 'auxiliary',
    counted: `half_days >= ${TRAINING_HALF_DAYS}`,
    missing: `${TRAINING_HALF_DAYS} - half_days`,
    facts: training,
  },
  auxiliaries: { source: 'people', among: 'auxiliary', counted: 'true', facts: { posts: 'posts' } },
  'auxiliaries-a-year-before': { source: 'people', among: 'auxiliary_before', counted: 'true', facts: {} },
  officers: { source: 'people', among: 'officer', counted: 'true', facts: { posts: 'posts' } },
  frontline: { source: 'people', among: 'officer', counted: 'frontline', facts: { posts: 'posts' } },
  'at-county-level': { source: 'people', among: 'officer', counted: `level = 'county'`, facts: { posts: 'posts' } },
  assessed: { source: 'people', among: 'auxiliary and auxiliary_at_year_end', counted: 'assessed', facts: {} },
  'assessed-this-year': { source: 'people', among: 'auxiliary', counted: 'assessed_this_year', facts: {} },
  institutions: {
    source: 'topics',
    among: 'article = 6',
    counted: 'there',
    facts: { topic: 'topic', inForceFrom: 'in_force_from', documentNumber: 'document_number' },
  },
  'post-sessions': { source: 'sessions', among: `held and training = 'post'`, counted: 'true', facts: session },
  'single-level': { source: 'city_matters', among: 'true', counted: 'not (city and district)', facts: level },
  'district-matters': { source: 'city_matters', among: 'true', counted: 'not city', facts: level },
  'city-without-ground': {
    source: 'city_matters',
    among: 'on_record and city',
    counted: 'no_ground',
    facts: { ...level, groundText: 'ground_text' },
  },
  mandated: { source: 'used_matters', among: 'true', counted: 'by_government', facts: mandate },
  published: { source: 'held_matters', among: 'true', counted: 'published', facts: { ...mandate, publishedOn: 'published_on' } },
  'self-executed': {
    source: 'held_matters',
    among: 'true',
    counted: `executed_by = 'self' or (executed_by = 'township' and township_decision is not null)`,
    facts: { ...mandate, executedBy: 'executed_by' },
  },
  'case-institutions': {
    source: 'topics',
    among: 'article = 9',
    counted: 'there',
    facts: { topic: 'topic', inForceFrom: 'in_force_from', documentNumber: 'document_number' },
  },
  'decided-in-time': {
    source: 'cases',
    among: 'decided_in_time is not null',
    counted: 'decided_in_time',
    facts: { filedOn: 'filed_on', decidedOn: 'decided_on' },
  },
  'steps-in-own-time': { source: 'own_steps', among: 'true', counted: 'in_time', facts: { step: 'step', used: 'used', days: 'days' } },
  'days-used': {
    source: 'cases',
    among: 'decided_in_time is not null',
    counted: 'true',
    amount: '(decided_on - filed_on)',
    facts: { days: 'decided_on - filed_on' },
  },
  'in-benchmark': {
    source: 'cases',
    among: `outcome = 'penalise' and in_benchmark is not null`,
    counted: 'in_benchmark',
    facts: { tierName: 'tier_name' },
  },
  'unlike-fines': {
    source: 'compared_cases',
    among: 'true',
    counted: 'unlike',
    facts: { fineYuan: 'fine_yuan', median: 'median', compared: 'compared', tierName: 'tier_name' },
  },
  'complete-files': {
    source: 'cases',
    among: 'true',
    counted: `not (defects && ${MISSING_PIECES})`,
    facts: { defects: `array(select unnest(defects) intersect select unnest(${MISSING_PIECES}))` },
  },
  // Whoever still has time to publish is not asked yet.
  'published-in-time': {
    source: 'cases',
    among: 'publication_asked',
    counted: 'published_in_time',
    facts: { publishedOn: 'published_on', publishDue: 'publish_due' },
  },
  reviewed: { source: 'cases', among: 'review_due', counted: 'reviewed', facts: {} },
  recorded: { source: 'cases', among: 'recording_due', counted: 'recorded', facts: {} },
  'review-score': {
    source: 'cases',
    among: 'true',
    counted: 'true',
    amount: 'review_score',
    facts: { score: 'review_score', defects: 'defects' },
  },
  educated: {
    source: 'cases',
    among: `outcome in ('penalise', 'no-penalty')`,
    counted: `educated and (correction_ordered or outcome = 'no-penalty')`,
    facts: {},
  },
  'steps-in-time': {
    source: 'cases',
    among: 'true',
    counted: 'steps_in_time',
    facts: { stepsMet: 'steps_met', stepsLate: 'steps_late', nextLimit: 'next_limit', nextDue: 'next_due' },
  },
  overturned: { source: 'overturned_cases', among: 'true', counted: 'true', facts: { overturnedOn: 'overturned_on' } },
  liaison: { source: 'liaisons', among: 'true', counted: 'true', facts: { since: 'since' } },
};
