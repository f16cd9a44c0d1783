import { randomUUID } from 'node:crypto';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { Entry, PersonFile } from '@zhunsheng/domain/personnel/person-file';
import { reconcile, type RowOutcome } from '@zhunsheng/domain/roster/reconcile';
import type { RosterReading } from '@zhunsheng/domain/roster/understand';
import type { Actor } from '../acts/actor.ts';
import type { Deciding } from '../acts/command.ts';
import type { Loaded } from '../acts/subjects.ts';
import type { Tx } from '../acts/transaction.ts';
import type { Keys } from '../identity/keys.ts';
import { loadPersonFiles } from '../personnel/person-file-store.ts';
import { loadOnRecord } from './load-on-record.ts';
import { type ImportWords, type Makes, planRow, refusedOutcome, writes } from './plan-import.ts';
import type { KeptReading } from './preview-store.ts';

/** People whose files the gates have to see: those on record about whom something would be written. */
export function concerned(outcomes: readonly RowOutcome[]): string[] {
  return outcomes.flatMap((outcome) => (outcome.person !== null && writes(outcome) ? [outcome.person] : []));
}

/** What a roster would do if it were committed now, gates included. Locks and writes nothing. */
export async function dryRun(
  context: { tx: Tx; keys: Keys; words: ImportWords; actor: Actor; now: Date },
  reading: RosterReading,
): Promise<Pick<KeptReading, 'outcomes' | 'notInRoster'>> {
  const { tx, keys, words, actor, now } = context;
  const today = dayOfInstant(now.toISOString());
  const onRecord = await loadOnRecord(tx, keys, actor.bureau, today, reading.rows);
  const { rows: compared, notInRoster } = reconcile(reading.rows, onRecord);
  const files = await loadPersonFiles(tx, concerned(compared));
  const deciding: Deciding<unknown> = {
    tx,
    actor,
    input: null,
    subjects: subjectsOf(files, actor.bureau),
    now: now.toISOString(),
    today,
    later: () => undefined,
  };
  const outcomes: RowOutcome[] = [];
  for (const [index, outcome] of compared.entries()) {
    const row = reading.rows[index];
    if (row === undefined) continue;
    const { refusal } = await planRow(words, deciding, ASKING, { row, outcome, file: files.get(outcome.person ?? '') });
    outcomes.push(refusal === undefined ? outcome : refusedOutcome(row, outcome, refusal));
  }
  return { outcomes, notInRoster: notInRoster.map(({ subject, name, personNumber }) => ({ person: subject, name, personNumber })) };
}

/** Nothing sealed and no number: gates look at neither. */
const ASKING: Makes = {
  identityOf: (_, { person }) => ({ subject: person ?? randomUUID(), personNumber: '', key: undefined }),
  newId: () => randomUUID(),
};

/** Folded states as far as gates look at them, from the rows of the people's files. */
function subjectsOf(files: ReadonlyMap<string, PersonFile>, bureau: number): ReadonlyMap<string, Loaded> {
  const subjects = new Map<string, Loaded>();
  const add = (kind: string, entry: Entry<unknown>) =>
    subjects.set(entry.subject, {
      head: { subject: entry.subject, kind, bureau, audience: 'bureau', members: null, about: null },
      position: 1,
      state: {
        status: 'present',
        position: 1,
        touched: {},
        versions: entry.stretches.map((stretch, index) => ({ ...stretch, number: index + 1, knownFrom: '', knownTo: null })),
      },
    });
  for (const file of files.values()) {
    if (file.person !== undefined) add('person', file.person);
    for (const entry of file.certificates) add('certificate', entry);
  }
  return subjects;
}
