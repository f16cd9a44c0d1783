import { describe, expect, test } from 'vitest';
import { person as ledger } from '../personnel.ledger.ts';
import { certificate, day, entry, fileOf, judge, onboarding, person, post } from '../testing/proposals.ts';

const gates = ledger.gates;

describe('an officer who becomes an auxiliary keeps no enforcing post (Guideline art. 6 item 3, 6.G2)', () => {
  const becomes = [
    { validFrom: null, validTo: day('2026-12-01'), bureau: 1001, values: person() },
    { validFrom: day('2026-12-01'), validTo: null, bureau: 1001, values: person({ category: 'auxiliary' }) },
  ];

  test.each([
    ['runs on', post({ from: day('2024-01-01') }), 'post/auxiliary-on-enforcing-post'],
    ['begins later', post({ from: day('2027-01-01') }), 'post/auxiliary-on-enforcing-post'],
    ['ends the day before', post({ from: day('2024-01-01'), until: day('2026-11-30') }), undefined],
  ])('a post that %s', (_, held, code) => {
    const refusal = judge(gates, fileOf({}, { posts: [entry('o', held)] }), { before: person(), after: becomes, from: '2026-12-01' });
    expect(refusal?.code).toBe(code);
    expect(refusal?.gate).toBe(code === undefined ? undefined : '6.G2');
  });
});

describe('an officer who becomes an auxiliary has the onboarding of one (Guideline art. 6 item 3, 6.G4)', () => {
  const becomes = [
    { validFrom: null, validTo: day('2026-12-01'), bureau: 1001, values: person() },
    { validFrom: day('2026-12-01'), validTo: null, bureau: 1001, values: person({ category: 'auxiliary' }) },
  ];
  const office = entry('o', post({ from: day('2024-01-01'), enforcing: false }));

  test('before the day on which he becomes one, whatever his post', () => {
    const without = judge(gates, fileOf({}, { posts: [office] }), { before: person(), after: becomes, from: '2026-12-01' });
    expect(without).toMatchObject({
      code: 'post/onboarding-incomplete',
      gate: '6.G4',
      facts: { day: '2026-12-01', workingDaysMissing: 10 },
    });
    const trained = entry('t', onboarding({ from: day('2026-10-12') }));
    const withTen = judge(gates, fileOf({}, { posts: [office], onboardings: [trained] }), {
      before: person(),
      after: becomes,
      from: '2026-12-01',
    });
    expect(withTen).toBeUndefined();
  });

  test('who holds no post needs none yet', () => {
    expect(judge(gates, fileOf({}), { before: person(), after: becomes, from: '2026-12-01' })).toBeUndefined();
  });

  test('a post that a later stretch of its record takes away is still one today (6.G2)', () => {
    const values = post({ from: day('2024-01-01') });
    const fading = {
      subject: 'o',
      stretches: [
        { validFrom: null, validTo: day('2180-01-01'), bureau: 1001, values },
        { validFrom: day('2180-01-01'), validTo: null, bureau: 1001, values: { ...values, enforcing: false } },
      ],
    };
    const refusal = judge(gates, fileOf({}, { posts: [fading] }), { before: person(), after: becomes, from: '2026-12-01' });
    expect(refusal).toMatchObject({ code: 'post/auxiliary-on-enforcing-post', gate: '6.G2' });
  });
});

describe('a person (own rules)', () => {
  test('joins by today and leaves after joining', () => {
    expect(judge(gates, fileOf({}), { after: person({ joinedOn: day('2026-11-21') }) })).toMatchObject({
      code: 'ledger/date-in-the-future',
    });
    expect(judge(gates, fileOf({}), { after: person({ leftOn: day('2019-02-28') }) })).toMatchObject({ code: 'ledger/until-before-from' });
    expect(judge(gates, fileOf({}), { after: person({ leftOn: day('2019-03-01') }) })).toBeUndefined();
  });

  test('with entries of his own is not taken back', () => {
    const file = fileOf({}, { certificates: [entry('c', certificate())], posts: [entry('o', post())] });
    expect(judge(gates, file, { act: 'withdraw', before: person() })).toMatchObject({ code: 'person/has-entries', facts: { entries: 2 } });
    expect(judge(gates, fileOf({}), { act: 'withdraw', before: person() })).toBeUndefined();
  });
});
