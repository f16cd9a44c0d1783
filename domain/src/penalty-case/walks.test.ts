import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, weekday } from '../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { CaseActName, InputOf, Penalty } from './commands.ts';
import { limitsOf } from './limits.ts';
import { type CaseState, evolve, NO_CASE } from './state.ts';
import { summaryOf } from './summary.ts';
import { defectsOf } from './defects.ts';
import { nextSteps } from './procedure.ts';
import { CALENDAR, lateOn, PEOPLE } from './testing/case-file.ts';
import { type Recorded, walkBy } from './testing/walk.ts';

// Written from the law, calling none of the guards: what must be true of a file whose decision penalises.

/** State Council notice for 2026, copied from the law digest (annex A). */
const OFF_2026 = ['01-01..01-03', '02-15..02-23', '04-04..04-06', '05-01..05-05', '06-19..06-21', '09-25..09-27', '10-01..10-07'];
const WORKED_2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

function worked(day: PlainDate): boolean {
  const short = day.slice(5);
  if (!day.startsWith('2026')) return weekday(day) < 6;
  if (WORKED_2026.includes(short)) return true;
  return weekday(day) < 6 && !OFF_2026.some((block) => short >= block.slice(0, 5) && short <= block.slice(-5));
}

/** Working days strictly between two days. */
function workedBetween(from: PlainDate, until: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day < until; day = addDays(day, 1)) if (worked(day)) count += 1;
  return count;
}

interface Entry<A extends CaseActName> {
  readonly input: InputOf<A>;
  readonly by: string;
  readonly at: number;
  readonly day: PlainDate;
  readonly servedOn: PlainDate | undefined;
}

/** Entries of an act in the order in which they came onto the file, from a place on. */
function entries<A extends CaseActName>(recorded: readonly Recorded[], act: A, from = 0): Entry<A>[] {
  return recorded.flatMap(({ event, by, on }, at) =>
    event.kind === 'act' && event.act === act && at >= from
      ? [
          {
            input: event.input as unknown as InputOf<A>,
            by: event.approval?.proposedBy ?? by,
            at,
            day: on,
            servedOn: event.derived.servedOn,
          },
        ]
      : [],
  );
}

const RANGE = { citizen: [100, 20_000], 'business-household': [100, 20_000], organisation: [1_000, 200_000] } as const;
const HEARING_FROM = { citizen: 5_000, 'business-household': 5_000, organisation: 50_000 } as const;
const MAJOR_FROM = { citizen: 10_000, 'business-household': 10_000, organisation: 50_000 } as const;
const HEAVY = ['stop-business', 'downgrade', 'revoke-permit', 'close-down', 'bar-from-practice'];
const RECORDS = [
  'record-check',
  'add-evidence',
  'record-interview',
  'record-inquest',
  'take-sample',
  'preserve',
  'handle-preservation',
  'order-correction',
  'recheck-correction',
  'serve-notice',
  'record-defence',
  'answer-defence',
  'notify-hearing',
  'serve-decision',
] as const;
const INVESTIGATES = [
  'record-check',
  'file',
  'add-evidence',
  'record-interview',
  'record-inquest',
  'take-sample',
  'preserve',
  'handle-preservation',
  'order-correction',
  'recheck-correction',
  'conclude',
  'record-defence',
  'answer-defence',
] as const;

const fineIn = (penalties: readonly Penalty[]): number | undefined => penalties.find(({ kind }) => kind === 'fine')?.yuan ?? undefined;
const largest = (penalties: readonly Penalty[]): number => Math.max(0, ...penalties.map(({ yuan }) => yuan ?? 0));

/** What the law misses in the file as it stood when it was decided; nothing where all is well. */
function violations(recorded: readonly Recorded[]): string[] {
  const decision = entries(recorded, 'decide').at(-1);
  if (decision === undefined || decision.input.outcome !== 'penalise') return [];
  const before = recorded.slice(0, decision.at);
  const found: string[] = [];
  const must = (rule: string, holds: boolean): void => void (holds || found.push(rule));
  const party = before.at(-1)?.after.party;
  const proposal = entries(before, 'conclude').at(-1);
  if (party === null || party === undefined || proposal === undefined) return ['no party or no proposal'];

  must(
    'art. 42: two officers, different, certified',
    RECORDS.every((act) => entries(recorded, act).every(({ input, day }) => twoCertified(input, day))),
  );
  must('art. 28: an order to correct', entries(before, 'order-correction').length > 0);
  must('art. 55: a record of the investigation', entries(before, 'record-interview').length + entries(before, 'record-inquest').length > 0);

  const notice = entries(before, 'serve-notice', proposal.at).at(-1);
  if (notice?.servedOn === undefined) return [...found, 'art. 44: no notice of this proposal'];
  must('art. 44: served before the decision', notice.servedOn <= decision.day);
  const waiver = entries(before, 'waive-defence', notice.at).at(-1);
  const windowOver = workedBetween(notice.servedOn, decision.day) >= 5;
  must('arts 45, 62: the window is over or waived', windowOver || waiver !== undefined);
  const defences = entries(before, 'record-defence');
  const answers = entries(before, 'answer-defence').map(({ input }) => input.defence);
  must(
    'art. 45: every defence is answered',
    defences.every(({ input }) => answers.includes(input.defence)),
  );

  const told = proposal.input.penalties;
  const hearingDue =
    told.some(({ kind }) => HEAVY.includes(kind)) || largest(told.filter(({ kind }) => kind !== 'warning')) >= HEARING_FROM[party.kind];
  const asked = entries(before, 'request-hearing', notice.at).at(-1);
  const held = entries(before, 'hold-hearing', notice.at).at(-1);
  const givenUp = entries(before, 'withdraw-hearing', notice.at).length + entries(before, 'hearing-absence', notice.at).length > 0;
  must(
    'art. 63: a hearing that is due was offered',
    !hearingDue || asked !== undefined || windowOver || waiver?.input.waivesHearing === true,
  );
  must('art. 63: the notice said that a hearing is due', !hearingDue || noticeOffersHearing(before));
  must('art. 64: asked for, so held, withdrawn or forgone', asked === undefined || held !== undefined || givenUp);
  const hearingNotice = entries(before, 'notify-hearing', notice.at).at(-1);
  must('art. 64: seven working days before', held === undefined || sevenDaysBefore(hearingNotice));
  must(
    'art. 64: the host had not investigated when he was named',
    held === undefined || !inRecords(before.slice(0, hearingNotice?.at), hearingNotice?.input.host),
  );
  must(
    'art. 64: the host had not investigated when he held it',
    held === undefined || !inRecords(before.slice(0, held.at), hearingNotice?.input.host),
  );
  must('art. 64: the host has not investigated since', held === undefined || !inRecords(before, hearingNotice?.input.host));

  const reviewDue =
    held !== undefined ||
    proposal.input.complex ||
    told.some(({ kind }) => HEAVY.includes(kind)) ||
    largest(told) >= MAJOR_FROM[party.kind];
  const review = entries(before, 'review', proposal.at).at(-1);
  must('art. 58: reviewed and passed', !reviewDue || review?.input.result === 'pass');
  const handlers = INVESTIGATES.flatMap((act) => entries(before, act).map(({ by }) => by));
  must('art. 58: the reviewer has not handled it', review === undefined || !handlersUntil(before, review.at).includes(review.by));
  must('art. 58: the reviewer does not handle it afterwards', !reviewDue || review === undefined || !handlers.includes(review.by));
  must(
    'art. 58: after every defence and its answer',
    !reviewDue || [...defences, ...entries(before, 'answer-defence')].every(({ at }) => at < (review?.at ?? 0)),
  );
  must('art. 58: after the hearing', !reviewDue || review === undefined || held === undefined || held.at < review.at);
  const deliberation = entries(before, 'deliberate', proposal.at).findLast(({ input }) => input.covers.includes('major'));
  const major = proposal.input.complex || told.some(({ kind }) => HEAVY.includes(kind)) || largest(told) >= MAJOR_FROM[party.kind];
  must('art. 57: a major case is deliberated', !major || deliberation?.input.conclusion === 'agree');

  const { penalties } = decision.input;
  must('art. 38: penalties at all', penalties.length > 0);
  const [min, max] = RANGE[party.kind];
  const fine = fineIn(penalties);
  const mitigated = mustBeLighter(proposal.input);
  must('art. 38: not above the range', fine === undefined || fine <= max);
  must('art. 32: not below the range without a ground', fine === undefined || fine >= min || (mitigated && fine > 0));
  must(
    'arts 44, 45: nothing that was not told, nothing heavier',
    penalties.every(({ kind, yuan }) => told.some((one) => one.kind === kind && (yuan ?? 0) <= (one.yuan ?? 0))),
  );
  must(
    'art. 30: whoever is under eighteen is treated more lightly',
    party.age !== '14-17' || proposal.input.grounds.includes('aged-14-17'),
  );
  must('art. 60: in time, with every extension ever granted', inTime(before, decision.day, 0));
  must('art. 60: extensions of before the annulment are gone', inTime(before, decision.day, entries(before, 'annul').at(-1)?.at ?? 0));
  must(
    'art. 60: no testing is still under way',
    entries(before, 'start-testing').every(({ input }) =>
      entries(before, 'end-testing').some((end) => end.input.testing === input.testing),
    ),
  );
  must(
    'arts 30, 31, 33: nobody who must not be penalised',
    proposal.input.grounds.every((ground) => !['under-14', 'mental-illness', 'minor-corrected-no-harm', 'no-fault'].includes(ground)),
  );
  must('art. 32: who must be treated more lightly is not fined the maximum', !mustBeLighter(proposal.input) || fine !== max);
  must('art. 30: the age of a citizen is known', party.kind !== 'citizen' || party.age !== null);
  must('art. 58: a review that passed found nothing wrong', !reviewDue || !Object.values(review?.input.points ?? {}).includes(false));
  must(
    'art. 44: adopted new facts were told',
    defences.every(({ input, at }) => at < proposal.at || !input.newFacts || adopted(before, input.defence) === 'none'),
  );
  must('art. 45: not heavier for a defence', notHeavierForDefence(before));
  must('art. 44: evidence after the proposal was told', entries(before, 'add-evidence', proposal.at).length === 0);
  must(
    'art. 43: no recusal is open',
    entries(before, 'request-recusal').every(({ input }) =>
      entries(before, 'decide-recusal').some((one) => one.input.recusal === input.recusal),
    ),
  );
  must('art. 36: within limitation', limitation(before));
  return found;
}

const mustBeLighter = ({ grounds }: InputOf<'conclude'>): boolean =>
  grounds.some((ground) => ['aged-14-17', 'harm-reduced', 'coerced', 'confessed', 'meritorious', 'by-law'].includes(ground));

const adopted = (before: readonly Recorded[], defence: string): string | undefined =>
  entries(before, 'answer-defence').findLast(({ input }) => input.defence === defence)?.input.adopted;

/** Each told fine of the same course against the one told before it, where only a defence lies between them. */
function notHeavierForDefence(before: readonly Recorded[]): boolean {
  const begun = entries(before, 'annul').at(-1)?.at ?? 0;
  const defences = entries(before, 'record-defence');
  if (defences.length === 0 || defences.some(({ input }) => input.newFacts)) return true;
  const proposals = entries(before, 'conclude', begun);
  const told = entries(before, 'serve-notice', begun).map(({ at }) => proposals.findLast((one) => one.at < at));
  return told.every((now, index) => {
    const last = told[index - 1];
    if (now === undefined || last === undefined) return true;
    const between = (at: number): boolean => last.at < at && at < now.at;
    const defended = defences.some(({ at }) => at < now.at);
    const newEvidence = entries(before, 'add-evidence').some(({ at }) => between(at));
    const [was, is] = [fineIn(last.input.penalties), fineIn(now.input.penalties)];
    return !defended || newEvidence || is === undefined || is <= (was ?? 0);
  });
}

function twoCertified(input: object, recordedOn: PlainDate): boolean {
  const { officers, on, startAt } = input as { officers: readonly string[]; on?: PlainDate; startAt?: string };
  const day = on ?? (startAt === undefined ? recordedOn : (startAt.slice(0, 10) as PlainDate));
  return (
    officers.length >= 2 &&
    new Set(officers).size === officers.length &&
    officers.every((one) => {
      const person = PEOPLE.get(one);
      return (
        person?.category === 'officer' &&
        person.bureau === 1 &&
        person.certified.some(({ from, until }) => (from ?? '') <= day && day <= (until ?? '9'))
      );
    })
  );
}

const handlersUntil = (before: readonly Recorded[], at: number): string[] =>
  INVESTIGATES.flatMap((act) => entries(before.slice(0, at), act).map(({ by }) => by));

const noticeOffersHearing = (before: readonly Recorded[]): boolean => before.at(-1)?.after.notice?.derived.hearingDue === true;

function sevenDaysBefore(notice: Entry<'notify-hearing'> | undefined): boolean {
  if (notice?.servedOn === undefined) return false;
  return workedBetween(notice.servedOn, notice.input.hearingAt.slice(0, 10) as PlainDate) >= 7;
}

/** Nobody whom a record of the investigation names until then. */
function inRecords(before: readonly Recorded[], person: string | undefined): boolean {
  return INVESTIGATES.some((act) =>
    entries(before, act).some(({ input }) => (input as { officers?: readonly string[] }).officers?.includes(person ?? '') === true),
  );
}

function limitation(before: readonly Recorded[]): boolean {
  const filing = entries(before, 'file').at(-1);
  if (filing === undefined) return false;
  const { actFrom, discoveredOn } = filing.input;
  return discoveredOn <= `${Number(actFrom.slice(0, 4)) + 2}${actFrom.slice(4)}`;
}

/** Days from filing or annulment that nothing excludes, against ninety and what was granted from that place of the file on. */
function inTime(before: readonly Recorded[], decided: PlainDate, grantedFrom: number): boolean {
  const annulled = entries(before, 'annul').at(-1);
  const start = annulled?.day ?? entries(before, 'file').at(-1)?.day;
  if (start === undefined) return false;
  const tests = entries(before, 'start-testing').map(({ input }): [PlainDate, PlainDate] => [
    input.on,
    entries(before, 'end-testing').find((end) => end.input.testing === input.testing)?.input.on ?? decided,
  ]);
  const resumed = entries(before, 'resume');
  const suspended = entries(before, 'suspend').map(({ day }, index): [PlainDate, PlainDate] => [day, resumed[index]?.input.on ?? decided]);
  const over = [...entries(before, 'hold-hearing'), ...entries(before, 'withdraw-hearing'), ...entries(before, 'hearing-absence')];
  const heard = entries(before, 'request-hearing').map(({ at, input }): [PlainDate, PlainDate] => [
    input.on,
    over.find((end) => end.at > at)?.input.on ?? decided,
  ]);
  const granted = entries(before, 'extend-handling', grantedFrom).reduce((sum, { input }) => sum + input.days, 0);
  const stopped = (day: PlainDate) => [...tests, ...suspended, ...heard].some(([from, until]) => from <= day && day <= until);
  let left = 90 + granted;
  let due = start;
  while (left > 0) {
    due = addDays(due, 1);
    if (!stopped(due)) left -= 1;
  }
  while (!worked(due)) due = addDays(due, 1);
  return decided <= due;
}

const anySeed = fc.nat();
const WALKS = { numRuns: 1_500, seed: 20_260_302 };
/** A walk takes two milliseconds; other work on the same cores may make it ten. */
const PATIENT = 60_000;

const penalised = ({ status, decision }: CaseState): boolean =>
  (status === 'decided' || status === 'served') && decision?.outcome === 'penalise';

describe('random ways through a case', () => {
  it(
    'whatever is done in whatever order, a penalty stands on everything that the law asks for',
    () => {
      const reached = { penalised: 0, heard: 0, reviewed: 0, refused: 0, annulled: 0 };
      fc.assert(
        fc.property(anySeed, (seed) => {
          const walk = walkBy(seed, 90);
          const { recorded } = walk;
          const decided = recorded.flatMap(({ event, after }, at) =>
            event.kind === 'act' && event.act === 'decide' && penalised(after) ? [at] : [],
          );
          reached.penalised += decided.length > 0 ? 1 : 0;
          reached.heard += decided.some((at) => recorded[at]?.after.hearing !== null) ? 1 : 0;
          reached.reviewed += decided.some((at) => (recorded[at]?.after.reviews.length ?? 0) > 0) ? 1 : 0;
          reached.annulled += walk.file.state.annulments.length > 0 ? 1 : 0;
          reached.refused += walk.refused;
          const found = decided.flatMap((at) => violations(recorded.slice(0, at + 1)));
          expect(found).toEqual([]);
        }),
        WALKS,
      );
      expect(reached.penalised).toBeGreaterThan(300);
      expect(reached.heard).toBeGreaterThan(20);
      expect(reached.reviewed).toBeGreaterThan(50);
      expect(reached.annulled).toBeGreaterThan(20);
      expect(reached.refused).toBeGreaterThan(1_000);
    },
    PATIENT,
  );

  it(
    'every list, summary and limit of every file on the way can be computed',
    () => {
      const early = new Map<string, number>();
      fc.assert(
        fc.property(anySeed, (seed) => {
          const { recorded } = walkBy(seed, 90);
          for (const { after, on } of recorded) {
            const facts = { today: on, calendar: CALENDAR, settings: DEFAULT_SETTINGS };
            const summary = summaryOf(after, CALENDAR);
            expect(summary.limits.length).toBeLessThanOrEqual(40);
            expect(defectsOf(after)).toBeInstanceOf(Array);
            for (const { limit, from, metOn, legalDue, safeDue } of limitsOf(after, facts)) {
              expect(safeDue <= legalDue || limit === 'T14').toBe(true);
              // What counts back from the hearing is met before it.
              const ordered = metOn === null || (limit === 'T06' ? metOn <= from : metOn >= from);
              if (!ordered) early.set(limit, (early.get(limit) ?? 0) + 1);
            }
          }
        }),
        { ...WALKS, numRuns: 80 },
      );
      expect([...early]).toEqual([]);
    },
    PATIENT,
  );

  it(
    'a file folds from its events alone, and from any of them in any order without a fault',
    () => {
      fc.assert(
        fc.property(anySeed, fc.nat(), (seed, turn) => {
          const { recorded, file } = walkBy(seed, 60);
          const fold = (all: readonly Recorded[]): CaseState =>
            all.reduce((state, { event, by, on }, index) => evolve(state, event, { by, at: lateOn(on), position: index + 1 }), NO_CASE);
          expect(fold(recorded)).toEqual(file.state);
          const cut = recorded.length === 0 ? 0 : turn % recorded.length;
          expect(() => fold([...recorded.slice(cut), ...recorded.slice(0, cut)])).not.toThrow();
          expect(() => fold(recorded.toReversed())).not.toThrow();
        }),
        { ...WALKS, numRuns: 300 },
      );
    },
    PATIENT,
  );

  it(
    'what is offered next names its refusal with a basis',
    () => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const { file } = walkBy(seed, 40);
          for (const { refusal } of nextSteps(file.state, file.factsFor())) expect(refusal === null || refusal.basis.length > 0).toBe(true);
        }),
        { ...WALKS, numRuns: 200 },
      );
    },
    PATIENT,
  );
});
