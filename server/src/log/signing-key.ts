import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { type FileHandle, link, mkdir, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { formatVerifierKey, type NoteSigner } from '@zhunsheng/domain/log/signed-note';
import { rawPublicKey, sha256 } from './hashing.ts';

const KEY_FILE = 'log.key';

/**
 * The log's Ed25519 key in `<dataDir>/keys/log.key` (PKCS #8, PEM, readable by its owner only), created at first use.
 * It lies outside the database so that whoever changes the database cannot sign a new past.
 * `name` is the key's name in signatures, by custom the log's origin.
 */
export async function openSigningKey(dataDir: string, name: string): Promise<NoteSigner> {
  const folder = path.join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, KEY_FILE);
  const privateKey = createPrivateKey((await readKey(file)) ?? (await createKey(folder, file)));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} does not hold an Ed25519 key`);
  return { name, publicKey: rawPublicKey(privateKey), sign: (message) => sign(null, message, privateKey) };
}

/** The line to hand out: with it anybody checks the log's signatures. */
export const verifierKeyOf = (signer: Pick<NoteSigner, 'name' | 'publicKey'>): string => formatVerifierKey(signer, sha256);

async function readKey(file: string): Promise<string | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    const { mode } = await handle.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new Error(`${file} is readable by others: chmod 600 it`);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Written beside its place and linked into it: two servers that start at once end up with one whole key. */
async function createKey(folder: string, file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = path.join(folder, `.${KEY_FILE}.${randomUUID()}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  const key = await readKey(file);
  if (key === undefined) throw new Error(`${file} vanished while it was created`);
  return key;
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
