import type { InputCode } from '@zhunsheng/domain/ledger/schema';
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

/** One code per field: the first that zod found. */
export function inputFailure(error: ZodError): HttpFailure {
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const field = path.join('.');
    if (!fields.has(field)) fields.set(field, issue.message);
  }
  return badInput([...fields].map(([field, code]) => ({ field, code })));
}
