import { concatBytes, utf8Bytes } from './bytes.ts';
import type { Sha256 } from './sha256.ts';

export const SALT_BYTES = 16;

/**
 * The log's entry for an act: SHA-256(salt ‖ UTF-8 of its canonical body), 32 bytes.
 * The salt is random and kept with the act, so nothing can be guessed from the public log.
 */
export function entryHash(salt: Uint8Array, canonicalBody: string, sha256: Sha256): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt is ${SALT_BYTES} bytes, not ${salt.length}`);
  return sha256(concatBytes(salt, utf8Bytes(canonicalBody)));
}
