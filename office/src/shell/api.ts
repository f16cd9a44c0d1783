import { RequestFailure, readFailure } from './failure.ts';
import { untilSignedInAgain } from './signed-out.ts';
import { uuidV7 } from './uuid-v7.ts';
import { answered, pause, type Waiting } from './waiting.ts';

const CSRF_HEADER = 'x-zs-csrf';
/** About ten minutes of waiting for a server that restarts. */
const MOST_ATTEMPTS = 80;

let csrf = '';

/** The token that commands carry; known from signing in and from /api/me. */
export function keepCsrf(token: string): void {
  csrf = token;
}

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where nobody has signed in yet, an ended session is an answer and not an interruption. */
  readonly whenSignedOut?: 'wait' | 'throw';
  /** False for what must not be sent twice: it has no command id. */
  readonly repeatable?: boolean;
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: BodyInit | undefined;
  readonly json: boolean;
}

export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export function addressOf(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function read<T>(path: string, parameters?: Parameters, options: SendOptions = {}): Promise<T> {
  return send<T>({ method: 'GET', path: addressOf(path, parameters), json: false }, options);
}

/** A request to act. Its id is made here once: however often the network makes us repeat it, it is one act. */
export function command<T>(path: string, input: object, commandId: string = uuidV7()): Promise<T> {
  return send<T>({ method: 'POST', path, body: JSON.stringify({ commandId, ...input }), json: true }, {});
}

/** What is no command: signing in and out, changing one's password. Sent once. */
export function post<T>(path: string, body: object, options: SendOptions = {}): Promise<T> {
  return send<T>({ method: 'POST', path, body: JSON.stringify(body), json: true }, { repeatable: false, ...options });
}

/** A file; the server makes no act of it, so that sending it again is harmless. */
export function upload<T>(path: string, form: FormData): Promise<T> {
  return send<T>({ method: 'POST', path, body: form, json: false }, {});
}

async function send<T>(request: Request, options: SendOptions): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const last = attempt >= MOST_ATTEMPTS || options.repeatable === false;
    const response = await attemptOnce(request, options.signal);
    if (response === undefined) {
      if (last) throw new RequestFailure({ kind: 'answered', status: 0, error: 'unreachable', requestId: '' });
      await pause('unreachable', attempt, options.signal);
      continue;
    }
    const because = waitingFor(response.status);
    if (because !== undefined && !last) {
      await pause(because, attempt, options.signal);
      continue;
    }
    answered();
    const requestId = response.headers.get('x-request-id') ?? '';
    const body = await bodyOf(response);
    if (response.ok) return body as T;
    const failure = readFailure(response.status, body, requestId);
    if (failure.kind !== 'signed-out' || options.whenSignedOut === 'throw') throw new RequestFailure(failure);
    await untilSignedInAgain();
  }
}

async function attemptOnce({ method, path, body, json }: Request, signal: AbortSignal | undefined): Promise<Response | undefined> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (json) headers['content-type'] = 'application/json';
  if (method === 'POST') headers[CSRF_HEADER] = csrf;
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return undefined;
  }
}

function waitingFor(status: number): Waiting['because'] | undefined {
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status === 429 ? 'too-many-requests' : undefined;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not one of our answers (a balancer's page): its status says enough.
    return undefined;
  }
}

/** Where an answer is a file: its bytes and the name that the server gave it. */
export async function download(path: string, input?: object): Promise<void> {
  const response = await fetch(path, {
    method: input === undefined ? 'GET' : 'POST',
    headers: { [CSRF_HEADER]: csrf, ...(input === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(input === undefined ? {} : { body: JSON.stringify({ commandId: uuidV7(), ...input }) }),
  });
  if (!response.ok)
    throw new RequestFailure(readFailure(response.status, await bodyOf(response), response.headers.get('x-request-id') ?? ''));
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  saveAs(await response.blob(), name === undefined ? 'zhunsheng' : decodeURIComponent(name));
}

export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
