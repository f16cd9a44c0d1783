import type { TrendPoint, TrendQuery, TrendView } from '@zhunsheng/contract/standing';
import { lastMonthEnds } from '@zhunsheng/domain/legal-time/plain-date';
import { STANDARD_IDS, type StandardId } from '@zhunsheng/domain/standard/standing';
import type { Tx } from '../acts/transaction.ts';
import type { Reading } from '../ledger/as-of.ts';
import { readStanding } from './read-standing.ts';
import type { Corrections } from './working-days.ts';

const MONTH_ENDS = 6;

/** Six month-ends up to the day, each read like the day itself: as known now, or as known when the reader asks. */
export async function readTrend(
  tx: Tx,
  query: TrendQuery,
  scope: readonly number[],
  reading: Reading,
  corrections: Corrections,
): Promise<TrendView> {
  const days = lastMonthEnds(reading.day, MONTH_ENDS);
  const asked = query.standard === undefined ? STANDARD_IDS : [query.standard];
  const rows = new Map<number, Map<StandardId, (TrendPoint | undefined)[]>>();
  for (const [place, day] of days.entries()) {
    for (const { bureau, standings } of await readStanding(tx, query, scope, { ...reading, day }, corrections)) {
      const points = rows.get(bureau) ?? new Map<StandardId, (TrendPoint | undefined)[]>(asked.map((id) => [id, []]));
      rows.set(bureau, points);
      for (const id of asked) (points.get(id) ?? [])[place] = { value: standings[id].value, light: standings[id].light };
    }
  }
  const missing: TrendPoint = { value: null, light: 'grey' };
  return {
    days,
    known: query.known ?? null,
    rows: [...rows].map(([bureau, points]) => ({
      bureau,
      standings: Object.fromEntries([...points].map(([id, list]) => [id, days.map((_, place) => list[place] ?? missing)])),
    })),
  };
}
