import type { SettingKey, Settings } from './ids.ts';

/**
 * What a setting is as shipped. mark: from memory, inferred, or read in a secondary source about another place; its words stand in
 * contract/src/settings-text.ts. Flags are kept as 0 and 1. min and max keep a slip of the keys out, they are no law.
 */
export interface SettingRule {
  readonly unit: 'working-day' | 'day' | 'yuan' | 'flag';
  readonly shipped: number;
  readonly min: number;
  readonly max: number;
  readonly mark: 'seen-2nd' | 'memory' | 'infer';
}

const workingDays = (shipped: number, mark: SettingRule['mark'], max = 60): SettingRule => ({
  unit: 'working-day',
  shipped,
  min: 1,
  max,
  mark,
});
const days = (shipped: number, mark: SettingRule['mark'], max: number): SettingRule => ({ unit: 'day', shipped, min: 1, max, mark });
const yuan = (shipped: number, mark: SettingRule['mark']): SettingRule => ({ unit: 'yuan', shipped, min: 100, max: 10_000_000, mark });
const flag = (shipped: 0 | 1, mark: SettingRule['mark']): SettingRule => ({ unit: 'flag', shipped, min: 0, max: 1, mark });

/** Law digest, annex D. */
export const SETTINGS: Readonly<Record<SettingKey, SettingRule>> = {
  clueCheckDays: workingDays(15, 'seen-2nd'),
  clueCheckExtensionDays: workingDays(10, 'seen-2nd'),
  defenceDays: workingDays(5, 'memory', 30),
  decisionExtensionDays: days(30, 'memory', 90),
  decisionSecondExtensionDays: days(60, 'memory', 90),
  closeFormDays: workingDays(15, 'memory'),
  hearingThresholdCitizen: yuan(5_000, 'infer'),
  hearingThresholdOrganisation: yuan(50_000, 'infer'),
  hearingThresholdBusinessHousehold: yuan(5_000, 'infer'),
  majorCaseCitizen: yuan(10_000, 'seen-2nd'),
  majorCaseOrganisation: yuan(50_000, 'seen-2nd'),
  legalReviewDays: workingDays(5, 'infer'),
  businessHouseholdAsCitizen: flag(1, 'memory'),
  archiveDays: days(30, 'seen-2nd', 365),
  transferDays: workingDays(7, 'infer'),
  addressChangeDays: workingDays(5, 'memory'),
  departureNeedsDeliberation: flag(1, 'infer'),
  standingBuildingContinues: flag(1, 'memory'),
};

export const SETTING_KEYS = Object.keys(SETTINGS) as [SettingKey, ...SettingKey[]];

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** Whether a figure lies in the range of its setting. */
export function isSaneValue(key: SettingKey, value: number): boolean {
  const { min, max } = SETTINGS[key];
  return Number.isSafeInteger(value) && value >= min && value <= max;
}

/** The shipped values with those that the province has set laid over them. Unknown keys and figures out of range are left out. */
export function settingsWith(set: Iterable<readonly [string, number]>): Settings {
  const figures = new Map<string, number>(SETTING_KEYS.map((key) => [key, SETTINGS[key].shipped]));
  for (const [key, value] of set) if (isSettingKey(key) && isSaneValue(key, value)) figures.set(key, value);
  const settings = SETTING_KEYS.map((key) => {
    const figure = figures.get(key) ?? SETTINGS[key].shipped;
    return [key, SETTINGS[key].unit === 'flag' ? figure === 1 : figure];
  });
  return Object.fromEntries(settings) as unknown as Settings;
}

export const DEFAULT_SETTINGS: Settings = settingsWith([]);
