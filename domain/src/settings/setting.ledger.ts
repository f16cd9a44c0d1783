import { own } from '../law/instruments.ts';
import { OWN } from '../law/gates.ts';
import { choice, date, file, fixed, integer, longText, optional, type Values } from '../ledger/field.ts';
import { type Gate, ledger } from '../ledger/ledger.ts';
import { refusedByRule } from '../ruling.ts';
import { isSaneValue, SETTING_KEYS, SETTINGS } from './settings.ts';

/** The province keeps the settings, and every bureau reads them. Bureau numbers never change; the province's is 1. */
const PROVINCE = 1;

/** A figure that replaces a shipped one from a day on. Where two are in force on a day, the one that began later counts. */
export const SETTING_FIELDS = {
  key: fixed(choice(...SETTING_KEYS)),
  /** Of a flag 0 or 1. */
  value: integer({ min: 0, max: 10_000_000 }),
  /** The document that fixes it, its number and its clause. */
  source: longText({ max: 500 }),
  document: optional(file()),
  from: date(),
  until: optional(date()),
};

export type SettingValues = Values<typeof SETTING_FIELDS>;

const keptByTheProvince: Gate<typeof SETTING_FIELDS, unknown> = ({ bureau }) =>
  bureau === PROVINCE ? undefined : refusedByRule(OWN.setting, 'setting/not-the-province', { bureau });

const inItsRange: Gate<typeof SETTING_FIELDS, unknown> = ({ after }) => {
  for (const { values } of after) {
    const { key, value } = values;
    const { min, max } = SETTINGS[key];
    if (!isSaneValue(key, value)) return refusedByRule(OWN.setting, 'setting/value-out-of-range', { setting: key, value, min, max });
  }
  return undefined;
};

const endsAfterItBegins: Gate<typeof SETTING_FIELDS, unknown> = ({ after }) => {
  const values = after.at(-1)?.values;
  if (values === undefined || values.until === null || values.from <= values.until) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
};

export const setting = ledger({
  kind: 'setting',
  basis: [own('setting')],
  word: 'Setting',
  label: 'source',
  audience: 'bureau',
  fields: SETTING_FIELDS,
  gates: [keptByTheProvince, inItsRange, endsAfterItBegins],
});
