import { expect, test } from 'vitest';
import { some, standingOf } from './testing/bureau-facts.ts';

test.each([
  [0, 'red', { sentence: 'liaison-missing' }],
  [1, 'green', null],
  [2, 'red', { sentence: 'liaison-too-many', people: 2 }],
] as const)('26.S1: %i liaison officers is %s (Guideline art. 26)', (people, light, winBack) => {
  expect(standingOf('26.S1', { counts: { liaison: some(people, people) } })).toMatchObject({ value: people, light, winBack });
});

test('26.S1: the province has one too (Guideline art. 26)', () => {
  expect(standingOf('26.S1', { level: 'province', parent: null }).light).toBe('red');
});
