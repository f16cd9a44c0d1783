import { describe, expect, it } from 'vitest';
import { CASE_ACTS, type CaseActName, type InputOf } from './commands.ts';
import { CASE_EVENT_TYPES } from './events.ts';
import { CASE_STATUSES, type CaseStatus, SIX_POINTS } from './ids.ts';
import { approve, doAct, nextSteps, obstacle, PROCEDURE, sendBack, takeBack } from './procedure.ts';
import { addDays } from '../legal-time/plain-date.ts';
import type { Ruling } from '../ruling.ts';
import { type CaseFile, whoDoes } from './testing/case-file.ts';
import { inputOf } from './testing/inputs.ts';
import { PERSON } from './testing/names.ts';
import { HEARING_CASE, holdHearing, onTheSpot, passReview, reach, servedOn, type Way } from './testing/reach.ts';

const WHILE_OPEN = 'clue investigating concluded notified';
const FROM_FILING = 'investigating concluded notified';
const AFTER_SERVICE = 'served closed archived';

/** Written out by hand, so that nobody widens an act without being seen. */
const FROM: Readonly<Record<CaseActName, string>> = {
  'register-clue': 'absent',
  'extend-check': 'clue',
  'record-check': 'clue',
  file: 'clue',
  'not-file': 'clue',
  'transfer-out': `${WHILE_OPEN} suspended`,
  'confirm-transfer': 'transferred',
  'confirm-address': `${FROM_FILING} decided served`,
  'amend-party': 'investigating concluded',
  'change-officers': 'investigating suspended concluded notified decided served',
  'add-evidence': WHILE_OPEN,
  'exclude-evidence': WHILE_OPEN,
  'record-interview': WHILE_OPEN,
  'record-inquest': WHILE_OPEN,
  'take-sample': FROM_FILING,
  'start-testing': FROM_FILING,
  'end-testing': FROM_FILING,
  preserve: 'investigating',
  'handle-preservation': 'investigating suspended concluded notified',
  'lapse-preservation': 'investigating suspended concluded notified decided served closed archived terminated transferred',
  'order-correction': FROM_FILING,
  'recheck-correction': `${FROM_FILING} decided served`,
  'request-recusal': 'investigating suspended concluded notified',
  'decide-recusal': 'investigating suspended concluded notified',
  suspend: 'investigating',
  resume: 'suspended',
  terminate: 'investigating suspended concluded notified',
  'extend-handling': 'investigating suspended concluded notified',
  conclude: FROM_FILING,
  'serve-notice': 'concluded',
  'waive-defence': 'notified',
  'record-defence': 'notified',
  'answer-defence': 'notified',
  'request-hearing': 'notified',
  'refuse-hearing': 'notified',
  'notify-hearing': 'notified',
  'hold-hearing': 'notified',
  'withdraw-hearing': 'notified',
  'hearing-absence': 'notified',
  'submit-review': 'notified',
  review: 'notified',
  deliberate: FROM_FILING,
  decide: 'concluded notified',
  'serve-decision': 'decided',
  'decide-on-the-spot': 'absent',
  'file-on-the-spot': 'served',
  'collect-on-the-spot': 'served',
  'hand-over-cash': 'served',
  'deposit-cash': 'served',
  publish: `decided ${AFTER_SERVICE}`,
  'withdraw-publication': `investigating concluded notified decided ${AFTER_SERVICE} terminated`,
  pay: 'served',
  perform: 'served',
  'defer-payment': 'served',
  'open-remedy': AFTER_SERVICE,
  'close-remedy': `investigating concluded notified decided ${AFTER_SERVICE} terminated`,
  demand: 'served',
  'record-demand-defence': 'served',
  'apply-to-court': 'served',
  'record-court': 'served',
  annul: `decided ${AFTER_SERVICE}`,
  'correct-decision': 'decided served',
  close: 'served terminated transferred',
  archive: 'closed not-filed',
};

/** What else has to be on the file for the act to be lawful, and what is entered. */
interface Case {
  readonly way?: Way;
  /** On the file once it has its status. */
  readonly then?: (file: CaseFile) => unknown;
  /** Instead of the straight way. */
  readonly reach?: Partial<Record<CaseStatus, () => CaseFile>>;
  readonly more?: object;
}

const TESTED: Way = { investigating: (file) => file.does('start-testing') };
const PRESERVED: Way = { investigating: (file) => file.does('preserve') };
const ASKED: Way = { investigating: (file) => file.does('request-recusal') };
const hearing = (then: (file: CaseFile) => unknown): Case => ({ way: HEARING_CASE, then });
const overdue = (file: CaseFile) => file.pass(40);
const published: Way = { decided: (file) => file.does('publish') };
const redone = (status: CaseStatus) => () => {
  const file = reach('decided', published).does('annul', { redo: true });
  if (status === 'investigating') return file;
  file.does('conclude');
  return status === 'concluded' ? file : file.does('serve-notice');
};
/** Annulled here while the party is before a court: the remedy is still open wherever the case has come to. */
const underRemedy = (status: CaseStatus) => () => {
  const file = servedOn('2026-03-02').does('open-remedy').does('annul', { redo: true });
  if (status === 'investigating') return file;
  file.does('conclude');
  if (status === 'concluded') return file;
  file.does('serve-notice');
  return status === 'notified' ? file : file.does('waive-defence').does('decide');
};
const withCash = () => onTheSpot().does('collect-on-the-spot');
const underCourt = (file: CaseFile) => overdue(file).does('demand').on('2026-10-09');

const CASES: Readonly<Partial<Record<CaseActName, Case>>> = {
  'confirm-transfer': {},
  'exclude-evidence': { way: { clue: (file) => file.does('add-evidence') } },
  'end-testing': {
    reach: Object.fromEntries(['concluded', 'notified'].map((status) => [status, () => reach(status as CaseStatus).does('start-testing')])),
    way: TESTED,
  },
  'handle-preservation': { way: PRESERVED },
  'lapse-preservation': {
    way: PRESERVED,
    then: (file) => file.pass(30),
    reach: {
      closed: () => reach('terminated', PRESERVED).does('close'),
      archived: () => reach('terminated', PRESERVED).does('close').does('archive'),
    },
  },
  'decide-recusal': { way: ASKED },
  'serve-notice': {},
  'answer-defence': { then: (file) => file.does('record-defence') },
  'request-hearing': hearing(() => undefined),
  'refuse-hearing': {},
  'notify-hearing': hearing((file) => file.does('request-hearing')),
  'hold-hearing': hearing((file) => file.does('request-hearing').does('notify-hearing').pass(21)),
  'withdraw-hearing': hearing((file) => file.does('request-hearing')),
  'hearing-absence': hearing((file) => file.does('request-hearing').does('notify-hearing').pass(21)),
  review: { then: (file) => file.does('submit-review') },
  decide: {
    reach: { concluded: () => reach('concluded', { proposal: { outcome: 'not-established', penalties: [] } }) },
    then: (file) => file.pass(14),
  },
  'file-on-the-spot': { reach: { served: () => onTheSpot() } },
  'collect-on-the-spot': { reach: { served: () => onTheSpot() } },
  'hand-over-cash': { reach: { served: withCash } },
  'deposit-cash': { reach: { served: () => withCash().does('hand-over-cash') } },
  'withdraw-publication': {
    way: published,
    reach: {
      investigating: redone('investigating'),
      concluded: redone('concluded'),
      notified: redone('notified'),
      terminated: () => reach('decided', published).does('annul'),
    },
  },
  'close-remedy': {
    then: (file) => (file.state.remedies.length === 0 ? file.does('open-remedy') : file),
    reach: {
      investigating: underRemedy('investigating'),
      concluded: underRemedy('concluded'),
      notified: underRemedy('notified'),
      decided: underRemedy('decided'),
      terminated: () => servedOn('2026-03-02').does('open-remedy').does('annul'),
    },
  },
  demand: { then: overdue },
  'record-demand-defence': { then: (file) => overdue(file).does('demand') },
  'apply-to-court': { then: underCourt },
  'record-court': { then: (file) => underCourt(file).does('apply-to-court') },
  close: {
    reach: { transferred: () => reach('transferred').does('confirm-transfer'), served: () => reach('served').does('pay') },
  },
};

/** Entries of the table that no file can ever come to: what the act works on cannot be there in that status. */
const NEVER: Readonly<Partial<Record<CaseActName, Partial<Record<CaseStatus, string>>>>> = {
  // A decision waits until every preservation is settled, and preserving is over by then.
  'lapse-preservation': { decided: 'case/nothing-preserved', served: 'case/nothing-preserved' },
};

function lawful(act: CaseActName, status: CaseStatus): CaseFile {
  const { reach: straight, way, then } = CASES[act] ?? {};
  const file = straight?.[status]?.() ?? reach(status, way);
  if (file.state.status !== status) throw new Error(`${file.state.status} instead of ${status}`);
  then?.(file);
  return file;
}

function judged(file: CaseFile, act: CaseActName): Ruling<unknown> {
  return doAct(act, inputOf(act, file.today, file.state) as InputOf<'pay'> as never, file.state, file.factsFor(whoDoes(act)));
}

const fromOf = (act: CaseActName): string[] => FROM[act].split(' ');
const pairs = CASE_ACTS.flatMap((act) => CASE_STATUSES.map((status) => ({ act, status })));

describe('the table of acts', () => {
  it('has exactly these statuses for each act', () => {
    const table = Object.fromEntries(CASE_ACTS.map((act) => [act, PROCEDURE[act].from.toSorted().join(' ')]));
    expect(table).toEqual(Object.fromEntries(CASE_ACTS.map((act) => [act, fromOf(act).toSorted().join(' ')])));
  });

  it('knows every act under its own name, once', () => {
    expect(Object.entries(PROCEDURE).map(([name, act]) => [name, act.name])).toEqual(Object.keys(PROCEDURE).map((name) => [name, name]));
    expect(Object.keys(PROCEDURE).toSorted()).toEqual(Object.keys(CASE_EVENT_TYPES).toSorted());
  });

  it('gives the guards of an act names of their own', () => {
    for (const act of CASE_ACTS) {
      const ids = [...PROCEDURE[act].needs, ...PROCEDURE[act].checks].map(({ id }) => id);
      expect(new Set(ids).size, act).toBe(ids.length);
    }
  });

  it('reaches every status', () => {
    for (const status of CASE_STATUSES) expect(reach(status).state.status).toBe(status);
  });

  it('asks for the approval of the head in exactly these acts', () => {
    expect(CASE_ACTS.filter((act) => PROCEDURE[act].approval).toSorted()).toEqual(
      [
        'amend-party',
        'annul',
        'apply-to-court',
        'change-officers',
        'close',
        'conclude',
        'correct-decision',
        'decide',
        'decide-recusal',
        'defer-payment',
        'extend-check',
        'extend-handling',
        'file',
        'not-file',
        'preserve',
        'suspend',
        'terminate',
        'transfer-out',
      ].toSorted(),
    );
  });
});

describe('status and act (Penalty Law art. 38)', () => {
  it.each(pairs.filter(({ act, status }) => fromOf(act).includes(status) && NEVER[act]?.[status] === undefined))(
    '$act is possible while the case is $status',
    ({ act, status }) => {
      const file = lawful(act, status);
      expect(obstacle(act, file.state, file.factsFor(whoDoes(act)))).toBeUndefined();
      expect(judged(file, act)).toMatchObject({ accepted: true });
      const before = file.state;
      file.does(act);
      expect(file.state).not.toBe(before);
      expect(file.state.pending[act]).toBeUndefined();
    },
  );

  it.each(pairs.filter(({ act, status }) => !fromOf(act).includes(status)))(
    '$act is refused while the case is $status',
    ({ act, status }) => {
      const file = reach(status);
      expect(judged(file, act)).toMatchObject({
        accepted: false,
        refusal: {
          code: 'case/not-now',
          gate: '12.G1',
          facts: { act, caseStatus: status },
          basis: [{ instrument: 'penalty-law', article: '38' }, {}],
        },
      });
    },
  );

  it.each(
    Object.entries(NEVER).flatMap(([act, statuses]) =>
      Object.entries(statuses).map(([status, code]) => ({ act: act as CaseActName, status: status as CaseStatus, code })),
    ),
  )('$act stands in the table for $status, but nothing is there to do', ({ act, status, code }) => {
    expect(judged(reach(status), act)).toMatchObject({ accepted: false, refusal: { code } });
  });

  it('offers what the table allows and nothing else', () => {
    for (const status of CASE_STATUSES) {
      const file = reach(status);
      const offered = nextSteps(file.state, file.factsFor()).map(({ act }) => act);
      expect(offered.toSorted(), status).toEqual(
        CASE_ACTS.filter((act) => fromOf(act).includes(status) && act !== 'lapse-preservation').toSorted(),
      );
    }
  });

  it('leaves out what is waiting for approval', () => {
    const file = reach('investigating').proposes('suspend');
    expect(nextSteps(file.state, file.factsFor()).map(({ act }) => act)).not.toContain('suspend');
  });
});

describe('approval by the head (Guideline art. 12)', () => {
  it('puts nothing in force before it is given', () => {
    const file = reach('clue').proposes('file');
    expect(file.state).toMatchObject({ status: 'clue', filing: null, pending: { file: { by: 'handler' } } });
    expect(file.approves('file').state).toMatchObject({ status: 'investigating', pending: {} });
  });

  it('is never given by who asked for it', () => {
    const { state, factsFor } = bound(reach('clue').proposes('file'));
    expect(approve('file', { points: SIX_POINTS, note: null, askedAt: null }, state, factsFor('handler'))).toMatchObject({
      refusal: { code: 'case/own-proposal' },
    });
    expect(sendBack('file', { reason: '', points: [] }, state, factsFor('handler'))).toMatchObject({
      refusal: { code: 'case/own-proposal' },
    });
    expect(takeBack('file', state, factsFor('head'))).toMatchObject({ refusal: { code: 'case/not-own-proposal' } });
  });

  it.each(SIX_POINTS)('of a decision needs the point %s to be right', (point) => {
    const { state, factsFor } = bound(reach('notified').pass(14).proposes('decide'));
    const points = SIX_POINTS.filter((one) => one !== point);
    expect(approve('decide', { points, note: null, askedAt: null }, state, factsFor('head'))).toMatchObject({
      accepted: false,
      refusal: { code: 'case/six-points', gate: '12.G2', facts: { points: [point] } },
    });
  });

  it('asks every guard again on its own day', () => {
    const file = reach('clue').proposes('file');
    const expired = new Map([...file.factsFor().people].map(([id, one]) => [id, { ...one, certified: [] }]));
    file.pass(1).with({ people: expired });
    expect(approve('file', { points: [], note: null, askedAt: null }, file.state, file.factsFor('head'))).toMatchObject({
      refusal: { code: 'case/officer-not-certified' },
    });
  });

  it('counts from its own day, not from that of the proposal', () => {
    const file = reach('clue').proposes('file').pass(3).approves('file');
    expect(file.state.filing?.derived.on).toBe(addDays(reach('clue').today, 3));
  });

  it('is asked for once at a time: what waits is taken back or sent back before it is entered anew', () => {
    const file = reach('clue').proposes('file');
    const twice = judged(file, 'file');
    expect(twice).toMatchObject({ accepted: false, refusal: { code: 'case/pending-already', facts: { act: 'file' } } });
    const taken = takeBack('file', file.state, file.factsFor());
    expect(judged(file.record(taken.accepted ? taken.acts : [], 'handler'), 'file')).toMatchObject({ accepted: true });
  });

  it('is of what the head has read, not of what was entered since', () => {
    const { state, factsFor } = bound(reach('clue').proposes('file'));
    const readAt = (askedAt: string | null) => approve('file', { points: [], note: null, askedAt }, state, factsFor('head'));
    expect(readAt('2026-03-01T09:00:00.000Z')).toMatchObject({ accepted: false, refusal: { code: 'case/proposal-changed' } });
    expect([readAt(state.pending.file?.at ?? ''), readAt(null)]).toMatchObject([{ accepted: true }, { accepted: true }]);
  });

  it('is gone once taken back or sent back', () => {
    const file = reach('clue').proposes('file');
    const back = sendBack('file', { reason: '补充证据', points: ['evidence'] }, file.state, file.factsFor('head'));
    const sent = file.fork().record(back.accepted ? back.acts : [], 'head');
    expect(sent.state).toMatchObject({ pending: {}, sentBack: [{ act: 'file', reason: '补充证据', by: 'head' }] });
    const taken = takeBack('file', file.state, file.factsFor());
    expect(file.record(taken.accepted ? taken.acts : [], 'handler').state.pending).toEqual({});
    expect(approve('file', { points: [], note: null, askedAt: null }, file.state, file.factsFor('head'))).toMatchObject({
      refusal: { code: 'case/nothing-to-approve' },
    });
  });
});

const bound = (file: CaseFile) => ({ state: file.state, factsFor: file.factsFor.bind(file) });

describe('ways through a case', () => {
  it('a heard, reviewed and deliberated case is decided, served, paid, closed and archived', () => {
    const file = reach('notified', { proposal: { penalties: [{ kind: 'fine', yuan: 12_000, detail: null }] } });
    passReview(holdHearing(file).does('deliberate'));
    file.pass(1).does('decide').does('serve-decision').does('pay').does('close').does('archive');
    expect(file.state.status).toBe('archived');
    expect(file.state.everInvolved).not.toContain(PERSON.host);
  });

  it('a case on the spot is reported, collected, handed over, deposited, closed', () => {
    const file = withCash().does('file-on-the-spot').does('hand-over-cash').does('deposit-cash').does('close');
    expect(file.state).toMatchObject({ status: 'closed', procedure: 'simple' });
  });
});
