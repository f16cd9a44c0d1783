import { describe, expect, test } from 'vitest';
import { ADMINISTRATOR_ROLES, POWERS, powersOf, ROLE_MATRIX, ROLES, rolesMayStandTogether } from './roles.ts';

describe('the role matrix', () => {
  test('every power belongs to somebody, and no role has a power twice', () => {
    const given = new Set(ROLES.flatMap((role) => ROLE_MATRIX[role]));
    expect(POWERS.filter((power) => !given.has(power))).toEqual([]);
    for (const role of ROLES) expect(new Set(ROLE_MATRIX[role]).size, role).toBe(ROLE_MATRIX[role].length);
  });

  test('the three administrators have disjoint powers (三员分立)', () => {
    for (const role of ADMINISTRATOR_ROLES) {
      for (const other of ADMINISTRATOR_ROLES) {
        if (role !== other) expect(ROLE_MATRIX[role].filter((power) => ROLE_MATRIX[other].includes(power))).toEqual([]);
      }
    }
  });

  test('no administrator of the three has sight of people, standing or sealed fields', () => {
    const business = [
      'personnel.read',
      'personnel.write',
      'sealed.open',
      'roster.export',
      'roster.export-sealed',
      'standing.read',
    ] as const;
    for (const role of ADMINISTRATOR_ROLES)
      expect(
        business.filter((power) => powersOf([role]).has(power)),
        role,
      ).toEqual([]);
  });

  test('an administrator role stands alone', () => {
    expect(rolesMayStandTogether(['clerk', 'liaison'])).toBe(true);
    expect(rolesMayStandTogether(['audit-administrator'])).toBe(true);
    expect(rolesMayStandTogether(['audit-administrator', 'clerk'])).toBe(false);
    expect(rolesMayStandTogether(['system-administrator', 'security-administrator'])).toBe(false);
  });

  test('who may write people: the clerk alone', () => {
    expect(ROLES.filter((role) => ROLE_MATRIX[role].includes('personnel.write'))).toEqual(['clerk']);
  });
});
