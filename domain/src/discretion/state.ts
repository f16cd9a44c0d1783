import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import type { Benchmark } from './benchmark.ts';
import type { BenchmarkEvent } from './events.ts';

export interface BenchmarkVersion {
  readonly version: number;
  readonly content: Benchmark;
  /** Its last day: its own, or the day before the next version or its withdrawal. Before `validFrom`: it never held. */
  readonly until: PlainDate | null;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly withdrawn: { readonly from: PlainDate; readonly reason: string } | null;
}

/** The versions of one bureau's benchmark of one matter, from the first on. */
export interface BenchmarkState {
  readonly versions: readonly BenchmarkVersion[];
}

export const NO_BENCHMARK: BenchmarkState = { versions: [] };

export interface DoneBy {
  readonly by: string;
  readonly at: string;
}

export function evolveBenchmark(state: BenchmarkState, event: BenchmarkEvent, done: DoneBy): BenchmarkState {
  switch (event.type) {
    case 'BenchmarkPublished.v1': {
      const { version, content } = event;
      const earlier = state.versions.map((each) => ({ ...each, until: sooner(each.until, addDays(content.validFrom, -1)) }));
      const published = { version, content, until: content.validTo, publishedBy: done.by, publishedAt: done.at, withdrawn: null };
      return { versions: [...earlier, published] };
    }
    case 'BenchmarkWithdrawn.v1': {
      const { from, reason } = event;
      const ended = (each: BenchmarkVersion): BenchmarkVersion =>
        holdsFrom(each, from) ? { ...each, until: addDays(from, -1), withdrawn: { from, reason } } : each;
      return { versions: state.versions.map(ended) };
    }
  }
}

/** Whether it holds on that day or on a later one. */
export function holdsFrom({ until }: BenchmarkVersion, day: PlainDate): boolean {
  return until === null || day <= until;
}

const sooner = (until: PlainDate | null, day: PlainDate): PlainDate => (until === null || day < until ? day : until);

/** The version that holds on a day. */
export function versionOn(state: BenchmarkState, day: PlainDate): BenchmarkVersion | undefined {
  return state.versions.find(({ content, until }) => content.validFrom <= day && (until === null || day <= until));
}
