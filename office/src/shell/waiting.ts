import { createStore } from './store.ts';

/** Shown while requests wait for a server that does not answer; undefined while it does. */
export interface Waiting {
  readonly because: 'unavailable' | 'unreachable' | 'too-many-requests';
  readonly since: number;
}

export const waiting = createStore<Waiting | undefined>(undefined);

let waiters = 0;

const LONGEST_PAUSE_MS = 8000;

/** One pause, longer with each attempt, with the notice shown meanwhile. */
export async function pause(because: Waiting['because'], attempt: number, signal: AbortSignal | undefined): Promise<void> {
  waiters += 1;
  if (waiting.get()?.because !== because) waiting.set({ because, since: Date.now() });
  try {
    await sleep(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt), signal);
  } finally {
    waiters -= 1;
  }
}

/** A request got through: nobody needs the notice any longer. */
export function answered(): void {
  if (waiters === 0) waiting.set(undefined);
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
