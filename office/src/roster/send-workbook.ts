import { ROSTER_FILE_FIELD, type RosterPreviewView, rosterPaths, type WrongWorkbook } from '@zhunsheng/contract/roster';
import { RequestFailure, readFailure } from '../shell/failure.ts';
import { untilSignedInAgain } from '../shell/signed-out.ts';
import { answered, pause } from '../shell/waiting.ts';

export type Sent = { readonly preview: RosterPreviewView } | { readonly wrong: WrongWorkbook };

/** Bytes that have left so far; undefined: all of them, and the server is reading. */
export type Progress = { readonly done: number; readonly all: number } | undefined;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly requestId: string;
}

const MOST_ATTEMPTS = 20;

/** A workbook on its way. Not by fetch, which cannot say how much of an upload has left. A preview writes nothing: sending it again is harmless. */
export async function sendWorkbook(file: File, csrf: () => string, progress: (progress: Progress) => void): Promise<Sent> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(file, csrf(), progress);
    const waits =
      answer === undefined
        ? 'unreachable'
        : answer.status === 429
          ? 'too-many-requests'
          : [502, 503, 504].includes(answer.status)
            ? 'unavailable'
            : undefined;
    if (waits !== undefined && attempt < MOST_ATTEMPTS) {
      await pause(waits, attempt, undefined);
      continue;
    }
    answered();
    if (answer === undefined) throw new RequestFailure({ kind: 'answered', status: 0, error: 'unreachable', requestId: '' });
    const body = bodyOf(answer.text);
    if (answer.status === 200) return { preview: body as RosterPreviewView };
    if (answer.status === 422 && isWrongWorkbook(body)) return { wrong: body };
    const failure = readFailure(answer.status, body, answer.requestId);
    if (failure.kind !== 'signed-out') throw new RequestFailure(failure);
    await untilSignedInAgain();
  }
}

function sendOnce(file: File, csrf: string, progress: (progress: Progress) => void): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const form = new FormData();
    form.append(ROSTER_FILE_FIELD, file);
    const request = new XMLHttpRequest();
    request.open('POST', rosterPaths.previews);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-zs-csrf', csrf);
    request.upload.onprogress = (event) => progress({ done: event.loaded, all: event.total });
    request.upload.onload = () => progress(undefined);
    request.onload = () =>
      resolve({ status: request.status, text: request.responseText, requestId: request.getResponseHeader('x-request-id') ?? '' });
    request.onerror = () => resolve(undefined);
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

function isWrongWorkbook(body: unknown): body is WrongWorkbook {
  return typeof body === 'object' && body !== null && 'error' in body && body.error === 'workbook';
}
