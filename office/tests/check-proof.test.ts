import { createHash } from 'node:crypto';
import { hexOf } from '@zhunsheng/domain/log/bytes';
import { signCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import { entryHash } from '@zhunsheng/domain/log/entry';
import { inclusionProof } from '@zhunsheng/domain/log/merkle-proof';
import { leafHash, rootOf } from '@zhunsheng/domain/log/merkle-tree';
import { formatVerifierKey } from '@zhunsheng/domain/log/signed-note';
import { sha256 } from '@zhunsheng/server/log/hashing';
import { testSigner } from '@zhunsheng/server/log/testing/test-log';
import { expect, test } from 'vitest';
import { checkProof, type Shown } from '../src/publicity/check-proof.ts';
import { checkEd25519 } from '../src/publicity/ed25519.ts';

const signer = testSigner();
const text = '决定书文号：兰城执罚决字〔2026〕第001号\n当事人：李某某';
const number = '兰城执罚决字〔2026〕第001号';
const act = JSON.stringify({ data: { decisionNumber: number, digest: createHash('sha256').update(text).digest('hex') } });
const salt = new Uint8Array(16).fill(7);
const entry = entryHash(salt, act, sha256);
const SIZE = 11;
const INDEX = 6;
const leaves = Array.from({ length: SIZE }, (_, at) => leafHash(at === INDEX ? entry : Uint8Array.of(at), sha256));
const root = rootOf(leaves, sha256);
const path = inclusionProof(
  INDEX,
  SIZE,
  ({ height, index }) => rootOf(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height), sha256),
  sha256,
);
const noteOf = (by = signer, over = root) => signCheckpoint({ origin: by.name, size: SIZE, root: over }, by, sha256);

const shown: Shown = {
  number,
  text,
  proof: { act, salt: hexOf(salt), entry: hexOf(entry), index: INDEX, path: path.map(hexOf), checkpoint: noteOf() },
  verifierKey: `${formatVerifierKey(signer, sha256)}\n`,
};

const verdicts = async (given: Shown, check = checkEd25519) => (await checkProof(given, check)).map(({ verdict }) => verdict);
const RIGHT = ['right', 'right', 'right', 'right'];
const proofWith = (more: Partial<Shown['proof']>): Shown => ({ ...shown, proof: { ...shown.proof, ...more } });

test('a true decision passes all four steps', async () => {
  expect(await verdicts(shown)).toEqual(RIGHT);
});

const flipped = (hex: string): string => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
const otherSigner = testSigner();

test.each<[string, Shown, number]>([
  ['a changed text', { ...shown, text: text.replace('李', '王') }, 0],
  ['another number', { ...shown, number: number.replace('001', '002') }, 0],
  ['an act that is no JSON', proofWith({ act: '{' }), 0],
  ['a text with a lone surrogate', { ...shown, text: `${text}\ud800` }, 0],
  ['a changed act that holds the right digest', proofWith({ act: `${act} ` }), 1],
  ['another salt', proofWith({ salt: flipped(hexOf(salt)) }), 1],
  ['a short salt', proofWith({ salt: '07' }), 1],
  ['another entry', proofWith({ entry: flipped(hexOf(entry)) }), 1],
  ['another index', proofWith({ index: INDEX - 1 }), 2],
  ['a path cut short', proofWith({ path: path.slice(1).map(hexOf) }), 2],
  ['a path of no hashes', proofWith({ path: ['zz'] }), 2],
  ['a checkpoint over another root', proofWith({ checkpoint: noteOf(signer, leafHash(entry, sha256)) }), 2],
  ['a checkpoint that is none', proofWith({ checkpoint: 'nothing' }), 2],
  [
    'a signature of another key under the same name',
    proofWith({ checkpoint: noteOf({ ...otherSigner, name: signer.name, publicKey: signer.publicKey }) }),
    3,
  ],
])('%s is found at its step, and nothing is said of the later ones', async (_, given, at) => {
  const found = await verdicts(given);
  expect(found.slice(0, at)).toEqual(RIGHT.slice(0, at));
  expect(found[at]).toBe('wrong');
  expect(found.slice(at + 1)).toEqual(RIGHT.slice(at + 1).map(() => 'not-reached'));
});

test.each(['', 'x', formatVerifierKey(otherSigner, sha256)])('another key opens no checkpoint: %s', async (verifierKey) => {
  expect((await verdicts({ ...shown, verifierKey })).includes('wrong')).toBe(true);
});

test('a browser that knows no Ed25519 leaves the signature unchecked and the rest right', async () => {
  expect(await verdicts(shown, async () => undefined)).toEqual(['right', 'right', 'right', 'unchecked']);
});
