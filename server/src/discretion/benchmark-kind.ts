import type { BenchmarkEvent } from '@zhunsheng/domain/discretion/events';
import { type BenchmarkState, type BenchmarkVersion, evolveBenchmark, NO_BENCHMARK } from '@zhunsheng/domain/discretion/state';
import type { Head, Row, SubjectKind } from '../acts/subject-kind.ts';

export const BENCHMARK = 'benchmark';

export interface StoredBenchmark {
  readonly bureau: number;
  readonly benchmark: BenchmarkState;
}

/** A row for each version; a later act ends an earlier one, and none vanishes. */
export const benchmarkKind: SubjectKind<StoredBenchmark> = {
  kind: BENCHMARK,
  table: 'benchmark',
  key: ['subject', 'version'],
  initial: { bureau: 0, benchmark: NO_BENCHMARK },
  evolve: ({ benchmark }, act) => ({
    bureau: act.bureau,
    benchmark: evolveBenchmark(benchmark, { type: act.type, ...act.data } as unknown as BenchmarkEvent, {
      by: act.actor,
      at: act.recordedAt,
    }),
  }),
  rowsOf: ({ bureau, benchmark }, head) => benchmark.versions.map((version) => rowOf(bureau, version, head)),
};

function rowOf(bureau: number, { version, content, until, publishedBy, publishedAt, withdrawn }: BenchmarkVersion, head: Head): Row {
  return {
    subject: head.subject,
    version,
    bureau,
    audience: head.audience,
    members: head.members,
    matter: content.matter,
    title: content.title,
    published_no: content.publishedNo,
    level: content.level,
    valid_from: content.validFrom,
    valid_to: until,
    content,
    published_by: publishedBy,
    published_at: publishedAt,
    withdrawn_from: withdrawn?.from ?? null,
    withdrawn_reason: withdrawn?.reason ?? null,
  };
}
