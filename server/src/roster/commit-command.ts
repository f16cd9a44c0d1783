import { randomUUID } from 'node:crypto';
import type { CommitResult } from '@zhunsheng/contract/roster';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { Basis } from '@zhunsheng/domain/law/instruments';
import type { RosterRow } from '@zhunsheng/domain/roster/read-row';
import { reconcile, refOf, type RowOutcome } from '@zhunsheng/domain/roster/reconcile';
import { type Refusal, refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { Actor } from '../acts/actor.ts';
import type { Command, CommandRuling, Deciding, PlannedAct } from '../acts/command.ts';
import { timeOrderedId } from '../acts/ids.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Keys } from '../identity/keys.ts';
import { blindOf, insertPersonKeys, newPersonKey } from '../identity/sealing.ts';
import { loadPersonFiles } from '../personnel/person-file-store.ts';
import { nextPersonNumbers } from '../personnel/person-word.ts';
import { claimBlinds } from './claim-blinds.ts';
import { concerned } from './dry-run.ts';
import { type LoadedRecord, loadOnRecord } from './load-on-record.ts';
import { type ImportWords, type Makes, type PlannedRow, planRow, writes } from './plan-import.ts';
import { findPreview, type Preview } from './preview-store.ts';

export interface CommitInput {
  readonly preview: string;
}

export interface CommitContext {
  readonly keys: Keys;
  readonly words: ImportWords;
  readonly actor: Actor;
  readonly now: Date;
  /** The preview, once it was found: for whoever runs the command. */
  preview?: Preview;
}

const MOST_CELLS_NAMED = 20;

/** Brings in a whole roster or nothing of it, as the clerk saw it in the preview. */
export function commitCommand(context: CommitContext): Command<CommitInput> {
  return {
    name: 'roster/commit',
    power: 'roster.import',
    subjects: () => [],
    alsoLocks: async ({ preview: id }, tx) => {
      const found = await findPreview(tx, context.keys, context.actor.account, id, context.now);
      if (found === undefined) throw new HttpFailure(404, { error: 'not-found' });
      if (found === 'expired') return [];
      context.preview = found;
      const { outcomes } = found.kept;
      return [
        ...concerned(outcomes),
        ...outcomes.flatMap(({ certificate }) => (certificate?.act === 'change' ? [certificate.subject] : [])),
      ];
    },
    decide: async (deciding) =>
      context.preview === undefined
        ? refuse(refusedByRule(OWN.roster, 'roster/preview-expired', {}))
        : decideCommit(context, context.preview, deciding),
    constraints: {
      // Somebody recorded the same person or certificate after the rows were compared: uploading again names the cell.
      person_key_active_blind: () => refuse(refusedByRule(OWN.roster, 'roster/changed-meanwhile', {})),
      certificate_number_once: () => refuse(refusedByRule(OWN.roster, 'roster/changed-meanwhile', {})),
    },
  };
}

async function decideCommit(context: CommitContext, preview: Preview, deciding: Deciding<CommitInput>): Promise<CommandRuling> {
  const { reading, outcomes: seen } = preview.kept;
  const onRecord = await loadOnRecord(deciding.tx, context.keys, deciding.actor.bureau, deciding.today, reading.rows);
  const { rows: outcomes } = reconcile(reading.rows, onRecord);
  const problems = problemRefusal(context, preview, outcomes, deciding);
  if (problems !== undefined) return refuse(problems);
  if (!outcomes.some(writes)) return refuse(refusedByRule(OWN.ledger, 'ledger/nothing-to-change', {}));
  if (preview.committed) return refuse(refusedByRule(OWN.roster, 'roster/preview-expired', {}));
  const moved = outcomes.flatMap((outcome, index) => (sameAsSeen(outcome, seen[index]) ? [] : (reading.rows[index] ?? [])));
  if (moved.length > 0) return refuse(refusedByRule(OWN.roster, 'roster/changed-meanwhile', { rows: moved.length, cells: cellsOf(moved) }));
  return writeRows(context, preview, onRecord, outcomes, deciding);
}

/** Errors of the workbook and people of other bureaus. Of the latter the superior learns in a job, the clerk no more than he knows. */
function problemRefusal(
  { keys }: CommitContext,
  { kept }: Preview,
  outcomes: readonly RowOutcome[],
  deciding: Deciding<unknown>,
): Refusal | undefined {
  const ofRows = outcomes.flatMap((outcome) => outcome.problems);
  const errors = [...sheetProblems(kept.reading), ...ofRows].filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  for (const [index, { outcome }] of outcomes.entries()) {
    const row = kept.reading.rows[index];
    if (outcome !== 'elsewhere' || row?.idNumber === undefined) continue;
    const blind = blindOf(keys, row.idNumber).toString('base64');
    deciding.later({ task: 'report-duplicate-person', payload: { blind, claimedBy: deciding.actor.bureau, name: row.name } });
  }
  const cells = errors.slice(0, MOST_CELLS_NAMED).map(({ sheet, ref }) => `${sheet}!${ref}`);
  return refusedByRule(OWN.roster, 'roster/has-problems', { problems: errors.length, cells });
}

/** Of a sheet as a whole: no row answers for them. */
export function sheetProblems({ problems, rows }: Preview['kept']['reading']): Preview['kept']['reading']['problems'] {
  const ofRows = new Set(
    rows.flatMap((row) => [...row.problems, ...row.warnings].map(({ sheet, ref, code }) => `${sheet}!${ref} ${code}`)),
  );
  return problems.filter(({ sheet, ref, code }) => !ofRows.has(`${sheet}!${ref} ${code}`));
}

function sameAsSeen(now: RowOutcome, seen: RowOutcome | undefined): boolean {
  const gist = ({ person, fields, certificate }: RowOutcome) => JSON.stringify([person, fields, certificate]);
  return seen !== undefined && gist(now) === gist(seen);
}

const cellsOf = (rows: readonly RosterRow[]) => rows.slice(0, MOST_CELLS_NAMED).map((row) => `${row.sheet}!${refOf(row, 'name')}`);

async function writeRows(
  context: CommitContext,
  preview: Preview,
  onRecord: LoadedRecord,
  outcomes: readonly RowOutcome[],
  deciding: Deciding<CommitInput>,
): Promise<CommandRuling> {
  const { rows } = preview.kept.reading;
  const files = await loadPersonFiles(deciding.tx, concerned(outcomes));
  const { makes, made } = await identities(context, deciding, onRecord, outcomes);
  const acts: PlannedAct[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    const planned = await planRow(context.words, deciding, makes, { row, outcome, file: files.get(outcome.person ?? '') });
    acts.push(...planned.acts);
    if (planned.refusal !== undefined) refused.push({ row, refusal: planned.refusal });
  }
  if (refused.length > 0) return refuse(rowsRefused(refused));
  const blindOfRow = ({ idNumber }: RosterRow) => (idNumber === undefined ? null : blindOf(context.keys, idNumber));
  await insertPersonKeys(
    deciding.tx,
    context.keys,
    made.map(({ row, key }) => ({ personKey: key, blind: blindOfRow(row) })),
  );
  await claimBlinds(
    deciding.tx,
    rows.flatMap((row, index) => numbered(outcomes[index], blindOfRow(row))),
  );
  const result = resultOf(preview.id, outcomes);
  return { accepted: true, acts: [...acts, importedAct(deciding, preview, result)], result: { ...result } };
}

/** People on record whose ID number the roster adds. */
function numbered(outcome: RowOutcome | undefined, blind: Buffer | null): { person: string; blind: Buffer }[] {
  const adds = outcome?.fields.some(({ field }) => field === 'idNumber') === true;
  return adds && blind !== null && outcome.person !== null ? [{ person: outcome.person, blind }] : [];
}

type Made = { readonly row: RosterRow; readonly key: ReturnType<typeof newPersonKey> };

async function identities(
  { now }: CommitContext,
  { tx }: Deciding<CommitInput>,
  onRecord: LoadedRecord,
  outcomes: readonly RowOutcome[],
): Promise<{ makes: Makes; made: Made[] }> {
  const numbers = await nextPersonNumbers(tx, outcomes.filter(({ outcome }) => outcome === 'new').length);
  const made: Made[] = [];
  const newId = () => timeOrderedId(now);
  const identityOf: Makes['identityOf'] = (row, { person }) => {
    if (person !== null) return { subject: person, personNumber: '', key: onRecord.keys.get(person)?.personKey };
    const key = newPersonKey(newId());
    const personNumber = numbers[made.push({ row, key }) - 1];
    if (personNumber === undefined) throw new Error('fewer person numbers than new people');
    return { subject: key.person, personNumber, key };
  };
  return { makes: { identityOf, newId }, made };
}

interface RefusedRow {
  readonly row: RosterRow;
  readonly refusal: NonNullable<PlannedRow['refusal']>;
}

/** One refusal for all rows: the cells, why each, and the clauses behind them. */
function rowsRefused(refused: readonly RefusedRow[]): Refusal {
  const named = refused.slice(0, MOST_CELLS_NAMED);
  const citations = new Map(
    refused.flatMap(({ refusal }) => refusal.refusal.basis.map((citation) => [JSON.stringify(citation), citation] as const)),
  );
  const [first, ...others] = citations.values();
  const gate = refused.find(({ refusal }) => refusal.refusal.gate !== undefined)?.refusal.refusal.gate;
  return {
    code: 'roster/rows-refused',
    ...(gate === undefined ? {} : { gate }),
    basis: first === undefined ? OWN.roster : ([first, ...others] satisfies Basis),
    facts: {
      rows: refused.length,
      cells: named.map(({ row, refusal }) => `${row.sheet}!${refOf(row, refusal.at)}`),
      codes: named.map(({ refusal }) => refusal.refusal.code),
    },
  };
}

function resultOf(preview: string, outcomes: readonly RowOutcome[]): CommitResult {
  const count = (holds: (outcome: RowOutcome) => boolean) => outcomes.filter(holds).length;
  return {
    preview,
    rows: outcomes.length,
    recorded: count(({ outcome }) => outcome === 'new'),
    changed: count(({ fields }) => fields.length > 0),
    unchanged: count(({ outcome }) => outcome === 'unchanged'),
    certificatesRecorded: count(({ certificate }) => certificate?.act === 'record'),
    certificatesChanged: count(({ certificate }) => certificate?.act === 'change'),
  };
}

function importedAct({ actor, today }: Deciding<CommitInput>, { kept }: Preview, { preview: _, ...counts }: CommitResult): PlannedAct {
  return {
    subject: randomUUID(),
    kind: 'roster-import',
    type: 'RosterImported.v1',
    bureau: actor.bureau,
    occurredOn: today,
    basis: OWN.roster,
    data: { ...counts, digest: kept.digest },
  };
}
