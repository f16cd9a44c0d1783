import { createHash, randomBytes } from 'node:crypto';

// RFC 9562 version 5 needs a namespace: this one is ours and never changes.
const NAMESPACE = Buffer.from('6f1d2c1e8b5a4f6e9a3d7c2b1e0f4a58', 'hex');

function formatted(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** UUIDv5 of a name: the same name gives the same id, so that a reaction done twice is one command. */
export function deterministicId(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return formatted(Buffer.from(bytes));
}

/** UUIDv7: ordered by time, so that indexes grow at their end. */
export function timeOrderedId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return formatted(bytes);
}
