import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../legal-time/plain-date.ts';
import { type DelegatingAccount, delegationRefusal } from './delegation-rules.ts';

const account = (name: string, more: Partial<DelegatingAccount> = {}): DelegatingAccount => ({
  account: name,
  bureau: 1001,
  disabled: false,
  roles: ['clerk'],
  ...more,
});
const period = (from: string, until: string) => ({ from: from as PlainDate, until: until as PlainDate });
const propose = (more: object = {}) =>
  delegationRefusal({
    bureau: 1001,
    principal: account('principal'),
    deputy: account('deputy'),
    ...period('2026-12-01', '2026-12-31'),
    others: [],
    ...more,
  })?.code;

describe('a delegation (own rules)', () => {
  test('names a deputy in the same bureau for a time', () => {
    expect(propose()).toBeUndefined();
  });

  test.each([
    ['to oneself', { deputy: account('principal') }, 'delegation/to-oneself'],
    ['of nobody', { principal: undefined }, 'ledger/not-on-record'],
    ['to another bureau', { deputy: account('deputy', { bureau: 1002 }) }, 'ledger/other-bureau'],
    ['to a disabled account', { deputy: account('deputy', { disabled: true }) }, 'account/disabled'],
    ['of a disabled account', { principal: account('principal', { disabled: true }) }, 'account/disabled'],
    [
      'to one of the three administrators',
      { deputy: account('deputy', { roles: ['audit-administrator'] }) },
      'account/separation-of-powers',
    ],
    [
      'of one of the three administrators',
      { principal: account('principal', { roles: ['system-administrator'] }) },
      'account/separation-of-powers',
    ],
    ['backwards', period('2026-12-02', '2026-12-01'), 'ledger/until-before-from'],
  ])('not %s', (_, more, code) => {
    expect(propose(more)).toBe(code);
  });

  test('for at most 366 days', () => {
    expect(propose(period('2027-01-01', '2028-01-01'))).toBeUndefined();
    expect(propose(period('2027-01-01', '2028-01-02'))).toBe('delegation/too-long');
  });

  test('one at a time: the next begins the day after', () => {
    const others = [period('2026-11-01', '2026-11-30')];
    expect(propose({ others })).toBeUndefined();
    expect(propose({ others: [period('2026-11-01', '2026-12-01')] })).toBe('delegation/overlaps');
    expect(propose({ others: [period('2026-12-31', '2027-01-31')] })).toBe('delegation/overlaps');
  });
});
