import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { CaseActName, Penalty } from './commands.ts';
import { limitsOf, surchargeFen } from './limits.ts';
import { approve } from './procedure.ts';
import { SIX_POINTS } from './ids.ts';
import { CALENDAR, type CaseFile as File } from './testing/case-file.ts';
import { CITIZEN, ORGANISATION } from './testing/inputs.ts';
import { PERSON } from './testing/names.ts';
import { decidedOn, HEARING_CASE, holdHearing, notifiedOn, onTheSpot, passReview, reach, servedOn } from './testing/reach.ts';

// What the law asks and the procedure does not hold yet. Each case shows a step that is accepted although it should not be: when the
// rule is there, its line turns red and moves to guard-list.test.ts or traps.test.ts as an ordinary test.

const FINE = (yuan: number): { penalties: Penalty[] } => ({ penalties: [{ kind: 'fine', yuan, detail: null }] });
const refused = (file: File, act: CaseActName, more: object = {}): boolean => file.refusal(act, more as never) !== undefined;

/** The file is made outside the failing test: a fault in making it is a fault of this list. */
function missing(rule: string, holdsNow: () => boolean): void {
  const holds = holdsNow();
  it.fails(rule, () => expect(holds).toBe(true));
}

describe('time for the decision (Penalty Law art. 60)', () => {
  missing('a testing that nobody ended does not stop the ninety days for ever', () => {
    const file = notifiedOn('2026-03-03').does('start-testing').does('waive-defence');
    return refused(file.on('2026-12-01'), 'decide');
  });

  missing('a testing entered when the time is over does not bring it back', () => {
    const file = notifiedOn('2026-03-03').does('waive-defence').on('2026-07-01');
    file.does('start-testing', { on: plainDate('2026-03-04') }).does('end-testing');
    return refused(file, 'decide');
  });

  missing('what was granted before the annulment does not extend the time after it', () => {
    const file = notifiedOn('2026-03-03').does('extend-handling').does('waive-defence').does('decide').does('annul', { redo: true });
    file.does('conclude').does('serve-notice').does('waive-defence');
    // Ninety days end on Monday 1 June.
    return refused(file.on('2026-06-15'), 'decide');
  });
});

describe('notice and defence (Penalty Law arts 44, 45, 62)', () => {
  missing('evidence that came after the notice is told before anything rests on it', () => {
    const file = notifiedOn('2026-03-05').does('waive-defence').does('add-evidence');
    return refused(file, 'decide');
  });

  missing('a defence with new facts leads to a new proposal', () => {
    const file = notifiedOn('2026-03-05').does('record-defence', { newFacts: true }).does('answer-defence', { adopted: 'all' });
    return refused(file.pass(14), 'decide');
  });

  missing('a new proposal after a defence is not heavier without new facts', () => {
    const file = notifiedOn('2026-03-05', { proposal: FINE(500) })
      .does('record-defence')
      .does('answer-defence');
    return refused(file, 'conclude', FINE(4_000));
  });

  missing('a longer suspension than told is heavier', () => {
    const suspended = (detail: string): { penalties: Penalty[] } => ({
      penalties: [{ kind: 'suspend-permit', yuan: null, detail }, ...FINE(500).penalties],
    });
    const file = notifiedOn('2026-03-05', { proposal: suspended('一个月') }).does('waive-defence');
    return refused(file, 'decide', suspended('六个月'));
  });
});

describe('hearing and review (Penalty Law arts 58, 63, 64)', () => {
  missing('a hearing is offered to the party as it was put right after the proposal', () => {
    const file = reach('concluded', { filing: { party: ORGANISATION }, proposal: FINE(6_000) });
    return refused(file.does('amend-party', { party: CITIZEN }), 'serve-notice');
  });

  missing('a review that was passed before the hearing is no review of it', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('submit-review').does('review');
    return refused(holdHearing(file), 'decide');
  });

  missing('a defence that came after the review is reviewed too', () => {
    const file = notifiedOn('2026-03-05', { proposal: { complex: true } })
      .does('deliberate')
      .does('submit-review')
      .does('review');
    return refused(file.does('record-defence').does('answer-defence').pass(14), 'decide');
  });

  missing('who reviewed does not handle the case afterwards', () => {
    const file = notifiedOn('2026-03-05').does('submit-review').does('review');
    file.does('add-evidence', {}, 'reviewer').does('waive-defence');
    return refused(file, 'decide');
  });

  missing('a host who has become an investigator since holds no hearing', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing').does('notify-hearing');
    file.does('add-evidence', { officers: [PERSON.first, PERSON.host] }).pass(21);
    return refused(file, 'hold-hearing');
  });

  missing('whoever handled what was preserved does not host the hearing', () => {
    const file = notifiedOn('2026-03-05', { ...HEARING_CASE, investigating: (one) => one.does('preserve') });
    file.does('handle-preservation', { officers: [PERSON.first, PERSON.host] }).does('request-hearing');
    return refused(file, 'notify-hearing');
  });

  missing('a review is not approved by the reviewer', () => {
    const file = passReview(notifiedOn('2026-03-05').does('waive-defence')).proposes('decide');
    return !approve('decide', { points: SIX_POINTS, note: null, askedAt: null }, file.state, file.factsFor('reviewer')).accepted;
  });

  missing('a deliberation is no older than the proposal that it covers (art. 57)', () => {
    const file = reach('notified', { proposal: { complex: true } });
    return refused(file, 'deliberate', { on: plainDate('2026-03-03') });
  });

  missing('absence from a hearing shows only after its hour', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE)
      .does('request-hearing')
      .does('notify-hearing', { hearingAt: '2026-03-26T08:00:00.000Z' });
    return refused(file.pass(21).with({ now: '2026-03-26T01:00:00.000Z' }), 'hearing-absence');
  });
});

describe('service (Civil Procedure Law art. 87)', () => {
  missing('who received it by hand signed the receipt', () => refused(reach('concluded'), 'serve-notice', { signature: null }));
});

describe('what may be done and cannot be', () => {
  const annulledInCourt = () => reach('archived').does('open-remedy').does('close-remedy', { outcome: 'annulled' });

  missing(
    'an archived decision is annulled when the court annuls it (Penalty Law art. 75)',
    () => !refused(annulledInCourt(), 'annul', { by: 'court' }),
  );

  missing('an order to stop that nobody obeys comes before the court also when the fine is paid (Coercion Law arts 53, 54)', () => {
    const file = notifiedOn('2026-03-02', {
      proposal: { penalties: [...FINE(500).penalties, { kind: 'stop-business', yuan: null, detail: null }] },
    });
    passReview(file.does('waive-defence').does('deliberate')).does('decide').does('serve-decision').does('pay');
    return !refused(file.on('2026-05-20'), 'demand');
  });

  missing(
    'when the time is over the case still ends without a penalty on the notice that was served (Penalty Law art. 60)',
    () =>
      !refused(notifiedOn('2026-03-02').does('waive-defence').on('2026-09-01'), 'decide', { outcome: 'not-established', penalties: [] }),
  );
});

describe('what is waiting for approval', () => {
  missing('a decision that was proposed on an earlier proposal is not approved on a later one', () => {
    const file = notifiedOn('2026-03-05', { proposal: FINE(500) })
      .does('waive-defence')
      .proposes('decide');
    file.does('conclude', FINE(900)).does('serve-notice').does('waive-defence');
    return !approve('decide', { points: SIX_POINTS, note: null, askedAt: null }, file.state, file.factsFor('head')).accepted;
  });
});

describe('whether and how much (Penalty Law arts 30 to 33)', () => {
  for (const ground of ['minor-corrected-no-harm', 'mental-illness', 'no-fault', 'under-14'] as const) {
    missing(`whoever must not be penalised is not: ${ground}`, () => refused(reach('investigating'), 'conclude', { grounds: [ground] }));
  }

  missing('what must be lighter is not the maximum (art. 32)', () =>
    refused(reach('investigating'), 'conclude', { ...FINE(20_000), grounds: ['coerced'] }),
  );

  missing('a citizen is not penalised while his age is unknown (art. 30)', () =>
    refused(reach('investigating', { filing: { party: { ...CITIZEN, age: null } } }), 'conclude'),
  );
});

describe('recusal (Penalty Law art. 43; Guideline art. 14)', () => {
  missing('a second request under the same number does not undo the first decision', () => {
    const file = reach('investigating').does('request-recusal', { of: PERSON.second }).does('decide-recusal', { withdraws: true });
    file.does('change-officers', { officers: [PERSON.first, PERSON.third] });
    file.does('request-recusal', { recusal: 'recusal-1', of: PERSON.first }).does('decide-recusal', { withdraws: false });
    return refused(file, 'add-evidence', { officers: [PERSON.first, PERSON.second] });
  });

  missing('nobody decides on his own recusal', () => {
    const file = reach('investigating').does('change-officers', { officers: [PERSON.head, PERSON.second] });
    file.does('request-recusal', { of: PERSON.head }).proposes('decide-recusal');
    return !approve('decide-recusal', { points: [], note: null, askedAt: null }, file.state, file.factsFor('head')).accepted;
  });

  missing('who was ordered to withdraw does not propose the decision', () => {
    const file = notifiedOn('2026-03-05').does('waive-defence').does('request-recusal').does('decide-recusal', { withdraws: true });
    return refused(file.does('change-officers'), 'decide');
  });
});

describe('cash, surcharge, demand, court (Penalty Law arts 67 to 73; Coercion Law arts 53, 54)', () => {
  missing('a fine above 100 is not collected in part as one up to 100', () =>
    refused(onTheSpot(FINE(200)), 'collect-on-the-spot', { yuan: 100, ground: 'up-to-100' }),
  );

  missing('what was paid at the bank is not collected again', () => refused(onTheSpot(FINE(100)).does('pay'), 'collect-on-the-spot'));

  missing('on the spot is not a month later', () => refused(onTheSpot(FINE(100)).pass(30), 'collect-on-the-spot'));

  missing('the surcharge is taken once', () => {
    const file = servedOn('2026-03-02', { proposal: FINE(1_000) }).on('2026-03-18');
    const owed = surchargeFen(file.state, file.factsFor());
    file.does('pay', { yuan: 0, surchargeFen: owed });
    return refused(file, 'pay', { yuan: 0, surchargeFen: owed });
  });

  missing('the surcharge is owed until the day of payment, not until the day of its entry', () => {
    const file = servedOn('2026-03-02', { proposal: FINE(1_000) }).on('2026-03-30');
    // Paid on the first late day: thirty yuan.
    return refused(file, 'pay', { on: plainDate('2026-03-18'), surchargeFen: 3_001 });
  });

  missing('a case is not performed while the surcharge is open', () =>
    refused(servedOn('2026-03-02').on('2026-04-30').does('pay'), 'close'),
  );

  missing('a demand lies after the last day to pay', () =>
    refused(servedOn('2026-03-02').on('2026-03-18'), 'demand', { on: plainDate('2026-03-03') }),
  );

  for (const act of ['demand', 'pay'] as const) {
    missing(`nothing is asked for on a decision that a court annulled: ${act}`, () => {
      const file = servedOn('2026-03-02').does('open-remedy').on('2026-06-01').does('close-remedy', { outcome: 'annulled' });
      return refused(file, act);
    });
  }

  missing('the fifteen days to sue after a reconsideration are waited for (Litigation Law art. 45)', () => {
    const file = servedOn('2026-01-15')
      .on('2026-03-01')
      .does('demand')
      .does('open-remedy')
      .on('2026-07-20')
      .does('close-remedy', { outcome: 'upheld' });
    return refused(file, 'apply-to-court');
  });

  missing('court steps and payments of an annulled decision do not close the new one', () => {
    const file = servedOn('2026-01-15').on('2026-03-01').does('demand').on('2026-07-20').does('apply-to-court');
    file.does('record-court').does('record-court', { step: 'ended' }).does('annul', { redo: true });
    file.does('conclude').does('serve-notice').does('waive-defence').does('decide').does('serve-decision');
    return refused(file, 'close');
  });

  missing('what was paid before a deferral does not pay its first part again', () => {
    const file = servedOn('2026-03-02', { proposal: FINE(1_000) }).does('pay', { yuan: 400 });
    file
      .does('defer-payment', { instalments: ['2026-04-01', '2026-05-06'].map((dueOn) => ({ dueOn: plainDate(dueOn), yuan: 300 })) })
      .on('2026-04-02');
    return surchargeFen(file.state, file.factsFor()) === 900;
  });

  missing('a decision on public notice closes nothing before it counts as served (Civil Procedure Law art. 95)', () => {
    const file = reach('decided', { proposal: { outcome: 'not-established', penalties: [] } }).does('serve-decision', {
      method: 'public-notice',
      reason: '下落不明',
    });
    return refused(file, 'close');
  });
});

describe('transfer and correction (Construction rules art. 6; Penalty Law art. 28)', () => {
  missing('a transfer is closed by its receipt, not by an earlier annulment', () =>
    refused(decidedOn('2026-03-02').does('annul', { redo: true }).does('transfer-out'), 'close'),
  );

  missing('two orders to correct do not share a number', () =>
    refused(reach('investigating'), 'order-correction', { correction: 'correction-1' }),
  );
});

describe('publication (Penalty Law arts 48, 50)', () => {
  missing('a case is not closed while an annulled decision is still public', () =>
    refused(decidedOn('2026-03-02').does('publish').does('annul'), 'close'),
  );

  missing('the operator of a business household is masked', () => {
    const household = { ...CITIZEN, kind: 'business-household' as const, name: '城关区明华小吃店', representative: CITIZEN.name };
    return refused(decidedOn('2026-03-02', { filing: { party: household } }), 'publish', { text: `${CITIZEN.name}占道经营` });
  });
});

describe('limits of the file', () => {
  const limitOf = (file: File, limit: string) => {
    const found = limitsOf(file.state, { today: file.today, calendar: CALENDAR, settings: DEFAULT_SETTINGS }).find(
      (one) => one.limit === limit,
    );
    if (found === undefined) throw new Error(`no ${limit}`);
    return found;
  };

  missing('K01: a review submitted again is not met by the earlier one', () => {
    const file = notifiedOn('2026-03-05').does('submit-review').does('review', { result: 'supplement' }).pass(3).does('submit-review');
    return limitOf(file, 'K01').metOn === null;
  });

  missing('T03: what lapsed was not dealt with in time', () => {
    const file = notifiedOn('2026-03-05', { investigating: (one) => one.does('preserve') })
      .pass(30)
      .does('lapse-preservation');
    return limitOf(file, 'T03').metOn !== '2026-03-05';
  });

  missing('T05: a request that came before the public notice took effect does not end a limit that had not begun', () => {
    const file = notifiedOn('2026-03-05', { ...HEARING_CASE, notice: { method: 'public-notice', reason: '下落不明' } })
      .pass(3)
      .does('request-hearing');
    const { from, metOn } = limitOf(file, 'T05');
    return metOn !== null && metOn >= from;
  });

  missing(
    'T07: nothing runs any more in a case that ended with the annulment',
    () => limitOf(decidedOn('2026-03-05').does('annul'), 'T07').metOn !== null,
  );

  missing('T10, T22: payments and remedies of an annulled decision are not those of the new one', () => {
    const file = servedOn('2026-03-05').does('pay').does('open-remedy').does('close-remedy').pass(5).does('annul', { redo: true });
    file.does('conclude').does('serve-notice').does('waive-defence').does('decide').does('serve-decision');
    return limitOf(file, 'T10').metOn === null && limitOf(file, 'T22').metOn === null;
  });

  missing('T18: the publication of an annulled decision is not that of the new one', () => {
    const file = decidedOn('2026-03-05').does('publish').does('annul', { redo: true }).does('withdraw-publication').pass(1);
    file.does('conclude').does('serve-notice').does('waive-defence').does('decide');
    return limitOf(file, 'T18').metOn === null;
  });
});

describe('limitation (Penalty Law art. 36)', () => {
  missing('the day of discovery is not years before the clue without anything that shows it', () => {
    const file = reach('clue');
    return refused(file, 'file', { actFrom: plainDate('2021-01-04'), discoveredOn: addDays(plainDate('2021-01-04'), 1) });
  });
});
