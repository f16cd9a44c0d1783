import type { ByteRange } from './file-store.ts';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * The one range that players ask for. Undefined means the whole: no range, several, or one of another unit (a server may answer so);
 * 'unsatisfiable' where it begins after the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const asked = ONE_RANGE.exec(header ?? '');
  if (asked === null) return undefined;
  const [, first = '', last = ''] = asked;
  if (first === '') return last === '' ? undefined : lastBytes(Number(last), size);
  const start = Number(first);
  if (last !== '' && Number(last) < start) return undefined;
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

function lastBytes(count: number, size: number): ByteRange | 'unsatisfiable' {
  return count === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - count), end: size - 1 };
}
