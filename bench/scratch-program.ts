import { spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { temporaryDataFolder } from '@zhunsheng/server/postgres/testing/temporary-data-folder';
import { databaseOfProgram } from '@zhunsheng/server/testing/program-accounts';
import { freePort, type ProgramProcess, startProgramProcess } from '@zhunsheng/server/testing/program-process';
import pg from 'pg';

export interface Scratch {
  readonly dataDir: string;
  readonly program: ProgramProcess;
  readonly superuser: pg.Pool;
  readonly appUrl: string;
}

/** The program on a scratch embedded database of its own (fsync on), removed afterwards. */
export async function withScratchProgram(nodeOptions: readonly string[], work: (scratch: Scratch) => Promise<void>): Promise<void> {
  const { dataDir, remove } = temporaryDataFolder();
  try {
    const program = await startProgramProcess({ dataDir, port: await freePort(), nodeOptions });
    const { superuserUrl, appUrl } = databaseOfProgram(dataDir);
    const superuser = new pg.Pool({ connectionString: superuserUrl, max: 2 });
    try {
      await work({ dataDir, program, superuser, appUrl });
    } finally {
      await superuser.end();
      await program.stop();
    }
  } finally {
    remove();
  }
}

/** Runs a script of this folder as a process of its own, with JSON in and out. */
export async function runBeside<T>(script: string, input: unknown): Promise<T> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script)], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(input));
  return JSON.parse(await text(child.stdout)) as T;
}

export async function machine(superuser: pg.Pool): Promise<string> {
  const { rows } = await superuser.query<{ server_version: string }>('show server_version');
  return `${cpus().length} cores ${cpus()[0]?.model.trim() ?? ''}, node ${process.versions.node}, PostgreSQL ${rows[0]?.server_version ?? ''}; load of the machine before: ${(loadavg()[0] ?? NaN).toFixed(1)}`;
}

/** Short runs in turns; the best of each is its figure, because other work on the machine only ever takes away. */
export async function bestOfEach<A extends { readonly perSecond: number }, B extends { readonly perSecond: number }>(
  runs: number,
  one: () => Promise<A>,
  other: () => Promise<B>,
): Promise<[A, B]> {
  let best: [A, B] = [await one(), await other()];
  for (let done = 1; done < runs; done += 1) {
    const next: [A, B] = [await one(), await other()];
    best = [next[0].perSecond > best[0].perSecond ? next[0] : best[0], next[1].perSecond > best[1].perSecond ? next[1] : best[1]];
  }
  return best;
}
