import { z } from 'zod';
import { plainDateSchema, subjectIdSchema, textSchema } from '../ledger/schema.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import {
  AXIS_KINDS,
  BENCHMARK_LEVELS,
  type Benchmark,
  type Circumstances,
  DEGREES,
  type Outcome,
  OUTCOME_PARTIES,
  TEST_OPS,
  WHEN_SEVERAL,
} from './benchmark.ts';

const day = plainDateSchema.transform((text) => text as PlainDate);
const among = <const T extends readonly string[]>(values: T) =>
  z.enum(values as unknown as [T[number], ...T[number][]], { error: 'not-an-option' });
const whole = z
  .number({ error: 'not-a-whole-number' })
  .refine((value) => Number.isSafeInteger(value), 'not-a-whole-number')
  .refine((value) => value >= 0 && value <= 1_000_000_000, 'out-of-range');
const measure = z.number({ error: 'out-of-range' }).min(0, 'out-of-range').max(1_000_000_000, 'out-of-range');
const key = z
  .string({ error: 'required' })
  .min(1, 'required')
  .max(40, 'too-long')
  .regex(/^[a-z0-9-]+$/, 'not-an-option');
/** A condition without words yet is a finding, not bad input: the editor shows it beside the tier. */
const draftText = (max: number) => z.union([z.literal(''), textSchema(max)]);
const words = z.array(textSchema(60)).max(40, 'out-of-range');

const axisSchema = z.strictObject({
  key,
  kind: among(AXIS_KINDS),
  name: textSchema(60),
  unit: z.nullable(textSchema(20)),
  words,
  withinMonths: z.nullable(z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(240, 'out-of-range')),
  optional: z.boolean({ error: 'not-an-option' }),
});

const testSchema = z.strictObject({
  axis: key,
  op: among(TEST_OPS),
  value: z.union([measure, z.boolean(), textSchema(60)]),
});

const forWhom = { party: among(OUTCOME_PARTIES), roles: words };
const outcomeSchema: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  z.strictObject({ ...forWhom, kind: z.literal('range'), min: whole, max: whole }),
  z.strictObject({ ...forWhom, kind: z.literal('per-unit'), axis: key, min: whole, max: whole, cap: z.nullable(whole) }),
  z.strictObject({ ...forWhom, kind: z.enum(['multiple', 'percent']), base: textSchema(60), min: whole, max: whole }),
  z.strictObject({ ...forWhom, kind: z.literal('none') }),
]);

const tierSchema = z.strictObject({
  code: key,
  degree: among(DEGREES),
  name: textSchema(60),
  condition: draftText(2_000),
  predicate: z.array(z.array(testSchema).max(20, 'out-of-range')).max(20, 'out-of-range'),
  outcomes: z.array(outcomeSchema).max(40, 'out-of-range'),
});

export const benchmarkSchema: z.ZodType<Benchmark> = z.strictObject({
  matter: textSchema(40),
  basisVersionId: z.nullable(textSchema(80)),
  title: textSchema(200),
  publishedNo: textSchema(100),
  level: among(BENCHMARK_LEVELS),
  validFrom: day,
  validTo: z.nullable(day),
  whenSeveral: among(WHEN_SEVERAL),
  axes: z.array(axisSchema).max(20, 'out-of-range'),
  tiers: z.array(tierSchema).max(20, 'out-of-range'),
});

/** The subject is that of the bureau's earlier version, or new. */
export const publishBenchmarkInput = z.strictObject({ subject: subjectIdSchema, content: benchmarkSchema });
export const withdrawBenchmarkInput = z.strictObject({ subject: subjectIdSchema, from: day, reason: textSchema(500) });

export const circumstancesSchema: z.ZodType<Circumstances> = z.record(key, z.union([measure, z.boolean(), textSchema(60)]));
export const basesSchema = z.record(textSchema(60), whole);
