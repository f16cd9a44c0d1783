import { findBureauNumber } from '../bureau-number.ts';
import { registryName } from '../naming.ts';
import { DIVISIONS, type Division, type Level } from './divisions.ts';
import { PROVINCE } from './prefectures.ts';

/** A bureau as the registry knows it; `parent` is the number of the bureau above, null for the province. */
export type RegistryBureau = { number: number; parent: number | null; level: Level; divisionCode: string; name: string };

const numberOf = (divisionCode: string): number => {
  const number = findBureauNumber(divisionCode);
  if (number === undefined) throw new Error(`the division ${divisionCode} has no bureau number`);
  return number;
};

const parentOf = (division: Division): number | null => {
  if (division.level === 'province') return null;
  return numberOf(division.level === 'prefecture' ? PROVINCE.code : division.prefecture);
};

/** The 1 + 14 + 86 bureaus with the names that art. 4 prescribes, in the order of their numbers. */
export const REGISTRY_BUREAUS: readonly RegistryBureau[] = DIVISIONS.map((division) => ({
  number: numberOf(division.code),
  parent: parentOf(division),
  level: division.level,
  divisionCode: division.code,
  name: registryName({ level: division.level, divisionCode: division.code }),
}));
