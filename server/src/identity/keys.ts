import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys made from the master key, one a purpose. The master key lies in the keys folder, never in the database or its backup. */
export interface Keys {
  readonly wrapping: Buffer;
  readonly blinding: Buffer;
  readonly digesting: Buffer;
  readonly uploads: Buffer;
}

const MASTER_KEY_BYTES = 32;

/** Reads the master key, or makes one at the first start (mode 0600). */
export async function loadKeys(keysFolder: string): Promise<Keys> {
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  const path = join(keysFolder, 'master.key');
  const master = await readFile(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    const made = randomBytes(MASTER_KEY_BYTES);
    await writeFile(path, made, { mode: 0o600, flag: 'wx' });
    return made;
  });
  if (master.length !== MASTER_KEY_BYTES) throw new Error(`${path} is not a master key`);
  return keysOf(master);
}

export function keysOf(master: Buffer): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'zhunsheng', purpose, 32));
  return { wrapping: derive('wrapping'), blinding: derive('blinding'), digesting: derive('digesting'), uploads: derive('uploads') };
}

/** AES-256-GCM: nonce (12) ‖ ciphertext ‖ tag (16). `context` is authenticated, so that a value cannot be moved elsewhere. */
export function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the value was changed, moved or sealed with another key. */
export function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

export function keyedDigest(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
