import type { Refusal } from '@zhunsheng/domain/ruling';

export interface WrongField {
  readonly field: string;
  readonly code: string;
}

/** What a request can come back with instead of an answer. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly requestId: string }
  | { readonly kind: 'bad-input'; readonly fields: readonly WrongField[]; readonly requestId: string }
  | { readonly kind: 'signed-out'; readonly requestId: string }
  | { readonly kind: 'not-found'; readonly requestId: string }
  /** Any other answer with its status and the server's own word for it. */
  | { readonly kind: 'answered'; readonly status: number; readonly error: string; readonly requestId: string };

export class RequestFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'answered' ? failure.error : failure.kind);
    this.failure = failure;
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailure) return error.failure;
  return { kind: 'answered', status: 0, error: 'fault', requestId: '' };
}

export function readFailure(status: number, body: unknown, requestId: string): Failure {
  const answer = (body ?? {}) as { error?: string; refusal?: Refusal; fields?: WrongField[]; requestId?: string };
  const id = answer.requestId ?? requestId;
  if (answer.refusal !== undefined) return { kind: 'refused', refusal: answer.refusal, requestId: id };
  if (status === 400 && Array.isArray(answer.fields)) return { kind: 'bad-input', fields: answer.fields, requestId: id };
  if (status === 401 && answer.error === 'signed-out') return { kind: 'signed-out', requestId: id };
  if (status === 404) return { kind: 'not-found', requestId: id };
  return { kind: 'answered', status, error: answer.error ?? 'fault', requestId: id };
}
