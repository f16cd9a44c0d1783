import { CASE_EVENT_TYPES } from '@zhunsheng/domain/penalty-case/events';

// Written from the law (law digest §1, §12, §13.4 and annex A) and from nothing of the program's rules: it reads what stands in the log.

export interface LoggedAct {
  readonly subject: string;
  readonly position: number;
  readonly type: string;
  readonly actor: string;
  readonly recordedAt: string;
  readonly data: any;
}

/** Days on which a person may enforce; nobody else is an officer of a record. */
export interface Standing {
  readonly from: string;
  readonly until: string;
}

const OFF_2026: readonly [string, string][] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const WORKED_2026 = new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);

const add = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const between = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
const works = (day: string): boolean => {
  if (WORKED_2026.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !OFF_2026.some(([from, until]) => from <= day && day <= until);
};
function afterWorkingDays(day: string, count: number): string {
  let found = day;
  for (let counted = 0; counted < count; ) {
    found = add(found, 1);
    if (works(found)) counted += 1;
  }
  return found;
}
const rolled = (day: string): string => (works(day) ? day : rolled(add(day, 1)));
const lanzhou = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

interface Provision {
  readonly kinds: readonly string[];
  readonly joined: readonly string[];
  readonly least: number;
  readonly most: number;
  /** Hundredths of the base instead of yuan. */
  readonly percent?: true;
  readonly lastDay?: string;
}

/** Law digest §12.2. */
const LAW: Readonly<Record<string, Provision>> = {
  M14: { kinds: ['fine'], joined: [], least: 0, most: 20_000 },
  M29: { kinds: ['fine'], joined: [], least: 5, most: 10, percent: true },
  M37: {
    kinds: ['confiscate-property', 'confiscate-gains', 'fine'],
    joined: ['confiscate-property', 'confiscate-gains'],
    least: 500,
    most: 20_000,
    lastDay: '2026-08-14',
  },
  M58: { kinds: ['fine'], joined: [], least: 20, most: 200 },
  M73: { kinds: ['confiscate-gains', 'fine'], joined: ['confiscate-gains'], least: 50_000, most: 500_000 },
};
const MITIGATING = new Set(['aged-14-17', 'partial-capacity', 'harm-reduced', 'coerced', 'confessed', 'meritorious', 'by-law']);
const HEARING_FROM: Readonly<Record<string, number>> = { citizen: 5_000, 'business-household': 5_000, organisation: 50_000 };
const MAJOR_FROM: Readonly<Record<string, number>> = { citizen: 10_000, 'business-household': 10_000, organisation: 50_000 };
const SPOT_CEILING: Readonly<Record<string, number>> = { citizen: 200, 'business-household': 200, organisation: 3_000 };

const NAME_OF = new Map<string, string>(Object.entries(CASE_EVENT_TYPES).map(([name, type]) => [type, name]));
const INVESTIGATING = new Set([
  'record-check',
  'file',
  'add-evidence',
  'record-interview',
  'record-inquest',
  'take-sample',
  'preserve',
  'order-correction',
  'recheck-correction',
  'conclude',
  'record-defence',
  'answer-defence',
]);

interface Step {
  readonly name: string;
  readonly on: string;
  readonly input: any;
  readonly by: string;
  readonly position: number;
}

/** Every breach that the log shows, in words. */
export function breaches(acts: readonly LoggedAct[], officers: ReadonlyMap<string, Standing>): string[] {
  const found: string[] = [];
  for (const [subject, own] of Map.groupBy(acts, (act) => act.subject)) {
    const ordered = own.toSorted((a, b) => a.position - b.position);
    const told = (problem: string) => void found.push(`${subject}: ${problem}`);
    const handlers = new Set<string>();
    const steps: Step[] = [];
    for (const act of ordered) {
      const name = NAME_OF.get(act.type);
      if (name === undefined) {
        if (act.type === 'ActProposed.v1' && INVESTIGATING.has(act.data.act)) handlers.add(act.actor);
        continue;
      }
      const { input } = act.data;
      const recorded = lanzhou(act.recordedAt);
      const step: Step = {
        name,
        on: input.on ?? (input.startAt === undefined ? recorded : lanzhou(input.startAt)),
        input,
        by: act.actor,
        position: act.position,
      };
      if (step.on > recorded) told(`${name} of ${step.on} was recorded on ${recorded}`);
      checkOfficers(step, officers, told);
      if (name === 'review' && handlers.has(act.actor)) told('reviewed by who handled it');
      if (name === 'decide' && input.outcome === 'penalise') checkDecision(step, steps, told);
      if (name === 'decide-on-the-spot') checkSpot(step, told);
      if (name === 'notify-hearing') checkHearingNotice(step, told);
      if (name === 'file-on-the-spot') checkReported(step, steps, told);
      if (INVESTIGATING.has(name) && act.data.approval === undefined) handlers.add(act.actor);
      steps.push(step);
    }
  }
  return found;
}

type Told = (problem: string) => void;

/** 1: two at least, distinct, each certified on the day; an auxiliary never is. */
function checkOfficers({ name, on, input }: Step, known: ReadonlyMap<string, Standing>, told: Told): void {
  if (!Array.isArray(input.officers)) return;
  const named = input.officers as string[];
  if (named.length < 2 || new Set(named).size !== named.length) told(`${name}: not two officers`);
  for (const one of named) {
    const standing = known.get(one);
    if (standing === undefined || on < standing.from || standing.until < on) told(`${name}: ${one} is not certified on ${on}`);
  }
}

/** 4: seven full working days between. */
function checkHearingNotice({ input }: Step, told: Told): void {
  const [served, hearing] = [servedOn(input), lanzhou(input.hearingAt)];
  if (hearing <= afterWorkingDays(served, 7)) told(`hearing of ${hearing} notified on ${served}`);
}

function servedOn(input: any): string {
  if (input.method === 'public-notice') return add(input.on, 30);
  return input.method === 'direct' || input.method === 'leave' ? input.on : input.arrivedOn;
}

const fineOf = (penalties: readonly any[]): number | null => {
  const fines = penalties.filter(({ kind }) => kind === 'fine');
  return fines.length === 0 ? null : fines.reduce((sum, { yuan }) => sum + (yuan ?? 0), 0);
};

/** 7: under the ceiling, nothing confiscated. */
function checkSpot({ input }: Step, told: Told): void {
  if (input.penalties.some(({ kind }: any) => kind !== 'fine' && kind !== 'warning')) told('on the spot: neither warning nor fine');
  const fine = fineOf(input.penalties) ?? 0;
  if (fine > (SPOT_CEILING[input.party.kind] ?? 0)) told(`on the spot: ${fine} above the ceiling`);
  const law = LAW[input.matter];
  if (law === undefined || law.percent === true || fine < law.least || law.most < fine)
    told(`on the spot: ${fine} is not in the range of ${input.matter}`);
}

/** 7: reported within three working days, or late with its reason. */
function checkReported({ on, input }: Step, before: readonly Step[], told: Told): void {
  const spot = before.find(({ name }) => name === 'decide-on-the-spot');
  if (spot === undefined || (on > afterWorkingDays(spot.on, 3) && input.lateReason === null))
    told('on the spot: reported late without a reason');
}

/** 2, 3, 5, 6, 8: what a penalty rests on. */
function checkDecision(decision: Step, before: readonly Step[], told: Told): void {
  const annulled = before.findLast(({ name }) => name === 'annul')?.position ?? 0;
  const report = before.findLast(({ name, position }) => name === 'conclude' && position > annulled);
  const filing = before.find(({ name }) => name === 'file');
  if (report === undefined || filing === undefined) return told('decided without filing or report');
  const since = before.filter(({ position }) => position > report.position);
  const last = (name: string) => since.findLast((step) => step.name === name);
  const party = before.findLast(({ name }) => name === 'file' || name === 'amend-party')?.input.party;
  const { penalties } = decision.input;

  if (!before.some(({ name }) => name === 'order-correction')) told('no order to correct');
  if (!before.some(({ name }) => name === 'record-interview' || name === 'record-inquest')) told('no record');
  const excluded = new Set(before.filter(({ name }) => name === 'exclude-evidence').map(({ input }) => input.evidence));
  const inForce = before
    .filter(({ name, input }) => name === 'add-evidence' && !excluded.has(input.evidence))
    .map(({ input }) => input.evidence);
  if (inForce.length === 0) told('no evidence');

  const notice = last('serve-notice');
  if (notice === undefined) return told('no notice of the proposal that was decided');
  const windowEnds = afterWorkingDays(servedOn(notice.input), 5);
  const waiver = last('waive-defence');
  if (decision.on <= windowEnds && waiver === undefined) told(`decided on ${decision.on} within the window until ${windowEnds}`);

  const threshold = HEARING_FROM[party.kind] ?? 0;
  const heavy = report.input.penalties.some(({ kind, yuan }: any) =>
    kind === 'fine'
      ? (yuan ?? 0) >= threshold
      : kind.startsWith('confiscate')
        ? yuan === null || yuan >= threshold
        : kind !== 'warning' && kind !== 'public-criticism',
  );
  const request = last('request-hearing');
  const over = last('hold-hearing') ?? last('withdraw-hearing') ?? last('hearing-absence') ?? last('refuse-hearing');
  if (heavy && request === undefined && decision.on <= windowEnds && waiver?.input.waivesHearing !== true)
    told('decided before a hearing could be asked for');
  if (request !== undefined && over === undefined) told('a hearing was asked for and not held');

  const unanswered = before
    .filter(({ name }) => name === 'record-defence')
    .some(({ input }) => !before.some(({ name, input: answer }) => name === 'answer-defence' && answer.defence === input.defence));
  if (unanswered) told('a defence was not answered');
  const openRecusal = before
    .filter(({ name }) => name === 'request-recusal')
    .some(({ input }) => !before.some(({ name, input: decided }) => name === 'decide-recusal' && decided.recusal === input.recusal));
  if (openRecusal) told('a recusal is open');
  const openPreservation = before
    .filter(({ name }) => name === 'preserve')
    .some(
      ({ input }) =>
        !before.some(
          ({ name, input: ended }) =>
            (name === 'handle-preservation' || name === 'lapse-preservation') && ended.preservation === input.preservation,
        ),
    );
  if (openPreservation) told('preserved evidence is not decided on');

  const major = penalties.some(({ kind, yuan }: any) =>
    kind === 'fine' || kind.startsWith('confiscate') ? (yuan ?? 0) >= (MAJOR_FROM[party.kind] ?? 0) : false,
  );
  const complex = report.input.complex === true;
  if (major || complex || last('hold-hearing') !== undefined) {
    const review = last('review');
    if (review?.input.result !== 'pass' || review.input.qualification === null) told('no legal review that passed');
    if ((review?.position ?? 0) < (last('hold-hearing')?.position ?? 0)) told('reviewed before the hearing');
  }
  if ((major || complex) && last('deliberate')?.input.conclusion !== 'agree') told('not deliberated');

  checkRange(decision, filing, report, party, inForce, told);
  checkTime(decision, filing, before, told);
}

/** 6: kinds and sum are those of the provision in force on the day of the act. */
function checkRange(decision: Step, filing: Step, report: Step, party: any, inForce: readonly string[], told: Told): void {
  const { matter, actFrom, actUntil } = filing.input;
  const law = LAW[matter];
  if (law === undefined) return told(`no law known for ${matter}`);
  const actOn = actUntil ?? actFrom;
  if (law.lastDay !== undefined && (actOn > law.lastDay || decision.on > law.lastDay))
    told(`decided on ${decision.on} where the newer law is not on record`);
  const { penalties } = decision.input;
  if (penalties.some(({ kind }: any) => !law.kinds.includes(kind))) told('a penalty that the provision does not have');
  const mitigated = report.input.grounds.some((ground: string) => MITIGATING.has(ground));
  if (!mitigated && law.joined.some((kind) => !penalties.some((one: any) => one.kind === kind))) told('a joined penalty is missing');
  const fine = fineOf(penalties);
  if (fine === null) return;
  const base = report.input.baseYuan;
  if (law.percent === true && (base === null || !inForce.includes(report.input.baseEvidence)))
    return told('a percentage without a proven base');
  const [least, most] =
    law.percent === true ? [Math.ceil((base * law.least) / 100), Math.floor((base * law.most) / 100)] : [law.least, law.most];
  if (fine > most || (fine < least && !mitigated)) told(`${fine} is not within ${least} to ${most} for a ${party.kind}`);
  const toldFine = fineOf(report.input.penalties) ?? 0;
  if (fine > toldFine) told(`${fine} is more than the ${toldFine} that was told`);
}

/** 8: ninety days from the filing, with what was granted and without what does not count. */
function checkTime(decision: Step, filing: Step, before: readonly Step[], told: Told): void {
  const from = before.findLast(({ name }) => name === 'annul')?.on ?? filing.on;
  const excluded = new Set<string>();
  const pause = (start: string, end: string) => {
    for (let day = start; day <= end && day <= decision.on; day = add(day, 1)) if (day > from) excluded.add(day);
  };
  for (const step of before) {
    const after = (...names: readonly string[]) =>
      before.find(({ name, position }) => position > step.position && names.includes(name))?.on ?? decision.on;
    if (step.name === 'suspend') pause(step.on, after('resume'));
    if (step.name === 'request-hearing') pause(step.on, after('hold-hearing', 'withdraw-hearing', 'hearing-absence', 'refuse-hearing'));
    if (step.name === 'start-testing')
      pause(step.on, before.find(({ name, input }) => name === 'end-testing' && input.testing === step.input.testing)?.on ?? decision.on);
  }
  const granted = before.filter(({ name }) => name === 'extend-handling').reduce((sum, { input }) => sum + input.days, 0);
  if (granted > 90) told(`extended by ${granted} days`);
  const due = rolled(add(from, 90 + granted + excluded.size));
  if (decision.on > due) told(`decided on ${decision.on}, ${between(from, decision.on)} days after ${from}; the last day was ${due}`);
}
