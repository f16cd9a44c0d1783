import { columnOfRef } from '@zhunsheng/domain/roster/sheet';
import { attribute, escapeXml, relationshipsOf, relationshipsPath, type Parts } from './parts.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const AUTHOR = '准绳';

/** Adds a comment to each cell; where one stands already its text is kept and ours follows. Changes parts and returns the sheet. */
export function addComments(parts: Parts, sheetPath: string, sheetXml: string, comments: ReadonlyMap<string, string>): string {
  const path = relatedPart(parts, sheetPath, 'comments', 'xl/comments', 'xml', emptyComments());
  const { xml, added } = withComments(parts.text(path.part), comments);
  parts.set(path.part, xml);
  if (path.created) declarePart(parts, path.part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
  const drawing = relatedPart(parts, sheetPath, 'vmlDrawing', 'xl/drawings/vmlDrawing', 'vml', EMPTY_DRAWING);
  parts.set(drawing.part, withShapes(parts.text(drawing.part), added));
  declareExtension(parts, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  return /<(?:\w+:)?legacyDrawing\b/.test(sheetXml) ? sheetXml : withLegacyDrawing(sheetXml, drawing.id);
}

function relatedPart(parts: Parts, sheet: string, type: string, stem: string, extension: string, content: string) {
  const known = relationshipsOf(parts, sheet).find((each) => each.type === type && parts.has(each.target));
  // A second VML drawing holds pictures of headers and footers; the one named by legacyDrawing is the first.
  if (known) return { part: known.target, id: known.id, created: false };
  const part = unusedPath(parts, stem, extension);
  parts.set(part, content);
  return { part, id: addRelationship(parts, sheet, `${OFFICE}/${type}`, `/${part}`), created: true };
}

export function unusedPath(parts: Parts, stem: string, extension: string): string {
  for (let number = 1; ; number++) {
    if (!parts.has(`${stem}${number}.${extension}`)) return `${stem}${number}.${extension}`;
  }
}

/** Returns the id of the new relationship. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const path = relationshipsPath(part);
  const source = parts.has(path) ? parts.text(path) : `${DECLARATION}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const taken = new Set([...source.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const prefix = /<(\w+:)?Relationships\b/.exec(source)?.[1] ?? '';
  const element = `<${prefix}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(target)}"/>`;
  const open = source.replace(new RegExp(`<${prefix}Relationships\\b([^>]*)/>`), `<${prefix}Relationships$1></${prefix}Relationships>`);
  parts.set(
    path,
    open.replace(`</${prefix}Relationships>`, () => `${element}</${prefix}Relationships>`),
  );
  return `rId${number}`;
}

const TYPES = '[Content_Types].xml';

export function declarePart(parts: Parts, part: string, contentType: string): void {
  addType(parts, (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`);
}

function declareExtension(parts: Parts, extension: string, contentType: string): void {
  if (new RegExp(`Extension\\s*=\\s*["']${extension}["']`, 'i').test(parts.text(TYPES))) return;
  addType(parts, (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${contentType}"/>`);
}

function addType(parts: Parts, element: (prefix: string) => string): void {
  const source = parts.text(TYPES);
  const prefix = /<(\w+:)?Types\b/.exec(source)?.[1] ?? '';
  parts.set(
    TYPES,
    source.replace(`</${prefix}Types>`, () => `${element(prefix)}</${prefix}Types>`),
  );
}

function emptyComments(): string {
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList></commentList></comments>`;
}

function withComments(source: string, comments: ReadonlyMap<string, string>): { xml: string; added: string[] } {
  const prefix = /<(\w+:)?comments\b/.exec(source)?.[1] ?? '';
  const run = (text: string) => `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
  const met = new Set<string>();
  const kept = source.replace(new RegExp(`<${prefix}comment\\b([^>]*)>([\\s\\S]*?)</${prefix}text>`, 'g'), (whole, attributes: string) => {
    const ref = attribute(attributes, 'ref') ?? '';
    const text = comments.get(ref);
    if (text === undefined) return whole;
    met.add(ref);
    // The same file marked a second time.
    if (whole.includes(escapeXml(text))) return whole;
    return whole.replace(`</${prefix}text>`, () => `${run(`\n${text}`)}</${prefix}text>`);
  });
  const added = [...comments].filter(([ref]) => !met.has(ref));
  const authors = (source.match(new RegExp(`<${prefix}author\\b`, 'g')) ?? []).length;
  const ours = source.includes(`<${prefix}author>${AUTHOR}</${prefix}author>`);
  const author = ours ? authors - 1 : authors;
  const elements = added
    .map(
      ([ref, text]) => `<${prefix}comment ref="${ref}" authorId="${author}"><${prefix}text>${run(text)}</${prefix}text></${prefix}comment>`,
    )
    .join('');
  const open = kept
    .replace(new RegExp(`<${prefix}commentList\\s*/>`), `<${prefix}commentList></${prefix}commentList>`)
    .replace(`</${prefix}authors>`, (end) => (ours ? end : `<${prefix}author>${AUTHOR}</${prefix}author>${end}`));
  return { xml: open.replace(`</${prefix}commentList>`, (end) => elements + end), added: added.map(([ref]) => ref) };
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A comment is shown only where the old drawing format has a box for it. */
function withShapes(source: string, refs: readonly string[]): string {
  const used = [...source.matchAll(/id="_x0000_s(\d+)"/g)].map(([, number]) => Number(number));
  const first = Math.max(1024, ...used) + 1;
  const shapes = refs.map((ref, index) => shape(first + index, columnOfRef(ref) - 1, Number(/\d+$/.exec(ref)?.[0] ?? 1) - 1)).join('');
  const type = source.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const end = source.lastIndexOf('</xml>');
  return source.slice(0, end) + type + shapes + source.slice(end);
}

function shape(id: number, column: number, row: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:70pt;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1},15,${row},2,${column + 4},31,${row + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}

// What may follow it within a worksheet; the order of elements is fixed.
const AFTER_LEGACY_DRAWING = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

function withLegacyDrawing(xml: string, id: string): string {
  const prefix = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? '';
  const dataEnd = Math.max(xml.indexOf(`</${prefix}sheetData>`), 0);
  const places = AFTER_LEGACY_DRAWING.map((name) => xml.slice(dataEnd).search(new RegExp(`<${prefix}${name}\\b`))).filter((at) => at >= 0);
  const at = places.length > 0 ? dataEnd + Math.min(...places) : xml.lastIndexOf(`</${prefix}worksheet>`);
  // Declared on the element itself: the worksheet may call this namespace something else, or not at all.
  return `${xml.slice(0, at)}<${prefix}legacyDrawing xmlns:zsr="${OFFICE}" zsr:id="${id}"/>${xml.slice(at)}`;
}
