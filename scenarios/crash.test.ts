import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSigningKey } from '@zhunsheng/server/log/signing-key';
import { verifyLog } from '@zhunsheng/server/log/verify';
import { dataLayout } from '@zhunsheng/server/postgres/data-folder';
import { livingPostmaster } from '@zhunsheng/server/postgres/postmaster-pid';
import { temporaryDataFolder } from '@zhunsheng/server/postgres/testing/temporary-data-folder';
import { databaseOfProgram, type ProgramSession, signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import { freePort, type ProgramProcess, spawnProgram, startProgramProcess } from '@zhunsheng/server/testing/program-process';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const WRITERS = 50;
const GIVE_UP_AFTER_MS = 60_000;

const folder = temporaryDataFolder();
const { dataDir } = folder;
let port: number;
let program: ProgramProcess;
let sessions: ProgramSession[];

beforeAll(async () => {
  port = await freePort();
  program = await startProgramProcess({ dataDir, port });
  sessions = await signInToProgram(
    dataDir,
    program.address,
    [1001, 1002, 1003, 1004, 1005].map((bureau) => ({ bureau, roles: ['clerk'] })),
  );
});
afterAll(async () => {
  await program.stop();
  folder.remove();
});

interface Writing {
  /** Subjects whose recording was answered with 200. */
  readonly acknowledged: string[];
  readonly statuses: Map<number | 'no answer', number>;
  /** Answers of 503 that did not say when to ask again. */
  withoutRetryAfter: number;
  readonly acknowledgedAt: number[];
  stop(): Promise<void>;
}

/** Fifty clerks who record one person after another and, without an answer or on 503, send the same command again. */
function startWriting(address: string): Writing {
  const writing = {
    acknowledged: [] as string[],
    acknowledgedAt: [] as number[],
    statuses: new Map<number | 'no answer', number>(),
    withoutRetryAfter: 0,
  };
  let stopping = false;
  const write = async (headers: ProgramSession['headers']): Promise<void> => {
    while (!stopping) {
      const subject = randomUUID();
      const values = { name: '汤杰涵', sex: '男', category: 'officer', phone: '13993100000' };
      const body = JSON.stringify({ commandId: randomUUID(), subject, values });
      const givenUpAt = performance.now() + GIVE_UP_AFTER_MS;
      for (;;) {
        const answer = await send(`${address}/api/ledger/person/record`, headers, body);
        writing.statuses.set(answer.status, (writing.statuses.get(answer.status) ?? 0) + 1);
        if (answer.status === 503 && answer.retryAfter === null) writing.withoutRetryAfter += 1;
        if (answer.status === 200) break;
        if (answer.status !== 503 && answer.status !== 'no answer') throw new Error(`answered ${answer.status}: ${answer.text}`);
        if (performance.now() > givenUpAt) throw new Error('no answer any more');
        await pause(50);
      }
      writing.acknowledged.push(subject);
      writing.acknowledgedAt.push(performance.now());
    }
  };
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, index) => write(sessions[index % sessions.length]!.headers)));
  writers.catch(() => undefined);
  const stop = async () => {
    stopping = true;
    await writers;
  };
  return Object.assign(writing, { stop });
}

type Answer = { readonly status: number | 'no answer'; readonly retryAfter: string | null; readonly text: string };

async function send(url: string, headers: ProgramSession['headers'], body: string): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() };
  } catch {
    return { status: 'no answer', retryAfter: null, text: '' };
  }
}

async function withOwner<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseOfProgram(dataDir).ownerUrl, max: 2 });
  return work(pool).finally(() => pool.end());
}

/** Each acknowledged subject exactly once as act, head and row; each command settled; nobody recorded without having been asked. */
async function expectEachOnce(acknowledged: readonly string[]): Promise<void> {
  const superuser = new pg.Client({ connectionString: databaseOfProgram(dataDir).superuserUrl });
  await superuser.connect();
  const { rows } = await superuser.query(
    `with said as (select unnest($1::uuid[]) as id)
     select (select count(*)::int from said) as acknowledged,
            (select count(*)::int from said join act on act.subject = said.id and act.position = 1) as acts,
            (select count(*)::int from said join subject on subject.id = said.id and subject.position = 1) as heads,
            (select count(*)::int from said join person on person.subject = said.id) as rows,
            (select count(*)::int from (select command from act where kind = 'person' group by command having count(*) > 1) twice) as doubled,
            (select count(*)::int from act where kind = 'person' and not exists (select from person where person.subject = act.subject)) as halves,
            (select count(*)::int from command_outcome where status is null) as unsettled`,
    [acknowledged],
  );
  await superuser.end();
  const count = acknowledged.length;
  expect(rows).toEqual([{ acknowledged: count, acts: count, heads: count, rows: count, doubled: 0, halves: 0, unsettled: 0 }]);
}

/** The whole log, once the sequencer has caught up. */
async function expectLogVerifies(): Promise<void> {
  await withOwner(async (pool) => {
    await expect.poll(async () => (await pool.query('select from act_unsequenced')).rowCount, { timeout: 15_000 }).toBe(0);
    const { findings } = await verifyLog({ pool, trustedKeys: [await openSigningKey(dataDir, 'zhunsheng.gansu')] });
    expect(findings).toEqual([]);
  });
}

const written = (writing: Writing, more: number) => {
  const target = writing.acknowledged.length + more;
  return expect.poll(() => writing.acknowledged.length, { timeout: 40_000, interval: 20 }).toBeGreaterThanOrEqual(target);
};

describe('fifty writers lose nothing and double nothing', () => {
  test('when the server is killed with -9 and started again on the same data', async () => {
    const writing = startWriting(program.address);
    await written(writing, 100);
    program.child.kill('SIGKILL');
    await once(program.child, 'exit');
    program = await startProgramProcess({ dataDir, port });
    await written(writing, 100);
    await writing.stop();
    console.log(
      `killed with -9: answered again after ${Math.round(program.startedInMs)} ms; ${writing.acknowledged.length} acts acknowledged`,
    );
    expect(writing.statuses.get('no answer')).toBeGreaterThan(0);
    await expectEachOnce(writing.acknowledged);
    await expectLogVerifies();
  });

  test('when the database stops at once and its keeper starts it again; the server answers 503 meanwhile', async () => {
    const writing = startWriting(program.address);
    await written(writing, 100);
    const { cluster } = dataLayout(dataDir);
    const before = livingPostmaster(cluster)!.pid;
    process.kill(before, 'SIGQUIT');
    const stoppedAt = performance.now();
    await expect.poll(() => livingPostmaster(cluster)?.pid ?? before, { timeout: 30_000 }).not.toBe(before);
    await written(writing, 100);
    await writing.stop();
    const away = Math.max(...writing.acknowledgedAt.map((at, index) => at - (writing.acknowledgedAt[index - 1] ?? at)));
    console.log(
      `database stopped: away for ${Math.round(away)} ms; ${writing.acknowledged.length} acts acknowledged, ${writing.statuses.get(503) ?? 0} answers of 503`,
    );
    expect(stoppedAt).toBeLessThan(writing.acknowledgedAt.at(-1)!);
    expect([...writing.statuses.keys()].sort()).toEqual([200, 503]);
    expect(writing.withoutRetryAfter).toBe(0);
    expect(program.child.exitCode).toBeNull();
    await expectEachOnce(writing.acknowledged);
    await expectLogVerifies();
  });
});

describe('a start that cannot be is a sentence', () => {
  const failing = async (options: { dataDir: string; port: number }) => {
    const { child, said } = spawnProgram(options);
    const [code] = await once(child, 'exit');
    return { code, said: said() };
  };

  test('on a data folder that another instance has', async () => {
    const { code, said } = await failing({ dataDir, port: await freePort() });
    expect(code).toBe(1);
    expect(said).toContain(`Another Zhunsheng (process ${program.child.pid}) is using the data folder`);
    expect(said).toContain('另一个');
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('on a port that is taken', async () => {
    const other = temporaryDataFolder();
    try {
      const { code, said } = await failing({ dataDir: other.dataDir, port });
      expect(code).toBe(1);
      expect(said).toContain(`${port}`);
      expect(said).toMatch(/PORT/);
      expect(said).not.toMatch(/^\s+at /m);
      expect(livingPostmaster(path.join(other.dataDir, 'postgres'))).toBeUndefined();
    } finally {
      other.remove();
    }
  });
});
