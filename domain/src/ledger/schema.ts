import { z } from 'zod';
import { isPlainDate } from '../legal-time/plain-date.ts';
import type { Field, Fields } from './field.ts';

/** One code per wrong field; its sentence stands in contract/src/input-text.ts. */
export const INPUT_CODES = [
  'required',
  'too-long',
  'not-text',
  'control-characters',
  'not-a-date',
  'not-a-whole-number',
  'out-of-range',
  'not-an-option',
  'not-a-reference',
  'not-a-file',
  'empty-file',
  'file-kind-not-kept',
  'heic-picture',
  'changed-on-the-way',
  'unknown-field',
  'fixed-field',
  'id-number-length',
  'id-number-characters',
  'id-number-fifteen-digits',
  'id-number-check-digit',
  'id-number-birth-date',
  'id-number-future',
  'id-number-unknown-province',
  'id-number-sex',
  'not-a-name',
  'password-too-short',
  'password-too-simple',
  'password-of-login',
  'password-same',
] as const;

export type InputCode = (typeof INPUT_CODES)[number];

const because = (code: InputCode): string => code;

// Everything below U+0020 but tab and line breaks, and DEL: they come from broken copies and break documents.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// As isWellFormed() says it, which Chromium 109 does not have: forms check with this schema too.
const LONE_SURROGATE = /\p{Cs}/u;

export function textSchema(max: number): z.ZodType<string> {
  return (
    z
      .string({ error: because('not-text') })
      .transform((value) => value.trim())
      .refine((value) => value.length > 0, because('required'))
      .refine((value) => value.length <= max, because('too-long'))
      // Half of a surrogate pair is no character: it cannot be stored, and no canonical JSON holds it.
      .refine((value) => !CONTROL.test(value) && !LONE_SURROGATE.test(value), because('control-characters'))
  );
}

// Rules count days on from what was typed: with the ends of the calendar they would leave it.
const EARLIEST = '1901-01-01';
const LATEST = '2189-12-31';

export const plainDateSchema = z
  .string({ error: because('not-a-date') })
  .refine(isPlainDate, { error: because('not-a-date'), abort: true })
  .refine((day) => day >= EARLIEST && day <= LATEST, because('out-of-range'));
export const subjectIdSchema = z.uuid({ error: because('not-a-reference') });

function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'sealed':
      return textSchema(field.max ?? 100);
    case 'choice':
      return z.enum(field.options ?? [], { error: because('not-an-option') });
    case 'date':
      return plainDateSchema;
    case 'integer':
    case 'half-days':
    case 'bureau':
      return z
        .int({ error: because('not-a-whole-number') })
        .min(field.min ?? 0, because('out-of-range'))
        .max(field.max ?? 2_000_000_000, because('out-of-range'));
    case 'flag':
      return z.boolean({ error: because('not-an-option') });
    case 'subject':
      return subjectIdSchema;
    case 'file':
      return z.string({ error: because('not-a-file') }).regex(/^[0-9a-f]{64}$/, because('not-a-file'));
  }
}

/** Empty text of an optional field means that it is not known. */
function optionalSchema(field: Field): z.ZodType {
  return z.preprocess(
    (value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value),
    valueSchema(field).nullable(),
  );
}

function requiredSchema(field: Field): z.ZodType {
  return z
    .any()
    .refine((value) => value !== undefined && value !== null, because('required'))
    .pipe(valueSchema(field));
}

const schemaOf = (field: Field) => (field.required ? requiredSchema(field) : optionalSchema(field));

/** What a person may write when recording: all fields but those that a command of its own sets. */
export function recordSchema(fields: Fields): z.ZodType<Record<string, unknown>> {
  const shape = Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (field.byCommand ? [] : [[name, schemaOf(field)]])));
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? because('unknown-field') : undefined) });
}

/** What a person may change or correct: any of the fields that are not fixed. */
export function patchSchema(fields: Fields): z.ZodType<Record<string, unknown>> {
  const shape = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.byCommand || field.fixed ? [] : [[name, z.optional(valueSchemaOrNull(field))]],
    ),
  );
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? because('fixed-field') : undefined) });
}

function valueSchemaOrNull(field: Field): z.ZodType {
  const nullable = z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    valueSchema(field).nullable(),
  );
  return field.required ? nullable.refine((value) => value !== null, because('required')) : nullable;
}
