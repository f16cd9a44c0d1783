import type { Basis } from '../law/instruments.ts';
import type { Calendar } from '../legal-time/calendar.ts';
import { calendarOf } from '../legal-time/calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from '../legal-time/holidays/china-holidays.ts';
import type { CaseActName } from './commands.ts';
import { BASIS, DISCRETION } from './file-review/discretion.ts';
import { EVIDENCE, FACTS } from './file-review/facts-and-evidence.ts';
import { type DefectRule, lookAt } from './file-review/look.ts';
import { PAPERS } from './file-review/papers.ts';
import { STEPS } from './file-review/steps.ts';
import { SIX_POINTS, type SixPoint } from './ids.ts';
import type { CaseState } from './state.ts';

/**
 * What a review of the case file (案卷评查) asks beyond the procedure: none of it makes an act unlawful. What the procedure refuses is
 * not asked again, so that every defect here can be on a file.
 */
const RULES = [...FACTS, ...EVIDENCE, ...BASIS, ...STEPS, ...DISCRETION, ...PAPERS] as const;

export type DefectCode = (typeof RULES)[number]['code'];
export const DEFECT_CODES = RULES.map(({ code }) => code) as [DefectCode, ...DefectCode[]];

/** What a review of the case file would find wanting. */
export interface Defect {
  readonly defect: DefectCode;
  readonly basis: Basis;
  readonly point: SixPoint;
  /** The step under which it stands in the file. */
  readonly at: CaseActName;
  /** Ids of records, names of documents or limits; empty where it is the file as a whole. */
  readonly refs: readonly string[];
}

const NATIONAL = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);

/** Every defect once, under the six points in their order. */
export function defectsOf(state: CaseState, calendar: Calendar = NATIONAL): Defect[] {
  if (state.filing === null && state.spot === null) return [];
  const look = lookAt(state, calendar);
  return (RULES as readonly DefectRule<DefectCode>[]).flatMap(({ code, basis, point, at, find }) => {
    const found = find(look);
    if (found === false || (found !== true && found.length === 0)) return [];
    return [{ defect: code, basis, point, at, refs: found === true ? [] : found }];
  });
}

/** Pieces of the minimum set (law digest 11.5): a file that lacks one is not complete (12.S1). */
export const INCOMPLETE: readonly DefectCode[] = ['served-document-missing', 'file-document-missing', 'service-unproven', 'unpublished'];

/**
 * Weights of the six points in a file review, and what each defect takes off its point: no text fixes them. A hundred in all; a point
 * is never worth less than nothing.
 */
export const REVIEW_WEIGHTS: Readonly<Record<SixPoint, { readonly worth: number; readonly each: number }>> = {
  facts: { worth: 20, each: 10 },
  evidence: { worth: 20, each: 5 },
  basis: { worth: 15, each: 5 },
  procedure: { worth: 20, each: 5 },
  discretion: { worth: 15, each: 5 },
  documents: { worth: 10, each: 5 },
};

export interface FileReviewScore {
  readonly points: Readonly<Record<SixPoint, number>>;
  readonly total: number;
}

/** 12.S5: whole points out of a hundred. */
export function fileReviewScore(state: CaseState, calendar: Calendar = NATIONAL): FileReviewScore {
  const defects = defectsOf(state, calendar);
  const pointsOf = (point: SixPoint): number => {
    const { worth, each } = REVIEW_WEIGHTS[point];
    return Math.max(0, worth - each * defects.filter((one) => one.point === point).length);
  };
  const points = Object.fromEntries(SIX_POINTS.map((point) => [point, pointsOf(point)])) as Record<SixPoint, number>;
  return { points, total: SIX_POINTS.reduce((sum, point) => sum + points[point], 0) };
}
