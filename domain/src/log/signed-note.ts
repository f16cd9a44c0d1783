import { base64Of, concatBytes, equalBytes, hexOf, parseBase64, parseHex, utf8Bytes } from './bytes.ts';
import type { Sha256 } from './sha256.ts';

/** C2SP signed-note with Ed25519 signatures, https://c2sp.org/signed-note */

export type NoteSigner = {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

export type VerifierKey = { readonly name: string; readonly publicKey: Uint8Array };

/** Ed25519; false for any malformed key or signature. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export type OpenedNote =
  | { readonly kind: 'opened'; readonly text: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other-key'; readonly signers: readonly string[] }
  | { readonly kind: 'wrong-signature' };

const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const LONGEST_NOTE = 100_000; // characters; room for the 16 signatures of 5 kB that the format asks for

export function keyId({ name, publicKey }: VerifierKey, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(utf8Bytes(name), Uint8Array.of(0x0a, ED25519), publicKey)).slice(0, KEY_ID_BYTES);
}

/** `text` ends in a newline. */
export function signNote(text: string, signer: NoteSigner, sha256: Sha256): string {
  if (!isNoteText(text) || !text.endsWith('\n')) throw new RangeError('not a note text');
  if (!isKeyName(signer.name)) throw new RangeError(`not a key name: ${signer.name}`);
  const signature = concatBytes(keyId(signer, sha256), signer.sign(utf8Bytes(text)));
  return `${text}\n— ${signer.name} ${base64Of(signature)}\n`;
}

/** The text of a note that `key` has signed. The note may come from anybody. */
export function openNote(note: string, key: VerifierKey, verify: VerifySignature, sha256: Sha256): OpenedNote {
  const parsed = splitNote(note);
  if (parsed === undefined) return { kind: 'malformed' };
  const ownId = keyId(key, sha256);
  const own = parsed.signatures.filter(({ name, bytes }) => name === key.name && equalBytes(bytes.slice(0, KEY_ID_BYTES), ownId));
  if (own.length === 0) return { kind: 'other-key', signers: parsed.signatures.map(({ name }) => name) };
  const message = utf8Bytes(parsed.text);
  const allValid = own.every(({ bytes }) => {
    const signature = bytes.slice(KEY_ID_BYTES);
    return signature.length === SIGNATURE_BYTES && verify(key.publicKey, message, signature);
  });
  return allValid ? { kind: 'opened', text: parsed.text } : { kind: 'wrong-signature' };
}

/** `name+hex key id+base64(type ‖ public key)`, as note verifiers exchange it. */
export function formatVerifierKey(key: VerifierKey, sha256: Sha256): string {
  const body = concatBytes(Uint8Array.of(ED25519), key.publicKey);
  return `${key.name}+${hexOf(keyId(key, sha256))}+${base64Of(body)}`;
}

export function parseVerifierKey(text: string, sha256: Sha256): VerifierKey | undefined {
  const [, name, idText, bodyText] = /^([^+]{1,1000})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{1,1000})$/.exec(text) ?? [];
  if (name === undefined || idText === undefined || bodyText === undefined || !isKeyName(name)) return undefined;
  const id = parseHex(idText);
  const body = parseBase64(bodyText);
  if (id === undefined || body?.length !== 1 + PUBLIC_KEY_BYTES || body[0] !== ED25519) return undefined;
  const key = { name, publicKey: body.slice(1) };
  return equalBytes(keyId(key, sha256), id) ? key : undefined;
}

type NoteSignature = { readonly name: string; readonly bytes: Uint8Array };

function splitNote(note: string): { text: string; signatures: NoteSignature[] } | undefined {
  if (typeof note !== 'string' || note.length > LONGEST_NOTE || !isNoteText(note) || !note.endsWith('\n')) return undefined;
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) return undefined;
  const lines = note.slice(blank + 2, -1).split('\n');
  const signatures = lines.map(parseSignatureLine);
  return signatures.every((signature) => signature !== undefined) ? { text: note.slice(0, blank + 1), signatures } : undefined;
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, base64] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  if (name === undefined || base64 === undefined || !isKeyName(name)) return undefined;
  const bytes = parseBase64(base64);
  return bytes !== undefined && bytes.length > KEY_ID_BYTES ? { name, bytes } : undefined;
}

const isKeyName = (name: string): boolean => /^[^\s\u0085+]+$/u.test(name) && isNoteText(name);

// A lone surrogate is matched as a property and not by isWellFormed(), which a browser that checks a proof may not have (Chromium 111).
// oxlint-disable-next-line no-control-regex -- the format forbids exactly these
const isNoteText = (text: string): boolean => !/[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(text);
