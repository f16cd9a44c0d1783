import { ABSENT, actType, evolve, type LedgerAct, type LedgerActName, type LedgerState } from '@zhunsheng/domain/ledger/acts';
import type { Ledger } from '@zhunsheng/domain/ledger/ledger';
import type { Version } from '@zhunsheng/domain/ledger/timeline';
import type { Envelope, Head, JsonObject, Row, SubjectKind } from '../acts/subject-kind.ts';
import { columnsOf, tableName } from './columns.ts';
import { gramsOf, nameKey } from './name-key.ts';

const ACT_NAMES: readonly LedgerActName[] = ['Recorded', 'Changed', 'Corrected', 'Withdrawn', 'Transferred'];

type Values = Readonly<Record<string, unknown>>;

/** What an act of a ledger carries in its envelope; the bureau stands in the envelope itself. */
export function dataOf(act: LedgerAct): JsonObject {
  const { act: _name, ...data } = act as unknown as { act: string } & JsonObject;
  const { bureau: _bureau, ...rest } = data as { bureau?: number } & JsonObject;
  return rest as JsonObject;
}

function ledgerActOf(ledger: Ledger, envelope: Envelope): LedgerAct {
  const name = ACT_NAMES.find((candidate) => actType(ledger, candidate) === envelope.type);
  if (name === undefined) throw new Error(`${envelope.type} is no act of ${ledger.kind}`);
  return { act: name, bureau: envelope.bureau, ...envelope.data } as unknown as LedgerAct;
}

/** The subject kind that a ledger's declaration gives. */
export function ledgerKind(ledger: Ledger): SubjectKind<LedgerState> {
  const columns = columnsOf(ledger);
  const searched = ledger.searched;
  return {
    kind: ledger.kind,
    table: tableName(ledger.kind),
    key: ['subject', 'version'],
    initial: ABSENT,
    evolve: (state, envelope) => evolve(state, ledgerActOf(ledger, envelope), envelope.recordedAt),
    rowsOf: (state, head) => state.versions.map((version) => rowOf(version as Version<Values>, head)),
  };

  function rowOf(version: Version<Values>, head: Head): Row {
    const row: Record<string, unknown> = {
      subject: head.subject,
      version: version.number,
      bureau: version.bureau,
      audience: head.audience,
      members: head.members,
      valid_from: version.validFrom,
      valid_to: version.validTo,
      known_from: version.knownFrom,
      known_to: version.knownTo,
    };
    for (const column of columns) row[column.name] = version.values[column.field] ?? null;
    if (searched !== undefined) {
      row['name_key'] = nameKey(String(version.values[ledger.label] ?? ''));
      row['grams'] = gramsOf(searched.map((field) => textOrNull(version.values[field])));
    }
    return row;
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
