import { BadZip, inflate, readZip } from '../workbook/zip.ts';

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 20_000_000;

/**
 * The lines of a Word file's body as whoever edited it saw them, whatever program wrote it; empty ones left out. What was deleted or moved
 * away under tracked changes is not read. Throws BadZip or ZipBomb where it is no Word file.
 */
export function docxLines(docx: Uint8Array): string[] {
  const part = readZip(docx, MOST_ENTRIES).find(({ name }) => name === 'word/document.xml');
  if (part === undefined) throw new BadZip('no document');
  if (part.size > MOST_BYTES) throw new BadZip('too large');
  return linesIn(new TextDecoder().decode(inflate(part)));
}

/** Beginnings and ends of paragraphs and texts, breaks of lines. */
const MARK = /<(\/?)w:(p|t|br|cr)(?=[\s/>])([^<>]*)>([^<]*)/g;

function linesIn(xml: string): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  for (const [, closing, name, attributes = '', text = ''] of withoutMoved(xml).matchAll(MARK)) {
    if (name === 't') line += closing === '' && !attributes.endsWith('/') ? unescaped(text) : '';
    else end();
  }
  end();
  return lines;
}

const MOVED = '<w:moveFrom';
const MOVED_END = '</w:moveFrom>';

/** By places and not by a pattern: what never ends is looked for once, however often it begins. */
function withoutMoved(xml: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = xml.indexOf(MOVED, from);
    const end = start < 0 ? -1 : xml.indexOf(MOVED_END, start);
    if (end < 0) return kept + xml.slice(from);
    // moveFromRangeStart marks a range and holds nothing.
    const isMoved = /[ >]/.test(xml.charAt(start + MOVED.length));
    kept += xml.slice(from, isMoved ? start : start + MOVED.length);
    from = isMoved ? end + MOVED_END.length : start + MOVED.length;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const LAST_CODE = 0x10ffff;

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= LAST_CODE ? String.fromCodePoint(code) : whole;
  });
}
