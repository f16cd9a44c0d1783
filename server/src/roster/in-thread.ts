import { Worker } from 'node:worker_threads';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import { HttpFailure } from '../http/failure.ts';
import type { TableSheet } from '../workbook/write-workbook.ts';
import type { ReadAnswer, WorkbookAnswer, WorkbookTask } from './workbook-tasks.ts';

const THREAD = new URL('./workbook-thread.ts', import.meta.url);
const LIMITS = { maxOldGenerationSizeMb: 768 };
const LONGEST_MS = 60_000;
const MOST_WAITING = 8;

/** A thread that ended without an answer: the workbook took more memory or time than any roster needs. */
class TooMuch extends Error {}

// One workbook at a time: two threads together would take the memory of both.
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

async function run(task: WorkbookTask): Promise<WorkbookAnswer> {
  const thread = new Worker(THREAD, { workerData: task, resourceLimits: LIMITS, execArgv: [] });
  const overdue = setTimeout(() => void thread.terminate(), LONGEST_MS);
  try {
    return await new Promise<WorkbookAnswer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', (error) => reject((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuch('memory') : error));
      thread.once('exit', () => reject(new TooMuch('time')));
    });
  } finally {
    clearTimeout(overdue);
    await thread.terminate();
  }
}

export async function readInThread(task: Omit<Extract<WorkbookTask, { task: 'read' }>, 'task'>): Promise<ReadAnswer> {
  try {
    return (await inTurn(() => run({ task: 'read', ...task }))) as ReadAnswer;
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, problem: 'too-large' };
    throw error;
  }
}

export async function markInThread(bytes: Uint8Array, problems: readonly Problem[], locale: 'zh' | 'en'): Promise<Uint8Array> {
  return (await inTurn(() => run({ task: 'mark', bytes, problems, locale }))) as Uint8Array;
}

export async function writeInThread(sheet: TableSheet): Promise<Uint8Array> {
  return (await inTurn(() => run({ task: 'write', sheet }))) as Uint8Array;
}
