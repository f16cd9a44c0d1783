import { type EvidenceFile, filesPath } from '@zhunsheng/contract/evidence-file';
import { RequestFailure, readFailure } from '../shell/failure.ts';
import { untilSignedInAgain } from '../shell/signed-out.ts';
import { answered, pause, type Waiting } from '../shell/waiting.ts';
import { sha256 } from './sha-256.ts';

export interface KeptEvidence extends EvidenceFile {
  /** As the file is called on this computer; the server does not keep it. */
  readonly name: string;
}

/** How far a file is, in hundredths; `checking`: everything has left and the server compares. */
export type Step = { readonly at: 'hashing' | 'sending'; readonly percent: number } | { readonly at: 'checking' };

export interface Sending {
  readonly csrf: () => string;
  readonly step: (step: Step) => void;
  readonly signal: AbortSignal;
}

const PIECE_BYTES = 1 << 20;
const MOST_ATTEMPTS = 20;

/** A file on its way, with the digest that it had here: sending it again is harmless, it is kept by its content. */
export async function sendFile(file: File, sending: Sending): Promise<KeptEvidence> {
  const digest = await digestOf(file, sending);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(file, digest, sending);
    sending.signal.throwIfAborted();
    const because = answer === undefined ? 'unreachable' : waitingFor(answer.status);
    if (because !== undefined && attempt < MOST_ATTEMPTS) {
      await pause(because, attempt, sending.signal);
      continue;
    }
    answered();
    if (answer === undefined) throw new RequestFailure({ kind: 'answered', status: 0, error: 'unreachable', requestId: '' });
    if (answer.status === 200) return { ...(answer.body as EvidenceFile), name: file.name };
    const failure = readFailure(answer.status, answer.body, answer.requestId);
    if (failure.kind !== 'signed-out') throw new RequestFailure(failure);
    await untilSignedInAgain();
  }
}

/** Piece by piece, so that the page stays alive meanwhile. */
async function digestOf(file: File, { step, signal }: Sending): Promise<string> {
  const hash = sha256();
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    signal.throwIfAborted();
    step({ at: 'hashing', percent: Math.floor((from / file.size) * 100) });
    hash.add(new Uint8Array(await file.slice(from, from + PIECE_BYTES).arrayBuffer()));
  }
  return hash.digest();
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly requestId: string;
}

function waitingFor(status: number): Waiting['because'] | undefined {
  if (status === 429) return 'too-many-requests';
  return [502, 503, 504].includes(status) ? 'unavailable' : undefined;
}

/** Not by fetch, which cannot say how much has left. Undefined where nobody answered. */
function sendOnce(file: File, digest: string, { csrf, step, signal }: Sending): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const form = new FormData();
    form.append('sha256', digest);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', filesPath);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-zs-csrf', csrf());
    request.upload.onprogress = ({ loaded, total }) => step({ at: 'sending', percent: Math.floor((loaded / total) * 100) });
    request.upload.onload = () => step({ at: 'checking' });
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    request.onloadend = () => {
      signal.removeEventListener('abort', abort);
      const requestId = request.getResponseHeader('x-request-id') ?? '';
      resolve(request.status === 0 ? undefined : { status: request.status, body: bodyOf(request.responseText), requestId });
    };
    request.send(form);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
