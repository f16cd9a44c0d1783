import { base64Of, parseBase64 } from './bytes.ts';
import { isHash, type Sha256 } from './sha256.ts';
import { type NoteSigner, type OpenedNote, openNote, signNote, type VerifierKey, type VerifySignature } from './signed-note.ts';

/** C2SP tlog-checkpoint, https://c2sp.org/tlog-checkpoint: the tree's size and root under the log's name. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

export type OpenedCheckpoint = { readonly kind: 'opened'; readonly checkpoint: Checkpoint } | Exclude<OpenedNote, { kind: 'opened' }>;

export function checkpointBody({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new RangeError('an origin is one line');
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a tree size: ${size}`);
  if (!isHash(root)) throw new RangeError('a root is 32 bytes');
  return `${origin}\n${size}\n${base64Of(root)}\n`;
}

/** Undefined for anything but a well-formed body; extension lines are allowed by the format and carry no meaning here. */
export function parseCheckpointBody(text: string): Checkpoint | undefined {
  if (typeof text !== 'string' || !text.endsWith('\n')) return undefined;
  const [origin = '', sizeText = '', rootText = '', ...extensions] = text.slice(0, -1).split('\n');
  if (!isOrigin(origin) || !/^(?:0|[1-9][0-9]{0,15})$/.test(sizeText) || extensions.includes('')) return undefined;
  const size = Number(sizeText);
  const root = parseBase64(rootText);
  if (!Number.isSafeInteger(size) || !isHash(root)) return undefined;
  return { origin, size, root };
}

export const signCheckpoint = (checkpoint: Checkpoint, signer: NoteSigner, sha256: Sha256): string =>
  signNote(checkpointBody(checkpoint), signer, sha256);

/** What `key` has signed, or why nothing here counts as signed by it. */
export function openCheckpoint(note: string, key: VerifierKey, verify: VerifySignature, sha256: Sha256): OpenedCheckpoint {
  const opened = openNote(note, key, verify, sha256);
  if (opened.kind !== 'opened') return opened;
  const checkpoint = parseCheckpointBody(opened.text);
  return checkpoint === undefined ? { kind: 'malformed' } : { kind: 'opened', checkpoint };
}

const isOrigin = (origin: string): boolean => origin !== '' && !origin.includes('\n');
