import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { BasisEntry } from '@zhunsheng/domain/mandate/basis-entry';
import type { DesignationOnRecord, ExecutingLevelOnRecord, MandateFacts, MandateOnRecord } from '@zhunsheng/domain/mandate/ids';
import { BASIS_ENTRY_FIELDS } from '@zhunsheng/domain/mandate/mandate.ledger';
import type { Tx } from '../acts/transaction.ts';
import { columnName } from '../ledger/columns.ts';

/**
 * What is on record of named bureaus, whoever asks: mandates are published (server/schema/0011-mandate.sql).
 * `matter` null: all of them. The periods are not applied: rules do that.
 */
export async function readOnRecord(tx: Tx, bureaus: readonly number[], matter: string | null, day: PlainDate): Promise<MandateFacts> {
  const values = [bureaus, matter, day];
  const mandates = await tx.query<MandateOnRecord>({
    name: 'mandates-of',
    text: `select subject, bureau, matter, "from", "until", executed_by as "executedBy", decided_by as "decidedBy", document,
                  published_on as "publishedOn",
                  township_decision as "townshipDecision" from mandates_of($1, $2, $3) order by bureau, matter, "from"`,
    values,
  });
  const levels = await tx.query<ExecutingLevelOnRecord>({
    name: 'executing-levels-of',
    text: `select subject, bureau, matter, level, ground, ground_text as "groundText", "from", "until"
             from executing_levels_of($1, $2, $3) order by bureau, matter, "from"`,
    values,
  });
  const designations = await tx.query<DesignationOnRecord>({
    name: 'designations-of',
    text: 'select subject, bureau, matter, district, "from", "until" from designations_of($1, $2, $3) order by bureau, matter, "from", subject',
    values,
  });
  return { mandates: mandates.rows, levels: levels.rows, designations: designations.rows };
}

const ENTRY_COLUMNS = Object.keys(BASIS_ENTRY_FIELDS)
  .map((field) => `"${columnName(field)}" as "${field}"`)
  .join(', ');

export async function readBasisEntries(tx: Tx, bureaus: readonly number[], matter: string | null): Promise<BasisEntry[]> {
  const { rows } = await tx.query<BasisEntry>({
    name: 'basis-entries-of',
    text: `select subject, bureau, ${ENTRY_COLUMNS} from basis_entries_of($1, $2) order by bureau, subject`,
    values: [bureaus, matter],
  });
  return rows;
}
