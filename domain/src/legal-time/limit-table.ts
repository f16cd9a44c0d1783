import { type Basis, cite, own } from '../law/instruments.ts';
import type { Settings } from '../settings/ids.ts';

/** How a figure is known: read in the text, read in a secondary source, from memory, or inferred. */
export type Mark = 'seen' | 'seen-2nd' | 'memory' | 'infer';

type SettingOf<V> = { [K in keyof Settings]: Settings[K] extends V ? K : never }[keyof Settings];
/** A figure of the law, or the setting that holds it where no text that was read fixes it. */
export type Length = number | SettingOf<number>;

/**
 * Whose duty it is: for a party and for a court the rest day at the end gives way; an organ is warned by the safe day, since
 * that rule is written for litigants.
 */
export type Duty = 'organ' | 'party' | 'court' | 'reconsideration-organ';

/** What does not count into a limit. */
export type Excluded = 'hearing' | 'testing' | 'suspension' | 'obstacle' | 'remedies' | 'deferral';

export type DayUnit = 'working-day' | 'day' | 'month' | 'year';

export interface LimitExtension {
  readonly length: Length;
  readonly mark: Mark;
  readonly basis: Basis;
}

/** One of the lengths that a limit may have; most have a single one. */
export interface LimitTerm {
  readonly name: TermName;
  readonly unit: DayUnit;
  readonly length: Length;
  /** One after the other, in the unit of the term. */
  readonly extensions: readonly LimitExtension[];
  readonly basis: Basis;
}

export type TermName = 'ordinary' | 'doubtful' | 'summary' | 'harm' | 'not-told' | 'real-estate';

interface Rule {
  readonly duty: Duty;
  readonly excluded: readonly Excluded[];
  readonly mark: Mark;
}

/** Days, months or years after a day; 'backward' counts them before it. */
export interface DayRule extends Rule {
  readonly counts: 'forward' | 'backward';
  readonly terms: readonly [LimitTerm, ...LimitTerm[]];
}

/** Clock hours after an instant. */
export interface HourRule extends Rule {
  readonly counts: 'hours';
  readonly hours: number;
  readonly basis: Basis;
}

/** Not a day but a sum that grows each day; see surcharge.ts. */
export interface RateRule extends Rule {
  readonly counts: 'rate';
  /** Of the fine, each day. */
  readonly percentPerDay: number;
  readonly basis: Basis;
}

export type LimitRule = DayRule | HourRule | RateRule;

export const DAY_LIMIT_IDS = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T20',
  'T21',
  'T22',
  'T23',
  'T24',
  'T25',
  'T26',
  'S01',
  'C01',
  'C02',
  'K01',
  'K02',
  'K03',
  'K04',
] as const;
export const HOUR_LIMIT_IDS = ['H01'] as const;
export const RATE_LIMIT_IDS = ['T13'] as const;
export type DayLimitId = (typeof DAY_LIMIT_IDS)[number];
export type HourLimitId = (typeof HOUR_LIMIT_IDS)[number];
export type RateLimitId = (typeof RATE_LIMIT_IDS)[number];
export type LimitId = DayLimitId | HourLimitId | RateLimitId;

/** Penalty Law art. 64 item 2: before the hearing. */
export const HEARING_NOTICE_DAYS = 7;
/** Civil Procedure Law art. 95: thirty days since 2022, no longer sixty. */
export const PUBLIC_NOTICE_DAYS = 30;
/** Penalty Law art. 72 item 1. */
export const SURCHARGE_PERCENT_PER_DAY = 3;

const PENALTY_DAYS = cite('penalty-law', 85);
const COERCION_DAYS = cite('coercion-law', 69);
const SETTING = own('setting');

const single = (unit: DayUnit, length: Length, basis: Basis, extensions: readonly LimitExtension[] = []): DayRule['terms'] => [
  { name: 'ordinary', unit, length, extensions, basis },
];

function rule(duty: Duty, terms: DayRule['terms'], more: Partial<Omit<DayRule, 'duty' | 'terms'>> = {}): DayRule {
  return { duty, terms, counts: 'forward', excluded: [], mark: 'seen', ...more };
}

/**
 * T01–T26: time limits of the penalty procedure (law digest 1.4). S01: service by public notice. C01, C02, H01: coercion.
 * K01–K04: what only a setting fixes. Where the article is not known by reading, the basis is the setting and nothing else is cited.
 */
export const LIMITS: Readonly<Record<DayLimitId, DayRule> & Record<HourLimitId, HourRule> & Record<RateLimitId, RateRule>> = {
  T01: rule(
    'organ',
    single('working-day', 'clueCheckDays', [SETTING], [{ length: 'clueCheckExtensionDays', mark: 'memory', basis: [SETTING] }]),
    { mark: 'memory' },
  ),
  T02: rule('organ', single('working-day', 7, [cite('penalty-law', 25), cite('construction-penalty-rules', 6)])),
  T03: rule('organ', single('working-day', 7, [cite('penalty-law', 56), PENALTY_DAYS])),
  T04: rule('party', single('working-day', 'defenceDays', [SETTING, cite('penalty-law', 44), cite('penalty-law', 45)]), { mark: 'memory' }),
  T05: rule('party', single('working-day', 5, [cite('penalty-law', 64), PENALTY_DAYS])),
  T06: rule('organ', single('working-day', HEARING_NOTICE_DAYS, [cite('penalty-law', 64), PENALTY_DAYS]), { counts: 'backward' }),
  T07: rule(
    'organ',
    single(
      'day',
      90,
      [cite('penalty-law', 60)],
      [
        { length: 'decisionExtensionDays', mark: 'memory', basis: [SETTING] },
        { length: 'decisionSecondExtensionDays', mark: 'memory', basis: [SETTING] },
      ],
    ),
    { excluded: ['hearing', 'testing', 'suspension'] },
  ),
  T08: rule('organ', single('working-day', 7, [cite('penalty-law', 61), PENALTY_DAYS])),
  T09: rule('organ', single('working-day', 3, [cite('penalty-law', 52), cite('construction-penalty-rules', 14)])),
  T10: rule('party', single('day', 15, [cite('penalty-law', 67)]), { excluded: ['deferral'] }),
  T11: rule('organ', single('working-day', 2, [cite('penalty-law', 71), PENALTY_DAYS])),
  T12: rule('organ', single('working-day', 2, [cite('penalty-law', 71), PENALTY_DAYS])),
  T13: {
    duty: 'party',
    counts: 'rate',
    percentPerDay: SURCHARGE_PERCENT_PER_DAY,
    excluded: ['remedies'],
    mark: 'seen',
    basis: [cite('penalty-law', 72), cite('penalty-law', 73), cite('coercion-law', 45)],
  },
  T14: rule('organ', single('month', 3, [cite('coercion-law', 53), cite('litigation-interpretation', 156), cite('penalty-law', 72)]), {
    excluded: ['deferral'],
  }),
  T15: rule('party', single('working-day', 10, [cite('coercion-law', 54), COERCION_DAYS])),
  T16: rule('court', single('working-day', 5, [cite('coercion-law', 56), cite('litigation-interpretation', 155), COERCION_DAYS])),
  T17: rule('court', [
    { name: 'ordinary', unit: 'working-day', length: 7, extensions: [], basis: [cite('coercion-law', 57), COERCION_DAYS] },
    { name: 'doubtful', unit: 'day', length: 30, extensions: [], basis: [cite('coercion-law', 58)] },
  ]),
  T18: rule('organ', single('working-day', 7, [cite('construction-penalty-rules', 10), cite('penalty-law', 48)])),
  T19: rule('organ', single('working-day', 3, [cite('penalty-law', 48), PENALTY_DAYS, cite('construction-penalty-rules', 10)])),
  T20: rule('organ', single('working-day', 'closeFormDays', [SETTING]), { mark: 'memory' }),
  T21: rule('organ', [
    { name: 'ordinary', unit: 'year', length: 2, extensions: [], basis: [cite('penalty-law', 36)] },
    { name: 'harm', unit: 'year', length: 5, extensions: [], basis: [cite('penalty-law', 36)] },
  ]),
  T22: rule(
    'party',
    [
      { name: 'ordinary', unit: 'day', length: 60, extensions: [], basis: [cite('reconsideration-law', 20)] },
      { name: 'not-told', unit: 'year', length: 1, extensions: [], basis: [cite('reconsideration-law', 20)] },
    ],
    { excluded: ['obstacle'] },
  ),
  T23: rule(
    'party',
    [
      { name: 'ordinary', unit: 'month', length: 6, extensions: [], basis: [cite('litigation-law', 46)] },
      { name: 'not-told', unit: 'year', length: 1, extensions: [], basis: [cite('litigation-interpretation', 64)] },
    ],
    { excluded: ['obstacle'] },
  ),
  T24: rule('party', single('day', 15, [cite('litigation-law', 45)])),
  T25: rule('reconsideration-organ', [
    {
      name: 'ordinary',
      unit: 'day',
      length: 60,
      extensions: [{ length: 30, mark: 'seen', basis: [cite('reconsideration-law', 62)] }],
      basis: [cite('reconsideration-law', 62)],
    },
    { name: 'summary', unit: 'day', length: 30, extensions: [], basis: [cite('reconsideration-law', 62)] },
  ]),
  T26: rule('party', [
    { name: 'ordinary', unit: 'year', length: 5, extensions: [], basis: [cite('litigation-law', 46), cite('reconsideration-law', 21)] },
    { name: 'real-estate', unit: 'year', length: 20, extensions: [], basis: [cite('litigation-law', 46), cite('reconsideration-law', 21)] },
  ]),
  S01: rule('party', single('day', PUBLIC_NOTICE_DAYS, [cite('civil-procedure-law', 95)])),
  C01: rule('organ', single('working-day', 3, [cite('coercion-law', 51), COERCION_DAYS])),
  C02: rule('organ', single('day', 30, [cite('coercion-law', 25)], [{ length: 30, mark: 'seen', basis: [cite('coercion-law', 25)] }]), {
    excluded: ['testing'],
  }),
  H01: { duty: 'organ', counts: 'hours', hours: 24, excluded: [], mark: 'seen', basis: [cite('coercion-law', 19)] },
  K01: rule('organ', single('working-day', 'legalReviewDays', [SETTING]), { mark: 'infer' }),
  K02: rule('organ', single('day', 'archiveDays', [SETTING]), { mark: 'infer' }),
  K03: rule('organ', single('working-day', 'transferDays', [SETTING, cite('construction-penalty-rules', 6)]), { mark: 'infer' }),
  K04: rule('party', single('working-day', 'addressChangeDays', [SETTING]), { mark: 'memory' }),
};

export const LIMIT_IDS = Object.keys(LIMITS).sort(inTableOrder) as LimitId[];

/** The table of the digest first, what was added to it after. */
function inTableOrder(a: string, b: string): number {
  const rank = (id: string) => 'TSCHK'.indexOf(id.slice(0, 1));
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

export function isLimitId(id: string): id is LimitId {
  return Object.hasOwn(LIMITS, id);
}

export function isDayLimitId(id: LimitId): id is DayLimitId {
  return LIMITS[id].counts === 'forward' || LIMITS[id].counts === 'backward';
}

export function isHourLimitId(id: LimitId): id is HourLimitId {
  return LIMITS[id].counts === 'hours';
}

/** In figures: the length of the law, or what the settings say. */
export function lengthOf(length: Length, settings: Settings): number {
  return typeof length === 'number' ? length : settings[length];
}
