import { maskIdNumber } from '../personnel/id-number.ts';
import { compareCertificate, type CertificateOutcome } from './compare-certificate.ts';
import { comparePerson, type FieldChange, type PersonField } from './compare-person.ts';
import type { OnRecord, PersonOnRecord } from './on-record.ts';
import { problemAt, type Problem, type ProblemFact } from './problems.ts';
import type { ColumnKey } from './columns.ts';
import type { RosterRow } from './read-row.ts';

export type Outcome = 'new' | 'change' | 'unchanged' | 'problem' | 'elsewhere';

/** What one row would do to the record. */
export interface RowOutcome {
  outcome: Outcome;
  /** The person on record whom it is about. */
  person: string | null;
  fields: FieldChange<PersonField>[];
  certificate: CertificateOutcome | null;
  /** Of the row itself and of comparing it with the record; warnings stand in the row. */
  problems: Problem[];
}

export interface Reconciliation {
  /** One for each row, in order. */
  rows: RowOutcome[];
  /** People at work in the bureau whom the roster does not name. For information: nobody is removed. */
  notInRoster: PersonOnRecord[];
}

/** Compares a roster with what is on record. The same roster again is unchanged throughout; a blank cell never erases a value. */
export function reconcile(rows: readonly RosterRow[], onRecord: OnRecord): Reconciliation {
  const bySubject = new Map(onRecord.people.map((person) => [person.subject, person]));
  const byNumber = new Map(onRecord.people.map((person) => [person.personNumber, person]));
  const named = new Map<string, RosterRow>();
  const outcomes = rows.map((row) => {
    const match = matchOf(row, onRecord, bySubject, byNumber);
    const twin = match.person && twinOf(row, match.person, named);
    return outcomeOf(
      row,
      twin ? { ...match, problem: { code: 'person-twice' as const, ...placeOf(twin, row) }, at: 'name' as const } : match,
      onRecord,
    );
  });
  const atWork = onRecord.people.filter(({ leftOn }) => leftOn === null || leftOn > onRecord.today);
  return { rows: outcomes, notInRoster: atWork.filter(({ subject }) => !named.has(subject)) };
}

interface Match {
  person?: PersonOnRecord;
  problem?: ProblemFact;
  at?: ColumnKey;
}

function matchOf(
  row: RosterRow,
  onRecord: OnRecord,
  bySubject: ReadonlyMap<string, PersonOnRecord>,
  byNumber: ReadonlyMap<string, PersonOnRecord>,
): Match {
  const numbered = row.personNumber === undefined ? undefined : byNumber.get(row.personNumber);
  if (row.idNumber === undefined) {
    if (numbered) return { person: numbered };
    return row.personNumber === undefined ? {} : { problem: { code: 'person-number-unknown' }, at: 'personNumber' };
  }
  const holder = onRecord.holderOf(row.idNumber);
  if (holder === 'elsewhere') return { problem: { code: 'active-elsewhere' }, at: 'idNumber' };
  const identified = holder && bySubject.get(holder.subject);
  if (identified) return numbered && numbered !== identified ? ofAnother(identified) : { person: identified };
  // The bureau's own numbering of its staff stands in such a column, too: without a person of ours behind it, it says nothing.
  if (!numbered) return {};
  const sameNumber = numbered.idMask === null || (numbered.leftOn !== null && numbered.idMask === maskIdNumber(row.idNumber));
  return sameNumber ? { person: numbered } : ofAnother(numbered);
}

function ofAnother(person: PersonOnRecord): Match {
  return { person, problem: { code: 'person-number-of-another' }, at: 'personNumber' };
}

/** The earlier row about the same person, unless both rows have been told already that they bear the same number. */
function twinOf(row: RosterRow, { subject }: PersonOnRecord, named: Map<string, RosterRow>): RosterRow | undefined {
  const earlier = named.get(subject);
  if (!earlier) named.set(subject, row);
  return row.problems.some(({ code }) => code === 'id-number-twice' || code === 'person-number-twice') ? undefined : earlier;
}

function placeOf(twin: RosterRow, row: RosterRow) {
  return { otherRef: refOf(twin, 'name'), ...(twin.sheet === row.sheet ? {} : { otherSheet: twin.sheet }) };
}

/** Where a problem of a row is shown: at its column if the sheet has one, else at the name. */
export function refOf(row: RosterRow, key: ColumnKey): string {
  return row.cells[key] ?? row.cells.name ?? `A${row.row}`;
}

export function rowProblem(row: RosterRow, key: ColumnKey, fact: ProblemFact): Problem {
  return problemAt(row.sheet, refOf(row, key), fact);
}

function outcomeOf(row: RosterRow, { person, problem, at = 'name' }: Match, onRecord: OnRecord): RowOutcome {
  // Who is on record has a category: a sheet that says nothing of it changes nothing.
  const own = row.problems.filter(({ code }) => !(person && code === 'category-missing'));
  const found = problem ? [rowProblem(row, at, problem)] : [];
  // Nothing more is compared: whatever else were said would be about a person of another bureau.
  if (problem?.code === 'active-elsewhere')
    return { outcome: 'elsewhere', person: null, fields: [], certificate: null, problems: [...own, ...found] };
  const compared = person ? comparePerson(row, person, onRecord) : { fields: [], problems: [] };
  // Of a row whose person is not known nobody can say whether the certificate is somebody else's.
  const certificate = person || row.idNumber !== undefined ? compareCertificate(row, person, onRecord) : { outcome: null, problems: [] };
  const problems = [...own, ...found, ...compared.problems, ...certificate.problems];
  const outcome = { person: person?.subject ?? null, fields: compared.fields, certificate: certificate.outcome, problems };
  if (problems.some(({ severity }) => severity === 'error')) return { ...outcome, outcome: 'problem', fields: [], certificate: null };
  if (!person) return { ...outcome, outcome: 'new' };
  return { ...outcome, outcome: outcome.fields.length > 0 || outcome.certificate ? 'change' : 'unchanged' };
}
