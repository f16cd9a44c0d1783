import { describe, expect, test } from 'vitest';
import { person as ledger } from '../personnel.ledger.ts';
import { certificate, day, entry, fileOf, judge, person, post } from '../testing/proposals.ts';

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
    ['is no enforcing one', post({ from: day('2024-01-01'), enforcing: false }), undefined],
  ])('a post that %s', (_, held, code) => {
    const refusal = judge(gates, fileOf({}, { posts: [entry('o', held)] }), { before: person(), after: becomes, from: '2026-12-01' });
    expect(refusal?.code).toBe(code);
    expect(refusal?.gate).toBe(code === undefined ? undefined : '6.G2');
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
