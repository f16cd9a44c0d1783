import { columnLetter, columnOfRef } from '@zhunsheng/domain/roster/sheet';
import { attribute } from './parts.ts';
import { styleOf, type Mark, type MarkedStyles } from './mark-styles.ts';

/** Row number → column → mark. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

/** The worksheet with those cells filled; cells and rows that were not written because they were blank are added. */
export function fillCells(xml: string, marks: Marks, styles: MarkedStyles): string {
  const prefix = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? '';
  const found = new RegExp(`<${prefix}sheetData\\b[^>]*?(?:/>|>([\\s\\S]*?)</${prefix}sheetData>)`).exec(xml);
  if (!found) return xml;
  const rows = filledRows(found[1] ?? '', marks, styles, prefix);
  const sheetData = `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  return xml.slice(0, found.index) + sheetData + xml.slice(found.index + found[0].length);
}

function filledRows(source: string, marks: Marks, styles: MarkedStyles, prefix: string): string {
  const pending = [...marks].sort(([a], [b]) => a - b);
  const out: string[] = [];
  const addUpTo = (limit: number) => {
    while (pending[0] && pending[0][0] < limit) {
      const [number, cells] = pending.shift() as (typeof pending)[number];
      out.push(`<${prefix}row r="${number}">${filledRow('', number, cells, styles, prefix)}</${prefix}row>`);
    }
  };
  let number = 0;
  for (const [whole, attributes = '', inner = ''] of source.matchAll(element(prefix, 'row'))) {
    number = Number(attribute(attributes, 'r') ?? number + 1);
    addUpTo(number);
    const cells = pending[0]?.[0] === number ? pending.shift()?.[1] : undefined;
    if (!cells) {
      out.push(whole);
      continue;
    }
    const kept = attribute(attributes, 'r') === undefined ? ` r="${number}"${attributes}` : attributes;
    // `spans` is only a hint to Excel, and a wrong one once a cell is added.
    const bare = kept.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '');
    out.push(`<${prefix}row${bare}>${filledRow(inner, number, cells, styles, prefix)}</${prefix}row>`);
  }
  addUpTo(Infinity);
  return out.join('');
}

function filledRow(source: string, row: number, marks: ReadonlyMap<number, Mark>, styles: MarkedStyles, prefix: string): string {
  const cells = new Map<number, string>();
  let column = 0;
  for (const [, attributes = '', inner] of source.matchAll(element(prefix, 'c'))) {
    const ref = attribute(attributes, 'r');
    column = ref === undefined ? column + 1 : columnOfRef(ref);
    const mark = marks.get(column);
    const bare = attributes.replace(/\s(r)\s*=\s*("[^"]*"|'[^']*')/g, '').replace(mark ? /\ss\s*=\s*("[^"]*"|'[^']*')/g : /$^/, '');
    const style = mark ? ` s="${styles.filled(styleOf(attributes), mark)}"` : '';
    const open = `<${prefix}c r="${columnLetter(column)}${row}"${bare}${style}`;
    cells.set(column, inner === undefined ? `${open}/>` : `${open}>${inner}</${prefix}c>`);
  }
  for (const [at, mark] of marks) {
    if (!cells.has(at)) cells.set(at, `<${prefix}c r="${columnLetter(at)}${row}" s="${styles.filled(0, mark)}"/>`);
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => cell)
    .join('');
}

/** An element with its attributes and content; content is undefined where it is closed at once. */
function element(prefix: string, name: string): RegExp {
  return new RegExp(`<${prefix}${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${prefix}${name}>)`, 'g');
}
