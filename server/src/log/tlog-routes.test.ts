import { openCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import { decodeEntryBundle } from '@zhunsheng/domain/log/entry-bundle';
import { leafHash, rootOf } from '@zhunsheng/domain/log/merkle-tree';
import { parseVerifierKey } from '@zhunsheng/domain/log/signed-note';
import { entriesPath, tilePath, tilesOf } from '@zhunsheng/domain/log/tile';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256, verifyEd25519 } from './hashing.ts';
import { sequenceBatch } from './sequence-batch.ts';
import { sequenceNow } from './sequencer.ts';
import { verifierKeyOf } from './signing-key.ts';
import { appendActs, bareActs } from './testing/bare-acts.ts';
import { openTestLog, type TestLog } from './testing/test-log.ts';
import { readTiles, splitHashes } from './tile-store.ts';
import { registerTlog } from './tlog-routes.ts';

let log: TestLog;
let app: FastifyInstance;
const get = (path: string) => app.inject({ url: `/log/${path}` });

beforeAll(async () => {
  log = await openTestLog();
  app = Fastify();
  registerTlog(app, { pool: log.app, verifierKey: verifierKeyOf(log.signer) });
});

afterAll(async () => {
  await app.close();
  await log.close();
});

test('before the first checkpoint nothing is served but the key', async () => {
  await appendActs(log.owner, bareActs(700));
  expect((await get('checkpoint')).statusCode).toBe(404);
  expect((await get('tile/0/000.p/1')).statusCode).toBe(404);
  expect((await get('key')).statusCode).toBe(200);
});

test('a stranger who has the key recomputes the signed root from tiles and from entries (C2SP tlog-tiles)', async () => {
  await sequenceNow({ pool: log.sequencer, signer: log.signer });
  await appendActs(log.owner, bareActs(1_000));
  const key = parseVerifierKey((await get('key')).body.trim(), sha256);
  const note = await get('checkpoint');
  expect(note.headers['content-type']).toBe('text/plain; charset=utf-8');
  const opened = key && openCheckpoint(note.body, key, verifyEd25519, sha256);
  if (opened?.kind !== 'opened') throw new Error('checkpoint not opened');
  const { size, root } = opened.checkpoint;
  const leaves: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  for (const tile of [...tilesOf(size)].filter(({ level }) => level === 0)) {
    const hashes = await get(tilePath(tile));
    expect(hashes.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    leaves.push(...splitHashes(hashes.rawPayload));
    entries.push(...(decodeEntryBundle((await get(entriesPath(tile))).rawPayload) ?? []));
  }
  expect(leaves).toHaveLength(700);
  expect(Buffer.from(rootOf(leaves, sha256))).toEqual(Buffer.from(root));
  expect(
    Buffer.from(
      rootOf(
        entries.map((entry) => leafHash(entry, sha256)),
        sha256,
      ),
    ),
  ).toEqual(Buffer.from(root));
  expect(splitHashes((await get('tile/1/000.p/2')).rawPayload).map((hash) => Buffer.from(hash))).toEqual(
    [0, 256].map((start) => Buffer.from(rootOf(leaves.slice(start, start + 256), sha256))),
  );
});

test('nothing ahead of the signed checkpoint is served', async () => {
  await sequenceBatch(log.sequencer, 1_000);
  expect((await readTiles(log.owner, [{ level: 0, index: 5 }])).size).toBe(1);
  expect((await get('tile/0/002.p/188')).statusCode).toBe(200);
  const held = await get('tile/0/002.p/189');
  expect(held.statusCode).toBe(404);
  expect(held.headers['cache-control']).not.toContain('immutable');
  expect((await get('tile/entries/002.p/189')).statusCode).toBe(404);
  expect((await get('tile/0/002')).statusCode).toBe(404);
});

test('a full tile outlives the partial ones and still answers for them', async () => {
  await sequenceNow({ pool: log.sequencer, signer: log.signer });
  const full = (await get('tile/0/002')).rawPayload;
  expect((await get('tile/0/002.p/188')).rawPayload).toEqual(full.subarray(0, 188 * 32));
});

test.each(['tile/0/0', 'tile/0/000.p/256', 'tile/65/000', 'tile/entries/', 'tile/0/..%2Fkey', 'tile/0/000%00', 'tile/', 'tile/3/000.p/1'])(
  'a path that names no tile is not there: %s',
  async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  },
);
