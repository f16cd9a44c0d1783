import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { CASE_ACTS, type CaseActName, type InputOf, type Penalty } from './commands.ts';
import type { CaseFacts } from './facts.ts';
import { limitsOf, surchargeFen } from './limits.ts';
import { PROCEDURE } from './procedure.ts';
import { BASIS, CaseFile, type CaseFile as File, PEOPLE } from './testing/case-file.ts';
import { CITIZEN, ORGANISATION } from './testing/inputs.ts';
import { PERSON } from './testing/names.ts';
import { decidedOn, HEARING_CASE, holdHearing, notifiedOn, onTheSpot, passReview, reach, servedOn, type Way } from './testing/reach.ts';

// The guard list of the law digest (13.4), each with the last lawful value and the first that is not.

const FINE = (yuan: number): { penalties: Penalty[] } => ({ penalties: [{ kind: 'fine', yuan, detail: null }] });
const code = (file: File, act: CaseActName, more: object = {}): string | undefined => file.refusal(act, more as never)?.code;
/** What the act meets on the one day and on the day after. */
const onBoth = (file: File, act: CaseActName, day: string, more: object = {}): (string | undefined)[] =>
  [day, addDays(plainDate(day), 1)].map((one) => code(file.fork().on(one), act, more));
const certifiedUntil = (until: string): Partial<CaseFacts> => ({
  people: new Map(
    [...PEOPLE].map(([id, one]) => [id, { ...one, certified: one.certified.map((span) => ({ ...span, until: plainDate(until) })) }]),
  ),
});

describe('1: two officers, different, certified on the day, no auxiliary (Penalty Law art. 42; Guideline art. 6)', () => {
  const OFFICERED: Readonly<Partial<Record<CaseActName, () => File>>> = {
    'record-check': () => reach('clue'),
    file: () => reach('clue').pass(1),
    'change-officers': () => reach('investigating'),
    'add-evidence': () => reach('investigating'),
    'record-interview': () => reach('investigating'),
    'record-inquest': () => reach('investigating'),
    'take-sample': () => reach('investigating'),
    preserve: () => reach('investigating'),
    'handle-preservation': () => reach('investigating').does('preserve'),
    'order-correction': () => reach('investigating'),
    'recheck-correction': () => reach('investigating'),
    'serve-notice': () => reach('concluded'),
    'record-defence': () => reach('notified'),
    'answer-defence': () => reach('notified').does('record-defence'),
    'notify-hearing': () => reach('notified', HEARING_CASE).does('request-hearing'),
    'serve-decision': () => reach('decided'),
    'decide-on-the-spot': () => new CaseFile('2026-03-02'),
    demand: () => reach('served').pass(40),
  };

  it('is asked in every act that officers do together', () => {
    const asked = CASE_ACTS.filter((act) => PROCEDURE[act].checks.some(({ id }) => id === 'two-certified-officers'));
    expect(asked.toSorted()).toEqual(Object.keys(OFFICERED).toSorted());
  });

  it.each(Object.entries(OFFICERED))('in %s', (name, make) => {
    const act = name as CaseActName;
    const file = make();
    expect(code(file, act)).toBeUndefined();
    expect(code(file, act, { officers: [PERSON.first] })).toBe('case/fewer-than-two-officers');
    expect(code(file, act, { officers: [PERSON.first, PERSON.first] })).toBe('case/same-officer-twice');
    expect(code(file, act, { officers: [PERSON.first, PERSON.auxiliary] })).toBe('case/auxiliary-as-officer');
    expect(code(file, act, { officers: [PERSON.first, PERSON.second, PERSON.auxiliary] })).toBe('case/auxiliary-as-officer');
    expect(code(file, act, { officers: [PERSON.first, PERSON.expired] })).toBe('case/officer-not-certified');
    expect(code(file, act, { officers: [PERSON.first, PERSON.elsewhere] })).toBe('case/officer-unknown');
    expect(code(file, act, { officers: [PERSON.first, PERSON.third, PERSON.second] })).toBeUndefined();
  });

  it('counts the last day of a certificate, and not the day after', () => {
    const file = reach('investigating').pass(1);
    expect(file.today).toBe('2026-03-05');
    expect(code(file.fork().with(certifiedUntil('2026-03-05')), 'add-evidence')).toBeUndefined();
    expect(code(file.fork().with(certifiedUntil('2026-03-04')), 'add-evidence')).toBe('case/officer-not-certified');
    expect(code(file.fork().with(certifiedUntil('2026-03-04')), 'add-evidence', { on: plainDate('2026-03-04') })).toBeUndefined();
  });

  it('looks at the handlers again on the day of the decision', () => {
    const file = reach('notified').pass(14);
    expect(code(file.fork().with(certifiedUntil('2026-03-19')), 'decide')).toBeUndefined();
    expect(code(file.fork().with(certifiedUntil('2026-03-18')), 'decide')).toBe('case/officer-not-certified');
  });

  it('nobody who was ordered to withdraw goes on (Penalty Law art. 43)', () => {
    const asked = reach('investigating').does('request-recusal', { of: PERSON.second });
    expect(code(asked.fork().pass(1), 'add-evidence')).toBeUndefined();
    asked.does('decide-recusal', { withdraws: true });
    expect(code(asked, 'add-evidence')).toBe('case/officer-withdrawn');
    expect(code(asked, 'add-evidence', { officers: [PERSON.first, PERSON.third] })).toBeUndefined();
    expect(code(asked, 'change-officers', { officers: [PERSON.second, PERSON.third] })).toBe('case/officer-withdrawn');
  });
});

describe('2: a decision waits for the days of the notice, or for an express waiver (Penalty Law arts 44, 45, 62)', () => {
  it.each([
    ['over National Day, with the Saturday that is worked', '2026-09-29', '2026-10-12'],
    ['over a plain weekend', '2026-03-05', '2026-03-12'],
    ['over Spring Festival, with the Saturday worked before it', '2026-02-12', '2026-02-26'],
    ['over 29 February', '2024-02-26', '2024-03-04'],
  ])('%s', (_, served, last) => {
    const file = notifiedOn(served);
    expect(onBoth(file, 'decide', last)).toEqual(['case/defence-window-runs', undefined]);
  });

  it('a waiver ends it at once, but only on the record', () => {
    const file = notifiedOn('2026-03-05');
    expect(code(file, 'decide')).toBe('case/defence-window-runs');
    expect(code(file, 'waive-defence', { signature: 'f'.repeat(64) })).toBe('case/file-not-on-record');
    expect(code(file.does('waive-defence'), 'decide')).toBeUndefined();
  });

  it('a waiver of the defence alone does not waive the hearing', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('waive-defence', { waivesHearing: false });
    expect(onBoth(file, 'decide', '2026-03-12')).toEqual(['case/hearing-window-runs', undefined]);
  });

  it('the days run from the day on which a notice by public notice counts as served', () => {
    const file = notifiedOn('2026-03-05', { notice: { method: 'public-notice', reason: '下落不明', receiver: null } });
    // Thirty days end on Saturday 4 April, a holiday until the 6th.
    expect(file.state.notice?.derived.servedOn).toBe('2026-04-07');
    expect(onBoth(file, 'decide', '2026-04-14')).toEqual(['case/defence-window-runs', undefined]);
  });

  it('a new proposal needs a new notice and new days', () => {
    const file = notifiedOn('2026-03-05').pass(14).does('conclude');
    expect(code(file, 'decide')).toBe('case/no-notice');
    file.does('serve-notice');
    expect(code(file, 'decide')).toBe('case/defence-window-runs');
  });
});

describe('3: a hearing that was asked for is held, withdrawn or forgone (Penalty Law arts 63, 64)', () => {
  const asked = () => notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing');

  it('undecided while it is open, whatever time passes', () => {
    expect(code(asked().pass(30), 'decide')).toBe('case/hearing-not-held');
    expect(code(asked().does('notify-hearing').pass(30), 'decide')).toBe('case/hearing-not-held');
  });

  it('held, withdrawn, or forgone by absence', () => {
    expect(code(passReview(holdHearing(notifiedOn('2026-03-05', HEARING_CASE))), 'decide')).toBeUndefined();
    expect(code(asked().does('withdraw-hearing').on('2026-03-13'), 'decide')).toBeUndefined();
    expect(code(asked().does('notify-hearing').pass(21).does('hearing-absence'), 'decide')).toBeUndefined();
  });

  it('is never refused where it is due and was asked for in time', () => {
    expect(code(asked(), 'refuse-hearing')).toBe('case/hearing-is-due');
  });

  it('is asked for within five working days of the notice; what was posted by then is in time', () => {
    const file = notifiedOn('2026-09-29', HEARING_CASE);
    expect(onBoth(file, 'request-hearing', '2026-10-12')).toEqual([undefined, 'case/hearing-requested-late']);
    expect(code(file.fork().on('2026-10-16'), 'request-hearing', { postedOn: plainDate('2026-10-12') })).toBeUndefined();
    expect(code(file.fork().on('2026-10-16'), 'request-hearing', { postedOn: plainDate('2026-10-13') })).toBe(
      'case/hearing-requested-late',
    );
  });

  it.each([
    ['citizen', CITIZEN, 4_999, 5_000],
    ['organisation', ORGANISATION, 49_999, 50_000],
    ['business household', { ...CITIZEN, kind: 'business-household' as const }, 4_999, 5_000],
  ])('is due to a %s from the threshold of the settings on', (_, party, below, from) => {
    const due = (yuan: number) => reach('concluded', { filing: { party }, proposal: FINE(yuan) }).state.conclusion?.derived.hearingDue;
    expect([due(below), due(from)]).toEqual([false, true]);
  });
});

describe('4: seven full working days between hearing notice and hearing (Penalty Law art. 64)', () => {
  it.each([
    ['over National Day', '2026-09-29', '2026-10-14', '2026-10-15'],
    ['plainly', '2026-03-05', '2026-03-16', '2026-03-17'],
    ['over the Saturday worked after Spring Festival', '2026-02-14', '2026-03-03', '2026-03-04'],
  ])('%s', (_, notified, tooEarly, lawful) => {
    const file = notifiedOn(notified, HEARING_CASE).does('request-hearing');
    const on = (day: string) => code(file, 'notify-hearing', { hearingAt: `${day}T02:00:00.000Z` });
    expect([on(tooEarly), on(lawful)]).toEqual(['case/hearing-notified-late', undefined]);
  });

  it('counts the hearing by the day in Lanzhou, not in UTC', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing');
    // 00:30 on the 17th in Lanzhou.
    expect(code(file, 'notify-hearing', { hearingAt: '2026-03-16T16:30:00.000Z' })).toBeUndefined();
    expect(code(file, 'notify-hearing', { hearingAt: '2026-03-16T15:30:00.000Z' })).toBe('case/hearing-notified-late');
  });
});

describe('5: a review that is due has passed before the decision (Penalty Law art. 58)', () => {
  const waived = (proposal: Way['proposal']) => notifiedOn('2026-03-05', proposal === undefined ? {} : { proposal }).does('waive-defence');

  it.each([
    [9_999, undefined],
    [10_000, 'case/review-not-passed'],
  ])('a citizen fined %i yuan', (yuan, expected) => {
    expect(code(waived(FINE(yuan)).does('deliberate'), 'decide')).toBe(expected);
  });

  it('a complex case, and one that was heard', () => {
    expect(code(waived({ complex: true }).does('deliberate'), 'decide')).toBe('case/review-not-passed');
    expect(code(holdHearing(notifiedOn('2026-03-05', HEARING_CASE)), 'decide')).toBe('case/review-not-passed');
  });

  it.each(['supplement', 'correct', 'transfer', 'no-penalty', 'withdraw'] as const)('%s is no pass', (result) => {
    const file = waived(FINE(10_000)).does('deliberate').does('submit-review').does('review', { result });
    expect(code(file, 'decide')).toBe('case/review-not-passed');
    expect(code(passReview(file), 'decide')).toBeUndefined();
  });

  it('by nobody who entered a step of the investigation or stood in one', () => {
    const file = waived(FINE(10_000)).does('submit-review');
    const by = (account: string, person: string | null) => file.fork().with({ actor: { account, person } }).refusal('review')?.code;
    expect(by('handler', null)).toBe('case/reviewer-handled');
    expect(by('other', PERSON.second)).toBe('case/reviewer-handled');
    expect(by('other', PERSON.reviewer)).toBeUndefined();
    expect(by('other', null)).toBeUndefined();
  });

  it('what was reviewed before a new proposal is not reviewed', () => {
    const file = passReview(waived(FINE(10_000)).does('deliberate'));
    file.does('conclude', FINE(11_000)).does('serve-notice').does('waive-defence').does('deliberate');
    expect(code(file, 'decide')).toBe('case/review-not-passed');
  });
});

describe('6: the fine lies in the range of the law for this party (Penalty Law arts 32, 38)', () => {
  it.each([
    ['citizen', CITIZEN, 100, 20_000],
    ['business household', { ...CITIZEN, kind: 'business-household' as const }, 100, 20_000],
    ['organisation', ORGANISATION, 1_000, 200_000],
  ])('%s', (_, party, min, max) => {
    const file = reach('investigating', { filing: { party } });
    expect([min - 1, min, max, max + 1].map((yuan) => code(file, 'conclude', FINE(yuan)))).toEqual([
      'discretion/below-minimum-without-ground',
      undefined,
      undefined,
      'discretion/above-maximum',
    ]);
  });

  it('by the law of the day of the act, also after it changed; lighter new law only where somebody says so (art. 37)', () => {
    const old = { ...BASIS, validTo: plainDate('2026-02-28') };
    const newer = {
      ...BASIS,
      id: 'M1/2026',
      validFrom: plainDate('2026-03-01'),
      ranges: BASIS.ranges.map((range) => ({ ...range, max: 400 })),
    };
    const matter = { code: 'M1', title: '测试事项', versions: [old, newer], notCompetent: null, policeOnly: false };
    const on = (actFrom: string) => reach('investigating', { filing: { actFrom: plainDate(actFrom) } }).with({ matter });
    // The last day of the old law, and the first of the new one.
    expect(code(on('2026-02-28'), 'conclude', FINE(500))).toBe('case/lighter-law-not-said');
    expect(code(on('2026-02-28'), 'conclude', { ...FINE(500), lighter: 'of-act' })).toBeUndefined();
    expect(code(on('2026-02-28'), 'conclude', { ...FINE(500), lighter: 'of-decision', basis: 'M1/2026' })).toBe('discretion/above-maximum');
    expect(code(on('2026-02-28'), 'conclude', { ...FINE(400), lighter: 'of-decision', basis: 'M1/2026' })).toBeUndefined();
    expect(code(on('2026-03-01'), 'conclude', FINE(400))).toBe('case/basis-not-of-the-day');
    expect(code(on('2026-03-01'), 'conclude', { ...FINE(400), basis: 'M1/2026' })).toBeUndefined();
    expect(code(on('2026-03-01'), 'conclude', { ...FINE(500), basis: 'M1/2026' })).toBe('discretion/above-maximum');
  });
});

describe('7: on the spot (Penalty Law arts 51, 52; Construction rules art. 14)', () => {
  const spot = (party: object, yuan: number, settings: CaseFacts['settings'] = DEFAULT_SETTINGS) =>
    code(new CaseFile('2026-03-02').with({ settings, matter: cheap }), 'decide-on-the-spot', { party, ...FINE(yuan) });
  const cheap = {
    code: 'M1',
    title: '测试事项',
    versions: [{ ...BASIS, ranges: BASIS.ranges.map((range) => ({ ...range, min: 10 })) }],
    notCompetent: null,
    policeOnly: false,
  };

  it('citizen 200, organisation 3,000, business household as a citizen by the setting', () => {
    const household = { ...CITIZEN, kind: 'business-household' };
    expect([spot(CITIZEN, 200), spot(CITIZEN, 201)]).toEqual([undefined, 'case/above-the-ceiling']);
    expect([spot(ORGANISATION, 3_000), spot(ORGANISATION, 3_001)]).toEqual([undefined, 'case/above-the-ceiling']);
    expect([spot(household, 200), spot(household, 201)]).toEqual([undefined, 'case/above-the-ceiling']);
    const asOrganisation = { ...DEFAULT_SETTINGS, businessHouseholdAsCitizen: false };
    expect([spot(household, 3_000, asOrganisation), spot(household, 3_001, asOrganisation)]).toEqual([undefined, 'case/above-the-ceiling']);
  });

  it('two fines are one sum', () => {
    const two = { penalties: [...FINE(150).penalties, ...FINE(150).penalties] };
    expect(code(new CaseFile('2026-03-02'), 'decide-on-the-spot', two)).toBe('case/above-the-ceiling');
  });

  it.each([
    ['over the Labour Day holiday', '2026-04-29', '2026-05-07'],
    ['over the Saturday worked before Spring Festival', '2026-02-12', '2026-02-24'],
  ])('is reported within three working days, or says why not: %s', (_, decided, last) => {
    const file = onTheSpot({}, decided);
    expect(onBoth(file, 'file-on-the-spot', last)).toEqual([undefined, 'case/late-without-reason']);
    expect(code(file.fork().on(addDays(plainDate(last), 1)), 'file-on-the-spot', { lateReason: '网络中断' })).toBeUndefined();
  });

  it('is not closed unreported', () => {
    const file = onTheSpot().does('pay');
    expect([code(file, 'close'), code(file.fork().does('file-on-the-spot'), 'close')]).toEqual(['case/not-reported', undefined]);
  });
});

describe('8: decided within ninety days of the filing (Penalty Law art. 60)', () => {
  const ready = (day: string, way: Way = {}) => notifiedOn(day, way).does('waive-defence');

  it.each([
    ['a Sunday gives way to Monday', '2026-03-02', '2026-06-01'],
    ['a holiday gives way to the first day after it', '2026-07-06', '2026-10-08'],
    ['over 29 February', '2023-12-04', '2024-03-04'],
    ['a Saturday that is worked does not give way', '2026-07-12', '2026-10-10'],
  ])('%s', (_, filed, last) => {
    expect(onBoth(ready(filed), 'decide', last)).toEqual([undefined, 'case/decided-too-late']);
  });

  it('without a penalty it may still be decided: that burdens nobody', () => {
    const file = ready('2026-03-02').on('2026-09-01').does('conclude', { outcome: 'not-established', penalties: [] });
    expect(code(file, 'decide')).toBeUndefined();
  });

  it('the head adds at most thirty days, before the time is over', () => {
    const file = ready('2026-03-03');
    expect(code(file, 'extend-handling', { days: 31 })).toBe('case/extension-too-long');
    expect(onBoth(file, 'extend-handling', '2026-06-01')).toEqual([undefined, 'case/limit-is-over']);
    expect(onBoth(file.fork().does('extend-handling'), 'decide', '2026-07-01')).toEqual([undefined, 'case/decided-too-late']);
  });

  it('deliberation adds at most sixty more, once', () => {
    const file = ready('2026-03-03').does('extend-handling');
    expect(code(file, 'extend-handling', { by: 'head' })).toBe('case/extension-out-of-order');
    expect(code(file, 'extend-handling', { days: 60 })).toBe('case/not-deliberated');
    file.does('deliberate', { covers: ['extension'] });
    expect(code(file, 'extend-handling', { days: 61 })).toBe('case/extension-too-long');
    file.does('extend-handling', { days: 60 });
    expect(code(file, 'extend-handling')).toBe('case/extended-already');
    // 180 days end on Sunday 30 August.
    expect(onBoth(file, 'decide', '2026-08-31')).toEqual([undefined, 'case/decided-too-late']);
  });

  it('what was deliberated about the time alone outlives a new proposal, nothing else does', () => {
    const file = ready('2026-03-03').does('extend-handling');
    expect(code(file.fork().does('deliberate').does('conclude'), 'extend-handling')).toBe('case/not-deliberated');
    expect(code(file.does('deliberate', { covers: ['extension'] }).does('conclude'), 'extend-handling')).toBeUndefined();
  });

  it('testing, suspension and hearing do not count', () => {
    const tested = ready('2026-03-03', { investigating: (file) => file.does('start-testing').pass(9).does('end-testing') });
    expect(onBoth(tested, 'decide', '2026-06-10')).toEqual([undefined, 'case/decided-too-late']);
    const suspended = ready('2026-03-03', { investigating: (file) => file.does('suspend').pass(9).does('resume') });
    expect(onBoth(suspended, 'decide', '2026-06-10')).toEqual([undefined, 'case/decided-too-late']);
    const heard = notifiedOn('2026-03-03', HEARING_CASE).does('request-hearing').pass(9).does('withdraw-hearing');
    expect(onBoth(heard, 'decide', '2026-06-10')).toEqual([undefined, 'case/decided-too-late']);
  });
});

describe('8: what stops or lengthens the ninety days, and what does not', () => {
  it('a testing that nobody ended is ended first, with its result', () => {
    const file = notifiedOn('2026-03-03').does('start-testing').does('waive-defence').on('2026-12-01');
    expect([code(file, 'decide'), code(file, 'conclude')]).toEqual(['case/testing-open', 'case/testing-open']);
    expect(code(file.does('end-testing'), 'decide')).toBeUndefined();
  });

  it('a testing is entered while the time runs: afterwards it would bring it back', () => {
    const file = notifiedOn('2026-03-03').does('waive-defence');
    expect(onBoth(file, 'start-testing', '2026-06-01', { on: plainDate('2026-03-04') })).toEqual([undefined, 'case/limit-is-over']);
  });

  it('what was granted before an annulment does not lengthen the time after it', () => {
    const file = notifiedOn('2026-03-03').does('extend-handling').does('waive-defence').does('decide').does('annul', { redo: true });
    file.does('conclude').does('serve-notice').does('waive-defence');
    expect(onBoth(file, 'decide', '2026-06-01')).toEqual([undefined, 'case/decided-too-late']);
    expect(code(file, 'extend-handling')).toBeUndefined();
  });

  it('when it is over the case still ends without a penalty on the notice that was served', () => {
    const file = notifiedOn('2026-03-02').does('waive-defence').on('2026-09-01');
    expect(code(file, 'decide')).toBe('case/decided-too-late');
    expect(code(file, 'decide', { outcome: 'not-established', penalties: [] })).toBeUndefined();
  });
});

describe('9: served within seven working days of the decision, or says why not (Penalty Law art. 61)', () => {
  it.each([
    ['over the Saturday worked after Spring Festival', '2026-02-12', '2026-02-28'],
    ['over Mid-Autumn, whose Sunday before is worked', '2026-09-17', '2026-09-28'],
  ])('%s', (_, decided, last) => {
    const file = decidedOn(decided);
    expect(onBoth(file, 'serve-decision', last)).toEqual([undefined, 'case/late-without-reason']);
    expect(code(file.fork().on(addDays(plainDate(last), 1)), 'serve-decision', { lateReason: '当事人下落不明' })).toBeUndefined();
  });
});

describe('10: cash on the spot (Penalty Law arts 68 to 71)', () => {
  it('a fine above 100 is not collected in part as one up to 100', () => {
    const inPart = { yuan: 100, ground: 'up-to-100' };
    expect(code(onTheSpot(FINE(200)), 'collect-on-the-spot', inPart)).toBe('case/no-collection-ground');
    expect(code(onTheSpot(FINE(100)), 'collect-on-the-spot', inPart)).toBeUndefined();
  });

  it('what was paid at the bank is not collected again, nor more than is open', () => {
    expect(code(onTheSpot(FINE(100)).does('pay'), 'collect-on-the-spot')).toBe('case/no-fine-open');
    const half = onTheSpot(FINE(100)).does('pay', { yuan: 60 });
    expect([40, 41].map((yuan) => code(half, 'collect-on-the-spot', { yuan }))).toEqual([undefined, 'case/more-than-decided']);
  });

  it('on the spot is that day; in a remote place as long as it may still be paid', () => {
    expect(code(onTheSpot(FINE(100)).pass(1), 'collect-on-the-spot')).toBe('case/no-collection-ground');
    const remote = servedOn('2026-03-02');
    expect(onBoth(remote, 'collect-on-the-spot', '2026-03-17')).toEqual([undefined, 'case/no-collection-ground']);
    const deferred = remote.fork().does('defer-payment', { instalments: [{ dueOn: plainDate('2026-04-01'), yuan: 500 }] });
    expect(onBoth(deferred, 'collect-on-the-spot', '2026-04-01')).toEqual([undefined, 'case/no-collection-ground']);
  });

  it('goes to the bank before the decision is annulled, and pays nothing of the next one', () => {
    const file = servedOn('2026-03-02', { proposal: FINE(100) }).does('collect-on-the-spot');
    expect(code(file, 'annul', { redo: true })).toBe('case/cash-not-deposited');
    file.does('hand-over-cash').does('deposit-cash').does('annul', { redo: true });
    file.does('conclude', FINE(100)).does('serve-notice').does('waive-defence').does('decide').does('serve-decision');
    expect(code(file, 'close')).toBe('case/not-paid');
    expect(code(file, 'collect-on-the-spot')).toBeUndefined();
    expect(file.state.annulled[0]?.spotCollected?.yuan).toBe(100);
  });
});

describe('11: three per cent a day after the fifteenth, at most the fine, not while a remedy is open (Penalty Law arts 72, 73)', () => {
  const fined = servedOn('2026-03-02', { filing: { party: ORGANISATION }, proposal: FINE(10_000) });
  const owed = (file: File, day: string) => {
    const at = file.fork().on(day);
    return surchargeFen(at.state, at.factsFor()) / 100;
  };

  it('1 day 300, 10 days 3,000, 33 days 9,900, 34 days the cap', () => {
    // Received 2 March: the fifteenth day is 17 March.
    expect(['2026-03-17', '2026-03-18', '2026-03-27', '2026-04-19', '2026-04-20', '2027-01-01'].map((day) => owed(fined, day))).toEqual([
      0, 300, 3_000, 9_900, 10_000, 10_000,
    ]);
  });

  it('the fifteenth day on a holiday gives way (Annex C: received 2026-09-18, due 2026-10-08)', () => {
    const file = servedOn('2026-09-18', { proposal: FINE(1_000) });
    expect(['2026-10-08', '2026-10-09'].map((day) => owed(file, day))).toEqual([0, 30]);
  });

  it('stops from the day a remedy is opened to the day it is closed', () => {
    const file = fined.fork().on('2026-03-20').does('open-remedy');
    expect(['2026-03-20', '2026-06-20'].map((day) => owed(file, day))).toEqual([600, 600]);
    file.on('2026-06-20').does('close-remedy');
    expect(owed(file, '2026-06-21')).toBe(900);
  });

  it('no more than is owed is taken', () => {
    const file = fined.fork().on('2026-03-18');
    expect([30_000, 30_001].map((surchargeFenPaid) => code(file, 'pay', { surchargeFen: surchargeFenPaid }))).toEqual([
      undefined,
      'case/surcharge-too-high',
    ]);
    expect(code(file, 'pay', { yuan: 10_001 })).toBe('case/more-than-decided');
  });
});

describe('11: the surcharge is owed until the day of payment, once, and belongs to the fine', () => {
  const late = () => servedOn('2026-03-02', { proposal: FINE(1_000) });

  it('is taken once', () => {
    const file = late().on('2026-03-18');
    const owed = surchargeFen(file.state, file.factsFor());
    expect(owed).toBe(3_000);
    file.does('pay', { yuan: 0, surchargeFen: 1_000 });
    expect([2_000, 2_001].map((fen) => code(file, 'pay', { yuan: 0, surchargeFen: fen }))).toEqual([undefined, 'case/surcharge-too-high']);
    file.does('pay', { yuan: 0, surchargeFen: 2_000 });
    expect(code(file, 'pay', { yuan: 0, surchargeFen: owed })).toBe('case/surcharge-too-high');
    expect(code(file, 'pay')).toBeUndefined();
  });

  it('is counted to the day of payment, not to that of its entry', () => {
    const file = late().on('2026-03-30');
    const paidOnThe18th = (surchargeFenPaid: number) => code(file, 'pay', { on: plainDate('2026-03-18'), surchargeFen: surchargeFenPaid });
    expect([3_000, 3_001].map(paidOnThe18th)).toEqual([undefined, 'case/surcharge-too-high']);
  });

  it('is paid before the case is closed', () => {
    const file = late().on('2026-03-18').does('pay');
    expect(code(file, 'close')).toBe('case/surcharge-open');
    expect(code(file.fork().does('pay', { yuan: 0, surchargeFen: 2_999 }), 'close')).toBe('case/surcharge-open');
    expect(code(file.does('pay', { yuan: 0, surchargeFen: 3_000 }), 'close')).toBeUndefined();
  });

  it('of a deferral: what was paid before it does not pay its first part again', () => {
    const file = late().does('pay', { yuan: 400 });
    file
      .does('defer-payment', { instalments: ['2026-04-01', '2026-05-06'].map((dueOn) => ({ dueOn: plainDate(dueOn), yuan: 300 })) })
      .on('2026-04-02');
    expect(surchargeFen(file.state, file.factsFor())).toBe(900);
  });
});

describe('12: to court when the remedies are over, the demand too, and three months are not (Coercion Law arts 53, 54)', () => {
  const demanded = (received: string, demandOn: string) => servedOn(received).on(demandOn).does('demand');

  it.each([
    // Received 15 January: six months end on 15 July, three more on 15 October.
    ['2026-01-15', '2026-07-15', '2026-10-15'],
    // 31 August: the last day of February, a Saturday that is worked; three months later 28 May.
    ['2025-08-31', '2026-02-28', '2026-05-28'],
    // 20 September is a Sunday that is worked; 20 December is one that is not.
    ['2026-03-20', '2026-09-20', '2026-12-21'],
  ])('received %s: not by %s, until %s', (received, remedyEnds, last) => {
    const file = demanded(received, addDays(plainDate(received), 30));
    expect(onBoth(file, 'apply-to-court', remedyEnds)).toEqual(['case/court-too-early', undefined]);
    expect(onBoth(file, 'apply-to-court', last)).toEqual([undefined, 'case/court-too-late']);
  });

  it('ten working days after the demand, over National Day', () => {
    const file = demanded('2026-03-20', '2026-09-23');
    // 24, 28, 29, 30 September, 8 to 10 and 12 to 14 October.
    expect(onBoth(file, 'apply-to-court', '2026-10-14')).toEqual(['case/court-too-early', undefined]);
  });

  it('never without a demand, never while a remedy is open', () => {
    expect(code(servedOn('2026-01-15').on('2026-08-01'), 'apply-to-court')).toBe('case/no-demand');
    expect(code(demanded('2026-01-15', '2026-03-01').does('open-remedy').on('2026-08-01'), 'apply-to-court')).toBe('case/remedy-open');
  });

  it('from the end of a deferral that ends later', () => {
    const file = servedOn('2026-01-15').does('defer-payment', { instalments: [{ dueOn: plainDate('2026-09-01'), yuan: 500 }] });
    expect(code(file.fork().on('2026-09-01'), 'demand')).toBe('case/payment-still-runs');
    file.on('2026-09-02').does('demand');
    expect(onBoth(file, 'apply-to-court', '2026-12-01')).toEqual([undefined, 'case/court-too-late']);
  });

  it('decided on the spot: sixty days, since reconsideration comes first', () => {
    const file = onTheSpot({}, '2026-03-02').on('2026-04-01').does('demand');
    // Sixty days end on 1 May, a holiday until the 5th.
    expect(onBoth(file, 'apply-to-court', '2026-05-06')).toEqual(['case/court-too-early', undefined]);
  });
});

describe('12: what is demanded and brought before the court', () => {
  it('a demand lies after the last day to pay, also as it is entered', () => {
    const file = servedOn('2026-03-02').on('2026-03-20');
    const on = (day: string) => code(file, 'demand', { on: plainDate(day) });
    expect([on('2026-03-17'), on('2026-03-18')]).toEqual(['case/payment-still-runs', undefined]);
  });

  it('an order to stop that nobody obeys, also when the fine is paid (Coercion Law arts 53, 54)', () => {
    const penalties: Penalty[] = [...FINE(500).penalties, { kind: 'stop-business', yuan: null, detail: null }];
    const file = notifiedOn('2026-03-02', { proposal: { penalties } });
    passReview(file.does('waive-defence').does('deliberate')).does('decide').does('serve-decision').does('pay').on('2026-05-20');
    expect(code(file, 'close')).toBe('case/not-performed');
    expect(code(file.fork().does('perform'), 'demand')).toBe('case/no-fine-open');
    file.does('demand');
    // Received 2 March: six months end on 2 September, three more on 2 December; the limit stands in the file.
    expect(limitsOf(file.state, file.factsFor()).find(({ limit }) => limit === 'T14')?.legalDue).toBe('2026-12-02');
    expect(onBoth(file, 'apply-to-court', '2026-12-02')).toEqual([undefined, 'case/court-too-late']);
  });

  it.each(['demand', 'pay', 'defer-payment', 'collect-on-the-spot', 'apply-to-court', 'close'] as const)(
    'nothing is asked for on a decision that a court annulled: %s',
    (act) => {
      const file = servedOn('2026-03-02');
      if (act === 'apply-to-court') file.on('2026-04-01').does('demand');
      if (act === 'close') file.does('pay');
      const before = act === 'apply-to-court' ? file.fork().on('2026-10-09') : act === 'demand' ? file.fork().on('2026-06-01') : file;
      expect(code(before, act)).toBeUndefined();
      file.does('open-remedy').on(before.today).does('close-remedy', { outcome: 'annulled' });
      expect(code(file, act)).toBe('case/annulled-by-remedy');
      expect(code(file.does('annul', { by: 'court' }), 'close')).toBeUndefined();
    },
  );

  it('the fifteen days to sue after a reconsideration are waited for (Litigation Law art. 45)', () => {
    const file = servedOn('2026-01-15').on('2026-03-01').does('demand').does('open-remedy').on('2026-07-20').does('close-remedy');
    // 4 August is the fifteenth day; three months from there.
    expect(onBoth(file, 'apply-to-court', '2026-08-04')).toEqual(['case/court-too-early', undefined]);
    expect(onBoth(file, 'apply-to-court', '2026-11-04')).toEqual([undefined, 'case/court-too-late']);
  });

  it('what a court did to an annulled decision does not close the new one', () => {
    const file = servedOn('2026-01-15').on('2026-03-01').does('demand').on('2026-07-20').does('apply-to-court');
    file.does('record-court').does('record-court', { step: 'ended' });
    expect(code(file, 'close')).toBeUndefined();
    file.does('annul', { redo: true });
    file.does('conclude').does('serve-notice').does('waive-defence').does('decide').does('serve-decision');
    expect(code(file, 'close')).toBe('case/not-paid');
  });

  it('what a remedy has changed is performed as changed (Reconsideration Law art. 63; Litigation Law art. 77)', () => {
    const changed = (file: File, changedYuan: number | null) =>
      file.does('open-remedy').on('2026-03-10').does('close-remedy', { outcome: 'changed', changedYuan });
    const lowered = changed(servedOn('2026-03-02'), 300);
    expect(code(lowered, 'pay', { yuan: 301 })).toBe('case/more-than-decided');
    expect(code(lowered.fork().does('pay', { yuan: 299 }), 'close')).toBe('case/not-paid');
    expect(code(lowered.does('pay', { yuan: 300 }), 'close')).toBeUndefined();
    expect(code(changed(servedOn('2026-03-02').does('pay'), 300), 'close')).toBeUndefined();
    // Something else was changed: the fine stands.
    expect(code(changed(servedOn('2026-03-02'), null), 'close')).toBe('case/not-paid');
  });

  it('a remedy that was open when the bureau annulled its own decision still ends (Litigation Law arts 62, 74)', () => {
    const file = servedOn('2026-03-02').does('open-remedy').does('annul');
    expect(code(file, 'close-remedy')).toBeUndefined();
    expect(file.does('close-remedy', { outcome: 'withdrawn' }).state.remedies).toMatchObject([{ closed: { outcome: 'withdrawn' } }]);
  });

  it('an archived decision is annulled when the court annuls it (Penalty Law art. 75)', () => {
    const file = reach('archived').does('open-remedy').does('close-remedy', { outcome: 'annulled' }).does('annul', { by: 'court' });
    expect(file.state).toMatchObject({ status: 'terminated', archive: null, closing: null });
    expect(code(file.does('close'), 'archive')).toBeUndefined();
  });
});

describe('closing: the condition has come about, and nothing of it is open', () => {
  it('a decision on public notice closes nothing before it counts as served (Civil Procedure Law art. 95)', () => {
    const file = reach('decided', { proposal: { outcome: 'not-established', penalties: [] } }).does('serve-decision', {
      method: 'public-notice',
      reason: '下落不明',
    });
    const servedDay = file.state.decisionService?.derived.servedOn ?? '';
    expect(servedDay > file.today).toBe(true);
    expect(onBoth(file, 'close', addDays(plainDate(servedDay), -1))).toEqual(['case/not-paid', undefined]);
  });

  it('a transfer is closed by its receipt, not by an earlier annulment (Construction rules art. 6)', () => {
    const file = decidedOn('2026-03-02').does('annul', { redo: true }).does('transfer-out');
    expect(code(file, 'close')).toBe('case/no-receipt-of-transfer');
    expect(code(file.does('confirm-transfer'), 'close')).toBeUndefined();
  });

  it('not while an annulled decision is still public, also when there is a new one (Penalty Law art. 48)', () => {
    const over = decidedOn('2026-03-02').does('publish').does('annul');
    expect(code(over, 'close')).toBe('case/still-published');
    expect(code(over.does('withdraw-publication'), 'close')).toBeUndefined();
    const again = decidedOn('2026-03-02').does('publish').does('annul', { redo: true });
    again.does('conclude').does('serve-notice').does('waive-defence').does('decide').does('serve-decision').does('pay');
    expect(code(again, 'close')).toBe('case/still-published');
    expect(code(again.fork().does('withdraw-publication'), 'close')).toBeUndefined();
    expect(code(again.does('withdraw-publication').does('publish'), 'close')).toBeUndefined();
  });
});

describe('13: published within seven working days, taken back within three (Penalty Law art. 48; Construction rules art. 10)', () => {
  it('late publication says why', () => {
    const file = decidedOn('2026-09-17');
    expect(onBoth(file, 'publish', '2026-09-28')).toEqual([undefined, 'case/late-without-reason']);
    expect(code(file.fork().on('2026-09-29'), 'publish', { lateReason: '网站维护' })).toBeUndefined();
  });

  it('late withdrawal says why', () => {
    const file = decidedOn('2026-09-17').does('publish').on('2026-09-29').does('annul');
    // 30 September, 8 and 9 October.
    expect(onBoth(file, 'withdraw-publication', '2026-10-09')).toEqual([undefined, 'case/late-without-reason']);
  });

  it('only what has a certain social impact', () => {
    expect(code(decidedOn('2026-09-17', { decision: { socialImpact: false } }), 'publish')).toBe('case/no-social-impact');
  });
});

describe('limitation: two years, five where life, health or financial safety is harmed (Penalty Law art. 36)', () => {
  const filing = (actFrom: string, discoveredOn: string, more: Partial<InputOf<'file'>> = {}) =>
    code(new CaseFile('2026-03-02').does('register-clue').does('record-check'), 'file', {
      actFrom: plainDate(actFrom),
      discoveredOn: plainDate(discoveredOn),
      ...more,
    });

  it('the last day is the same-numbered one; 29 February ends on the 28th', () => {
    expect([filing('2024-02-29', '2026-02-28'), filing('2024-02-29', '2026-03-01')]).toEqual([undefined, 'case/limitation-passed']);
    expect([filing('2024-03-02', '2026-03-02'), filing('2024-03-01', '2026-03-02')]).toEqual([undefined, 'case/limitation-passed']);
  });

  it('five years with harm; from its end where the act goes on', () => {
    expect(filing('2021-03-02', '2026-03-02', { harmToSafety: true })).toBeUndefined();
    expect(filing('2021-03-01', '2026-03-02', { harmToSafety: true })).toBe('case/limitation-passed');
    expect(filing('2015-01-01', '2026-03-02', { continuing: true })).toBeUndefined();
    expect(filing('2015-01-01', '2026-03-02', { continuing: true, actUntil: plainDate('2024-03-01') })).toBe('case/limitation-passed');
  });

  it('discovery may lie before the clue: another organ may have discovered the act', () => {
    expect(filing('2023-03-01', '2024-06-03')).toBeUndefined();
  });
});
