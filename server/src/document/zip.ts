/// <reference path="./yazl.d.ts" />
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipItem {
  /** Folders and name, as a person reads them. */
  readonly path: readonly string[];
  /** Called when its turn has come, so that of many documents one at a time lies in memory. */
  readonly open: () => Promise<Uint8Array | Readable>;
}

/** Compressed already, so that trying again only takes time. */
const PACKED = /\.(?:pdf|docx|jpe?g|png|webp|mp4|mov|m4a|mp3|zip)$/i;

/**
 * An archive while it is made. It fails as a stream fails: whoever reads it gets an error and never an archive that seems whole. `madeAt`
 * is the time of all its files.
 */
export function zipStream(items: readonly ZipItem[], madeAt: string): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const mtime = new Date(madeAt);
  const taken = new Set<string>();
  zip.on('error', (error: Error) => out.destroy(error));
  for (const item of items) {
    const path = freePath(item.path, taken);
    zip.addReadStreamLazy(path, { mtime, compress: !PACKED.test(path) }, (opened) => {
      // Nobody reads any more: the documents that are left are not made.
      if (out.destroyed) return;
      item.open().then(
        (content) =>
          opened(
            null,
            readable(content, (error) => out.destroy(error)),
          ),
        (error: unknown) => opened(error instanceof Error ? error : new Error(String(error))),
      );
    });
  }
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

function readable(content: Uint8Array | Readable, fail: (error: Error) => void): Readable {
  const stream = content instanceof Readable ? content : Readable.from([content]);
  return stream.on('error', fail);
}

// What no file may be called on Windows, or what would leave the folder.
const UNFIT = /[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
const LONGEST = 80;

function fitName(name: string): string {
  const fit = name
    .toWellFormed()
    .replaceAll(UNFIT, '_')
    .replace(/^[.\s]+/, '')
    .trim();
  const [, stem = fit, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(fit) ?? [];
  const short = [...stem]
    .slice(0, LONGEST)
    .join('')
    .replace(/[.\s]+$/, '');
  return `${short === '' ? '_' : short}${ending}`;
}

/** The same name a second time gets a number: 送达回证(2).pdf. Case does not tell two files apart on Windows. */
function freePath(parts: readonly string[], taken: Set<string>): string {
  const whole = parts.map(fitName).join('/');
  const [, stem = whole, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(whole) ?? [];
  let path = whole;
  for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${stem}(${count})${ending}`;
  taken.add(path.toLowerCase());
  return path;
}
