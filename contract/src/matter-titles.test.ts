import { MATTER_CODES } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { expect, test } from 'vitest';
import { MATTER_TITLES } from './matter-titles.ts';

test('every matter of the catalogue has its title in both languages', () => {
  expect(Object.keys(MATTER_TITLES)).toEqual([...MATTER_CODES]);
  for (const [code, { zh, en }] of Object.entries(MATTER_TITLES)) {
    expect(zh, code).toMatch(new RegExp(`^${code} .{2,}`));
    expect(en, code).toMatch(new RegExp(`^${code} [a-z].{5,}`));
  }
});
