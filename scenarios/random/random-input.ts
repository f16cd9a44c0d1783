import { randomUUID } from 'node:crypto';
import { CASE_INPUTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { mapSealed } from '@zhunsheng/server/penalty-case/sealed-fields';
import type { Dice } from './dice.ts';

/** Stands in every text that is sealed: nowhere in the log may it be read. */
export const SECRET = '密封内容标记';
export const ID_NUMBERS = ['620102197607280535'] as const;

/** What a random input may name. */
export interface World {
  readonly dice: Dice;
  readonly people: readonly string[];
  readonly files: readonly string[];
  readonly matters: readonly string[];
  readonly places: readonly number[];
  /** Ids that the file has given: evidence, records, requests. */
  readonly ids: readonly string[];
  readonly now: Date;
}

interface Shape {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly options?: readonly Schema[];
}
interface Schema {
  readonly def: Shape;
}

const DAY = 86_400_000;
const PEOPLE = new Set(['officers', 'helpers', 'attendees', 'host', 'recorder', 'chair', 'of', 'officer']);
const FILES = new Set(['files', 'signature', 'receipt']);
const DAYS = new Set([
  'on',
  'deadline',
  'appliedOn',
  'dueOn',
  'actFrom',
  'actUntil',
  'discoveredOn',
  'arrivedOn',
  'postedOn',
  'until',
  'birthOn',
]);
const INSTANTS = new Set(['startAt', 'endAt', 'takenAt', 'hearingAt', 'decidedAt']);
const IDS = new Set([
  'evidence',
  'baseEvidence',
  'interview',
  'inquest',
  'sample',
  'testing',
  'preservation',
  'correction',
  'recusal',
  'defence',
]);
const YUAN = [0, 1, 20, 100, 200, 201, 500, 3_000, 5_000, 20_000, 20_001, 60_000, 500_001];

/** A day in Lanzhou, written. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

function text(name: string, { dice, people, files, matters, ids, now }: World): string {
  if (PEOPLE.has(name)) return dice.pick(people);
  if (FILES.has(name)) return dice.pick(files);
  if (DAYS.has(name))
    return dayOf(new Date(now.getTime() + DAY * (dice.chance(0.6) ? 0 : dice.chance(0.7) ? dice.whole(-10, 2) : dice.whole(-800, 30))));
  if (INSTANTS.has(name)) return new Date(now.getTime() + dice.whole(-600, 60) * 60_000).toISOString();
  if (IDS.has(name)) return ids.length > 0 && dice.chance(0.6) ? dice.pick(ids) : randomUUID();
  if (name === 'matter') return dice.pick(matters);
  if (name === 'basis') return `${dice.pick(matters)}/2019`;
  if (name === 'idNumber') return dice.pick(ID_NUMBERS);
  if (name === 'creditCode') return '91620100MA00000000';
  return dice.pick(['甲', '张掖路1号', '如记录所载', 'A2015', '一']);
}

function made(schema: Schema, name: string, world: World): unknown {
  const { dice } = world;
  const { def } = schema;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([field, inner]) => [field, made(inner, field, world)]));
    case 'array':
      return Array.from({ length: dice.whole(name === 'helpers' ? 0 : 1, 3) }, () => made(def.element as Schema, name, world));
    case 'enum':
      return dice.pick(Object.values(def.entries ?? {}));
    case 'union':
      return made(dice.pick(def.options ?? []), name, world);
    case 'pipe':
      return made((def.in?.def.type === 'transform' ? def.out : def.in) as Schema, name, world);
    case 'nullable':
      return dice.chance(0.5) ? null : made(def.innerType as Schema, name, world);
    case 'optional':
    case 'default':
      return dice.chance(0.5) ? undefined : made(def.innerType as Schema, name, world);
    case 'boolean':
      return dice.chance(0.5);
    case 'number':
      if (name === 'placeBureau' || name === 'toBureau') return dice.pick(world.places);
      return name.toLowerCase().includes('yuan') ? dice.pick(YUAN) : dice.whole(1, 40);
    case 'record':
      return {};
    default:
      return text(name, world);
  }
}

/** Something that the act's schema takes, and often no rule. Every sealed text bears the mark. */
export function randomInput(act: CaseActName, world: World): Record<string, unknown> {
  const schema = CASE_INPUTS[act];
  for (let tries = 0; tries < 60; tries += 1) {
    const input = marked(act, made(schema as unknown as Schema, '', world) as Record<string, unknown>);
    if (schema.safeParse(input).success) return input;
  }
  throw new Error(`no valid input found for ${act}`);
}

export function marked(act: CaseActName, input: Record<string, unknown>): Record<string, unknown> {
  return mapSealed(act, input, (field, given) => (field.endsWith('idNumber') ? given : `${SECRET}${given}`.slice(0, 38)));
}
