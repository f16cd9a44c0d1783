import { describe, expect, test } from 'vitest';
import { post as ledger } from '../personnel.ledger.ts';
import { certificate, day, entry, fileOf, judge, onboarding, person, post } from '../testing/proposals.ts';
import type { PersonFile } from '../person-file.ts';

const gates = ledger.gates;
const certified = (values = {}): PersonFile => fileOf({}, { certificates: [entry('c', certificate(values))] });

describe('an enforcing post needs a certificate valid on that day (Guideline art. 6 item 2, 6.G1)', () => {
  test.each([
    ['on its first day', { issuedOn: day('2026-11-23') }],
    ['on its last day', { expiresOn: day('2026-11-23') }],
    ['without a last day', { expiresOn: null }],
  ])('%s it is valid', (_, values) => {
    expect(judge(gates, certified(values), { after: post() })).toBeUndefined();
  });

  test.each([
    ['the day after its last', { expiresOn: day('2026-11-22') }, 'expired'],
    ['the day before its first', { issuedOn: day('2026-11-24') }, 'not-yet-issued'],
    ['suspended', { standing: 'suspended' as const }, 'suspended'],
    ['revoked', { standing: 'revoked' as const }, 'revoked'],
    ['lapsed', { standing: 'lapsed' as const }, 'lapsed'],
  ])('%s it is none', (_, values, standing) => {
    expect(judge(gates, certified(values), { after: post() })).toMatchObject({
      code: 'post/no-valid-certificate',
      gate: '6.G1',
      facts: { person: '汤杰涵', day: '2026-11-23', certificate: '甘62010001', standing },
    });
  });

  test('without any', () => {
    expect(judge(gates, fileOf({}), { after: post() })).toMatchObject({
      code: 'post/no-valid-certificate',
      facts: { standing: 'none', certificate: null },
    });
  });

  test('a post without enforcement needs none', () => {
    expect(judge(gates, fileOf({}), { after: post({ enforcing: false }) })).toBeUndefined();
  });

  test('made enforcing later, it needs one on the day of the change', () => {
    const before = post({ enforcing: false, from: day('2024-01-01') });
    const changed = (from: string) => ({
      before,
      from,
      after: [
        { validFrom: null, validTo: day(from), bureau: 1001, values: before },
        { validFrom: day(from), validTo: null, bureau: 1001, values: { ...before, enforcing: true } },
      ],
    });
    expect(judge(gates, certified({ issuedOn: day('2026-06-01') }), changed('2026-06-01'))).toBeUndefined();
    expect(judge(gates, certified({ issuedOn: day('2026-06-01') }), changed('2026-05-31'))).toMatchObject({
      code: 'post/no-valid-certificate',
      facts: { day: '2026-05-31' },
    });
  });

  test('reopened after its end, it needs one on the first day that is added', () => {
    const before = post({ from: day('2019-01-01'), until: day('2021-12-31') });
    const file = certified({ issuedOn: day('2018-01-01'), expiresOn: day('2021-12-31') });
    expect(judge(gates, file, { before, after: { ...before, until: null } })).toMatchObject({
      code: 'post/no-valid-certificate',
      facts: { day: '2022-01-01', standing: 'expired' },
    });
  });

  test('begun earlier than recorded, it needs one on that earlier day', () => {
    const before = post({ from: day('2026-11-01') });
    const refusal = judge(gates, certified({ issuedOn: day('2026-01-01') }), {
      before,
      after: { ...before, from: day('2010-01-01') },
      from: '2026-11-20',
    });
    expect(refusal).toMatchObject({ code: 'post/no-valid-certificate', facts: { day: '2010-01-01' } });
  });

  test('its end is recorded also when the certificate has expired meanwhile', () => {
    const before = post({ from: day('2024-01-01') });
    expect(
      judge(gates, certified({ expiresOn: day('2025-01-01') }), {
        before,
        after: { ...before, until: day('2026-11-20') },
        from: '2026-11-20',
      }),
    ).toBeUndefined();
  });

  test('a certificate that held only at another time is seen by its versions', () => {
    const revokedFrom = {
      subject: 'c',
      stretches: [
        { validFrom: null, validTo: day('2026-11-01'), bureau: 1001, values: certificate() },
        { validFrom: day('2026-11-01'), validTo: null, bureau: 1001, values: certificate({ standing: 'revoked' }) },
      ],
    };
    const file = fileOf({}, { certificates: [revokedFrom] });
    expect(judge(gates, file, { after: post({ from: day('2026-10-01'), until: day('2026-10-31') }) })).toBeUndefined();
    // Still on it today, and today the certificate is revoked.
    expect(judge(gates, file, { after: post({ from: day('2026-10-31') }) })).toMatchObject({
      facts: { day: '2026-11-20', standing: 'revoked' },
    });
    expect(judge(gates, file, { after: post({ from: day('2026-11-01') }) })).toMatchObject({ facts: { standing: 'revoked' } });
  });
});

describe('an auxiliary may not hold an enforcing post (Guideline art. 6 item 3, 6.G2)', () => {
  test('whatever certificate is on record', () => {
    const file = fileOf(
      { category: 'auxiliary' },
      { certificates: [entry('c', certificate())], onboardings: [entry('o', onboarding({ from: day('2026-10-12') }))] },
    );
    expect(judge(gates, file, { after: post() })).toMatchObject({
      code: 'post/auxiliary-on-enforcing-post',
      gate: '6.G2',
      facts: { person: '汤杰涵', post: '执法队员' },
    });
  });

  test('nor one who becomes an auxiliary while the post runs', () => {
    const becomes = {
      subject: 'p',
      stretches: [
        { validFrom: null, validTo: day('2027-01-01'), bureau: 1001, values: person() },
        { validFrom: day('2027-01-01'), validTo: null, bureau: 1001, values: person({ category: 'auxiliary' }) },
      ],
    };
    const file = { ...fileOf({}, { certificates: [entry('c', certificate({ expiresOn: null }))] }), person: becomes };
    expect(judge(gates, file, { after: post() })).toMatchObject({ code: 'post/auxiliary-on-enforcing-post' });
    expect(judge(gates, file, { after: post({ until: day('2026-12-31') }) })).toBeUndefined();
  });
});

describe('an auxiliary takes no post before 10 working days of onboarding (Guideline art. 6 item 3, 6.G4)', () => {
  const auxiliary = (...held: [string, string][]) =>
    fileOf(
      { category: 'auxiliary' },
      { onboardings: held.map(([from, until], i) => entry(`o${i}`, onboarding({ from: day(from), until: day(until) }))) },
    );
  const work = post({ enforcing: false, title: '协勤', line: 'frontline' });

  test('ten working days are enough, nine are not', () => {
    expect(judge(gates, auxiliary(['2026-11-02', '2026-11-13']), { after: work })).toBeUndefined();
    expect(judge(gates, auxiliary(['2026-11-02', '2026-11-12']), { after: work })).toMatchObject({
      code: 'post/onboarding-incomplete',
      gate: '6.G4',
      facts: { workingDaysDone: 9, workingDaysMissing: 1 },
    });
  });

  test('holidays do not count, make-up days do: 28 September to 11 October 2026', () => {
    // 1–7 October are off, Saturday 10 October is worked: 28, 29, 30 September, 8, 9, 10 October.
    expect(judge(gates, auxiliary(['2026-09-28', '2026-10-11']), { after: work })).toMatchObject({
      facts: { workingDaysDone: 6, workingDaysMissing: 4 },
    });
  });

  test('a day on two records counts once; days from the first day of the post on do not count', () => {
    expect(judge(gates, auxiliary(['2026-11-02', '2026-11-12'], ['2026-11-09', '2026-11-12']), { after: work })).toMatchObject({
      facts: { workingDaysDone: 9 },
    });
    expect(judge(gates, auxiliary(['2026-11-02', '2026-11-13']), { after: { ...work, from: day('2026-11-13') } })).toMatchObject({
      facts: { workingDaysDone: 9 },
    });
  });

  test('an officer needs none', () => {
    expect(judge(gates, fileOf({}), { after: work })).toBeUndefined();
  });
});

describe('a post lies within the time of the person (own rules)', () => {
  const file = (values = {}) => fileOf(values, { certificates: [entry('c', certificate({ issuedOn: null, expiresOn: null }))] });

  test.each([
    ['ends before it begins', {}, { until: day('2026-11-22') }, 'ledger/until-before-from'],
    ['begins before the person joined', { joinedOn: day('2026-11-24') }, {}, 'post/before-joining'],
    ['is open though he has left', { leftOn: day('2026-12-31') }, {}, 'post/after-leaving'],
    ['runs beyond his last day', { leftOn: day('2026-12-31') }, { until: day('2027-01-01') }, 'post/after-leaving'],
  ])('refused where it %s', (_, who, what, code) => {
    expect(judge(gates, file(who), { after: post(what) })).toMatchObject({ code });
  });

  test('until his last day it may run', () => {
    expect(judge(gates, file({ leftOn: day('2026-12-31') }), { after: post({ until: day('2026-12-31') }) })).toBeUndefined();
  });

  test('the same post twice at one time is refused, one after the other is not', () => {
    const held = { ...file(), posts: [entry('held', post({ from: day('2024-01-01'), until: day('2026-11-22') }))] };
    expect(judge(gates, held, { after: post() })).toBeUndefined();
    expect(judge(gates, held, { after: post({ from: day('2026-11-22') }) })).toMatchObject({
      code: 'post/held-already',
      facts: { post: '执法队员', until: '2026-11-22' },
    });
  });

  test('not before the person came to the bureau by a transfer', () => {
    const transferred = { subject: 'p', stretches: [{ validFrom: day('2026-11-23'), validTo: null, bureau: 1001, values: person() }] };
    const here = { ...file(), person: transferred };
    expect(judge(gates, here, { after: post() })).toBeUndefined();
    expect(judge(gates, here, { after: post({ from: day('2026-11-22') }) })).toMatchObject({
      code: 'post/before-joining',
      facts: { joinedOn: '2026-11-23' },
    });
  });
});
