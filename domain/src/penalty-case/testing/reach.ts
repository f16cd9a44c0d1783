import { addDays, plainDate } from '../../legal-time/plain-date.ts';
import type { InputOf } from '../commands.ts';
import type { CaseStatus } from '../ids.ts';
import { CaseFile } from './case-file.ts';

type Step = (file: CaseFile) => unknown;

/** What a test does differently on the way. */
export interface Way {
  readonly clue?: Step;
  readonly filing?: Partial<InputOf<'file'>>;
  /** While the case is investigated, after what every investigation has. */
  readonly investigating?: Step;
  readonly proposal?: Partial<InputOf<'conclude'>>;
  readonly notice?: Partial<InputOf<'serve-notice'>>;
  /** After the notice, and before the days of the defence are over. */
  readonly notified?: Step;
  readonly decision?: Partial<InputOf<'decide'>>;
  readonly decided?: Step;
  readonly served?: Step;
}

/**
 * The straight way to a status. Days: clue 2 March 2026, filing 3 March, investigation 4 March, proposal and notice 5 March, decision
 * the day after the windows, service the day after.
 */
export function reach(status: CaseStatus, way: Way = {}): CaseFile {
  const file = new CaseFile('2026-03-02');
  if (status === 'absent') return file;
  file.does('register-clue').does('record-check');
  way.clue?.(file);
  if (status === 'clue') return file;
  if (status === 'not-filed') return file.does('not-file');
  file.pass(1).does('file', way.filing);
  file.pass(1).does('add-evidence').does('record-interview').does('order-correction');
  way.investigating?.(file);
  if (status === 'investigating') return file;
  if (status === 'suspended') return file.does('suspend');
  if (status === 'terminated') return file.does('terminate');
  if (status === 'transferred') return file.does('transfer-out');
  file.pass(1).does('conclude', way.proposal);
  if (status === 'concluded') return file;
  const penalises = file.state.conclusion?.outcome === 'penalise';
  if (status === 'notified' || penalises) {
    file.does('serve-notice', way.notice);
    way.notified?.(file);
    if (status === 'notified') return file;
    passWindows(file);
  }
  file.does('decide', way.decision);
  way.decided?.(file);
  if (status === 'decided') return file;
  file.pass(1).does('serve-decision');
  way.served?.(file);
  if (status === 'served') return file;
  if (file.refusal('close') !== undefined) file.pass(1).does('pay');
  file.does('close');
  return status === 'closed' ? file : file.does('archive');
}

/** To the day after the windows of the notice: five working days are never more than fourteen days apart from a long holiday. */
export function passWindows(file: CaseFile): CaseFile {
  const from = file.state.notice?.derived.servedOn ?? file.today;
  const after = addDays(from, 14);
  return after > file.today ? file.on(after) : file;
}

/** Clue, filing, investigation, proposal and notice on one day: for limits that begin with the notice or the filing. */
export function notifiedOn(day: string, way: Way = {}): CaseFile {
  const file = new CaseFile(day)
    .does('register-clue')
    .does('record-check')
    .does('file', { actFrom: plainDate(day), ...way.filing });
  file.does('add-evidence').does('record-interview').does('order-correction');
  way.investigating?.(file);
  return file.does('conclude', way.proposal).does('serve-notice', way.notice);
}

/** Decided on one day with the rights of the notice waived. */
export function decidedOn(day: string, way: Way = {}): CaseFile {
  return notifiedOn(day, way).does('waive-defence').does('decide', way.decision);
}

export function servedOn(day: string, way: Way = {}): CaseFile {
  return decidedOn(day, way).does('serve-decision');
}

export function onTheSpot(input: Partial<InputOf<'decide-on-the-spot'>> = {}, day = '2026-03-02'): CaseFile {
  return new CaseFile(day).does('decide-on-the-spot', input);
}

const FINE = (yuan: number) => [{ kind: 'fine' as const, yuan, detail: null }];
/** A hearing is due; reviewed only once it was held. */
export const HEARING_CASE: Way = { proposal: { penalties: FINE(6_000) } };

/** Hearing asked for on the notice's day, notified and held; the file stands on the day of the hearing. */
export function holdHearing(file: CaseFile): CaseFile {
  file.does('request-hearing').does('notify-hearing');
  return file.pass(21).does('hold-hearing');
}

export function passReview(file: CaseFile): CaseFile {
  return file.does('submit-review').does('review');
}

/** A major case on the day of its decision: heard, deliberated, reviewed. */
export function majorCase(): CaseFile {
  const file = reach('notified', { proposal: { penalties: FINE(12_000) } });
  return passReview(holdHearing(file).does('deliberate')).pass(1);
}
