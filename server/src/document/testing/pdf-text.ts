import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<number, { readonly dictionary: string; readonly stream: Buffer | undefined }>;

/**
 * The text of each page of a PDF that our compiler wrote, by the codes that its fonts declare for their glyphs: what copying from
 * a reader would give, without spaces. Enough for our own files, not for any.
 */
export function pdfText(pdf: Buffer): string[] {
  const objects = readObjects(pdf);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b(?!s)/.test(dictionary));
  if (pages.length === 0) throw new Error('a PDF without a page');
  return pages.map(({ dictionary }) => {
    const fonts = fontsOf(dictionary, objects);
    const contents = [...(/\/Contents\s*\[?((?:\s*\d+ 0 R)+)/.exec(dictionary)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])];
    const stream = Buffer.concat(contents.map(([, number]) => objects.get(Number(number))?.stream ?? Buffer.alloc(0)));
    return shownText(stream.toString('latin1'), fonts);
  });
}

function readObjects(pdf: Buffer): Objects {
  const objects = new Map<number, { dictionary: string; stream: Buffer | undefined }>();
  const source = pdf.toString('latin1');
  for (const match of source.matchAll(/(?:^|\s)(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = source.indexOf('endobj', from);
    const starts = source.indexOf('stream', from);
    const dictionary = source.slice(from, starts !== -1 && starts < end ? starts : end);
    const length = Number(/\/Length\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
    const begin = source.startsWith('\r\n', starts + 6) ? starts + 8 : starts + 7;
    const has = starts !== -1 && starts < end && length > 0;
    const raw = has ? pdf.subarray(begin, begin + length) : undefined;
    const stream = raw !== undefined && dictionary.includes('/FlateDecode') && !dictionary.includes('/XObject') ? inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dictionary, stream });
    if (stream !== undefined && /\/Type\s*\/ObjStm/.test(dictionary)) readPacked(dictionary, stream.toString('latin1'), objects);
  }
  return objects;
}

function readPacked(dictionary: string, text: string, objects: Map<number, { dictionary: string; stream: Buffer | undefined }>): void {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1]);
  const index = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at < index.length; at += 2) {
    const [number = 0, from = 0] = index.slice(at, at + 2);
    objects.set(number, {
      dictionary: text.slice(first + from, index[at + 3] === undefined ? undefined : first + (index[at + 3] ?? 0)),
      stream: undefined,
    });
  }
}

function fontsOf(page: string, objects: Objects): Map<string, Map<string, string>> {
  const dictionaryOf = (reference: string): string => objects.get(Number(/^\d+/.exec(reference)?.[0]))?.dictionary ?? '';
  const resources = /\/Resources\s+(\d+ 0 R)/.exec(page)?.[1];
  const source = resources === undefined ? page : dictionaryOf(resources);
  const named = /\/Font\s*(<<[\s\S]*?>>|\d+ 0 R)/.exec(source)?.[1] ?? '';
  const list = named.startsWith('<<') ? named : dictionaryOf(named);
  return new Map(
    [...list.matchAll(/\/(\S+)\s+(\d+ 0 R)/g)].map(([, name = '', reference = '']) => {
      const codes = /\/ToUnicode\s+(\d+) 0 R/.exec(dictionaryOf(reference))?.[1];
      return [name, readCodes(objects.get(Number(codes))?.stream?.toString('latin1') ?? '')];
    }),
  );
}

const wide = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function readCodes(map: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      codes.set(code.toLowerCase(), wide(text));
  }
  if (map.includes('beginbfrange')) throw new Error('ranges of codes are not read');
  return codes;
}

function shownText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let codes: ReadonlyMap<string, string> = new Map();
  let text = '';
  const token = /\/(\S+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>|\(/g;
  for (let found = token.exec(content); found !== null; found = token.exec(content)) {
    const [, font, hex] = found;
    if (font !== undefined) {
      codes = fonts.get(font) ?? new Map();
      continue;
    }
    const literal = hex === undefined ? readLiteral(content, token.lastIndex) : { bytes: Buffer.from(hex, 'hex'), end: token.lastIndex };
    token.lastIndex = literal.end;
    const bytes = literal.bytes.toString('hex');
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      const shown = codes.get(bytes.slice(at, at + 4));
      if (shown === undefined) throw new Error(`a glyph without a code: ${bytes.slice(at, at + 4)}`);
      text += shown;
    }
  }
  return text.replaceAll(/\s/g, '');
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A string in round brackets, which may hold balanced ones, from after its first bracket to behind its last. */
function readLiteral(content: string, from: number): { bytes: Buffer; end: number } {
  const bytes: number[] = [];
  let open = 1;
  let at = from;
  for (; at < content.length; at += 1) {
    const character = content[at] ?? '';
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open === 0) break;
    if (character !== '\\') {
      bytes.push(content.charCodeAt(at));
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0];
    bytes.push(octal === undefined ? (ESCAPES[content[at + 1] ?? ''] ?? content.charCodeAt(at + 1)) : Number.parseInt(octal, 8));
    at += octal?.length ?? 1;
  }
  return { bytes: Buffer.from(bytes), end: at + 1 };
}
