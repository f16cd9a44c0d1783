import { attribute } from './parts.ts';

export type Mark = 'error' | 'warning';

const FILL: Record<Mark, string> = { error: 'FFFF9C9C', warning: 'FFFFF2A8' };

const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

export interface MarkedStyles {
  /** The style like `style` but with the fill of the mark; made on first use. */
  filled: (style: number, mark: Mark) => number;
  xml: () => string;
}

/** A workbook's styles, to which filled twins of its cell formats are added. */
export function markedStyles(xml: string | undefined): MarkedStyles {
  const source = xml ?? EMPTY_STYLES;
  const prefix = /<(\w+:)?styleSheet\b/.exec(source)?.[1] ?? '';
  const fills = section(source, prefix, 'fills');
  const formats = section(source, prefix, 'cellXfs');
  const known = formats.inner.match(new RegExp(`<${prefix}xf\\b[^>]*?(?:/>|>[\\s\\S]*?</${prefix}xf>)`, 'g')) ?? [];
  const firstFill = (fills.inner.match(new RegExp(`<${prefix}fill\\b`, 'g')) ?? []).length;
  const fillIds: Record<Mark, number> = { error: firstFill, warning: firstFill + 1 };
  const added: string[] = [];
  const twins = new Map<string, number>();
  return {
    filled: (style, mark) => {
      const key = `${style} ${mark}`;
      const twin = twins.get(key) ?? known.length + added.length;
      if (!twins.has(key)) {
        added.push(withFill(known[style] ?? known[0] ?? `<${prefix}xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>`, fillIds[mark]));
        twins.set(key, twin);
      }
      return twin;
    },
    xml: () => {
      const extraFills = (['error', 'warning'] as const).map(
        (mark) =>
          `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${FILL[mark]}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
      );
      const withFills = source.replace(fills.whole, () => grown(fills, prefix, 'fills', extraFills, firstFill + 2));
      return withFills.replace(formats.whole, () => grown(formats, prefix, 'cellXfs', added, known.length + added.length));
    },
  };
}

interface Section {
  whole: string;
  attributes: string;
  inner: string;
}

function section(xml: string, prefix: string, name: string): Section {
  const found = new RegExp(`<${prefix}${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}${name}>)`).exec(xml);
  return { whole: found?.[0] ?? `</${prefix}styleSheet>`, attributes: found?.[1] ?? '', inner: found?.[2] ?? '' };
}

function grown({ whole, attributes, inner }: Section, prefix: string, name: string, extra: readonly string[], count: number): string {
  const kept = attributes.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, '');
  const element = `<${prefix}${name} count="${count}"${kept}>${inner}${extra.join('')}</${prefix}${name}>`;
  return whole.startsWith('</') ? element + whole : element;
}

function withFill(format: string, fill: number): string {
  const end = format.indexOf('>');
  const open = format
    .slice(0, end)
    .replace(/\s(fillId|applyFill)\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replace(/\/$/, '');
  const closed = format[end - 1] === '/';
  return `${open} fillId="${fill}" applyFill="1"${closed ? '/' : ''}>${format.slice(end + 1)}`;
}

export function styleOf(attributes: string): number {
  return Number(attribute(attributes, 's') ?? 0);
}
