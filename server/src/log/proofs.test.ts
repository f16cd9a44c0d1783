import { openCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import { verifyConsistency, verifyInclusion } from '@zhunsheng/domain/log/merkle-proof';
import { leafHash, rootOf } from '@zhunsheng/domain/log/merkle-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256, verifyEd25519 } from './hashing.ts';
import { findActProof, readConsistencyProof, readInclusionProof, readRoot } from './proofs.ts';
import { sequenceNow } from './sequencer.ts';
import { appendActs, bareAct, bareActs } from './testing/bare-acts.ts';
import { openTestLog, type TestLog } from './testing/test-log.ts';

const SIZES = [1, 255, 256, 300, 513, 1_100];
let log: TestLog;
let leaves: Uint8Array[];

beforeAll(async () => {
  log = await openTestLog();
  for (let i = 0; i < SIZES.length; i += 1) {
    await appendActs(log.owner, bareActs((SIZES[i] as number) - (SIZES[i - 1] ?? 0), 1));
    await sequenceNow({ pool: log.sequencer, signer: log.signer });
  }
  const { rows } = await log.owner.query<{ hash: Buffer }>('select hash from leaf order by index');
  leaves = rows.map(({ hash }) => leafHash(hash, sha256));
});

afterAll(() => log.close());

const rootAt = (size: number): Uint8Array => rootOf(leaves.slice(0, size), sha256);

test('roots of earlier sizes are read from the tiles of the present tree', async () => {
  for (const size of [0, 1, 2, 200, ...SIZES]) expect(Buffer.from(await readRoot(log.app, size))).toEqual(Buffer.from(rootAt(size)));
});

test('a leaf proves its place in every tree that holds it (RFC 6962 section 2.1.1)', async () => {
  for (const size of SIZES) {
    for (const index of [0, 1, 254, 255, 256, 511, size - 1].filter((leaf) => leaf < size)) {
      const proof = await readInclusionProof(log.app, index, size);
      expect(verifyInclusion({ leaf: leaves[index] as Uint8Array, index, size, root: rootAt(size), proof }, sha256)).toBe(true);
    }
  }
});

test('any two sizes prove their consistency (RFC 6962 section 2.1.2)', async () => {
  for (const second of SIZES) {
    for (const first of [0, ...SIZES].filter((size) => size <= second)) {
      const proof = await readConsistencyProof(log.app, first, second);
      expect(verifyConsistency({ first, firstRoot: rootAt(first), second, secondRoot: rootAt(second), proof }, sha256)).toBe(true);
    }
  }
});

test('an act is proved against the signed checkpoint alone', async () => {
  const act = bareAct('0192f0c0-0000-7000-8000-0000000000aa', 1);
  await appendActs(log.owner, [act]);
  expect(await findActProof(log.app, act.subject, 1)).toBeUndefined();
  await sequenceNow({ pool: log.sequencer, signer: log.signer });
  const found = await findActProof(log.app, act.subject, 1);
  const opened = openCheckpoint(found?.checkpoint ?? '', log.signer, verifyEd25519, sha256);
  if (found === undefined || opened.kind !== 'opened') throw new Error('no proof');
  expect(Buffer.from(found.entry)).toEqual(Buffer.from(act.hash));
  const { size, root } = opened.checkpoint;
  expect(verifyInclusion({ leaf: leafHash(act.hash, sha256), index: found.index, size, root, proof: found.proof }, sha256)).toBe(true);
});

test('a size that the tree does not have is a fault', async () => {
  await expect(readRoot(log.app, 5_000)).rejects.toThrow('does not reach');
});
