import type { StandardView, StandingQuery, StandingRow } from '@zhunsheng/contract/standing';
import { citationKey } from '@zhunsheng/domain/law/instruments';
import type { BureauFacts } from '@zhunsheng/domain/standard/facts';
import { STANDARDS, type StandardId, type Standing, standingUnder } from '@zhunsheng/domain/standard/standing';
import type { Tx } from '../acts/transaction.ts';
import { holds, type Reading } from '../ledger/as-of.ts';
import { bureausBelow, readFacts } from './read-facts.ts';
import type { Corrections } from './working-days.ts';

export const STANDARD_VIEWS: readonly StandardView[] = STANDARDS.map(({ id, kind, unit, target, clause }) => ({
  id,
  kind,
  unit,
  target,
  clause: clause.map(citationKey),
}));

/** A bureau and those below it, as far as the reader sees them; empty where he does not see the bureau. */
export async function lineOf(tx: Tx, bureau: number, scope: readonly number[], reading: Reading): Promise<number[]> {
  if (!scope.includes(bureau)) return [];
  const known = reading.knownBefore === null ? null : '$3::timestamptz';
  const { rows } = await tx.query<{ number: number; parent: number | null }>(
    `select b.number, b.parent from bureau b where b.number = any ($1::int[]) and ${holds('b', '$2::date', known)}`,
    [scope, reading.day, ...(reading.knownBefore === null ? [] : [reading.knownBefore])],
  );
  return [bureau, ...bureausBelow(bureau, rows)];
}

/** The rows that the filters choose. Figures are made of whole lines, so that no filter changes one. */
export async function readStanding(
  tx: Tx,
  query: StandingQuery,
  scope: readonly number[],
  reading: Reading,
  corrections: Corrections,
): Promise<StandingRow[]> {
  const top = query.bureau ?? query.prefecture;
  const facts = await readFacts(tx, top === undefined ? scope : await lineOf(tx, top, scope, reading), reading, corrections);
  return facts
    .filter(
      ({ number, level }) =>
        (query.bureau === undefined || number === query.bureau) && (query.level === undefined || level === query.level),
    )
    .map(rowOf);
}

function rowOf(facts: BureauFacts): StandingRow {
  const standings = Object.fromEntries(STANDARDS.map((one) => [one.id, standingUnder(one, facts)])) as Record<StandardId, Standing>;
  return { bureau: facts.number, parent: facts.parent, level: facts.level, name: facts.name, standings };
}
