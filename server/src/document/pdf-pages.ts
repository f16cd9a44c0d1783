import { inflateSync } from 'node:zlib';

/** How many pages a PDF has that our compiler wrote: its page objects, which may lie packed in object streams. */
export function pdfPages(pdf: Buffer): number {
  const source = pdf.toString('latin1');
  const packed = [...source.matchAll(/<<([^>]*\/Type\s*\/ObjStm[^>]*)>>\s*stream\r?\n/g)].map((found) => {
    const length = Number(/\/Length\s+(\d+)/.exec(found[1] ?? '')?.[1] ?? 0);
    const from = found.index + found[0].length;
    return inflateSync(pdf.subarray(from, from + length)).toString('latin1');
  });
  return [source, ...packed].reduce((pages, text) => pages + (text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0), 0);
}
