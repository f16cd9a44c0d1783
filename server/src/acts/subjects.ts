import { type HttpFailure, wrongField } from '../http/failure.ts';
import type { Envelope, Head, SubjectKind } from './subject-kind.ts';
import type { Tx } from './transaction.ts';

/** A subject as a command finds it: head and folded state. `position` 0 means that it does not exist yet. */
export interface Loaded<S = unknown> {
  readonly head: Head & { readonly kind: string; readonly bureau: number; readonly about: string | null };
  readonly position: number;
  readonly state: S;
}

/** Ids of new subjects are made by the client: one that is taken, by whomever and for whatever, is no id for a new one. */
export function subjectTaken(): HttpFailure {
  return wrongField('subject', 'not-a-reference');
}

interface HeadRow {
  id: string;
  kind: string;
  bureau: number;
  audience: Head['audience'];
  members: string[] | null;
  about: string | null;
  position: number;
}

/** Locks the heads in id order, so that two commands over the same subjects wait for each other and never deadlock. */
export async function lockHeads(tx: Tx, ids: readonly string[]): Promise<HeadRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.query<HeadRow>({
    name: 'lock-heads',
    text: 'select id, kind, bureau, audience, members, about, position from subject where id = any($1) order by id for update',
    values: [ids],
  });
  return rows;
}

/** Folds whole subjects: the acts of a transferred one are those of every bureau that has had it, though this one lists only its own. */
export async function loadSubjects(tx: Tx, ids: readonly string[], kinds: ReadonlyMap<string, SubjectKind>): Promise<Map<string, Loaded>> {
  const heads = await lockHeads(tx, ids);
  if (heads.length === 0) return new Map();
  const { rows } = await tx.query<{ subject: string; body: string }>({
    name: 'load-acts',
    text: 'select subject, body from acts_to_fold($1) order by subject, position',
    values: [heads.map((head) => head.id)],
  });
  const bodies = Map.groupBy(rows, (row) => row.subject);
  return new Map(heads.map((head) => [head.id, foldSubject(head, bodies.get(head.id) ?? [], kinds)]));
}

function foldSubject(row: HeadRow, bodies: readonly { body: string }[], kinds: ReadonlyMap<string, SubjectKind>): Loaded {
  const kind = kinds.get(row.kind);
  if (kind === undefined) throw new Error(`unknown kind of subject: ${row.kind}`);
  const state = bodies.reduce<unknown>((folded, { body }) => kind.evolve(folded, JSON.parse(body) as Envelope), kind.initial);
  const head = { subject: row.id, kind: row.kind, bureau: row.bureau, audience: row.audience, members: row.members, about: row.about };
  return { head, position: row.position, state };
}
