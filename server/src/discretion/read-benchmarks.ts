import type { Benchmark, BenchmarkLevel, StandingBenchmark } from '@zhunsheng/domain/discretion/benchmark';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';

/** A version as it is on record. `distance`: how many levels above the bureau that asks; 0 is its own. */
export interface ReachingBenchmark {
  readonly subject: string;
  readonly version: number;
  readonly bureau: number;
  readonly distance: number;
  readonly content: Benchmark;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly publishedAt: Date;
  readonly withdrawnFrom: PlainDate | null;
  readonly withdrawnReason: string | null;
}

/** Every version of the bureau and of those above it, nearest first; nothing for a bureau that is not in scope. */
export async function benchmarksReaching(tx: Tx, bureau: number, matter: string | null): Promise<ReachingBenchmark[]> {
  const { rows } = await tx.query<ReachingBenchmark>(
    `select subject, version, bureau, distance, content, valid_from as "validFrom", valid_to as "validTo", published_at as "publishedAt",
            withdrawn_from as "withdrawnFrom", withdrawn_reason as "withdrawnReason"
       from benchmarks_reaching($1, $2)`,
    [bureau, matter],
  );
  return rows;
}

export function holdsOn({ validFrom, validTo }: Pick<ReachingBenchmark, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

const standing = ({ subject, version, bureau, content }: ReachingBenchmark): StandingBenchmark => ({
  ...content,
  subject,
  version,
  bureau,
});

/** The benchmark that governs a case of a bureau on a day: its own, else the nearest above. The bureau must be in scope. */
export async function loadBenchmark(tx: Tx, bureau: number, matter: string, day: PlainDate): Promise<StandingBenchmark | undefined> {
  const found = (await benchmarksReaching(tx, bureau, matter)).find((each) => holdsOn(each, day));
  return found === undefined ? undefined : standing(found);
}

/** Those of the bureaus above, which a benchmark of this bureau refines and never leaves. */
export async function loadSuperiors(tx: Tx, bureau: number, matter: string, day: PlainDate): Promise<StandingBenchmark[]> {
  return (await benchmarksReaching(tx, bureau, matter)).filter((each) => each.distance > 0 && holdsOn(each, day)).map(standing);
}

export async function levelOf(tx: Tx, bureau: number): Promise<BenchmarkLevel> {
  const { rows } = await tx.query<{ level: BenchmarkLevel }>(
    'select level from bureau where number = $1 and known_to is null and valid_to is null',
    [bureau],
  );
  const [found] = rows;
  if (found === undefined) throw new Error(`bureau ${bureau} is not registered`);
  return found.level;
}

/** One version by its name, of a bureau in scope or of one above the reader's own. */
export async function loadStanding(tx: Tx, bureau: number, subject: string, version: number): Promise<StandingBenchmark | undefined> {
  const { rows } = await tx.query<{ bureau: number }>('select bureau from benchmark where subject = $1 limit 1', [subject]);
  const reaching = await benchmarksReaching(tx, rows[0]?.bureau ?? bureau, null);
  const found = reaching.find((each) => each.subject === subject && each.version === version);
  return found === undefined ? undefined : standing(found);
}
