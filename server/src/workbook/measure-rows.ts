import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { ZipBomb, type ZipEntry } from './zip.ts';

export interface RowMeasure {
  /** Rows that hold anything at all; formatted but empty rows, of which a sheet may have a million, do not count. */
  filled: number;
  /** The last of them, 1-based; 0 for an empty sheet. */
  last: number;
}

const TOKEN = /<(?:\w+:)?row\b([^>]*)>|<(?:\w+:)?(?:v|is|f)[\s>]/g;
const ROW_NUMBER = /\sr=["'](\d+)["']/;

/** Counts the filled rows of a worksheet while it is being inflated; stops past `most` rows or `mostBytes`, whatever is declared. */
export async function measureRows(entry: ZipEntry, most: number, mostBytes: number): Promise<RowMeasure> {
  const measure = { filled: 0, last: 0 };
  const position = { row: 0, counted: false };
  let rest = '';
  let bytes = 0;
  for await (const chunk of contentOf(entry)) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) throw new ZipBomb(entry.name);
    const text = rest + (chunk as Buffer).toString('latin1');
    const end = text.lastIndexOf('>') + 1;
    count(text.slice(0, end), position, measure);
    rest = text.slice(end);
    // A tag longer than this is no spreadsheet's.
    if (measure.filled > most || rest.length > 1_000_000) break;
  }
  return measure;
}

function count(text: string, position: { row: number; counted: boolean }, measure: RowMeasure): void {
  for (const [token, attributes] of text.matchAll(TOKEN)) {
    if (attributes !== undefined) {
      position.row = Number(ROW_NUMBER.exec(attributes)?.[1] ?? position.row + 1);
      position.counted = false;
    } else if (!position.counted && token !== '') {
      position.counted = true;
      measure.filled += 1;
      measure.last = Math.max(measure.last, position.row);
    }
  }
}

function contentOf({ method, stored }: ZipEntry): Readable {
  const source = Readable.from([Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength)]);
  return method === 0 ? source : source.pipe(createInflateRaw({ chunkSize: 65_536 }));
}
