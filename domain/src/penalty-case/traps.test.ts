import { describe, expect, it } from 'vitest';
import { PENALTY_KINDS } from '../law/penalty.ts';
import { addDays, plainDate } from '../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { CaseActName, Penalty } from './commands.ts';
import { limitsOf } from './limits.ts';
import { approve, PROCEDURE } from './procedure.ts';
import { BASIS, CALENDAR, CaseFile, type CaseFile as File } from './testing/case-file.ts';
import { CITIZEN, ORGANISATION } from './testing/inputs.ts';
import { PERSON } from './testing/names.ts';
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
    expect(code(ready().does('conclude', FINE(1_000)), 'decide')).toBe('case/no-notice');
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
