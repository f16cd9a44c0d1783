import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCheckpoint, parseCheckpointBody, signCheckpoint } from './checkpoint.ts';
import { formatVerifierKey, type NoteSigner, openNote, parseVerifierKey, signNote, type VerifierKey } from './signed-note.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const verifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]), format: 'der', type: 'spki' }),
    signature,
  );

function signerOf(name: string, seed: Uint8Array): NoteSigner {
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { name, publicKey, sign: (message) => sign(null, message, key) };
}

// The example of golang.org/x/mod/sumdb/note.
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_NOTE = `${GO_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
const GO_SIGNER = signerOf('PeterNeumann', Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1));
const goKey = parseVerifierKey(GO_KEY, sha256) as VerifierKey;

const signer = signerOf('zhunsheng.example/log', new Uint8Array(32).fill(7));
const checkpoint = { origin: 'zhunsheng.example/log', size: 70_000, root: sha256(Uint8Array.of(1)) };
const note = signCheckpoint(checkpoint, signer, sha256);
const open = (text: string, key: VerifierKey = signer) => openCheckpoint(text, key, verifySignature, sha256);

test('the published signed note is made and opened byte for byte', () => {
  expect(signNote(GO_TEXT, GO_SIGNER, sha256)).toBe(GO_NOTE);
  expect(openNote(GO_NOTE, goKey, verifySignature, sha256)).toEqual({ kind: 'opened', text: GO_TEXT });
  expect(formatVerifierKey(goKey, sha256)).toBe(GO_KEY);
});

test.each([
  GO_KEY.replace('c74f20a3', 'c74f20a4'),
  GO_KEY.replace('Peter', 'Poter'),
  GO_KEY.replace('+ARpc', '+ARpd'),
  GO_KEY.replace('c74f20a3', 'C74F20A3'),
  GO_KEY.slice(0, -4),
  `${GO_KEY}\n`,
  'a b+c74f20a3+AAAA',
  'PeterNeumann',
  '',
])('a mangled verifier key is refused: %j', (text) => {
  expect(parseVerifierKey(text, sha256)).toBeUndefined();
});

test('a checkpoint has the body of tlog-checkpoint and comes back from its note', () => {
  expect(note.split('\n').slice(0, 3)).toEqual(['zhunsheng.example/log', '70000', Buffer.from(checkpoint.root).toString('base64')]);
  expect(open(note)).toEqual({ kind: 'opened', checkpoint: { ...checkpoint, root: new Uint8Array(checkpoint.root) } });
});

test('a change of one digit in a signed checkpoint is a wrong signature', () => {
  expect(open(note.replace('70000', '70001'))).toEqual({ kind: 'wrong-signature' });
});

test('a checkpoint signed by another key is told from a wrong signature', () => {
  const other = signerOf(signer.name, new Uint8Array(32).fill(8));
  expect(open(signCheckpoint(checkpoint, other, sha256))).toEqual({ kind: 'other-key', signers: [signer.name] });
});

test('a second signature by an unknown witness changes nothing', () => {
  const witness = note.split('\n').at(-2)?.replace(signer.name, 'witness.example/w') ?? '';
  expect(open(`${note}${witness}\n`).kind).toBe('opened');
});

test.each([
  note.slice(0, -1),
  note.replace('\n\n', '\n'),
  note.replace('— ', '- '),
  note.replace('70000', '70000\r'),
  `${note}\n`,
  `${note}— x\n`,
  note.replace(/ (\S+)\n$/, ' AAAA\n'),
  '',
  '\n\n',
  `${'a'.repeat(200_000)}${note}`,
])('a malformed note is not opened (case %#)', (text) => {
  expect(open(text)).toEqual({ kind: 'malformed' });
});

test.each(['o\n01\n', 'o\n-1\n', 'o\n1e3\n', 'o\n99999999999999999\n', '\n1\n', 'o\n1'])(
  'a checkpoint body with a spoiled head is refused: %j',
  (head) => {
    expect(parseCheckpointBody(`${head}${Buffer.alloc(32).toString('base64')}\n`)).toBeUndefined();
  },
);

test('a root of another length, no final newline and an empty extension line are refused', () => {
  const root = Buffer.alloc(32).toString('base64');
  expect(parseCheckpointBody(`o\n1\n${Buffer.alloc(31).toString('base64')}\n`)).toBeUndefined();
  expect(parseCheckpointBody(`o\n1\n${root}`)).toBeUndefined();
  expect(parseCheckpointBody(`o\n1\n${root}\n\n`)).toBeUndefined();
  expect(parseCheckpointBody(`o\n1\n${root}\nmore\n`)?.size).toBe(1);
});

test('no single changed character lets a note open with another content', () => {
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, character) => {
      const opened = open(note.slice(0, at) + character + note.slice(at + 1));
      if (opened.kind === 'opened') expect(opened.checkpoint.size).toBe(checkpoint.size);
      if (opened.kind === 'opened') expect(note[at]).toBe(character);
    }),
    { numRuns: 400 },
  );
});
