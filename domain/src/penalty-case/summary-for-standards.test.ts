import { expect, test } from 'vitest';
import { OWN_LIMIT_STEPS } from '../legal-time/own-limit-steps.ts';
import { summaryOf } from './summary.ts';
import { CALENDAR, type CaseFile } from './testing/case-file.ts';
import { onTheSpot, reach } from './testing/reach.ts';

const summary = (file: CaseFile) => summaryOf(file.state, CALENDAR);
const days = (file: CaseFile) => Object.fromEntries(OWN_LIMIT_STEPS.map((step, place) => [step, summary(file).stepDays[place]]));

test('days of each step, counted as the law counts it (Penalty Law arts 52, 60, 61, 85)', () => {
  // Filed on Tuesday 3 March 2026, decided on the 19th, served on the 20th.
  const served = reach('served');
  expect(days(served)).toEqual({ T03: null, T07: 16, T08: 1, T09: null, T11: null, T12: null, T18: null, T19: null });
  expect(summary(served)).toMatchObject({ decidedInTime: true, overturnedOn: null });
  expect(days(reach('decided')).T08).toBeNull();
  expect(days(onTheSpot().pass(3).does('file-on-the-spot')).T09).toBe(3);
});

test('what the law leaves out of the time for deciding is no day of it; an extension changes nothing about the days used', () => {
  const suspended = reach('decided', { investigating: (file) => file.does('suspend').pass(30).does('resume') });
  // The day on which it is taken up again is left out too.
  expect(days(suspended).T07).toBe(15);
  const extended = reach('decided', { investigating: (file) => file.does('extend-handling', { days: 20 }) });
  expect(days(extended).T07).toBe(16);
});

test('a decision that was annulled, or changed by a reconsideration, is overturned on that day', () => {
  const annulled = reach('served').pass(3).does('annul');
  expect(summary(annulled)).toMatchObject({ annulled: true, overturnedOn: annulled.today });
  const changed = reach('served').does('open-remedy').pass(20).does('close-remedy', { outcome: 'changed' });
  expect(summary(changed)).toMatchObject({ annulled: false, overturnedOn: changed.today });
  const upheld = reach('served').does('open-remedy').pass(20).does('close-remedy');
  expect(summary(upheld).overturnedOn).toBeNull();
});
