import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../src/evidence/sha-256.ts';

const nodes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ours = (...pieces: readonly Uint8Array[]) => {
  const hash = sha256();
  for (const piece of pieces) hash.add(piece);
  return hash.digest();
};

test('the digests of the standard', () => {
  expect(ours()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(ours(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the server’s digest, of every length around a block', () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = randomBytes(length);
    expect(ours(bytes)).toBe(nodes(bytes));
  }
});

test('the same digest however it is cut', () => {
  const bytes = randomBytes(1000);
  for (const cut of [1, 55, 56, 63, 64, 65, 127, 128, 999])
    for (const second of [cut, cut + 1, Math.min(1000, cut + 64)])
      expect(ours(bytes.subarray(0, cut), bytes.subarray(cut, second), bytes.subarray(second))).toBe(nodes(bytes));
});

test('of more than half a gigabyte, whose length in bits leaves 32 bits', () => {
  const piece = new Uint8Array(1 << 20);
  const [hash, theirs] = [sha256(), createHash('sha256')];
  for (let megabyte = 0; megabyte < 513; megabyte += 1) {
    hash.add(piece);
    theirs.update(piece);
  }
  expect(hash.digest()).toBe(theirs.digest('hex'));
});
