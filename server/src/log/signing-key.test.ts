import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseVerifierKey, openNote, signNote } from '@zhunsheng/domain/log/signed-note';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256, verifyEd25519 } from './hashing.ts';
import { openSigningKey, verifierKeyOf } from './signing-key.ts';

let dataDir: string;
const keyFile = (): string => path.join(dataDir, 'keys', 'log.key');

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'zs-log-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('the key is made at first use, readable by its owner only, and found again', async () => {
  const first = await openSigningKey(dataDir, 'zhunsheng.example/log');
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(keyFile())).mode & 0o777).toBe(0o700);
  const again = await openSigningKey(dataDir, 'zhunsheng.example/log');
  expect(verifierKeyOf(again)).toBe(verifierKeyOf(first));
});

test('what the key signs is opened with the verifier key that it prints', async () => {
  const signer = await openSigningKey(dataDir, 'zhunsheng.example/log');
  const key = parseVerifierKey(verifierKeyOf(signer), sha256);
  expect(key && openNote(signNote('text\n', signer, sha256), key, verifyEd25519, sha256)).toEqual({ kind: 'opened', text: 'text\n' });
});

test('servers that start at once end up with one key', async () => {
  const signers = await Promise.all(Array.from({ length: 30 }, (_, i) => sleep(i % 10).then(() => openSigningKey(dataDir, 'n'))));
  expect(new Set(signers.map(verifierKeyOf)).size).toBe(1);
});

test('a key that others can read is refused', async () => {
  await openSigningKey(dataDir, 'n');
  chmodSync(keyFile(), 0o640);
  await expect(openSigningKey(dataDir, 'n')).rejects.toThrow('readable by others');
});

test('a spoiled key file is refused, never replaced', async () => {
  await openSigningKey(dataDir, 'n');
  writeFileSync(keyFile(), 'spoiled');
  await expect(openSigningKey(dataDir, 'n')).rejects.toThrow();
  expect(readFileSync(keyFile(), 'utf8')).toBe('spoiled');
});
