import type { DocumentNumber, NumberedDocument } from '@zhunsheng/domain/document/number';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { yearOf } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { lettersOn } from './letters-on.ts';
import { organMarkOn } from './organ-mark.ts';

export interface NumberedFor {
  readonly bureau: number;
  readonly kind: NumberedDocument;
  /** The case, or whatever the document belongs to. */
  readonly subject: string;
}

/**
 * The next serial of the bureau, kind and year, in the transaction of the command that approves the document: rolled back with it, so
 * that runs have no holes; whoever takes the next one waits for its end. To be called after the rule has accepted.
 */
export async function allocateNumber(tx: Tx, { bureau, kind, subject }: NumberedFor, year: number, now: string): Promise<number> {
  const { rows } = await tx.query<{ number: number }>({
    name: 'allocate-document-number',
    text: 'select allocate_document_number($1, $2, $3, $4, $5) as number',
    values: [bureau, kind, year, subject, now],
  });
  const [given] = rows;
  if (given === undefined) throw new Error('no document number was given');
  return given.number;
}

/** A whole number for an act to hold: the mark and letters as they are on that day, so that a later mark does not rewrite old papers. */
export async function giveNumber(tx: Tx, numbered: NumberedFor, today: PlainDate, now: string): Promise<DocumentNumber> {
  const { mark } = await organMarkOn(tx, numbered.bureau, today);
  const year = yearOf(today);
  const serial = await allocateNumber(tx, numbered, year, now);
  return { kind: numbered.kind, organMark: mark, letters: await lettersOn(tx, numbered, today), year, serial };
}

/** For good: the number is never given again. Throws a fault where it is not the subject's, or void already. */
export async function voidNumber(
  tx: Tx,
  { bureau, subject }: Omit<NumberedFor, 'kind'>,
  { kind, year, serial }: Pick<DocumentNumber, 'kind' | 'year' | 'serial'>,
  reason: string,
  now: string,
): Promise<void> {
  const { rows } = await tx.query<{ voided: boolean }>('select void_document_number($1, $2, $3, $4, $5, $6, $7) as voided', [
    bureau,
    kind,
    year,
    serial,
    subject,
    reason,
    now,
  ]);
  if (rows[0]?.voided !== true) throw new Error(`${kind} ${year}/${serial} of ${bureau} is no standing number of ${subject}`);
}
