import { describe, expect, test } from 'vitest';
import { certificate as ledger } from '../personnel.ledger.ts';
import { certificate, day, entry, fileOf, judge } from '../testing/proposals.ts';

const gates = ledger.gates;

describe('a certificate (Guideline art. 6 item 2)', () => {
  test('is issued before it expires, and not tomorrow', () => {
    expect(judge(gates, fileOf({}), { after: certificate({ issuedOn: day('2026-11-20'), expiresOn: day('2026-11-20') }) })).toBeUndefined();
    expect(judge(gates, fileOf({}), { after: certificate({ issuedOn: day('2026-11-20'), expiresOn: day('2026-11-19') }) })).toMatchObject({
      code: 'certificate/expires-before-issued',
    });
    expect(judge(gates, fileOf({}), { after: certificate({ issuedOn: day('2026-11-21') }) })).toMatchObject({
      code: 'ledger/date-in-the-future',
      facts: { day: '2026-11-21' },
    });
  });

  test('is not an auxiliary’s', () => {
    expect(judge(gates, fileOf({ category: 'auxiliary' }), { after: certificate() })).toMatchObject({
      code: 'certificate/auxiliary',
      facts: { person: '汤杰涵' },
    });
    expect(judge(gates, fileOf({ category: 'other' }), { after: certificate() })).toBeUndefined();
  });

  test('of one who became an auxiliary is still suspended or revoked', () => {
    expect(
      judge(gates, fileOf({ category: 'auxiliary' }), { before: certificate(), after: certificate({ standing: 'revoked' }) }),
    ).toBeUndefined();
  });

  test('does not overlap another that is valid, not even by a day', () => {
    const file = fileOf(
      {},
      { certificates: [entry('old', certificate({ number: '旧证', issuedOn: day('2020-01-01'), expiresOn: day('2022-01-10') }))] },
    );
    expect(judge(gates, file, { after: certificate({ issuedOn: day('2022-01-11') }) })).toBeUndefined();
    expect(judge(gates, file, { after: certificate({ issuedOn: day('2022-01-10') }) })).toMatchObject({
      code: 'certificate/overlaps',
      facts: { certificate: '旧证' },
    });
    expect(judge(gates, file, { after: certificate({ issuedOn: null }) })).toMatchObject({ code: 'certificate/overlaps' });
  });

  test('may overlap one that no longer counts, and itself', () => {
    const lost = fileOf({}, { certificates: [entry('old', certificate({ standing: 'lost', expiresOn: null }))] });
    expect(judge(gates, lost, { after: certificate() })).toBeUndefined();
    const itself = fileOf({}, { certificates: [entry('c', certificate())] });
    expect(judge(gates, itself, { subject: 'c', before: certificate(), after: certificate({ expiresOn: null }) })).toBeUndefined();
  });
});
