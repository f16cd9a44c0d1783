import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import { leafHash, rootOf } from '@zhunsheng/domain/log/merkle-tree';
import pg, { type Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findLatestCheckpoint } from './checkpoint-store.ts';
import { sha256, verifyEd25519 } from './hashing.ts';
import { withSequencerLock } from './sequencer-lock.ts';
import { runSequencer, type Sequencer, sequenceNow, type SequencerOptions } from './sequencer.ts';
import { appendActs, bareAct, bareActs } from './testing/bare-acts.ts';
import { emptyLog, openTestLog, tamper, type TestLog } from './testing/test-log.ts';

let log: TestLog;
let stop: AbortController;
let errors: string[];
let running: Sequencer[];

beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

beforeEach(async () => {
  await emptyLog(log);
  stop = new AbortController();
  errors = [];
  running = [];
});

afterEach(async () => {
  stop.abort();
  await Promise.all(running.map(({ stopped }) => stopped));
});

const options = (changes: Partial<SequencerOptions> = {}): SequencerOptions => ({
  pool: log.sequencer,
  signer: log.signer,
  intervalMs: 20,
  signal: stop.signal,
  log: { error: (_details, message) => errors.push(message) },
  ...changes,
});

const run = (changes: Partial<SequencerOptions> = {}): number => running.push(runSequencer(options(changes)));

type Leaf = { index: string; subject: string; position: number; hash: Buffer };
const readLeaves = async (): Promise<Leaf[]> =>
  (await log.owner.query<Leaf>('select index, subject, position, hash from leaf order by index')).rows;
const countOf = async (table: string): Promise<number> =>
  Number((await log.owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count);

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) if (await condition()) return;
  throw new Error('waited 10 s in vain');
}

/** As the writer does: the subject's lock, then the next position. */
async function appendNext(pool: Pool, subject: string): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [subject]);
  const { rows } = await client.query<{ next: number }>('select coalesce(max(position), 0) + 1 as next from act where subject = $1', [
    subject,
  ]);
  await appendActs(client, [bareAct(subject, rows[0]?.next ?? 1)]);
  await sleep(Math.random() * 3);
  await client.query('commit');
  client.release();
}

test('with 20 writers and 2 sequencers every act is sequenced once and each subject in order', async () => {
  run();
  run();
  const subjects = Array.from({ length: 7 }, () => randomUUID());
  await Promise.all(
    Array.from({ length: 20 }, async (_, writer) => {
      for (let i = 0; i < 15; i += 1) await appendNext(log.owner, subjects[(writer + i) % subjects.length] as string);
    }),
  );
  await until(async () => (await countOf('act_unsequenced')) === 0);
  const leaves = await readLeaves();
  expect(leaves.map(({ index }) => Number(index))).toEqual(Array.from({ length: 300 }, (_, i) => i));
  for (const subject of subjects) {
    const positions = leaves.filter((leaf) => leaf.subject === subject).map(({ position }) => position);
    expect(positions).toEqual(positions.map((_, i) => i + 1));
  }
  expect(errors).toEqual([]);
});

test('sequencing on demand takes everything that is committed and signs its root', async () => {
  await appendActs(log.owner, bareActs(6_001));
  const checkpoint = await sequenceNow(options());
  const leaves = await readLeaves();
  expect(leaves).toHaveLength(6_001);
  expect(checkpoint.size).toBe(6_001);
  const root = rootOf(
    leaves.map(({ hash }) => leafHash(hash, sha256)),
    sha256,
  );
  const opened = openCheckpoint(checkpoint.note, log.signer, verifyEd25519, sha256);
  expect(opened).toEqual({ kind: 'opened', checkpoint: { origin: log.signer.name, size: 6_001, root: new Uint8Array(root) } });
  expect(await sequenceNow(options())).toEqual(checkpoint);
});

test('a backlog is worked off without pauses', async () => {
  await appendActs(log.owner, bareActs(11_000));
  run({ intervalMs: 60_000 });
  await until(async () => (await countOf('leaf')) === 11_000);
});

test('an empty log has a checkpoint too, and grows from it', async () => {
  expect((await sequenceNow(options())).size).toBe(0);
  await appendActs(log.owner, bareActs(1));
  expect((await sequenceNow(options())).size).toBe(1);
});

test('an act of a transaction that is not committed waits', async () => {
  const client = await log.owner.connect();
  await client.query('begin');
  await appendActs(client, bareActs(1));
  expect((await sequenceNow(options())).size).toBe(0);
  await client.query('commit');
  client.release();
  expect((await sequenceNow(options())).size).toBe(1);
});

test('a second sequencer waits for the lock and takes over when its holder dies', async () => {
  const held = withSequencerLock(log.sequencer, 0, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await appendActs(log.owner, bareActs(3));
    run();
    await sleep(200);
    expect(await countOf('leaf')).toBe(0);
    await log.superuser.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await client.query('select 1');
  });
  await expect(held).rejects.toThrow();
  await until(async () => (await countOf('leaf')) === 3);
});

test('a sequencer whose connections are cut says so and goes on by itself', async () => {
  const pool = new pg.Pool(log.sequencer.options);
  try {
    run({ pool, intervalMs: 200 });
    await appendActs(log.owner, bareActs(3));
    await until(async () => (await countOf('leaf')) === 3);
    await sleep(50); // between two rounds
    await log.superuser.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zs_sequencer' and datname = current_database()",
    );
    await appendActs(log.owner, bareActs(3));
    await until(async () => (await countOf('leaf')) === 6);
    expect(errors).toContain('idle connection of the sequencer lost');
    stop.abort();
    await running[0]?.stopped;
  } finally {
    await pool.end();
  }
});

test('checkpoints follow the timetable, not the acts', async () => {
  run({ checkpointEveryMs: 400 });
  const end = Date.now() + 1_500;
  while (Date.now() < end) {
    await appendActs(log.owner, bareActs(1));
    await sleep(20);
  }
  const checkpoints = await countOf('checkpoint');
  expect(checkpoints).toBeGreaterThanOrEqual(3);
  expect(checkpoints).toBeLessThanOrEqual(6);
});

test('no checkpoint is signed while the tree stays as it is', async () => {
  await appendActs(log.owner, bareActs(1));
  run({ checkpointEveryMs: 30 });
  await until(async () => (await countOf('checkpoint')) === 1);
  await sleep(200);
  expect(await countOf('checkpoint')).toBe(1);
});

test('a tree that does not continue the last checkpoint is not signed', async () => {
  await appendActs(log.owner, bareActs(5));
  await sequenceNow(options());
  await tamper(log, 'update tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 0');
  await appendActs(log.owner, bareActs(1));
  await expect(sequenceNow(options())).rejects.toThrow('does not continue the checkpoint at 5');
  expect((await findLatestCheckpoint(log.owner))?.size).toBe(5);
});
