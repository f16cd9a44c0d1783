import { describe, expect, it } from 'vitest';
import { limitsOf } from './limits.ts';
import type { CaseFile as File } from './testing/case-file.ts';
import { decidedOn, HEARING_CASE, holdHearing, notifiedOn, reach, servedOn } from './testing/reach.ts';

// When a limit of the file begins and what meets it; its length: guard-list.test.ts.

const limitOf = (file: File, limit: string) => limitsOf(file.state, file.factsFor()).find((one) => one.limit === limit);
const met = (file: File, limit: string) => limitOf(file, limit)?.metOn;
/** Proposed, told and decided again on one day, after an annulment. */
const decidedAgain = (file: File) => file.does('conclude').does('serve-notice').does('waive-defence').does('decide');

describe('limits of the file', () => {
  it('K01: a review submitted again is not met by the earlier one', () => {
    const file = notifiedOn('2026-03-05').does('submit-review').does('review', { result: 'supplement' }).pass(3).does('submit-review');
    expect(limitOf(file, 'K01')).toMatchObject({ from: '2026-03-08', metOn: null });
    expect(met(file.pass(1).does('review'), 'K01')).toBe('2026-03-09');
  });

  it('K01: a review that is under way is not submitted again, which would begin its days anew', () => {
    const file = notifiedOn('2026-03-05').does('submit-review').pass(3);
    expect(file.refusal('submit-review')?.code).toBe('case/done-already');
    expect(file.does('review', { result: 'supplement' }).refusal('submit-review')).toBeUndefined();
  });

  it('T03: what lapsed was dealt with on the day on which it lapsed, not when it was taken', () => {
    const file = notifiedOn('2026-03-05', { investigating: (one) => one.does('preserve') });
    expect(met(file.fork().pass(3).does('handle-preservation'), 'T03')).toBe('2026-03-08');
    expect(met(file, 'T03')).toBeNull();
    expect(met(file.pass(30).does('lapse-preservation'), 'T03')).toBe('2026-04-04');
  });

  it('T05: asked for before the public notice took effect is asked for when it did', () => {
    const file = notifiedOn('2026-03-05', { ...HEARING_CASE, notice: { method: 'public-notice', reason: '下落不明' } })
      .pass(3)
      .does('request-hearing');
    expect(limitOf(file, 'T05')).toMatchObject({ from: '2026-04-07', metOn: '2026-04-07' });
  });

  it('T06: counts back from the hearing and is met when its notice is served', () => {
    const limit = limitOf(holdHearing(notifiedOn('2026-03-05', HEARING_CASE)), 'T06');
    expect(limit).toMatchObject({ from: '2026-03-26', legalDue: '2026-03-17', metOn: '2026-03-05' });
  });

  it('T07: nothing runs any more in a case that ended with the annulment; in one taken up again it runs from there', () => {
    expect(met(decidedOn('2026-03-05').pass(1).does('annul'), 'T07')).toBe('2026-03-06');
    expect(limitOf(decidedOn('2026-03-05').pass(1).does('annul', { redo: true }), 'T07')).toMatchObject({
      from: '2026-03-06',
      metOn: null,
    });
  });

  it('T10, T22: payments and remedies of an annulled decision are not those of the new one', () => {
    const file = servedOn('2026-03-05').does('pay').does('open-remedy').does('close-remedy').pass(5).does('annul', { redo: true });
    decidedAgain(file).does('serve-decision');
    expect([met(file, 'T10'), met(file, 'T22')]).toEqual([null, null]);
    file.pass(1).does('pay').does('open-remedy');
    expect([met(file, 'T10'), met(file, 'T22')]).toEqual(['2026-03-11', '2026-03-11']);
  });

  it('T18, T19: what was published of an annulled decision is not the new one, and the new one is not to be taken back', () => {
    const file = decidedOn('2026-03-05').does('publish').does('annul', { redo: true });
    expect(limitOf(file, 'T19')).toMatchObject({ from: '2026-03-05', metOn: null });
    file.pass(1).does('withdraw-publication');
    expect(met(file, 'T19')).toBe('2026-03-06');
    decidedAgain(file.pass(1));
    expect(met(file, 'T18')).toBeNull();
    file.does('publish');
    expect(met(file, 'T18')).toBe('2026-03-07');
    expect(limitOf(file, 'T19')).toBeUndefined();
  });

  it('T14: the way to the court is open while a fine or another duty is', () => {
    expect(limitOf(servedOn('2026-03-05'), 'T14')?.metOn).toBeNull();
    expect(limitOf(servedOn('2026-03-05').does('pay'), 'T14')).toBeUndefined();
    expect(limitOf(reach('decided'), 'T14')).toBeUndefined();
  });
});
