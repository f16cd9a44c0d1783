import type { ClientBase } from 'pg';
import { streamRows } from '../log/row-stream.ts';
import type { Envelope, Row, SubjectKind } from './subject-kind.ts';

const BATCH = 2_000;

/** One subject as its acts alone make it: the head, and the rows of its kind's table. */
export interface FoldedSubject {
  readonly head: Row & { readonly id: string };
  readonly table: string;
  readonly rows: readonly Row[];
}

/** A subject whose acts do not fold: a kind or an act that the program does not know, or a body that somebody changed. */
export interface UnfoldedSubject {
  readonly subject: string;
  readonly problem: string;
}

export type Folded = FoldedSubject | UnfoldedSubject;

export const isFolded = (folded: Folded): folded is FoldedSubject => 'head' in folded;

type ActRow = { subject: string; position: number; body: string };

/** Every subject from its acts, in the order of subjects, through a cursor. The client must be in a transaction, as a role that reads all acts. */
export async function* foldActs(
  client: ClientBase,
  kinds: ReadonlyMap<string, SubjectKind>,
  progress: (acts: number) => void,
): AsyncGenerator<Folded, number> {
  let acts = 0;
  let waiting: ActRow[] = [];
  for await (const rows of streamRows<ActRow>(client, 'select subject, position, body from act order by subject, position', BATCH)) {
    for (const row of rows) {
      if (waiting[0] !== undefined && waiting[0].subject !== row.subject) {
        yield fold(waiting, kinds);
        waiting = [];
      }
      waiting.push(row);
    }
    acts += rows.length;
    progress(acts);
  }
  if (waiting.length > 0) yield fold(waiting, kinds);
  return acts;
}

function fold(acts: readonly ActRow[], kinds: ReadonlyMap<string, SubjectKind>): Folded {
  const subject = acts[0]?.subject ?? '';
  try {
    return foldEnvelopes(
      subject,
      acts.map(({ body }) => JSON.parse(body) as Envelope),
      kinds,
    );
  } catch (error) {
    // Whatever a changed body makes the rules stumble over: the subject is named and the others go on.
    return { subject, problem: error instanceof Error ? error.message : String(error) };
  }
}

function foldEnvelopes(subject: string, envelopes: readonly Envelope[], kinds: ReadonlyMap<string, SubjectKind>): FoldedSubject {
  const first = envelopes[0];
  const last = envelopes.at(-1);
  const kind = kinds.get(first?.kind ?? '');
  if (first === undefined || last === undefined || kind === undefined) throw new Error(`unknown kind of subject: ${String(first?.kind)}`);
  const members = first.members ?? null;
  const state = envelopes.reduce<unknown>((folded, act) => kind.evolve(folded, act), kind.initial);
  return {
    head: {
      id: subject,
      kind: first.kind,
      bureau: last.bureau,
      audience: first.audience,
      members,
      about: first.about ?? null,
      position: envelopes.length,
    },
    table: kind.table,
    rows: kind.rowsOf(state, { subject, audience: first.audience, members }),
  };
}
