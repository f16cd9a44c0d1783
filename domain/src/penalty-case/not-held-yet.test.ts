import { describe, expect, it } from 'vitest';
import type { CaseActName } from './commands.ts';
import type { CaseFile as File } from './testing/case-file.ts';
import { CITIZEN } from './testing/inputs.ts';
import { PERSON } from './testing/names.ts';
import { HEARING_CASE, holdHearing, notifiedOn, passReview, servedOn } from './testing/reach.ts';

// What the law asks and the procedure does not hold yet. Each case shows a step that is accepted although it should not be, or refused
// although it is lawful: when the rule is there, its line turns red and moves to guard-list.test.ts or traps.test.ts as an ordinary test.

const refused = (file: File, act: CaseActName, more: object = {}): boolean => file.refusal(act, more as never) !== undefined;

/** The file is made outside the failing test: a fault in making it is a fault of this list. */
function missing(rule: string, holdsNow: () => boolean): void {
  const holds = holdsNow();
  it.fails(rule, () => expect(holds).toBe(true));
}

describe('a decision that a remedy has changed (Reconsideration Law art. 63; Litigation Law art. 77)', () => {
  const changed = () => servedOn('2026-03-02').does('open-remedy').on('2026-03-10').does('close-remedy', { outcome: 'changed' });

  missing('the fine as it was changed can be paid', () => !refused(changed(), 'pay', { yuan: 300 }));

  missing('a case whose fine was paid is closed when a remedy has lowered it', () => {
    const file = servedOn('2026-03-02').does('pay').does('open-remedy').on('2026-03-10').does('close-remedy', { outcome: 'changed' });
    return !refused(file, 'close');
  });
});

describe('a remedy that is open when the bureau annuls its own decision (Litigation Law arts 62, 74)', () => {
  missing('is still closed with its outcome', () => !refused(servedOn('2026-03-02').does('open-remedy').does('annul'), 'close-remedy'));
});

describe('notice and review', () => {
  missing('an inquest after the notice is evidence that was not told either (Penalty Law arts 44, 46)', () =>
    refused(notifiedOn('2026-03-05').does('waive-defence').does('record-inquest'), 'decide'),
  );

  missing('who hosted the hearing does not investigate afterwards (Penalty Law art. 64)', () => {
    const file = holdHearing(notifiedOn('2026-03-05', HEARING_CASE)).does('order-correction', { officers: [PERSON.first, PERSON.host] });
    return refused(passReview(file), 'decide');
  });

  missing('a review that passes has looked at every point (Penalty Law art. 58)', () =>
    refused(notifiedOn('2026-03-05').does('submit-review'), 'review', { points: {} }),
  );

  missing('a hearing that was asked for is owed also when the party is put right after the new proposal (Penalty Law art. 64)', () => {
    const file = notifiedOn('2026-03-05', HEARING_CASE).does('request-hearing').does('conclude', HEARING_CASE.proposal);
    file
      .does('amend-party', { party: { ...CITIZEN, phone: '13900000000' } })
      .does('conclude', HEARING_CASE.proposal)
      .does('serve-notice');
    passReview(file.pass(20));
    return refused(file, 'decide');
  });
});
