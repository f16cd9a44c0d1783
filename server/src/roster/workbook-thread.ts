import { parentPort, workerData } from 'node:worker_threads';
import { runTask, type WorkbookTask } from './workbook-tasks.ts';

// The thread does one task and ends; its memory goes with it.
const answer = await runTask(workerData as WorkbookTask);
parentPort?.postMessage(answer, answer instanceof Uint8Array && answer.byteLength === answer.buffer.byteLength ? [answer.buffer as ArrayBuffer] : []);
