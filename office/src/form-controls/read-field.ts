import type { Field } from '@zhunsheng/domain/ledger/field';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { isBlankMark, readDate } from '@zhunsheng/domain/legal-time/read-date';
import { toHalfWidth } from '@zhunsheng/domain/text/half-width';
import { withoutSpaces } from '@zhunsheng/domain/text/spaces';

/** What a field's typed text means: a value, or the code of what is wrong with it. */
export type ReadField = { readonly value: unknown } | { readonly problem: string };

/** Every field is kept as the text that was typed, so that nothing typed is lost; '' is nothing. */
export type Typed = Readonly<Record<string, string>>;

const NOTHING: ReadField = { value: null };

export function readField(field: Field, text: string, today: PlainDate): ReadField {
  const typed = text.trim();
  switch (field.kind) {
    case 'date':
      return readTypedDate(typed, today);
    case 'integer':
    case 'bureau':
      return typed === '' ? NOTHING : wholeNumber(typed);
    case 'half-days':
      return typed === '' ? NOTHING : halfDays(typed);
    case 'flag':
      return typed === '' ? NOTHING : { value: typed === 'true' };
    case 'text':
    case 'long-text':
    case 'sealed':
    case 'choice':
    case 'subject':
    case 'file':
      return { value: typed === '' ? null : typed };
  }
}

function readTypedDate(typed: string, today: PlainDate): ReadField {
  if (isBlankMark(typed)) return NOTHING;
  const found = readDate(typed, today);
  if ('date' in found) return { value: found.date };
  return 'unlimited' in found ? NOTHING : { problem: found.problem };
}

function wholeNumber(typed: string): ReadField {
  const text = withoutSpaces(toHalfWidth(typed));
  return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: 'not-a-whole-number' };
}

/** Days as people write them (4.5, ４．５, 4天半): kept as whole half-days. */
function halfDays(typed: string): ReadField {
  const text = withoutSpaces(toHalfWidth(typed)).replace(/天半$/, '.5').replace(/天$/, '');
  return /^\d{1,3}(\.[05]0?)?$/.test(text) ? { value: Math.round(Number(text) * 2) } : { problem: 'not-half-days' };
}

/** A value of an entry as the text that its field shows. */
export function typedOf(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  // There is a sealed value, but it is not ours to see: nothing typed means that it stays.
  if (field.kind === 'sealed') return '';
  return field.kind === 'half-days' ? String(Number(value) / 2) : String(value);
}
