import type { PublicProof } from '@zhunsheng/contract/publicity';
import { base64Of, equalBytes, hexOf, parseHex, utf8Bytes } from '@zhunsheng/domain/log/bytes';
import { type Checkpoint, openCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import { entryHash, SALT_BYTES } from '@zhunsheng/domain/log/entry';
import { verifyInclusion } from '@zhunsheng/domain/log/merkle-proof';
import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import type { Sha256 } from '@zhunsheng/domain/log/sha256';
import { parseVerifierKey, type VerifierKey } from '@zhunsheng/domain/log/signed-note';
import { sha256 as hashing } from '../evidence/sha-256.ts';

export type StepName = 'text' | 'entry' | 'path' | 'signature';
export type Verdict = 'right' | 'wrong' | 'unchecked' | 'not-reached';

export interface CheckedStep {
  readonly name: StepName;
  readonly verdict: Verdict;
  /** What was compared, for whoever wants to redo it. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface Shown {
  readonly number: string;
  readonly text: string;
  readonly proof: PublicProof;
  /** As /log/key gives it. */
  readonly verifierKey: string;
}

/** Undefined where this browser knows no Ed25519. */
export type CheckSignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean | undefined>;

const sha256: Sha256 = (bytes) => {
  const hash = hashing();
  hash.add(bytes);
  return parseHex(hash.digest()) as Uint8Array;
};

/** Has no UTF-8, and so no digest. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const verdictOf = (holds: boolean): Verdict => (holds ? 'right' : 'wrong');

/** The four steps, each computed here from what was sent. Whatever was sent may be wrong in any way: that is a verdict, never a throw. */
export async function checkProof(shown: Shown, checkSignature: CheckSignature): Promise<CheckedStep[]> {
  const { proof } = shown;
  const entry = computedEntry(proof);
  const key = parseVerifierKey(shown.verifierKey.trim(), sha256);
  const signed = await signedCheckpoint(proof.checkpoint, key, checkSignature);
  const steps: CheckedStep[] = [
    textStep(shown),
    {
      name: 'entry',
      verdict: verdictOf(entry !== undefined && hexOf(entry) === proof.entry),
      facts: { entryComputed: entry === undefined ? '' : hexOf(entry), entryGiven: proof.entry },
    },
    pathStep(proof, entry, signed.checkpoint),
    { name: 'signature', verdict: signed.verdict, facts: { signer: key?.name ?? '', key: shown.verifierKey.trim() } },
  ];
  const first = steps.findIndex(({ verdict }) => verdict === 'wrong');
  // After a wrong step the others prove nothing.
  return first < 0 ? steps : steps.map((step, index) => (index > first ? { ...step, verdict: 'not-reached' } : step));
}

function textStep({ number, text, proof }: Shown): CheckedStep {
  const data = dataOf(proof.act);
  const digest = !LONE_SURROGATE.test(text) ? hexOf(sha256(utf8Bytes(text))) : '';
  const holds = digest !== '' && data['digest'] === digest && data['decisionNumber'] === number;
  return { name: 'text', verdict: verdictOf(holds), facts: { textDigest: digest, actDigest: String(data['digest'] ?? '') } };
}

function dataOf(act: string): Readonly<Record<string, unknown>> {
  try {
    const { data } = JSON.parse(act) as { data?: unknown };
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function computedEntry({ salt, act }: PublicProof): Uint8Array | undefined {
  const bytes = parseHex(salt);
  return bytes?.length === SALT_BYTES && !LONE_SURROGATE.test(act) ? entryHash(bytes, act, sha256) : undefined;
}

function pathStep({ index, path }: PublicProof, entry: Uint8Array | undefined, checkpoint: Checkpoint | undefined): CheckedStep {
  const proof = path.map(parseHex);
  const whole = proof.every((hash) => hash !== undefined);
  const holds =
    entry !== undefined &&
    checkpoint !== undefined &&
    whole &&
    verifyInclusion({ leaf: leafHash(entry, sha256), index, size: checkpoint.size, root: checkpoint.root, proof }, sha256);
  const [size, root] = checkpoint === undefined ? ['', ''] : [String(checkpoint.size), base64Of(checkpoint.root)];
  return { name: 'path', verdict: verdictOf(holds), facts: { index: String(index), size, root } };
}

interface Signed {
  readonly checkpoint?: Checkpoint;
  readonly verdict: Verdict;
}

/** The browser verifies in its own time, a note is opened at once: so the note is opened first, and what it rests on is verified after. */
async function signedCheckpoint(note: string, key: VerifierKey | undefined, checkSignature: CheckSignature): Promise<Signed> {
  if (key === undefined) return { verdict: 'wrong' };
  const asked: { readonly message: Uint8Array; readonly signature: Uint8Array }[] = [];
  const noted = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
    asked.push({ message, signature });
    return equalBytes(publicKey, key.publicKey);
  };
  const opened = openCheckpoint(note, key, noted, sha256);
  if (opened.kind !== 'opened') return { verdict: 'wrong' };
  const { checkpoint } = opened;
  const answers = await Promise.all(asked.map(({ message, signature }) => checkSignature(key.publicKey, message, signature)));
  if (answers.includes(false) || checkpoint.origin !== key.name) return { checkpoint, verdict: 'wrong' };
  return { checkpoint, verdict: answers.length === 0 || answers.includes(undefined) ? 'unchecked' : 'right' };
}
