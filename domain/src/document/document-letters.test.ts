import { expect, test } from 'vitest';
import type { NumberedDocument } from './number.ts';
import { documentLetters } from './document.ledger.ts';

const [gate] = documentLetters.gates;

function refused(document: NumberedDocument, letters: string, others: readonly { document: NumberedDocument; letters: string }[] = []) {
  const after = [{ from: null, to: null, values: { document, letters, from: '2026-11-01' } }];
  return gate?.({ after, facts: { others } } as never)?.code;
}

test('no kind of document takes the letters of another, shipped or its own', () => {
  expect(refused('penalty-notice', '处告')).toBeUndefined();
  expect(refused('penalty-notice', '告')).toBeUndefined();
  expect(refused('penalty-notice', '罚决')).toBe('document/letters-taken');
  expect(refused('penalty-notice', '处告', [{ document: 'testing-notice', letters: '处告' }])).toBe('document/letters-taken');
  expect(refused('penalty-notice', '处告', [{ document: 'penalty-notice', letters: '处告' }])).toBeUndefined();
});
