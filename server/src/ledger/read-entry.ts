import type { EntryDetailView, HistoryLine } from '@zhunsheng/contract/ledger';
import type { Ledger } from '@zhunsheng/domain/ledger/ledger';
import { isLedgerKind, type LedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import type { Envelope } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';
import { tableName } from './columns.ts';
import { asLedger } from './ledger-commands.ts';
import { openValues } from './list-entries.ts';
import { valuesOfRow } from './read-versions.ts';

/** One entry with all its versions; undefined where it is not on record for this reader. */
export async function findEntry(tx: Tx, ledger: Ledger, subject: string, scope: readonly number[]): Promise<EntryDetailView | undefined> {
  const { rows } = await tx.query<Record<string, unknown>>(
    // The head stands in the bureau that has it now: one that had it before still reads its own time, and edits nothing.
    `select t.*, coalesce(s.position, 0) as head_position, coalesce(s.bureau, t.bureau) as head_bureau
       from ${tableName(ledger.kind)} t left join subject s on s.id = t.subject
      where t.subject = $1 and t.bureau = any($2::int[]) order by t.version`,
    [subject, scope],
  );
  if (rows.length === 0) return undefined;
  const known = rows.filter((row) => row['known_to'] === null);
  const latest = known.find((row) => row['valid_to'] === null) ?? known.at(-1) ?? rows.at(-1) ?? {};
  return {
    kind: ledger.kind as LedgerKind,
    subject,
    bureau: Number(latest['head_bureau']),
    position: Number(latest['head_position']),
    withdrawn: known.length === 0,
    values: openValues(ledger, valuesOfRow(ledger, latest)),
    versions: rows.map((row) => ({
      validFrom: row['valid_from'] as string | null,
      validTo: row['valid_to'] as string | null,
      knownFrom: (row['known_from'] as Date).toISOString(),
      knownTo: row['known_to'] === null ? null : (row['known_to'] as Date).toISOString(),
      bureau: Number(row['bureau']),
      values: openValues(ledger, valuesOfRow(ledger, row)),
    })),
  };
}

/** Everything written about a subject or of it, newest first. */
export async function readHistory(tx: Tx, subject: string, before: string | null, limit: number): Promise<HistoryLine[]> {
  const { rows } = await tx.query<{ body: string; leaf: string | null; name: string | null; acting_for_name: string | null }>({
    name: 'read-history',
    text: `with lines as (
        select a.body, a.subject, a.position, a.actor, a.recorded_at, (a.body::json ->> 'actingFor')::uuid as acting_for from act a
         where (a.subject = $1 or a.about = $1) and ($2::timestamptz is null or a.recorded_at < $2)
         order by a.recorded_at desc, a.subject, a.position desc limit $3),
      names as (select * from account_names(array(select actor from lines union select acting_for from lines where acting_for is not null)))
      select l.body, f.index as leaf, n.name, p.name as acting_for_name
        from lines l left join leaf f on f.subject = l.subject and f.position = l.position
        left join names n on n.account = l.actor left join names p on p.account = l.acting_for
       order by l.recorded_at desc, f.index desc nulls first, l.subject, l.position desc`,
    values: [subject, before, limit],
  });
  return rows.map((row) => lineOf(JSON.parse(row.body) as Envelope, row));
}

function lineOf(act: Envelope, row: { leaf: string | null; name: string | null; acting_for_name: string | null }): HistoryLine {
  return {
    subject: act.subject,
    position: act.position,
    kind: act.kind,
    type: act.type,
    actor: act.actor,
    actorName: row.name ?? '',
    actingForName: row.acting_for_name,
    bureau: act.bureau,
    occurredOn: act.occurredOn,
    recordedAt: act.recordedAt,
    basis: act.basis,
    data: isLedgerKind(act.kind) ? withoutSealed(asLedger(LEDGERS[act.kind]), act.data) : (withoutCiphertext(act.data) as Envelope['data']),
    leaf: row.leaf === null ? null : Number(row.leaf),
  };
}

const SEALED = /^s1\./;

/** Of a procedure: whatever is sealed is left out, wherever it stands. */
function withoutCiphertext(value: unknown): unknown {
  if (typeof value === 'string') return SEALED.test(value) ? null : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutCiphertext);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutCiphertext(one)]));
}

/** The sealed text itself is of no use to a reader and stays where it is. */
function withoutSealed(ledger: Ledger, data: Envelope['data']): Readonly<Record<string, unknown>> {
  const opened = (part: unknown) => (part === undefined ? {} : openValues(ledger, part as Record<string, unknown>));
  return {
    ...data,
    ...('values' in data ? { values: opened(data['values']) } : {}),
    ...('patch' in data ? { patch: opened(data['patch']) } : {}),
    ...('dates' in data ? { dates: opened(data['dates']) } : {}),
  };
}
