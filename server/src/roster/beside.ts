import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import { HttpFailure } from '../http/failure.ts';
import { LARGEST_UPLOAD } from '../workbook/open-workbook.ts';
import { tellFile } from '../workbook/tell-file.ts';
import type { TableSheet } from '../workbook/write-workbook.ts';
import type { ReadAnswer, WorkbookAnswer, WorkbookTask } from './workbook-tasks.ts';

const PROGRAM = fileURLToPath(new URL('./workbook-process.ts', import.meta.url));
const MOST_MEMORY = '--max-old-space-size=768';
const LONGEST_MS = 60_000;
const MOST_WAITING = 8;

/** A process that ended without an answer: the workbook took more memory or time than any roster needs. */
class TooMuch extends Error {}

// One workbook at a time: two processes together would take the memory of both.
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new HttpFailure(503, { error: 'unavailable' });
  waiting += 1;
  const mine = last.then(work, work).finally(() => {
    waiting -= 1;
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** Runs a task in a process of its own, which knows no key, no database and nothing of our environment. */
async function run(task: WorkbookTask): Promise<WorkbookAnswer> {
  return inTurn(
    () =>
      new Promise<WorkbookAnswer>((resolve, reject) => {
        const child = fork(PROGRAM, {
          execArgv: [MOST_MEMORY],
          env: {},
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
          timeout: LONGEST_MS,
          killSignal: 'SIGKILL',
        });
        child.once('message', (message) => {
          const { answer, fault } = message as { answer?: WorkbookAnswer; fault?: string };
          if (answer === undefined) reject(new Error(`a workbook task failed: ${fault ?? ''}`));
          else resolve(answer);
        });
        child.once('error', reject);
        child.once('exit', () => reject(new TooMuch()));
        child.send(task);
      }),
  );
}

/** What is no archive is told apart here, without starting anything. */
export async function readBeside(task: Omit<Extract<WorkbookTask, { task: 'read' }>, 'task'>): Promise<ReadAnswer> {
  const kind = task.bytes.length > LARGEST_UPLOAD ? 'too-large' : tellFile(task.bytes);
  if (kind !== 'zip') return { ok: false, problem: kind };
  try {
    return (await run({ task: 'read', ...task })) as ReadAnswer;
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, problem: 'too-large' };
    throw error;
  }
}

export async function markBeside(bytes: Uint8Array, problems: readonly Problem[], locale: 'zh' | 'en'): Promise<Uint8Array> {
  return (await run({ task: 'mark', bytes, problems, locale })) as Uint8Array;
}

export async function writeBeside(sheet: TableSheet): Promise<Uint8Array> {
  return (await run({ task: 'write', sheet })) as Uint8Array;
}
