import { CASE_INPUTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { toHalfWidth } from '@zhunsheng/domain/text/half-width';
import { withoutSpaces } from '@zhunsheng/domain/text/spaces';
import { uuidV7 } from '../../shell/uuid-v7.ts';
import type { FormField, FormSetting, Values } from './form-field.ts';
import { FORMS } from './forms.ts';
import { readFen, readYuan } from './read-yuan.ts';

/** One penalty, one thing, one instalment while it is typed: amounts are text until they are sent. */
export type Row = Readonly<Record<string, unknown>>;

export function startValues(act: CaseActName, setting: FormSetting): Values {
  return Object.fromEntries(
    FORMS[act].map((field) => [field.name, field.kind === 'new' ? uuidV7() : typed(field, field.start?.(setting))]),
  );
}

export const shownFields = (act: CaseActName, values: Values, setting: FormSetting): readonly FormField[] =>
  FORMS[act].filter((field) => field.kind !== 'new' && field.shown?.(values, setting) !== false);

/** What is sent: what is shown, read as its kind reads it. What is hidden by an answer above is not sent. */
export function inputOf(act: CaseActName, values: Values, setting: FormSetting): Readonly<Record<string, unknown>> {
  const sent = FORMS[act].filter((field) => field.kind === 'new' || field.shown?.(values, setting) !== false);
  return Object.fromEntries(sent.map((field) => [field.name, sentOf(field, values[field.name])]));
}

/** What is wrong with it, as the server would find it: the codes by `party.idNumber`, `penalties.0.yuan`. */
export function problemsOf(act: CaseActName, input: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const checked = CASE_INPUTS[act].safeParse(input);
  if (checked.success) return {};
  return Object.fromEntries(checked.error.issues.map((issue) => [issue.path.join('.'), codeOf(issue.message)]));
}

/** A schema that has no code of its own for a missing value says it in the words of its library. */
const codeOf = (message: string): string => (/^[a-z-]+$/.test(message) ? message : 'required');

function typed(field: FormField, value: unknown): unknown {
  if (field.kind === 'penalties' && Array.isArray(value)) return value.map((row: Row) => ({ ...row, yuan: numberText(row['yuan']) }));
  return typeof value === 'number' && (field.kind === 'yuan' || field.kind === 'number') ? String(value) : value;
}

const numberText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

function sentOf(field: FormField, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'long':
      return value ?? '';
    case 'date':
    case 'minute':
      return value === null || value === '' ? undefined : value;
    case 'number':
      return wholeOf(value);
    case 'yuan':
      return yuanOf(value);
    case 'fen':
      return value === '' || value === undefined ? undefined : readFen(String(value));
    case 'penalties':
      return (value as readonly Row[]).map(({ kind, yuan, detail }) => ({ kind, yuan: yuanOf(yuan) ?? null, detail: detail ?? null }));
    case 'items':
      return (value as readonly Row[]).map(({ name, spec, quantity, unit }) => ({
        name: name ?? '',
        spec: spec ?? null,
        quantity: wholeOf(quantity) ?? 0,
        unit: unit ?? '',
      }));
    case 'instalments':
      return (value as readonly Row[]).map(({ dueOn, yuan }) => ({ dueOn, yuan: yuanOf(yuan) ?? Number.NaN }));
    case 'choice':
    case 'matter':
    case 'basis':
    case 'person':
    case 'ref':
    case 'file':
    case 'signature':
      return value === '' || value === null ? undefined : value;
    case 'bureau':
    case 'circumstances':
    case 'files':
    case 'flag':
    case 'many':
    case 'new':
    case 'party':
    case 'people':
    case 'points':
      return value ?? undefined;
  }
}

/** NaN where it is no whole amount: the schema says so at its field. */
function yuanOf(value: unknown): number | undefined {
  const read = readYuan(numberText(value));
  if (read === undefined) return undefined;
  return 'yuan' in read ? read.yuan : read.problem === 'negative' ? -1 : Number.NaN;
}

function wholeOf(value: unknown): number | undefined {
  const text = withoutSpaces(toHalfWidth(numberText(value)));
  if (text === '') return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
