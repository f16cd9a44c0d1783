import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'main.ts');
const ANSWERS_WITHIN_MS = 120_000;

/** The whole program as `npm start` runs it, in a process of its own that can be killed. */
export interface ProgramProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has printed until now. */
  said(): string;
  /** From the start of the process until it answered. */
  readonly startedInMs: number;
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts without waiting for an answer: what it prints, and with which code it ends. */
export function spawnProgram({ dataDir, port, nodeOptions = [], environment = {} }: ProgramOptions): {
  child: ChildProcess;
  said: () => string;
} {
  const child = spawn(process.execPath, [...nodeOptions, MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PORT: String(port),
        ZHUNSHENG_DATA: dataDir,
        ZHUNSHENG_DEMONSTRATION: 'no',
      },
      ...{ ZHUNSHENG_REQUESTS_PER_MINUTE: '100000000', ZHUNSHENG_SIGN_INS_PER_MINUTE: '100000000' },
      ...environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

export async function startProgramProcess(options: ProgramOptions): Promise<ProgramProcess> {
  const started = performance.now();
  const { child, said } = spawnProgram(options);
  const address = `http://127.0.0.1:${options.port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  while (!(await answers(address))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the program ended: ${said()}`);
    if (performance.now() - started > ANSWERS_WITHIN_MS) {
      await stop();
      throw new Error(`the program does not answer: ${said()}`);
    }
    await pause(20);
  }
  return { address, child, said, startedInMs: performance.now() - started, stop };
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/api/health`).then(
    async (response) => {
      await response.text();
      return response.ok;
    },
    () => false,
  );

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
