import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import type { DeclarationValues } from './attestation.ledger.ts';
import { countsUntil, verdictRefusal } from './verdict.ts';

const declaration = { standard: '4.S6', declaredBy: 'clerk', verdict: 'open', evidence: 'ab' } as unknown as DeclarationValues;
const superior = { account: 'supervisor', principal: undefined, bureau: 101 };
const code = (change: object = {}, actor: object = {}, verdict: 'confirmed' | 'sent-back' = 'confirmed', above: number | null = 101) =>
  verdictRefusal({ verdict, declaration: { ...declaration, ...change }, superior: above, actor: { ...superior, ...actor } })?.code;

describe('an attestation counts by the word of the superior', () => {
  test('the bureau directly above confirms', () => expect(code()).toBeUndefined());
  test('nobody confirms what he declared himself', () => expect(code({}, { account: 'clerk' })).toBe('declaration/own-confirmation'));
  test('nor does his deputy', () => expect(code({}, { principal: 'clerk' })).toBe('declaration/own-confirmation'));
  test('not the bureau itself', () => expect(code({}, { bureau: 1001 })).toBe('declaration/not-superior'));
  test('not two levels above', () => expect(code({}, { bureau: 1 })).toBe('declaration/not-superior'));
  test('nobody above the province', () => expect(code({}, {}, 'confirmed', null)).toBe('declaration/not-superior'));
  test('a verdict is given once', () => expect(code({ verdict: 'sent-back' })).toBe('declaration/not-open'));
  test('not without its file', () => expect(code({ evidence: null })).toBe('declaration/no-evidence'));
  test('which is a reason to send it back', () => expect(code({ evidence: null }, {}, 'sent-back')).toBeUndefined());
});

test('a confirmation counts for 730 days, its own day the first', () => {
  expect(countsUntil(plainDate('2024-01-01'))).toBe('2025-12-30');
});
