const LONGEST_ENTRY = 0xffff;
const LENGTH_BYTES = 2;

/** C2SP tlog-tiles entry bundle: each entry behind its length as a big-endian uint16. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((length, entry) => length + LENGTH_BYTES + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) throw new RangeError(`an entry is at most ${LONGEST_ENTRY} bytes`);
    bytes[offset] = entry.length >> 8;
    bytes[offset + 1] = entry.length & 0xff;
    bytes.set(entry, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + entry.length;
  }
  return bytes;
}

/** Undefined when the bytes end within an entry. */
export function decodeEntryBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const high = bytes[offset];
    const low = bytes[offset + 1];
    if (high === undefined || low === undefined) return undefined;
    const end = offset + LENGTH_BYTES + (high << 8) + low;
    if (end > bytes.length) return undefined;
    entries.push(bytes.slice(offset + LENGTH_BYTES, end));
    offset = end;
  }
  return entries;
}
