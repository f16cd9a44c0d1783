import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { Sha256 } from '@zhunsheng/domain/log/sha256';
import type { VerifySignature } from '@zhunsheng/domain/log/signed-note';

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

// An Ed25519 key in DER (RFC 8410) is these bytes and the 32 of the key.
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

export const verifyEd25519: VerifySignature = (publicKey, message, signature) => {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  return verify(null, message, ed25519Key(publicKey), signature);
};

const ed25519Key = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });

export const rawPublicKey = (privateKey: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES));
