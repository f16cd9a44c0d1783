import type { BenchmarkLevel, Benchmark, StandingBenchmark } from '@zhunsheng/domain/discretion/benchmark';
import {
  basesSchema,
  benchmarkSchema,
  circumstancesSchema,
  publishBenchmarkInput,
  withdrawBenchmarkInput,
} from '@zhunsheng/domain/discretion/commands';
import type { Finding } from '@zhunsheng/domain/discretion/finding';
import type { Graded, GradeProblem } from '@zhunsheng/domain/discretion/grade-case';
import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import { PARTY_KINDS } from '@zhunsheng/domain/law/penalty';
import { plainDateSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import { z } from 'zod';

export const benchmarkPaths = {
  list: '/api/benchmarks',
  entry: (subject: string) => `/api/benchmarks/${subject}`,
  basis: '/api/benchmarks/basis',
  publish: '/api/benchmarks/publish',
  withdraw: '/api/benchmarks/withdraw',
  check: '/api/benchmarks/check',
  grade: '/api/benchmarks/grade',
};

export { publishBenchmarkInput, withdrawBenchmarkInput };

export const benchmarksQuery = z.object({
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  on: z.optional(plainDateSchema),
});

/** The provision that a draft grades, for the editor. */
export const benchmarkBasisQuery = z.object({ matter: textSchema(40), on: z.optional(plainDateSchema) });
export interface BenchmarkBasisView {
  readonly versions: readonly BasisVersion[];
  /** Benchmarks of the bureaus above for the matter, in force on that day. */
  readonly superiors: readonly StandingBenchmark[];
  readonly businessHouseholdAsCitizen: boolean;
}

export const checkBenchmarkBody = z.strictObject({ content: benchmarkSchema });
export interface CheckedView {
  readonly findings: readonly Finding[];
}

export const gradeBody = z.strictObject({
  subject: subjectIdSchema,
  version: z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(10_000, 'out-of-range'),
  party: z.enum(PARTY_KINDS, { error: 'not-an-option' }),
  circumstances: circumstancesSchema,
  bases: basesSchema,
});
export interface GradedView {
  readonly graded: Graded | GradeProblem;
}

export type BenchmarkStanding = 'in-force' | 'not-yet' | 'ended' | 'withdrawn';

export interface BenchmarkLine {
  readonly subject: string;
  readonly version: number;
  readonly bureau: number;
  /** Published by a bureau above: binding here, changed there. */
  readonly fromAbove: boolean;
  readonly matter: string;
  readonly title: string;
  readonly publishedNo: string;
  readonly level: BenchmarkLevel;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly standing: BenchmarkStanding;
  readonly tiers: number;
}

export interface BenchmarksView {
  readonly benchmarks: readonly BenchmarkLine[];
}

export interface BenchmarkVersionView {
  readonly version: number;
  readonly content: Benchmark;
  readonly validTo: string | null;
  readonly standing: BenchmarkStanding;
  readonly publishedAt: string;
  readonly withdrawnFrom: string | null;
  readonly withdrawnReason: string | null;
}

export interface BenchmarkView {
  readonly subject: string;
  readonly bureau: number;
  readonly fromAbove: boolean;
  /** Whether this reader may publish and withdraw here. */
  readonly ours: boolean;
  readonly versions: readonly BenchmarkVersionView[];
  /** Of the latest version, against the law and the bureaus above as they stand today. */
  readonly findings: readonly Finding[];
  readonly superiors: readonly StandingBenchmark[];
}
