import { describe, expect, it } from 'vitest';
import { PENALTY_KINDS } from '../law/penalty.ts';
import { addDays, plainDate } from '../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { CaseActName, Penalty } from './commands.ts';
import { SIX_POINTS } from './ids.ts';
import { limitsOf } from './limits.ts';
import { approve, PROCEDURE } from './procedure.ts';
import { BASIS, CALENDAR, CaseFile, type CaseFile as File } from './testing/case-file.ts';
import { ALL_RIGHT, CITIZEN, ORGANISATION } from './testing/inputs.ts';
import { DIGEST, PERSON } from './testing/names.ts';
import { decidedOn, HEARING_CASE, holdHearing, notifiedOn, onTheSpot, passReview, reach, servedOn } from './testing/reach.ts';

// Where naive software gets the procedure wrong (law digest 13.2). Ceilings and limits: guard-list.test.ts.

const FINE = (yuan: number): { penalties: Penalty[] } => ({ penalties: [{ kind: 'fine', yuan, detail: null }] });
const code = (file: File, act: CaseActName, more: object = {}): string | undefined => file.refusal(act, more as never)?.code;
const matterOf = (...versions: (typeof BASIS)[]) => ({
  matter: { code: 'M1', title: '测试事项', versions, notCompetent: null, policeOnly: false },
});

describe('on the spot', () => {
  it('X26: by the sum decided, not by the upper end of the range (Penalty Law art. 51)', () => {
    expect(BASIS.ranges[0]?.max).toBeGreaterThan(200);
    expect(code(new CaseFile(), 'decide-on-the-spot', FINE(200))).toBeUndefined();
    const taken: Penalty[] = [...FINE(100).penalties, { kind: 'confiscate-gains', yuan: 1, detail: null }];
    expect(code(new CaseFile(), 'decide-on-the-spot', { penalties: taken })).toBe('case/not-on-the-spot');
    expect(code(new CaseFile(), 'decide-on-the-spot', { penalties: [{ kind: 'warning', yuan: null, detail: null }] })).toBeUndefined();
  });

  it('X27: cash is a test of its own (Penalty Law arts 68, 69)', () => {
    const fined = (yuan: number) => onTheSpot(FINE(yuan));
    expect(code(fined(100), 'collect-on-the-spot')).toBeUndefined();
    expect(code(fined(101), 'collect-on-the-spot')).toBe('case/no-collection-ground');
    expect(code(fined(101), 'collect-on-the-spot', { ground: 'hard-to-collect' })).toBeUndefined();
    const ordinary = servedOn('2026-03-02', { proposal: FINE(100) });
    expect(code(ordinary, 'collect-on-the-spot', { ground: 'up-to-100' })).toBe('case/no-collection-ground');
    expect(code(ordinary, 'collect-on-the-spot', { ground: 'hard-to-collect' })).toBe('case/no-collection-ground');
    expect(code(ordinary, 'collect-on-the-spot', { ground: 'remote-on-request' })).toBeUndefined();
  });

  it('X28: two officers also for a small fine (Penalty Law art. 42)', () => {
    expect(code(new CaseFile(), 'decide-on-the-spot', { officers: [PERSON.first] })).toBe('case/fewer-than-two-officers');
  });

  it('X29: rights are told and the defence is answered (Penalty Law arts 44, 45)', () => {
    expect(code(new CaseFile(), 'decide-on-the-spot', { rightsTold: false })).toBe('case/rights-not-told');
    expect(code(new CaseFile(), 'decide-on-the-spot', { defence: '不是我' })).toBe('case/defence-not-answered');
    expect(code(new CaseFile(), 'decide-on-the-spot', { defence: '不是我', defenceAnswer: '有照片为证' })).toBeUndefined();
  });

  it('X30: against it reconsideration comes first (Reconsideration Law art. 23)', () => {
    expect(code(onTheSpot(), 'open-remedy', { kind: 'lawsuit' })).toBe('case/reconsideration-first');
    expect(code(onTheSpot().does('open-remedy').does('close-remedy'), 'open-remedy', { kind: 'lawsuit' })).toBeUndefined();
    expect(code(servedOn('2026-03-02'), 'open-remedy', { kind: 'lawsuit' })).toBeUndefined();
  });
});

describe('remedies and review', () => {
  it('X32: a lawsuit within six months, reconsideration within sixty days (Litigation Law art. 46, Reconsideration Law art. 20)', () => {
    const { state, today } = servedOn('2026-01-15');
    const limits = limitsOf(state, { today, calendar: CALENDAR, settings: DEFAULT_SETTINGS });
    expect(limits.filter(({ limit }) => limit === 'T22' || limit === 'T23').map(({ limit, legalDue }) => [limit, legalDue])).toEqual([
      ['T22', '2026-03-16'],
      ['T23', '2026-07-15'],
    ]);
  });

  it('X33: only listed cases are reviewed (Penalty Law art. 58)', () => {
    expect(code(notifiedOn('2026-03-05').does('waive-defence'), 'decide')).toBeUndefined();
  });

  it('X33: not while a hearing that was asked for is open', () => {
    const asked = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing');
    expect(code(asked, 'submit-review')).toBe('case/hearing-not-held');
    expect(code(asked.does('notify-hearing').pass(21).does('hold-hearing'), 'submit-review')).toBeUndefined();
  });

  it('X34: by somebody qualified', () => {
    const file = notifiedOn('2026-03-05').does('submit-review');
    expect(code(file, 'review', { qualification: null })).toBe('case/reviewer-not-qualified');
  });

  it('X35: neither reviewer nor host investigated (Penalty Law arts 58, 64)', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing');
    expect(code(file, 'notify-hearing', { host: PERSON.second })).toBe('case/host-investigated');
    const changed = notifiedOn('2026-03-05', HEARING_CASE)
      .does('change-officers', { officers: [PERSON.first, PERSON.host] })
      .does('request-hearing');
    expect(code(changed, 'notify-hearing')).toBe('case/host-investigated');
    expect(PROCEDURE.review.side).toBe('reviewer');
  });

  it('X46: a request for recusal stops no step but the decision (Penalty Law art. 43)', () => {
    const file = notifiedOn('2026-03-05').does('waive-defence').does('request-recusal');
    expect(code(file, 'add-evidence')).toBeUndefined();
    expect(code(file, 'decide')).toBe('case/recusal-open');
    expect(code(file.does('decide-recusal'), 'decide')).toBeUndefined();
  });

  it('X52: a remedy does not stop performance (Penalty Law art. 73)', () => {
    expect(code(servedOn('2026-03-02').does('open-remedy'), 'pay')).toBeUndefined();
    expect(code(servedOn('2026-03-02').does('open-remedy').on('2026-03-18'), 'demand')).toBeUndefined();
  });
});

describe('hearing and review by strangers to the case, of the whole case (Penalty Law arts 57, 58, 64)', () => {
  const reviewed = () =>
    notifiedOn('2026-03-05', { proposal: { complex: true } })
      .does('deliberate')
      .does('submit-review')
      .does('review')
      .does('waive-defence');

  it('a review that was passed before the hearing is no review of it', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('submit-review').does('review');
    holdHearing(file);
    expect(code(file, 'decide')).toBe('case/review-not-passed');
    expect(code(passReview(file), 'decide')).toBeUndefined();
  });

  it('a defence that came after the review is reviewed too', () => {
    expect(code(reviewed(), 'decide')).toBeUndefined();
    const file = reviewed().does('record-defence').does('answer-defence');
    expect(code(file, 'decide')).toBe('case/review-not-passed');
    expect(code(passReview(file), 'decide')).toBeUndefined();
  });

  it('who reviewed does not handle the case afterwards, neither entering records nor standing in one', () => {
    const entering = reviewed().does('order-correction', {}, 'reviewer');
    const standing = reviewed().does('order-correction', { officers: [PERSON.first, PERSON.reviewer] });
    for (const file of [entering, standing]) {
      expect(code(file, 'decide')).toBe('case/reviewer-handled');
      const other = { actor: { account: 'other', person: PERSON.host } };
      const again = file.does('submit-review');
      expect(again.refusal('review')?.code).toBe('case/reviewer-handled');
      expect(again.fork().with(other).refusal('review')).toBeUndefined();
    }
  });

  it('a review is not approved by the reviewer', () => {
    const file = reviewed().proposes('decide');
    const by = (who: 'reviewer' | 'head') =>
      approve('decide', { points: SIX_POINTS, note: null, askedAt: null }, file.state, file.factsFor(who));
    expect(by('reviewer')).toMatchObject({ accepted: false, refusal: { code: 'case/reviewer-approves' } });
    expect(by('head')).toMatchObject({ accepted: true });
  });

  it('a review that passes has looked at every point and finds none wrong (Penalty Law art. 58)', () => {
    const file = notifiedOn('2026-03-05').does('submit-review');
    const points = { ...ALL_RIGHT, 事实认定: false };
    expect(code(file, 'review', { points })).toBe('case/points-not-right');
    expect(code(file, 'review', { points, result: 'supplement' })).toBeUndefined();
    expect(code(file, 'review', { points: {} })).toBe('case/points-not-right');
    expect(code(file, 'review', { points: ALL_RIGHT })).toBeUndefined();
  });

  it('a host who has become an investigator since holds no hearing; another one is named', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing').does('notify-hearing');
    file.does('add-evidence', { officers: [PERSON.first, PERSON.host] });
    expect(code(file.fork().pass(21), 'hold-hearing')).toBe('case/host-investigated');
    file.does('notify-hearing', { host: PERSON.third }).pass(21);
    expect(code(file, 'hold-hearing')).toBeUndefined();
  });

  it('a hearing that was asked for is owed also when the party is put right after the new proposal (Penalty Law art. 64)', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing').does('conclude', HEARING_CASE.proposal);
    file
      .does('amend-party', { party: { ...CITIZEN, phone: '13900000000' } })
      .does('conclude', HEARING_CASE.proposal)
      .does('serve-notice');
    file.pass(20);
    expect([code(file, 'submit-review'), code(file, 'decide')]).toEqual(['case/hearing-not-held', 'case/hearing-not-held']);
  });

  it('who hosted the hearing and investigated afterwards has not hosted it as a stranger (Penalty Law art. 64)', () => {
    const heard = holdHearing(notifiedOn('2026-03-05', HEARING_CASE));
    expect(code(passReview(heard.fork()), 'decide')).not.toBe('case/host-investigated');
    const file = heard.does('order-correction', { officers: [PERSON.first, PERSON.host] });
    expect(code(passReview(file), 'decide')).toBe('case/host-investigated');
  });

  it.each(['record-interview', 'record-inquest'] as const)('%s after the proposal is told first (Penalty Law arts 44, 46)', (act) => {
    const file = notifiedOn('2026-03-05').does('waive-defence');
    expect(code(file, 'decide')).toBeUndefined();
    expect(code(file.does(act), 'decide')).toBe('case/evidence-after-proposal');
  });

  it('whoever handled what was preserved does not host the hearing', () => {
    const file = notifiedOn('2026-03-05', { ...HEARING_CASE, investigating: (one) => one.does('preserve') }).does('request-hearing');
    expect(code(file, 'notify-hearing')).toBeUndefined();
    file.does('handle-preservation', { officers: [PERSON.first, PERSON.host] });
    expect(code(file, 'notify-hearing')).toBe('case/host-investigated');
  });

  it.each(['hold-hearing', 'hearing-absence'] as const)('%s only when its hour has come', (act) => {
    const hearingAt = '2026-03-26T08:00:00.000Z';
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing').does('notify-hearing', { hearingAt }).pass(21);
    const at = (now: string) => code(file.fork().with({ now }), act);
    expect([at('2026-03-26T07:59:59.999Z'), at(hearingAt)]).toEqual(['case/in-the-future', undefined]);
  });

  it('a deliberation is no older than the proposal that it covers (art. 57)', () => {
    const file = reach('notified', { proposal: { complex: true } });
    const on = (day: string, more: object = {}) => code(file, 'deliberate', { on: plainDate(day), ...more });
    expect([on('2026-03-04'), on('2026-03-05')]).toEqual(['case/before-what-it-rests-on', undefined]);
    // The time of the case is no matter of the proposal.
    expect(on('2026-03-04', { covers: ['extension'] })).toBeUndefined();
  });

  it('a hearing is offered to the party as it was put right after the proposal (art. 63)', () => {
    const file = reach('concluded', { filing: { party: ORGANISATION }, proposal: FINE(6_000) }).does('amend-party', { party: CITIZEN });
    expect(code(file, 'serve-notice')).toBe('case/not-now');
    expect(file.does('conclude', FINE(6_000)).does('serve-notice').state.notice?.derived.hearingDue).toBe(true);
  });

  it('a hearing that was asked for is owed also after a new proposal', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE)
      .does('request-hearing')
      .does('conclude', HEARING_CASE.proposal)
      .does('serve-notice');
    expect(code(file.fork().pass(20), 'decide')).toBe('case/hearing-not-held');
    expect(code(passReview(file.does('notify-hearing').pass(21).does('hold-hearing')), 'decide')).toBeUndefined();
  });
});

describe('what is decided was told (Penalty Law arts 44, 45, 62)', () => {
  const defended = (newFacts: boolean, adopted: 'all' | 'none', more: object = {}) =>
    notifiedOn('2026-03-05', { proposal: FINE(500) })
      .does('record-defence', { newFacts })
      .does('answer-defence', { adopted, ...more })
      .pass(14);

  it('evidence that came after the proposal is told before anything rests on it, or left out', () => {
    for (const files of [[DIGEST.other], [DIGEST.photo]]) {
      const file = notifiedOn('2026-03-05').does('waive-defence').does('add-evidence', { files });
      expect(code(file, 'decide')).toBe('case/evidence-after-proposal');
      expect(code(file.fork().does('exclude-evidence', { evidence: 'evidence-2' }), 'decide')).toBeUndefined();
      expect(code(file.does('conclude').does('serve-notice').does('waive-defence'), 'decide')).toBeUndefined();
    }
  });

  it('a defence with new facts that are adopted leads to a new proposal', () => {
    expect(code(defended(true, 'none'), 'decide')).toBeUndefined();
    expect(code(defended(false, 'all'), 'decide')).toBeUndefined();
    const file = defended(true, 'all');
    expect(code(file, 'decide')).toBe('case/new-facts-not-told');
    expect(code(file.does('conclude').does('serve-notice').does('waive-defence'), 'decide')).toBeUndefined();
  });

  it('a new proposal after a defence is not heavier, by whatever way it comes', () => {
    const file = defended(false, 'none');
    expect([500, 501].map((yuan) => code(file, 'conclude', FINE(yuan)))).toEqual([undefined, 'case/heavier-than-told']);
    const none = { outcome: 'not-established' as const, penalties: [] };
    expect(code(file.fork().does('conclude', none), 'conclude', FINE(501))).toBe('case/heavier-than-told');
    expect(code(file.fork().does('conclude').does('amend-party'), 'conclude', FINE(501))).toBe('case/heavier-than-told');
    expect(code(file.fork().does('conclude', FINE(300)).does('serve-notice'), 'conclude', FINE(301))).toBe('case/heavier-than-told');
  });

  it('it may be heavier on new facts or new evidence: that is not for the defence', () => {
    expect(code(defended(true, 'none'), 'conclude', FINE(900))).toBeUndefined();
    expect(code(defended(false, 'none').does('add-evidence'), 'conclude', FINE(900))).toBeUndefined();
  });

  it('it may be another, lighter one: a warning instead of the fine, a shorter suspension', () => {
    const warning: Penalty = { kind: 'warning', yuan: null, detail: null };
    expect(code(defended(false, 'all'), 'conclude', { penalties: [warning] })).toBeUndefined();
    expect(code(defended(false, 'all'), 'conclude', { penalties: [...FINE(500).penalties, warning] })).toBe('case/not-told-before');
    const suspended = (detail: string): Penalty[] => [{ kind: 'suspend-permit', yuan: null, detail }, ...FINE(500).penalties];
    const file = notifiedOn('2026-03-05', { proposal: { penalties: suspended('三个月') } })
      .does('record-defence')
      .does('answer-defence');
    expect(code(file, 'conclude', { penalties: suspended('一个月') })).toBeUndefined();
  });

  it('a suspension of another length than told is not decided', () => {
    const suspended = (detail: string): { penalties: Penalty[] } => ({
      penalties: [{ kind: 'suspend-permit', yuan: null, detail }, ...FINE(500).penalties],
    });
    const file = notifiedOn('2026-03-05', { proposal: suspended('一个月') }).does('waive-defence');
    expect([code(file, 'decide', suspended('六个月')), code(file, 'decide')]).toEqual(['case/not-told-before', undefined]);
  });

  it('a decision that was proposed on an earlier proposal is not approved on a later one', () => {
    const file = notifiedOn('2026-03-05', { proposal: FINE(500) })
      .does('waive-defence')
      .proposes('decide');
    file.does('conclude', FINE(900)).does('serve-notice').does('waive-defence');
    expect(approve('decide', { points: SIX_POINTS, note: null, askedAt: null }, file.state, file.factsFor('head'))).toMatchObject({
      refusal: { code: 'case/nothing-to-approve' },
    });
    expect(code(file, 'decide')).toBeUndefined();
  });

  it('who received it by hand signed the receipt, on paper or on the scan of it (Civil Procedure Law art. 87)', () => {
    expect(code(reach('concluded'), 'serve-notice', { signature: null })).toBe('case/service-incomplete');
    expect(code(reach('concluded'), 'serve-notice', { signature: null, files: [DIGEST.photo] })).toBeUndefined();
  });
});

describe('recusal (Penalty Law art. 43; Guideline art. 14)', () => {
  it('two requests do not share a number', () => {
    const file = reach('investigating').does('request-recusal', { of: PERSON.second }).does('decide-recusal', { withdraws: true });
    file.does('change-officers', { officers: [PERSON.first, PERSON.third] });
    expect(code(file, 'request-recusal', { recusal: 'recusal-1', of: PERSON.first })).toBe('case/done-already');
    expect(code(file, 'request-recusal', { of: PERSON.first })).toBeUndefined();
  });

  it('nobody decides on his own recusal', () => {
    const file = reach('investigating').does('change-officers', { officers: [PERSON.head, PERSON.second] });
    file.does('request-recusal', { of: PERSON.head }).proposes('decide-recusal');
    const by = (account: string, person: string) =>
      approve('decide-recusal', { points: [], note: null, askedAt: null }, file.state, {
        ...file.factsFor('head'),
        actor: { account, person },
      });
    expect(by('head', PERSON.head)).toMatchObject({ refusal: { code: 'case/own-recusal', gate: '14.G1' } });
    expect(by('deputy', PERSON.host)).toMatchObject({ accepted: true });
  });

  it('who was ordered to withdraw does not enter the proposal, the notice or the decision', () => {
    const withdrawing = (file: File) =>
      file.does('request-recusal', { of: PERSON.first }).does('decide-recusal', { withdraws: true }).does('change-officers');
    const other = { actor: { account: 'other', person: PERSON.second } };
    const both = (file: File, act: CaseActName) => [code(file, act), code(file.fork().with(other), act)];
    const free = { officers: [PERSON.second, PERSON.third] };
    expect(both(withdrawing(notifiedOn('2026-03-05').does('waive-defence')), 'decide')).toEqual(['case/officer-withdrawn', undefined]);
    expect(both(withdrawing(reach('investigating')), 'conclude')).toEqual(['case/officer-withdrawn', undefined]);
    expect(code(withdrawing(reach('concluded')), 'serve-notice', free)).toBe('case/officer-withdrawn');
    expect(code(withdrawing(reach('concluded')).with(other), 'serve-notice', free)).toBeUndefined();
  });
});

describe('the penalty', () => {
  const ready = () =>
    notifiedOn('2026-03-05', { proposal: FINE(900) })
      .does('record-defence')
      .does('answer-defence')
      .does('waive-defence');

  it('X36: a defence never makes it heavier than told (Penalty Law art. 45)', () => {
    expect([899, 900, 901].map((yuan) => code(ready(), 'decide', FINE(yuan)))).toEqual([undefined, undefined, 'case/heavier-than-told']);
    expect(code(ready(), 'decide', { penalties: [...FINE(900).penalties, { kind: 'warning', yuan: null, detail: null }] })).toBe(
      'case/not-told-before',
    );
  });

  it('X37: a new proposal is told anew (Penalty Law arts 44, 62)', () => {
    expect(code(ready().does('conclude', FINE(800)), 'decide')).toBe('case/no-notice');
  });

  it('X38: an order to correct is no penalty, and goes with every one (Penalty Law arts 9, 28)', () => {
    expect(PENALTY_KINDS.filter((kind) => /correct|stop-violation/.test(kind))).toEqual([]);
    const file = reach('clue').pass(1).does('file').does('add-evidence').does('record-interview');
    expect(code(file, 'conclude')).toBe('case/no-correction-ordered');
    expect(code(file, 'conclude', { outcome: 'no-penalty', penalties: [], grounds: ['no-fault'] })).toBeUndefined();
  });

  it('X38: where it is fined only if it is not obeyed, the order and its deadline come first', () => {
    const file = reach('investigating').with(matterOf({ ...BASIS, correctFirst: true }));
    const deadline = file.state.corrections[0]?.deadline ?? '';
    expect(code(file, 'conclude')).toBe('case/correction-comes-first');
    expect(code(file, 'recheck-correction', { corrected: false })).toBe('case/deadline-still-runs');
    file.on(addDays(plainDate(deadline), 1)).does('recheck-correction', { corrected: false });
    expect(code(file, 'conclude')).toBeUndefined();
    expect(code(file.fork().does('recheck-correction', { corrected: true }), 'conclude')).toBe('case/correction-comes-first');
  });

  it('X39: left out only on a ground of the law, and with education on record (Penalty Law arts 30, 31, 33)', () => {
    const file = reach('investigating');
    const none = { outcome: 'no-penalty', penalties: [] };
    expect(code(file, 'conclude', none)).toBe('discretion/no-penalty-without-ground');
    expect(code(file, 'conclude', { ...none, grounds: ['confessed'] })).toBe('discretion/no-penalty-without-ground');
    const first = file.fork().does('conclude', { outcome: 'no-penalty', penalties: [], grounds: ['first-slight-corrected'] });
    expect(code(first, 'decide', { education: null })).toBe('case/no-education');
    expect(code(first, 'decide')).toBeUndefined();
  });

  it('X40: below the minimum only with a ground of arts 30 to 32, and deliberated', () => {
    const file = reach('investigating');
    expect(code(file, 'conclude', { ...FINE(99), grounds: ['first-slight-corrected'] })).toBe('discretion/below-minimum-without-ground');
    expect(code(file, 'conclude', { ...FINE(99), grounds: ['confessed'] })).toBeUndefined();
    const told = notifiedOn('2026-03-05', { proposal: { ...FINE(99), grounds: ['confessed'] } }).does('waive-defence');
    expect(code(told, 'decide')).toBe('case/not-deliberated');
    expect(code(told.fork().does('deliberate', { conclusion: 'return' }), 'decide')).toBe('case/not-deliberated');
    expect(code(told.does('deliberate'), 'decide')).toBeUndefined();
  });

  it('X40: outside the tier of the benchmark only with reasons and deliberation (Guideline art. 9)', () => {
    const tier = { benchmark: 'b', title: '基准', tier: 't', name: '较轻', condition: '初次', min: 100, max: 400 };
    const way = (proposal: object) =>
      notifiedOn('2026-03-05', { proposal, investigating: (file) => file.with({ tier }) }).does('waive-defence');
    expect(code(way(FINE(400)), 'decide')).toBeUndefined();
    expect(code(reach('investigating').with({ tier }), 'conclude', FINE(401))).toBe('discretion/departure-without-reasons');
    const departing = way({ ...FINE(401), departure: '后果较重' });
    expect(code(departing, 'decide')).toBe('case/not-deliberated');
    expect(code(departing.does('deliberate'), 'decide')).toBeUndefined();
  });

  it.each(['minor-corrected-no-harm', 'mental-illness', 'no-fault', 'under-14'] as const)(
    'X39: whoever must not be penalised is not: %s (Penalty Law arts 30, 31, 33)',
    (ground) => {
      const grounds = [ground];
      expect(code(reach('investigating'), 'conclude', { grounds })).toBe('case/must-not-penalise');
      expect(code(reach('investigating'), 'conclude', { outcome: 'no-penalty', penalties: [], grounds })).toBeUndefined();
    },
  );

  it('X39: who may be spared may be fined all the same (Penalty Law art. 33)', () => {
    expect(code(reach('investigating'), 'conclude', { grounds: ['first-slight-corrected'] })).toBeUndefined();
  });

  it('X40: what must be lighter is not the maximum (Penalty Law art. 32)', () => {
    const coerced = (yuan: number) => code(reach('investigating'), 'conclude', { ...FINE(yuan), grounds: ['coerced'] });
    expect([coerced(19_999), coerced(20_000)]).toEqual([undefined, 'case/must-be-lighter']);
    expect(code(reach('investigating'), 'conclude', { ...FINE(20_000), grounds: ['partial-capacity'] })).toBeUndefined();
  });

  it('X63: a citizen is not penalised while his age is unknown (Penalty Law art. 30)', () => {
    const unknown = { ...CITIZEN, age: null };
    const file = reach('investigating', { filing: { party: unknown } });
    expect(code(file, 'conclude')).toBe('case/age-unknown');
    expect(code(file, 'conclude', { outcome: 'not-established', penalties: [] })).toBeUndefined();
    expect(code(new CaseFile(), 'decide-on-the-spot', { party: unknown })).toBe('case/age-unknown');
    expect(code(reach('investigating', { filing: { party: ORGANISATION } }), 'conclude', FINE(1_000))).toBeUndefined();
    expect(code(file.does('amend-party', { party: CITIZEN }), 'conclude')).toBeUndefined();
  });

  it('X41: one fine for one act (Penalty Law art. 29)', () => {
    const twice = { penalties: [...FINE(300).penalties, ...FINE(300).penalties] };
    expect(code(reach('investigating'), 'conclude', twice)).toBe('case/penalty-named-twice');
  });

  it('X42: on no basis that was not read or whose amounts are not loaded (Penalty Law art. 16)', () => {
    const on = (basis: typeof BASIS) => code(reach('investigating').with(matterOf(basis)), 'conclude');
    expect(on({ ...BASIS, mark: 'seen-2nd' })).toBe('case/basis-not-loaded');
    expect(on({ ...BASIS, ranges: [] })).toBe('case/basis-not-loaded');
    expect(on({ ...BASIS, kinds: ['warning'], ranges: [] })).toBe('case/penalty-not-in-basis');
  });

  it('X44: never on a law that was not in force on the day of the act (Penalty Law art. 37)', () => {
    const later = { ...BASIS, validFrom: plainDate('2026-02-28') };
    expect(code(reach('investigating').with(matterOf(later)), 'conclude')).toBe('case/basis-not-in-force');
    const gone = { ...BASIS, validTo: plainDate('2026-03-01') };
    expect(code(reach('investigating').with(matterOf(gone)), 'conclude')).toBe('case/newer-law-not-loaded');
  });

  it('X63: a party of fourteen to seventeen is treated more lightly, a younger one not penalised (Penalty Law art. 30)', () => {
    const minor = reach('investigating', { filing: { party: { ...CITIZEN, age: '14-17' } } });
    expect(code(minor, 'conclude')).toBe('case/party-under-18');
    expect(code(minor, 'conclude', { grounds: ['aged-14-17'] })).toBeUndefined();
    expect(code(reach('clue').pass(1), 'file', { party: { ...CITIZEN, age: 'under-14' } })).toBe('case/party-under-14');
    expect(code(reach('clue').pass(1), 'file', { party: ORGANISATION })).toBeUndefined();
  });
});

describe('transfer, service, publication', () => {
  it('X47: what is proposed as a crime is transferred, never fined (Transfer-310 art. 11)', () => {
    const file = reach('concluded', { proposal: { outcome: 'transfer', penalties: [] } });
    for (const outcome of ['penalise', 'no-penalty', 'not-established'])
      expect(code(file, 'decide', { outcome })).toBe('case/proposed-otherwise');
    expect(code(file, 'serve-notice')).toBe('case/nothing-to-notify');
    expect(code(file, 'transfer-out')).toBeUndefined();
  });

  it('X48: a transfer is in force when the head approves it, not when it is entered (Transfer-310 art. 5)', () => {
    const file = reach('investigating').proposes('transfer-out');
    expect(file.state.status).toBe('investigating');
    expect(approve('transfer-out', { points: [], note: null, askedAt: null }, file.state, file.factsFor('handler'))).toMatchObject({
      refusal: { code: 'case/own-proposal' },
    });
    expect(file.approves('transfer-out').state.status).toBe('transferred');
  });

  it('what is not ours is transferred, never put aside (Construction rules art. 6)', () => {
    expect(code(reach('clue'), 'not-file', { ground: 'not-ours' })).toBe('case/not-ours-is-transferred');
    expect(code(reach('investigating'), 'terminate', { ground: 'transferred' })).toBe('case/not-ours-is-transferred');
    expect(code(reach('clue'), 'transfer-out', { toBureau: 1 })).toBe('case/transfer-to-oneself');
  });

  it('X49: electronic service only with a signed confirmation, and on the day it arrived (Penalty Law art. 61)', () => {
    const electronic = { method: 'electronic', receiver: null, arrivedOn: '2026-03-05' };
    expect(code(reach('concluded'), 'serve-notice', electronic)).toBe('case/service-incomplete');
    expect(code(reach('investigating'), 'confirm-address', { signature: null })).toBe('case/consent-not-signed');
    const consented = reach('concluded').does('confirm-address');
    expect(code(consented, 'serve-notice', { ...electronic, arrivedOn: null })).toBe('case/service-incomplete');
    expect(code(consented, 'serve-notice', electronic)).toBeUndefined();
    expect(code(reach('concluded').does('confirm-address', { consent: false }), 'serve-notice', electronic)).toBe(
      'case/service-incomplete',
    );
  });

  it('X50: refused is left, with a witness or a recording, and served that day (Civil Procedure Law art. 89)', () => {
    const left = { method: 'leave', refusal: '拒绝签收' };
    expect(code(reach('concluded'), 'serve-notice', { refusal: '拒绝签收' })).toBe('case/service-incomplete');
    expect(code(reach('concluded'), 'serve-notice', left)).toBe('case/service-incomplete');
    expect(code(reach('concluded'), 'serve-notice', { ...left, recorded: true, files: [] })).toBe('case/service-incomplete');
    expect(code(reach('concluded'), 'serve-notice', { ...left, witness: '居委会王某' })).toBeUndefined();
  });

  it('by post on the day of the return slip, by public notice after thirty days with its reason (Civil Procedure Law arts 91, 95)', () => {
    const served = (more: object) =>
      reach('concluded')
        .on('2026-03-09')
        .does('serve-notice', more as never).state.notice?.derived.servedOn;
    expect(served({ on: '2026-03-05', method: 'post', postNumber: '1', arrivedOn: '2026-03-08' })).toBe('2026-03-08');
    expect(served({ on: '2026-03-06', method: 'public-notice', reason: '下落不明' })).toBe('2026-04-07');
    expect(code(reach('concluded'), 'serve-notice', { method: 'public-notice' })).toBe('case/service-incomplete');
    expect(code(reach('concluded'), 'serve-notice', { method: 'post', arrivedOn: '2026-03-05' })).toBe('case/service-incomplete');
  });

  it('X51: only what has social impact, the person masked, no number of him in it (Penalty Law arts 48, 50)', () => {
    expect(code(decidedOn('2026-03-05', { decision: { socialImpact: false } }), 'publish')).toBe('case/no-social-impact');
    const text = (words: string) => code(decidedOn('2026-03-05'), 'publish', { text: words });
    expect([text(`${CITIZEN.name}占道`), text('李某某，620102197607280535'), text('李某某，13900000000'), text('李某某占道')]).toEqual([
      'case/not-masked',
      'case/not-masked',
      'case/not-masked',
      undefined,
    ]);
  });

  it('X51: the operator of a business household is masked, its name is not', () => {
    const household = { ...CITIZEN, kind: 'business-household' as const, name: '城关区明华小吃店', representative: CITIZEN.name };
    const text = (words: string) => code(decidedOn('2026-03-02', { filing: { party: household } }), 'publish', { text: words });
    expect([text(`${CITIZEN.name}占道经营`), text('城关区明华小吃店占道经营')]).toEqual(['case/not-masked', undefined]);
  });

  it.each([
    ['record-interview', 'interview', 'interview-1'],
    ['order-correction', 'correction', 'correction-1'],
  ] as const)('two records of %s do not share a number', (act, key, number) => {
    expect(code(reach('investigating').pass(1), act, { [key]: number })).toBe('case/done-already');
    expect(code(reach('investigating').pass(1), act)).toBeUndefined();
  });

  it('X15: what was preserved is dealt with within seven working days; then it has lapsed (Penalty Law art. 56)', () => {
    // From 29 September: 30, 8, 9, 10 (worked), 12, 13, 14 October.
    const file = notifiedOn('2026-09-29', { investigating: (one) => one.does('preserve') });
    const both = (act: CaseActName) => ['2026-10-14', '2026-10-15'].map((day) => code(file.fork().on(day), act));
    expect(both('handle-preservation')).toEqual([undefined, 'case/preservation-over']);
    expect(both('lapse-preservation')).toEqual(['case/preservation-runs', undefined]);
    expect(code(file.fork().does('waive-defence'), 'decide')).toBe('case/preservation-open');
  });
});

describe('the case as a whole', () => {
  it('what the bureau told stands in the file of the decision: basis, range, evidence', () => {
    const file = passReview(holdHearing(notifiedOn('2026-03-05', HEARING_CASE))).does('decide');
    expect(file.state.decision?.derived).toMatchObject({
      basis: { id: 'M1/2020' },
      fineRange: { min: 100, max: 20_000 },
      hearingDue: true,
      reviewDue: true,
      points: ['facts', 'evidence', 'basis', 'procedure', 'discretion', 'documents'],
      frozen: file.state.conclusion?.derived.frozen,
    });
  });

  it('settings that differed when it was done stay with it', () => {
    const settings = { ...DEFAULT_SETTINGS, defenceDays: 7 };
    const file = new CaseFile().with({ settings }).does('register-clue');
    expect(file.state.settings).toEqual({ defenceDays: 7 });
    expect(new CaseFile().does('register-clue').state.settings).toEqual({});
  });
});
