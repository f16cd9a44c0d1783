import { DOCUMENT_LETTERS, type NumberedDocument } from '@zhunsheng/domain/document/number';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { holds } from '../ledger/as-of.ts';

/** The letters of a kind of document on a day: the bureau's own, or the shipped ones. */
export async function lettersOn(
  tx: Tx,
  { bureau, kind }: { readonly bureau: number; readonly kind: NumberedDocument },
  day: PlainDate,
): Promise<string> {
  const { rows } = await tx.query<{ letters: string }>({
    name: 'document-letters-on',
    text: `select letters from document_letters l where bureau = $1 and document = $2 and ${holds('l', '$3', null)} and "from" <= $3
            order by "from" desc, known_from desc limit 1`,
    values: [bureau, kind, day],
  });
  return rows[0]?.letters ?? DOCUMENT_LETTERS[kind];
}
