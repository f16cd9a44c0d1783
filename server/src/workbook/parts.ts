import { BadZip, deflated, inflate, readZip, writeZip, type ZipEntry } from './zip.ts';

/** The parts of a workbook by path. Untouched parts keep their bytes when it is written back. */
export interface Parts {
  has: (path: string) => boolean;
  names: () => string[];
  text: (path: string) => string;
  set: (path: string, content: string) => void;
  entry: (path: string) => ZipEntry | undefined;
  write: () => Uint8Array;
}

export const MOST_ENTRIES = 2_000;

export function openParts(bytes: Uint8Array): Parts {
  const entries = new Map(readZip(bytes, MOST_ENTRIES).map((entry) => [normalPath(entry.name), entry] as const));
  const get = (path: string): ZipEntry => {
    const entry = entries.get(path);
    if (!entry) throw new BadZip(`missing part: ${path}`);
    return entry;
  };
  return {
    has: (path) => entries.has(path),
    names: () => [...entries.keys()],
    text: (path) => new TextDecoder().decode(inflate(get(path))),
    set: (path, content) => entries.set(path, deflated(path, new TextEncoder().encode(content))),
    entry: (path) => entries.get(path),
    write: () => writeZip([...entries.values()]),
  };
}

// Some writers use backslashes or a leading slash.
function normalPath(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '');
}

export interface Relationship {
  id: string;
  type: string;
  /** Path of the part within the package; of an external one, its address. */
  target: string;
}

export function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return [...parts.text(path).matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => ({
    id: attribute(attributes, 'Id') ?? '',
    type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
    target: resolve(part, attribute(attributes, 'Target') ?? ''),
  }));
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The value of an attribute, its entities resolved; names are matched with or without a prefix when written so. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

export function escapeXml(text: string): string {
  return (
    text
      // Characters that XML cannot hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character)
  );
}

export interface Worksheet {
  name: string;
  path: string;
}

export function workbookPath(parts: Parts): string {
  const found = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument');
  if (!found) throw new BadZip('no main part');
  return found.target;
}

/** The worksheets in their order; chart sheets and macro sheets are left out. */
export function worksheetsOf(parts: Parts): Worksheet[] {
  const path = workbookPath(parts);
  const targets = new Map(
    relationshipsOf(parts, path)
      .filter(({ type }) => type === 'worksheet')
      .map(({ id, target }) => [id, target]),
  );
  return [...parts.text(path).matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const target = targets.get(attribute(attributes, '\\w+:id') ?? '');
    const name = attribute(attributes, 'name');
    return target !== undefined && name !== undefined && parts.has(target) ? [{ name, path: target }] : [];
  });
}
