import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isSaneValue, isSettingKey, SETTING_KEYS, SETTINGS, settingsWith } from './settings.ts';

describe('settings', () => {
  it('are shipped as the law digest has them (annex D)', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      clueCheckDays: 15,
      clueCheckExtensionDays: 10,
      defenceDays: 5,
      decisionExtensionDays: 30,
      decisionSecondExtensionDays: 60,
      closeFormDays: 15,
      hearingThresholdCitizen: 5_000,
      hearingThresholdOrganisation: 50_000,
      hearingThresholdBusinessHousehold: 5_000,
      majorCaseCitizen: 10_000,
      majorCaseOrganisation: 50_000,
      legalReviewDays: 5,
      businessHouseholdAsCitizen: true,
      archiveDays: 30,
      transferDays: 7,
      addressChangeDays: 5,
      departureNeedsDeliberation: true,
      standingBuildingContinues: true,
    });
  });

  it('take what was set and leave the rest as shipped', () => {
    const set = settingsWith([
      ['defenceDays', 3],
      ['businessHouseholdAsCitizen', 0],
    ]);
    expect(set).toEqual({ ...DEFAULT_SETTINGS, defenceDays: 3, businessHouseholdAsCitizen: false });
  });

  it('are not moved by an unknown key or a figure out of range', () => {
    expect(
      settingsWith([
        ['defenceDays', 0],
        ['defenceDays', 1.5],
        ['archiveDays', 366],
        ['avUploadHours', 3],
        ['toString', 1],
      ]),
    ).toEqual(DEFAULT_SETTINGS);
    expect(isSettingKey('toString')).toBe(false);
  });

  it('lie in their own range as shipped, and flags are 0 or 1', () => {
    for (const key of SETTING_KEYS) expect(isSaneValue(key, SETTINGS[key].shipped), key).toBe(true);
    expect([0, 1, 2, -1].map((value) => isSaneValue('businessHouseholdAsCitizen', value))).toEqual([true, true, false, false]);
  });
});
