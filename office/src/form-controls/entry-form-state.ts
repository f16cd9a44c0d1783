import type { LedgerActWord } from '@zhunsheng/contract/ledger-text';
import type { Field } from '@zhunsheng/domain/ledger/field';
import { patchSchema, recordSchema } from '@zhunsheng/domain/ledger/schema';
import { type LedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { readIdNumber } from '@zhunsheng/domain/personnel/id-number';
import type { WrongField } from '../shell/failure.ts';
import { readField, type Typed, typedOf } from './read-field.ts';

/** An entry on record, as an act on it needs it. */
export interface EntryOnRecord {
  readonly subject: string;
  /** What the person saw when he opened the form: a field that has moved since is shown to him, never overwritten. */
  readonly position: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface FormField {
  readonly name: string;
  readonly field: Field;
}

/** Fields that a person writes in this act. `only` narrows them (suspending a certificate writes its standing alone). */
export function fieldsOf(
  kind: LedgerKind,
  act: LedgerActWord,
  hidden: ReadonlySet<string>,
  only: readonly string[] | undefined,
): FormField[] {
  if (act === 'withdraw') return [];
  return Object.entries(LEDGERS[kind].fields as Readonly<Record<string, Field>>).flatMap(([name, field]) => {
    const written = field.byCommand !== true && !(act !== 'record' && field.fixed === true) && !hidden.has(name);
    return written && (only === undefined || only.includes(name)) ? [{ name, field }] : [];
  });
}

export function typedValues(fields: readonly FormField[], values: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(fields.map(({ name, field }) => [name, typedOf(field, values[name])]));
}

export type Problems = Readonly<Record<string, string>>;

interface Reading {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: Problems;
}

function readAll(fields: readonly FormField[], typed: Typed, today: PlainDate): Reading {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const { name, field } of fields) {
    const read = readField(field, typed[name] ?? '', today);
    if ('problem' in read) problems[name] = read.problem;
    else values[name] = read.value;
  }
  return { values, problems };
}

/** The values to record, checked as the server will check them. */
export function readRecord(
  kind: LedgerKind,
  fields: readonly FormField[],
  typed: Typed,
  preset: Readonly<Record<string, unknown>>,
  today: PlainDate,
): Reading {
  const { values, problems } = readAll(fields, typed, today);
  const complete = { ...values, ...preset };
  return {
    values: complete,
    problems: {
      ...ownProblems(kind, complete, complete['sex'], today),
      ...schemaProblems(recordSchema(LEDGERS[kind].fields), complete),
      ...problems,
    },
  };
}

/** What differs from what is on record: nothing else is sent. A sealed field left empty stays as it is. */
export function readPatch(kind: LedgerKind, fields: readonly FormField[], typed: Typed, entry: EntryOnRecord, today: PlainDate): Reading {
  const before = typedValues(fields, entry.values);
  const { values, problems } = readAll(fields, typed, today);
  const changed = fields.filter(({ name, field }) =>
    field.kind === 'sealed'
      ? (typed[name] ?? '').trim() !== ''
      : name in values && (typed[name] ?? '') !== before[name] && values[name] !== (entry.values[name] ?? null),
  );
  const patch = Object.fromEntries(changed.map(({ name }) => [name, values[name]]));
  const sex = patch['sex'] ?? entry.values['sex'];
  return {
    values: patch,
    problems: { ...ownProblems(kind, patch, sex, today), ...schemaProblems(patchSchema(LEDGERS[kind].fields), patch), ...problems },
  };
}

/** What the number of a person says against itself or against his sex: the server finds it too, but only after the way there. */
function ownProblems(kind: LedgerKind, values: Readonly<Record<string, unknown>>, sex: unknown, today: PlainDate): Problems {
  const number = values['idNumber'];
  if (kind !== 'person' || typeof number !== 'string') return {};
  const read = readIdNumber(number, today);
  if (!read.ok) return { idNumber: `id-number-${read.problem}` };
  return typeof sex === 'string' && sex !== read.sex ? { idNumber: 'id-number-sex' } : {};
}

function schemaProblems(schema: ReturnType<typeof recordSchema>, values: unknown): Problems {
  const result = schema.safeParse(values);
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]));
}

/** `values.name`, `patch.name` and `reason` as the server names them, back to the fields of the form. */
export function problemsFrom(wrong: readonly WrongField[]): Problems {
  return Object.fromEntries(wrong.map(({ field, code }) => [field.replace(/^(values|patch)[.]/, ''), code]));
}
