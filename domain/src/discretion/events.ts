import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Benchmark } from './benchmark.ts';

export interface BenchmarkPublished {
  readonly type: 'BenchmarkPublished.v1';
  readonly version: number;
  readonly content: Benchmark;
}

export interface BenchmarkWithdrawn {
  readonly type: 'BenchmarkWithdrawn.v1';
  /** The latest one; those before it end with it. */
  readonly version: number;
  /** The first day on which it no longer holds. */
  readonly from: PlainDate;
  readonly reason: string;
}

export type BenchmarkEvent = BenchmarkPublished | BenchmarkWithdrawn;
