import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@zhunsheng/domain/log/canonical-json';
import { entryHash } from '@zhunsheng/domain/log/entry';
import type { Envelope, Head, JsonObject, Row, SubjectKind } from './subject-kind.ts';
import type { Tx } from './transaction.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** A subject with what is on record and what a command adds. */
export interface Change {
  readonly head: Head & { readonly kind: string; readonly bureau: number; readonly about: string | null };
  readonly kind: SubjectKind;
  readonly before: unknown;
  readonly after: unknown;
  readonly acts: readonly Envelope[];
}

function actRow(envelope: Envelope): Row {
  const body = canonicalJson(envelope as unknown as JsonValue);
  const salt = randomBytes(16);
  return {
    subject: envelope.subject,
    position: envelope.position,
    kind: envelope.kind,
    type: envelope.type,
    bureau: envelope.bureau,
    audience: envelope.audience,
    members: envelope.members ?? null,
    about: envelope.about ?? null,
    actor: envelope.actor,
    occurred_on: envelope.occurredOn,
    recorded_at: envelope.recordedAt,
    command: envelope.command,
    body,
    salt: `\\x${salt.toString('hex')}`,
    hash: `\\x${Buffer.from(entryHash(salt, body, sha256)).toString('hex')}`,
  };
}

/** The outcome of the command, kept under its id in the same transaction. */
export interface Settlement {
  readonly actor: string;
  readonly command: string;
  readonly status: number;
  readonly body: JsonObject;
}

// One statement, because each way to the database costs more than what it writes. Fresh heads are inserted plainly: an upsert
// would ask that the actor may read what he writes, and an administrator's refusal is written for a bureau whose records he
// does not see.
function appendStatement(rowTable: string | undefined): { name: string; text: string } {
  const rows =
    rowTable === undefined ? '' : `rows as (insert into ${rowTable} select * from json_populate_recordset(null::${rowTable}, $7)),`;
  return {
    name: rowTable === undefined ? 'append-acts' : `append-acts-and-${rowTable}`,
    text: `with fresh as (select * from json_populate_recordset(null::act, $1)),
      opened as (insert into subject select * from json_populate_recordset(null::subject, $2)),
      settled as (update command_outcome set status = $5, outcome = $6 where actor = $3 and command = $4),
      ${rows}
      unsequenced as (insert into act_unsequenced select subject, position from fresh)
      insert into act select * from fresh`,
  };
}

const ADVANCE = {
  name: 'advance-heads',
  text: `update subject set position = moved.position, bureau = moved.bureau
    from json_populate_recordset(null::subject, $1) moved where subject.id = moved.id`,
};

/** Subjects that are written at a time: a roster has thousands, and what a statement takes stands in memory several times over. */
const AT_ONCE = 1_000;

function portionsOf<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}

const isNew = ({ acts }: Change): boolean => acts[0]?.position === 1;

/** Appends the acts of one command, settles it and writes the difference of the rows. Positions were taken under the lock of the heads. */
export async function append(tx: Tx, changes: readonly Change[], settlement: Settlement): Promise<void> {
  if (changes.length <= AT_ONCE) return appendTogether(tx, changes, settlement);
  // Subjects on record first, and their rows all together: no row is added while another that it supersedes still stands.
  const moved = changes.filter((change) => !isNew(change));
  for (const portion of portionsOf(moved)) await appendActs(tx, portion, settlement, undefined);
  await writeRows(tx, differencesOf(moved));
  for (const portion of portionsOf(changes.filter(isNew))) await appendTogether(tx, portion, settlement);
}

async function appendTogether(tx: Tx, changes: readonly Change[], settlement: Settlement): Promise<void> {
  const differences = differencesOf(changes);
  const freshRows = changes.every(isNew) && differences.length === 1 ? differences[0] : undefined;
  await appendActs(tx, changes, settlement, freshRows);
  if (freshRows === undefined) await writeRows(tx, differences);
}

async function appendActs(tx: Tx, changes: readonly Change[], settlement: Settlement, freshRows: Difference | undefined): Promise<void> {
  const { actor, command, status, body } = settlement;
  const heads = changes.map(({ head, acts }) => ({
    id: head.subject,
    kind: head.kind,
    bureau: head.bureau,
    audience: head.audience,
    members: head.members,
    about: head.about,
    position: acts.at(-1)?.position ?? 0,
    isNew: acts[0]?.position === 1,
  }));
  const advanced = heads.filter(({ isNew }) => !isNew);
  const acts = JSON.stringify(changes.flatMap((change) => change.acts.map(actRow)));
  const opened = JSON.stringify(heads.filter(({ isNew }) => isNew));
  const values = [acts, opened, actor, command, status, JSON.stringify(body)];
  await tx.query({
    ...appendStatement(freshRows?.kind.table),
    values: freshRows === undefined ? values : [...values, JSON.stringify(freshRows.added)],
  });
  if (advanced.length > 0) {
    const { rowCount } = await tx.query({ ...ADVANCE, values: [JSON.stringify(advanced)] });
    if (rowCount !== advanced.length) throw new Error('the head of a subject could not be moved on');
  }
}

interface Difference {
  readonly kind: SubjectKind;
  readonly added: Row[];
  readonly changed: Row[];
}

export function differenceOf(
  kind: SubjectKind,
  before: readonly Row[],
  after: readonly Row[],
): { readonly added: Row[]; readonly changed: Row[]; readonly removed: Row[] } {
  const keyOf = (row: Row) => JSON.stringify(kind.key.map((column) => row[column]));
  const stood = new Map(before.map((row) => [keyOf(row), row]));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const row of after) {
    const old = stood.get(keyOf(row));
    stood.delete(keyOf(row));
    if (old === undefined) added.push(row);
    else if (JSON.stringify(old) !== JSON.stringify(row)) changed.push(row);
  }
  return { added, changed, removed: [...stood.values()] };
}

function differencesOf(changes: readonly Change[]): Difference[] {
  const tables = new Map<string, Difference>();
  for (const change of changes) {
    const entry = tables.get(change.kind.table) ?? { kind: change.kind, added: [], changed: [] };
    const before = change.acts[0]?.position === 1 ? [] : change.kind.rowsOf(change.before, change.head);
    const difference = differenceOf(change.kind, before, change.kind.rowsOf(change.after, change.head));
    entry.added.push(...difference.added);
    entry.changed.push(...difference.changed);
    tables.set(change.kind.table, entry);
    if (difference.removed.length > 0) throw new Error(`rows of ${change.kind.kind} vanished`);
  }
  return [...tables.values()];
}

async function writeRows(tx: Tx, differences: readonly Difference[]): Promise<void> {
  for (const { kind, changed } of differences) {
    for (const portion of portionsOf(changed)) await updateRows(tx, kind, portion);
  }
  for (const { kind, added } of differences) {
    const text = `insert into ${kind.table} select * from json_populate_recordset(null::${kind.table}, $1)`;
    for (const portion of portionsOf(added)) await tx.query({ name: `insert-${kind.table}`, text, values: [JSON.stringify(portion)] });
  }
}

/** Superseded rows are closed before new ones are added, so that an invariant over many subjects never sees both. */
async function updateRows(tx: Tx, kind: SubjectKind, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !kind.key.includes(column));
  const sets = columns.map((column) => `"${column}" = changed."${column}"`).join(', ');
  const keys = kind.key.map((column) => `stored."${column}" = changed."${column}"`).join(' and ');
  const { rowCount } = await tx.query({
    name: `update-${kind.table}`,
    text: `update ${kind.table} stored set ${sets} from json_populate_recordset(null::${kind.table}, $1) changed where ${keys}`,
    values: [JSON.stringify(rows)],
  });
  // A policy leaves out what is not this bureau's, without a word.
  if (rowCount !== rows.length) throw new Error(`rows of ${kind.kind} could not be superseded`);
}
