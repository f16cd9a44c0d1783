import { maskIdNumber } from '../personnel/id-number.ts';
import { tidySpaces } from '../text/spaces.ts';
import { maskPhone } from './mask-phone.ts';
import type { OnRecord, PersonOnRecord } from './on-record.ts';
import { problemAt, type Problem } from './problems.ts';
import type { RosterRow } from './read-row.ts';

export type PersonField = 'name' | 'sex' | 'idNumber' | 'phone' | 'category' | 'team' | 'position' | 'joinedOn';

/** Sealed values are masked on both sides. */
export interface FieldChange<F extends string = string> {
  field: F;
  from: string | null;
  to: string | null;
}

const PLAIN = ['name', 'sex', 'category', 'team', 'position', 'joinedOn'] as const;

/** The fields in which a row differs from the person on record; what the row does not say is left as it is. */
export function comparePerson(
  row: RosterRow,
  person: PersonOnRecord,
  { today, phoneOf }: OnRecord,
): { fields: FieldChange<PersonField>[]; problems: Problem[] } {
  const fields: FieldChange<PersonField>[] = [];
  for (const field of PLAIN) {
    const to = field === 'category' && categoryAssumed(row) ? undefined : row[field];
    if (to !== undefined && plainly(to) !== plainly(person[field] ?? '')) fields.push({ field, from: person[field], to });
  }
  if (!person.keyErased) fields.push(...sealedChanges(row, person, phoneOf(person.subject)));
  const left = person.leftOn !== null && person.leftOn <= today ? person.leftOn : undefined;
  return { fields, problems: left ? [problemAt(row.sheet, row.cells.name ?? `A${row.row}`, { code: 'has-left', leftOn: left })] : [] };
}

function sealedChanges(row: RosterRow, person: PersonOnRecord, phone: string | undefined): FieldChange<PersonField>[] {
  const changes: FieldChange<PersonField>[] = [];
  if (row.idNumber !== undefined && person.idMask === null) changes.push({ field: 'idNumber', from: null, to: maskIdNumber(row.idNumber) });
  if (row.phone !== undefined && row.phone !== phone)
    changes.push({ field: 'phone', from: phone === undefined ? null : maskPhone(phone), to: maskPhone(row.phone) });
  return changes;
}

/** What was concluded from a row's other cells is no reason to overrule the record. */
function categoryAssumed({ warnings }: RosterRow): boolean {
  return warnings.some(({ code }) => code === 'category-assumed');
}

/** As reading a cell leaves a text, so that an export that comes back changes nothing. */
function plainly(text: string): string {
  return tidySpaces(text).replace(/^'/, '');
}
