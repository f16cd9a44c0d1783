import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { backup, type BackupResult } from './backup.ts';
import { dataLayout } from './data-folder.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import { restore } from './restore.ts';
import { temporaryDataFolder } from './testing/temporary-data-folder.ts';

const quiet = { info: () => undefined, warn: () => undefined };

let source: ReturnType<typeof temporaryDataFolder>;
let target: ReturnType<typeof temporaryDataFolder>;
let kept: ReturnType<typeof temporaryDataFolder>;
let running: Embedded;
let result: BackupResult;
let committedBefore: number;

beforeAll(async () => {
  [source, target, kept] = [temporaryDataFolder(), temporaryDataFolder(), temporaryDataFolder()];
  running = await startEmbedded({ dataDir: source.dataDir, log: quiet });
  const layout = dataLayout(source.dataDir);
  mkdirSync(path.join(layout.files, 'ab'), { recursive: true });
  writeFileSync(path.join(layout.files, 'ab', 'cdef'), 'evidence');
  mkdirSync(layout.keys);
  writeFileSync(path.join(layout.keys, 'master'), 'SECRET-MASTER-KEY');
  const writer = await startWriting(running.superuserUrl);
  await vi.waitUntil(() => writer.committed() > 20, { timeout: 20_000 });
  committedBefore = writer.committed();
  result = await backup({ superuserUrl: running.superuserUrl, dataDir: source.dataDir, folder: kept.dataDir });
  expect(writer.committed()).toBeGreaterThan(committedBefore);
  await writer.stop();
});
afterAll(async () => {
  await running.stop();
  for (const folder of [source, target, kept]) folder.remove();
});

/** Rows 1, 2, 3 … one transaction each, and a checkpoint now and then, until stopped. */
async function startWriting(url: string): Promise<{ committed: () => number; stop: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table written (number int primary key, filling text)');
  let committed = 0;
  let stopping = false;
  const work = (async () => {
    while (!stopping && committed < 100_000) {
      await client.query(`insert into written values ($1, repeat('x', 500))`, [committed + 1]);
      committed += 1;
      if (committed % 100 === 0) await client.query('checkpoint');
    }
    await client.end();
  })();
  return {
    committed: () => committed,
    stop: () => {
      stopping = true;
      return work;
    },
  };
}

test('a backup taken while rows are written is restored whole, up to its end and without gaps', async () => {
  await restore(kept.dataDir, target.dataDir);
  const restored = await startEmbedded({ dataDir: target.dataDir, log: quiet });
  const client = new pg.Client({ connectionString: restored.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ rows: number; last: number }>('select count(*)::int as rows, max(number) as last from written');
  await client.end();
  await restored.stop();
  expect(restored.freshlyCreated).toBe(false);
  expect(rows[0]?.rows).toBe(rows[0]?.last);
  expect(rows[0]?.rows).toBeGreaterThanOrEqual(committedBefore);
  expect(readFileSync(path.join(target.dataDir, 'files', 'ab', 'cdef'), 'utf8')).toBe('evidence');
});

test('the keys are never in a backup, and the sentence says so', () => {
  expect(existsSync(path.join(kept.dataDir, 'keys'))).toBe(false);
  const manifest = readFileSync(path.join(kept.dataDir, 'manifest.json'), 'utf8');
  expect(manifest).toContain('files/ab/cdef');
  expect(manifest).not.toContain('keys/');
  expect(result.sentence).toContain(dataLayout(source.dataDir).keys);
});

test('a backup goes neither into a folder that is not empty nor into the data folder', async () => {
  const options = { superuserUrl: running.superuserUrl, dataDir: source.dataDir };
  await expect(backup({ ...options, folder: kept.dataDir })).rejects.toThrow('is not empty');
  await expect(backup({ ...options, folder: path.join(source.dataDir, 'backup') })).rejects.toThrow('inside the data folder');
});

test('a backup is restored only into an empty data folder', async () => {
  await expect(restore(kept.dataDir, target.dataDir)).rejects.toThrow('already holds data');
});

test('a damaged, incomplete or enlarged backup is refused before anything is written', async () => {
  const other = temporaryDataFolder();
  onTestFinished(other.remove);
  const attempt = () => restore(kept.dataDir, other.dataDir);
  const evidence = path.join(kept.dataDir, 'files', 'ab', 'cdef');
  writeFileSync(evidence, 'Evidence');
  await expect(attempt()).rejects.toThrow('files/ab/cdef was changed');
  rmSync(evidence);
  await expect(attempt()).rejects.toThrow('files/ab/cdef is missing');
  writeFileSync(evidence, 'evidence');
  writeFileSync(path.join(kept.dataDir, 'postgres', 'more'), '');
  await expect(attempt()).rejects.toThrow('postgres/more does not belong');
  rmSync(path.join(kept.dataDir, 'manifest.json'));
  await expect(attempt()).rejects.toThrow('not a complete backup');
  expect(existsSync(path.join(other.dataDir, 'postgres'))).toBe(false);
});
