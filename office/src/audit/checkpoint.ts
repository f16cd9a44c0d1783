/** A C2SP checkpoint note: origin, size and root hash line by line, an empty line, then the signatures. */
export interface Checkpoint {
  readonly note: string;
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly signatures: readonly string[];
}

export function readCheckpoint(note: string): Checkpoint | undefined {
  const [body = '', signatures = ''] = note.split('\n\n');
  const [origin, size, root] = body.split('\n');
  if (origin === undefined || size === undefined || root === undefined || !/^\d+$/.test(size)) return undefined;
  return { note, origin, size, root, signatures: signatures.split('\n').filter((line) => line.startsWith('— ')) };
}
