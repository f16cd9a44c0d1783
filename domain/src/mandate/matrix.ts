import type { PlainDate } from '../legal-time/plain-date.ts';
import { competentAt, mandateOn } from './competence.ts';
import type { ExecutedBy, ExecutingLevelName, MandateFacts, MandateOnRecord, Matter, MatterField, PlacedBureau } from './ids.ts';
import { covers } from './period.ts';

/**
 * Why a place of the matrix is red. gap: who executes the matter has it in no mandate, though others of the prefecture have.
 * clash: city and district both. no-ground: the city without its ground. not-self: a county leaves it to another.
 */
export const MATRIX_PROBLEMS = ['clash', 'gap', 'no-ground', 'not-self'] as const;
export type MatrixProblem = (typeof MATRIX_PROBLEMS)[number];

export interface MatrixCell {
  readonly bureau: number;
  /** Null where its mandate lacks the matter. */
  readonly mandate: {
    readonly subject: string;
    readonly executedBy: ExecutedBy;
    readonly document: string;
    readonly published: boolean;
  } | null;
  /** Whether this bureau is the one that executes the matter in its area. */
  readonly executes: boolean;
  readonly problem: MatrixProblem | null;
}

export interface MatrixLine {
  readonly matter: string;
  readonly title: string;
  readonly field: MatterField;
  /** In some mandate, or given a level: otherwise nobody of the prefecture has it and nothing is missing. */
  readonly used: boolean;
  /** Null where there is no choice of level (no districts). */
  readonly level: ExecutingLevelName | null;
  /** Whether the level stands on record; the district executes where nothing does. */
  readonly levelOnRecord: boolean;
  readonly ground: string | null;
  readonly groundText: string | null;
  readonly problems: readonly MatrixProblem[];
  readonly cells: readonly MatrixCell[];
}

export interface MatrixQuestion {
  /** The columns: a prefecture and its counties, or one bureau alone. */
  readonly bureaus: readonly PlacedBureau[];
  /** The prefecture whose levels these are; undefined for the province. */
  readonly city: number | undefined;
  readonly day: PlainDate;
  readonly facts: MandateFacts;
}

/** Matters × bureaus: who has each in his mandate, who executes it, and what is wrong. */
export function matrixOf(matters: readonly Matter[], question: MatrixQuestion): MatrixLine[] {
  return matters.filter(({ policeOnly }) => !policeOnly).map((matter) => lineOf(matter, question));
}

function lineOf(matter: Matter, question: MatrixQuestion): MatrixLine {
  const { bureaus, city, day, facts } = question;
  const divided = bureaus.some(({ isDistrict }) => isDistrict);
  const levels = facts.levels.filter((entry) => entry.bureau === city && entry.matter === matter.code && covers(entry, day));
  const [level] = levels;
  const used = levels.length > 0 || facts.mandates.some((entry) => entry.matter === matter.code && covers(entry, day));
  const clash = levels.length > 1 || bothHoldIt(matter.code, level?.level, question);
  const cells = bureaus.map((bureau) => cellOf(matter, bureau, { ...question, divided, used, clash }));
  const noGround = level?.level === 'city' && (level.ground === null || level.groundText === null);
  const found = new Set<MatrixProblem>(cells.flatMap(({ problem }) => (problem === null ? [] : [problem])));
  if (noGround) found.add('no-ground');
  if (clash) found.add('clash');
  return {
    matter: matter.code,
    title: matter.title,
    field: matter.field,
    used,
    level: divided ? (level?.level ?? 'district') : null,
    levelOnRecord: level !== undefined,
    ground: level?.ground ?? null,
    groundText: level?.groundText ?? null,
    problems: MATRIX_PROBLEMS.filter((problem) => found.has(problem)),
    cells,
  };
}

/** City and district both execute: a district that keeps what the city has, or both without a level on record. */
function bothHoldIt(matter: string, level: ExecutingLevelName | undefined, { bureaus, city, day, facts }: MatrixQuestion): boolean {
  const self = (bureau: number) => mandateOn(facts, bureau, matter, day)?.executedBy === 'self';
  const district = bureaus.some((bureau) => bureau.isDistrict && self(bureau.number));
  if (!district || level === 'district') return false;
  return level === 'city' || (city !== undefined && self(city));
}

function cellOf(
  matter: Matter,
  bureau: PlacedBureau,
  at: MatrixQuestion & { readonly divided: boolean; readonly used: boolean; readonly clash: boolean },
): MatrixCell {
  const { bureaus, day, facts, used, clash } = at;
  const held = mandateOn(facts, bureau.number, matter.code, day);
  const places = bureau.level === 'county' ? [bureau] : placesOf(bureau, bureaus);
  const executes = places.some((place) => competentAt({ matter, place, day, facts }) === bureau.number);
  const cell = {
    bureau: bureau.number,
    mandate:
      held === undefined
        ? null
        : { subject: held.subject, executedBy: held.executedBy, document: held.document, published: held.publishedOn !== null },
    executes,
  };
  if (clash && held?.executedBy === 'self' && (bureau.isDistrict || bureau.number === at.city)) return { ...cell, problem: 'clash' };
  if (used && executes && held === undefined) return { ...cell, problem: 'gap' };
  return { ...cell, problem: executes && leftToOthers(held) && !bureau.isDistrict ? 'not-self' : null };
}

/** Where a prefecture can be competent at all: its districts, or itself where it has no counties. */
function placesOf(prefecture: PlacedBureau, bureaus: readonly PlacedBureau[]): PlacedBureau[] {
  const below = bureaus.filter(({ parent }) => parent === prefecture.number);
  return below.length === 0 && prefecture.level === 'prefecture' ? [prefecture] : below.filter(({ isDistrict }) => isDistrict);
}

/** 5.S5: a county executes all of its mandate itself, save what a provincial decision gave to townships. */
export function leftToOthers(held: Pick<MandateOnRecord, 'executedBy' | 'townshipDecision'> | undefined): boolean {
  if (held === undefined || held.executedBy === 'self') return false;
  return held.executedBy !== 'township' || held.townshipDecision === null;
}
