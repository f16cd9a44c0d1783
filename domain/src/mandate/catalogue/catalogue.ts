import type { Matter } from '../ids.ts';
import { APPEARANCE_MATTERS } from './appearance.ts';
import { CONSTRUCTION_MATTERS, PLANNING_MATTERS, PROPERTY_MATTERS } from './building.ts';
import { COMMERCE_MATTERS, FOOD_MATTERS } from './commerce.ts';
import { ENVIRONMENT_MATTERS } from './environment.ts';
import { FIRE_MATTERS, ROAD_MATTERS, TRAFFIC_MATTERS } from './roads.ts';
import { DRAINAGE_MATTERS, GAS_MATTERS, WATER_MATTERS } from './utilities.ts';
import { WASTE_MATTERS } from './waste.ts';

const ALL = [
  APPEARANCE_MATTERS,
  ROAD_MATTERS,
  PLANNING_MATTERS,
  ENVIRONMENT_MATTERS,
  WASTE_MATTERS,
  TRAFFIC_MATTERS,
  COMMERCE_MATTERS,
  FOOD_MATTERS,
  DRAINAGE_MATTERS,
  GAS_MATTERS,
  WATER_MATTERS,
  PROPERTY_MATTERS,
  CONSTRUCTION_MATTERS,
  FIRE_MATTERS,
].flat();

/** M29-2 stands after M29. */
const place = (code: string): number => Number(code.slice(1).replace('-', '.'));

/** Every enforcement matter, in the order of its code. */
export const MATTERS: readonly Matter[] = [...ALL].sort((a, b) => place(a.code) - place(b.code));

const byCode: ReadonlyMap<string, Matter> = new Map(MATTERS.map((matter) => [matter.code, matter]));

export function findMatter(code: string): Matter | undefined {
  return byCode.get(code);
}

export const MATTER_CODES: readonly string[] = MATTERS.map(({ code }) => code);
