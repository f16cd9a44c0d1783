import type { BasisVersion, PenaltyKind, PenaltyRange } from '../../law/penalty.ts';
import { plainDate, type PlainDate } from '../../legal-time/plain-date.ts';
import { isDecidable, type CoercionBasis, type Matter, type MatterField } from '../ids.ts';

/** A statute, regulation or rule as it was read. */
export interface Text {
  readonly title: string;
  /** Year of the version that was read: the version's name. */
  readonly year: number;
  readonly validFrom?: PlainDate;
  readonly mark?: 'seen-2nd';
  /** Repealed by the 生态环境法典 on 2026-08-15. */
  readonly codified?: true;
}

/** 生态环境法典: in force from this day; its amounts were not seen (SOURCE.md). */
export const CODE_FROM = plainDate('2026-08-15');
export const BEFORE_CODE = plainDate('2026-08-14');
export const ENVIRONMENT_CODE = '生态环境法典';
export const CLAUSE_NOT_LOADED = '条款待录入';

export interface Provision {
  readonly clause: string;
  readonly duty?: string;
  readonly kinds?: readonly PenaltyKind[];
  readonly ranges?: readonly PenaltyRange[];
  readonly joined?: readonly PenaltyKind[];
  /** `mandatory` where there is a fine and nothing else is said. */
  readonly fine?: 'optional';
  readonly correctFirst?: true;
  readonly seriousOnly?: true;
}

type When = PenaltyRange['when'];
const amount = (party: PenaltyRange['party'], min: number, max: number, when: When): PenaltyRange => ({
  party,
  kind: 'amount',
  base: null,
  min,
  max,
  when,
});

/** Whole yuan, for anybody. */
export const yuan = (min: number, max: number, when: When = 'ordinary'): PenaltyRange => amount('any', min, max, when);
export const unit = (min: number, max: number, when: When = 'ordinary'): PenaltyRange => amount('unit', min, max, when);
export const individual = (min: number, max: number, when: When = 'ordinary'): PenaltyRange => amount('individual', min, max, when);

/** Hundredths of a percent of the base: 500 is 5 %. */
export const percent = (base: string, min: number, max: number, when: When = 'ordinary', party: PenaltyRange['party'] = 'any') =>
  ({ party, kind: 'percent', base, min, max, when }) as const satisfies PenaltyRange;
/** Hundredths of the base: 100 is once. */
export const multiple = (base: string, min: number, max: number): PenaltyRange => ({
  party: 'any',
  kind: 'multiple',
  base,
  min,
  max,
  when: 'ordinary',
});

/** 逾期不改正或者造成严重后果的: the same range for either. */
export const eitherWay = (...ranges: readonly PenaltyRange[]): PenaltyRange[] =>
  ranges.flatMap((range) => [
    { ...range, when: 'not-corrected' as const },
    { ...range, when: 'serious' as const },
  ]);

function version(matter: string, text: Text, provision: Provision): BasisVersion {
  const kinds = provision.kinds ?? (provision.ranges === undefined ? [] : ['fine']);
  return {
    id: `${matter}/${text.year}`,
    matter,
    validFrom: text.validFrom ?? null,
    validTo: text.codified === true ? BEFORE_CODE : null,
    instrument: text.title,
    duty: provision.duty ?? null,
    clause: provision.clause,
    kinds,
    ranges: provision.ranges ?? [],
    joined: provision.joined ?? [],
    fine: provision.fine ?? (kinds.includes('fine') ? 'mandatory' : 'none'),
    correctFirst: provision.correctFirst === true,
    seriousOnly: provision.seriousOnly === true,
    mark: text.mark ?? 'seen',
  };
}

/** The Code's place is held by a version without penalties, so that nobody decides on repealed law for an act after its day. */
function codeVersion(matter: string): BasisVersion {
  return {
    id: `${matter}/2026`,
    matter,
    validFrom: CODE_FROM,
    validTo: null,
    instrument: ENVIRONMENT_CODE,
    duty: null,
    clause: CLAUSE_NOT_LOADED,
    kinds: [],
    ranges: [],
    joined: [],
    fine: 'none',
    correctFirst: false,
    seriousOnly: false,
    mark: 'seen-2nd',
  };
}

export interface More {
  readonly coercion?: readonly CoercionBasis[];
  readonly condition?: string;
  readonly policeOnly?: true;
  readonly dailyPenalty?: true;
  readonly localAmount?: true;
  readonly issuingAuthorityOnly?: true;
  readonly governmentApproval?: 'stop-business' | 'forced-removal';
  /** Versions that stand beside the one made of text and provision. */
  readonly later?: readonly (readonly [Text, Provision])[];
  /** Last day of that one, where another text than the Code replaces it. */
  readonly validTo?: PlainDate;
}

/** Made in the order of the table: code, title, GB code, text, provision. */
export type Row = readonly [string, string, string | null, Text, Provision, More?];

export function matters(field: MatterField, rows: readonly Row[]): Matter[] {
  return rows.map(([code, title, gbCode, text, provision, more = {}]) => {
    const first = version(code, text, provision);
    const versions = [
      more.validTo === undefined ? first : { ...first, validTo: more.validTo },
      ...(text.codified === true ? [codeVersion(code)] : []),
      ...(more.later ?? []).map(([laterText, later]) => version(code, laterText, later)),
    ];
    return {
      code,
      title,
      field,
      gbCode,
      versions,
      coercion: more.coercion ?? [],
      condition: more.condition ?? null,
      policeOnly: more.policeOnly === true,
      dailyPenalty: more.dailyPenalty === true,
      localAmount: more.localAmount === true,
      issuingAuthorityOnly: more.issuingAuthorityOnly === true,
      governmentApproval: more.governmentApproval ?? null,
      status: versions.some(isDecidable) ? 'ready' : 'draft',
    };
  });
}
