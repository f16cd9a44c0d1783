import type { Basis } from '../../law/instruments.ts';
import type { Calendar } from '../../legal-time/calendar.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import type { CaseActName, InputOf } from '../commands.ts';
import { evidenceInForce } from '../guards/penalty.ts';
import type { SixPoint } from '../ids.ts';
import { type CaseLimit, limitsOf } from '../limits.ts';
import type { CaseState } from '../state.ts';
import { lastActOn } from '../summary.ts';

/** What a reviewer has before him: the file, and how far it has come. */
export interface Look {
  readonly state: CaseState;
  readonly evidence: CaseState['evidence'];
  /** What is proposed, also while the proposal waits for its signature; null where nothing is yet. */
  readonly proposal: InputOf<'conclude'> | null;
  readonly penalises: boolean;
  /** Waits for the signature of that step, or is past it. */
  readonly deciding: boolean;
  readonly closing: boolean;
  readonly limits: readonly CaseLimit[];
  readonly lastDay: PlainDate | null;
}

export function lookAt(state: CaseState, calendar: Calendar): Look {
  const lastDay = lastActOn(state);
  const settings = { ...DEFAULT_SETTINGS, ...state.settings };
  const proposal = state.conclusion ?? ((state.pending.conclude?.input ?? null) as InputOf<'conclude'> | null);
  return {
    state,
    evidence: evidenceInForce(state),
    proposal,
    penalises: proposal?.outcome === 'penalise',
    deciding: state.decision !== null || state.pending.decide !== undefined,
    closing: state.closing !== null || state.pending.close !== undefined,
    limits: lastDay === null ? [] : limitsOf(state, { today: lastDay, calendar, settings }),
    lastDay,
  };
}

/**
 * One thing that a review of the file asks. `find`: what of the file shows the defect (ids of records, names of documents or limits);
 * true where the file as a whole does.
 */
export interface DefectRule<Code extends string = string> {
  readonly code: Code;
  /** Of the six points of Guideline art. 12, the one under which it is marked down. */
  readonly point: SixPoint;
  /** The step under which it stands in the file. */
  readonly at: CaseActName;
  readonly basis: Basis;
  readonly find: (look: Look) => readonly string[] | boolean;
}

export function defect<const Code extends string>(
  code: Code,
  point: SixPoint,
  at: CaseActName,
  basis: Basis,
  find: DefectRule['find'],
): DefectRule<Code> {
  return { code, point, at, basis, find };
}
