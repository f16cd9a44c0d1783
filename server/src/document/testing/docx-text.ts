import { inflate, readZip } from '../../workbook/zip.ts';

export interface DocxText {
  /** Paragraphs that are not empty, in order, those of tables among them. */
  readonly body: readonly string[];
  readonly foot: readonly string[];
  readonly fonts: readonly string[];
}

/** What a Word file shows; fields by their names. */
export function docxText(docx: Buffer): DocxText {
  const parts = readZip(docx, 100);
  const xmlOf = (pattern: RegExp): string =>
    parts
      .filter(({ name }) => pattern.test(name))
      .map((part) => Buffer.from(inflate(part)).toString('utf8'))
      .join('');
  const body = xmlOf(/^word\/document\.xml$/);
  const fonts = new Set([...body.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font = '']) => font));
  return { body: paragraphsOf(body), foot: paragraphsOf(xmlOf(/^word\/footer\d*\.xml$/)), fonts: [...fonts].toSorted() };
}

function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)]
    .map(([, paragraph = '']) =>
      [...paragraph.matchAll(/<w:(?:t|instrText)(?: [^>]*)?>([^<]*)<\/w:(?:t|instrText)>/g)]
        .map(([, text = '']) => unescaped(text))
        .join(''),
    )
    .filter((text) => text !== '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const unescaped = (text: string): string => text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
