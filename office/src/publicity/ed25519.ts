const NOT_SUPPORTED = 'NotSupportedError';

/**
 * Chromium knows Ed25519 from 137 on, and no browser computes anything over plain http: undefined there. A signature that was not
 * checked is said to be so, never taken for right.
 */
export async function checkEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean | undefined> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return undefined;
  try {
    const key = await subtle.importKey('raw', bufferOf(publicKey), { name: 'Ed25519' }, false, ['verify']);
    return await subtle.verify({ name: 'Ed25519' }, key, bufferOf(signature), bufferOf(message));
  } catch (error) {
    return (error as { readonly name?: unknown }).name === NOT_SUPPORTED ? undefined : false;
  }
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
