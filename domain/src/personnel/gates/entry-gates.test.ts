import { describe, expect, test } from 'vitest';
import {
  assessment as assessments,
  attendance as attendances,
  claim as claims,
  contract as contracts,
  duty as duties,
  onboarding as onboardings,
} from '../personnel.ledger.ts';
import { attendance, BUREAU, day, duty, entry, fileOf, judge, onboarding } from '../testing/proposals.ts';

describe('the only liaison leaves by naming a successor (Guideline art. 26, 26.G1)', () => {
  const held = duty();
  const file = fileOf({}, { duties: [entry('d', held)] });
  const propose = (after?: ReturnType<typeof duty>, act: 'change' | 'correct' | 'withdraw' = 'change') =>
    judge(duties.gates, file, { act, subject: 'd', before: held, ...(after === undefined ? {} : { after }) });

  test('his duty is neither ended, nor taken back, nor turned into another', () => {
    for (const refusal of [
      propose(duty({ until: day('2026-11-30') })),
      propose(undefined, 'withdraw'),
      propose(duty({ duty: 'clerk' }), 'correct'),
      propose(duty({ from: day('2180-01-01') }), 'correct'),
    ]) {
      expect(refusal).toMatchObject({ code: 'duty/liaison-without-successor', gate: '26.G1', facts: { since: '2024-01-01' } });
    }
  });

  test('the day on which he began may be corrected; a duty that has its end may be altered', () => {
    expect(propose(duty({ from: day('2024-02-01') }), 'correct')).toBeUndefined();
    const past = duty({ until: day('2025-12-31') });
    expect(
      judge(duties.gates, fileOf({}, { duties: [entry('d', past)] }), { act: 'withdraw', subject: 'd', before: past }),
    ).toBeUndefined();
  });

  test('other duties end as they are recorded', () => {
    const clerk = duty({ duty: 'clerk' });
    expect(
      judge(duties.gates, fileOf({}, { duties: [entry('d', clerk)] }), {
        subject: 'd',
        before: clerk,
        after: { ...clerk, until: day('2026-11-30') },
      }),
    ).toBeUndefined();
  });
});

describe('a duty (own rules)', () => {
  test('ends after it begins, within the employment, and is held once at a time', () => {
    expect(judge(duties.gates, fileOf({}), { after: duty({ until: day('2023-12-31') }) })).toMatchObject({
      code: 'ledger/until-before-from',
    });
    expect(judge(duties.gates, fileOf({ leftOn: day('2026-06-30') }), { after: duty() })).toMatchObject({
      code: 'duty/after-leaving',
      facts: { leftOn: '2026-06-30' },
    });
    expect(judge(duties.gates, fileOf({ leftOn: day('2026-06-30') }), { after: duty({ until: day('2026-06-30') }) })).toBeUndefined();
    const file = fileOf({}, { duties: [entry('d', duty({ until: day('2025-12-31') }))] });
    expect(judge(duties.gates, file, { after: duty({ from: day('2025-12-31') }) })).toMatchObject({
      code: 'duty/held-already',
      facts: { duty: 'liaison' },
    });
    expect(judge(duties.gates, file, { after: duty({ from: day('2026-01-01') }) })).toBeUndefined();
    expect(judge(duties.gates, file, { after: duty({ duty: 'clerk' }) })).toBeUndefined();
  });
});

describe('a training day counts once (Guideline art. 6 item 2)', () => {
  const judged = (values: Parameters<typeof attendance>[0], held: Parameters<typeof attendance>[0] = undefined, who = {}) =>
    judge(attendances.gates, fileOf(who, { attendances: held === undefined ? [] : [entry('a', attendance(held))] }), {
      after: attendance(values),
    });

  test('not more half-days than the days hold, not backwards, not in the future', () => {
    expect(judged({ halfDays: 6 })).toBeUndefined();
    expect(judged({ halfDays: 7 })).toMatchObject({ code: 'attendance/more-than-held', facts: { halfDays: 7, days: 3 } });
    expect(judged({ until: day('2026-05-10') })).toMatchObject({ code: 'ledger/until-before-from' });
    expect(judged({ from: day('2026-11-20'), until: day('2026-11-21'), halfDays: 2 })).toMatchObject({ code: 'ledger/date-in-the-future' });
  });

  test('two sessions share their days only as far as their half-days fit into them', () => {
    const other = { session: 't', from: day('2026-05-13'), until: day('2026-05-14') };
    expect(judged({ ...other, halfDays: 2 }, { halfDays: 6 })).toBeUndefined();
    expect(judged({ ...other, halfDays: 3 }, { halfDays: 6 })).toMatchObject({
      code: 'attendance/day-counted-twice',
      facts: { from: '2026-05-11', until: '2026-05-13', halfDays: 6 },
    });
    expect(judged({ session: 't', from: day('2026-05-14'), until: day('2026-05-14'), halfDays: 2 }, { halfDays: 6 })).toBeUndefined();
  });

  test('one session is attended once', () => {
    expect(judged({ halfDays: 1 }, { halfDays: 1 })).toMatchObject({ code: 'attendance/day-counted-twice' });
  });

  test('only while at work in the bureau', () => {
    expect(judged({}, undefined, { joinedOn: day('2026-05-12') })).toMatchObject({ code: 'attendance/not-at-work' });
    expect(judged({}, undefined, { joinedOn: day('2026-05-11') })).toBeUndefined();
    expect(judged({}, undefined, { leftOn: day('2026-05-12') })).toMatchObject({ code: 'attendance/not-at-work' });
    expect(judged({}, undefined, { leftOn: day('2026-05-13') })).toBeUndefined();
  });
});

describe('the bureau bears the claim, never the auxiliary (Guideline art. 6 item 3)', () => {
  const claim = { person: 'p', nature: 'claim' as const, arisenOn: day('2026-10-01'), summary: null, outcome: null };
  test('its own bureau and no other', () => {
    expect(judge(claims.gates, fileOf({}), { after: { ...claim, bearer: BUREAU } })).toBeUndefined();
    expect(judge(claims.gates, fileOf({}), { after: { ...claim, bearer: 1002 } })).toMatchObject({
      code: 'claim/borne-by-another',
      facts: { bearer: 1002, bureau: BUREAU },
    });
  });
});

describe('what is on record has happened (own rules)', () => {
  test('onboarding is over, its days in order', () => {
    expect(judge(onboardings.gates, fileOf({}), { after: onboarding() })).toBeUndefined();
    expect(judge(onboardings.gates, fileOf({}), { after: onboarding({ until: day('2026-11-21') }) })).toMatchObject({
      code: 'ledger/date-in-the-future',
    });
    expect(judge(onboardings.gates, fileOf({}), { after: onboarding({ until: day('2026-11-01') }) })).toMatchObject({
      code: 'ledger/until-before-from',
    });
  });

  test('a contract ends after it begins; an assessment was made by today', () => {
    const contract = { person: 'p', number: '1', from: day('2026-01-01'), until: day('2025-12-31'), scan: null };
    expect(judge(contracts.gates, fileOf({}), { after: contract })).toMatchObject({ code: 'ledger/until-before-from' });
    const assessment = {
      person: 'p',
      year: 2026,
      grade: 'competent' as const,
      assessedOn: day('2026-11-21'),
      consequence: 'none' as const,
      remark: null,
    };
    expect(judge(assessments.gates, fileOf({}), { after: assessment })).toMatchObject({ code: 'ledger/date-in-the-future' });
    expect(judge(assessments.gates, fileOf({}), { after: { ...assessment, assessedOn: day('2026-11-20') } })).toBeUndefined();
  });
});
