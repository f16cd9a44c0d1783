import { INPUT_CODES, type InputCode } from '@zhunsheng/domain/ledger/schema';
import type { ZodError } from 'zod';

/** A failure that a client can act on; anything else is a fault and becomes 500 with its request id. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body['error']));
    this.status = status;
    this.body = body;
  }
}

export interface WrongField {
  readonly field: string;
  readonly code: string;
}

export function badInput(fields: readonly WrongField[]): HttpFailure {
  return new HttpFailure(400, { error: 'bad-input', fields });
}

export const wrongField = (field: string, code: InputCode): HttpFailure => badInput([{ field, code }]);

const LONGEST_FIELD = 100;

/** One code per field: the first that zod found. A name that the client made up is answered in its first characters. */
export function inputFailure(error: ZodError): HttpFailure {
  const fields = new Map<string, InputCode>();
  for (const issue of error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const field = path.join('.').slice(0, LONGEST_FIELD);
    if (!fields.has(field)) fields.set(field, codeOf(issue));
  }
  return badInput([...fields].map(([field, code]) => ({ field, code })));
}

type Issue = ZodError['issues'][number];

const isInputCode = (text: string): text is InputCode => (INPUT_CODES as readonly string[]).includes(text);

/** The code that the schema names; where it names none, what zod found in our words. */
function codeOf(issue: Issue): InputCode {
  if (isInputCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : codeOfType(issue.expected);
    case 'invalid_format':
      return issue.format === 'uuid' ? 'not-a-reference' : codeOfType(issue.format);
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'out-of-range';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'out-of-range';
    case 'invalid_union':
      return issue.errors[0]?.[0] === undefined ? 'not-an-option' : codeOf(issue.errors[0][0]);
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_value':
    case 'not_multiple_of':
      return 'not-an-option';
  }
}

function codeOfType(expected: string): InputCode {
  if (expected === 'int' || expected === 'number') return 'not-a-whole-number';
  if (expected === 'date' || expected === 'datetime') return 'not-a-date';
  return expected === 'string' ? 'not-text' : 'not-an-option';
}
