import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Stretch } from '../ledger/timeline.ts';
import { attendedSessionStays } from './attended-session.ts';
import { trainingSession, type TrainingSessionValues } from './training.ledger.ts';

const SESSION = {
  title: '集中培训',
  kind: 'business',
  centralised: true,
  servesPost: null,
  place: 'own',
  from: '2026-05-11',
  until: '2026-05-13',
  halfDays: 6,
  exam: true,
  content: null,
} as TrainingSessionValues;

const stretches = (values: Partial<TrainingSessionValues> | undefined): Stretch<TrainingSessionValues>[] =>
  values === undefined ? [] : [{ validFrom: null, validTo: null, bureau: 1001, values: { ...SESSION, ...values } }];

function judge(after: Partial<TrainingSessionValues> | undefined, facts = { attendances: 2, mostHalfDays: 5 }) {
  const proposal = {
    act: 'change',
    subject: 's',
    bureau: 1001,
    today: '2026-11-20',
    from: null,
    before: stretches({}),
    after: stretches(after),
    facts,
    calendar: {},
  } as never;
  for (const gate of [...trainingSession.gates, attendedSessionStays]) {
    const refusal = gate(proposal);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

describe('a training session that was attended', () => {
  test('is neither withdrawn, nor moved, nor cut below what was attended', () => {
    const moved = [undefined, { from: '2026-05-10' as PlainDate }, { until: '2026-05-14' as PlainDate }, { halfDays: 4 }];
    for (const after of moved) expect(judge(after)).toMatchObject({ code: 'training-session/has-attendance', facts: { entries: 2 } });
  });

  test('may get another title, and more or as many half-days as were attended', () => {
    for (const after of [{ title: '法制培训' }, { halfDays: 5 }]) expect(judge(after)).toBeUndefined();
  });

  test('that nobody attended is withdrawn and moved as its days allow', () => {
    const nobody = { attendances: 0, mostHalfDays: 0 };
    expect(judge(undefined, nobody)).toBeUndefined();
    expect(judge({ until: '2026-05-11' as PlainDate }, nobody)).toMatchObject({
      code: 'attendance/more-than-held',
      facts: { halfDays: 6, days: 1 },
    });
    expect(judge({ until: '2026-05-10' as PlainDate }, nobody)).toMatchObject({ code: 'ledger/until-before-from' });
  });
});
