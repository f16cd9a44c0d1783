import type { Align, HeadingLevel } from '@zhunsheng/domain/document/description';
import type {
  PreparedBlock,
  PreparedCell,
  PreparedForm,
  PreparedList,
  PreparedParagraph,
  PreparedSeal,
  PreparedSignature,
} from '@zhunsheng/domain/document/prepared';
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FONTS, GREY, millimetres, run, type Type, twentieths } from './docx-text.ts';
import { pictureSize } from './picture-size.ts';

export type Pictures = ReadonlyMap<string, Uint8Array>;

/** What every block needs to know of the document around it. Sizes in points. */
export interface Draw {
  readonly pictures: Pictures;
  readonly size: number;
  readonly pitch: number;
}

const TEXT_WIDTH_MM = 156;
const CELL_SIZE = 12;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const UNRULED = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE };
const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** `sealed`: a seal follows, which never stands on a page without any of the text that it seals. */
export function drawBlock(block: PreparedBlock, draw: Draw, sealed: boolean): FileChild[] {
  switch (block.block) {
    case 'title':
      return [centred(block.text, { size: 18, font: FONTS.title })];
    case 'paragraph':
      return [paragraph(block, draw, sealed)];
    case 'heading':
      return [heading(block.level, block.text, draw)];
    case 'form':
      return [formTable(block, draw), gap()];
    case 'list':
      return [listTable(block), gap()];
    case 'signatures':
      return [
        unruled(
          block.boxes.map((box) => signatureLines(box, draw, Math.min(draw.size, CELL_SIZE))),
          block.boxes.length === 1 ? 1 : 2,
        ),
        gap(),
      ];
    case 'seal':
      return seal(block, draw);
    case 'note':
      return [new Paragraph({ children: [run(block.text, { size: 10.5 })] })];
    case 'picture':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [pictureRun(draw, block.digest, undefined, block.widthMm)],
        }),
        centred(block.caption, { size: 10.5 }),
      ];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
  }
}

const centred = (text: string, type: Type): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, type)] });
/** Word joins tables that follow each other without a paragraph between. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } });

const spacing = ({ pitch }: Draw) => ({ line: twentieths(pitch), lineRule: LineRuleType.EXACT });

function paragraph({ runs, indent, align }: PreparedParagraph, draw: Draw, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: align === 'left' && indent ? AlignmentType.BOTH : ALIGNMENTS[align],
    spacing: spacing(draw),
    ...(indent ? { indent: { firstLine: twentieths(2 * draw.size) } } : {}),
    children: runs.map(({ text, bold }) => run(text, { size: draw.size, bold })),
  });
}

const HEADING_TYPES: Readonly<Record<HeadingLevel, Omit<Type, 'size'>>> = {
  1: { font: FONTS.heading },
  2: { font: FONTS.secondHeading },
  3: { bold: true },
  4: {},
};

function heading(level: HeadingLevel, text: string, draw: Draw): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: spacing(draw),
    indent: { firstLine: twentieths(2 * draw.size) },
    children: [run(text, { size: draw.size, ...HEADING_TYPES[level] })],
  });
}

function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => millimetres((TEXT_WIDTH_MM * share) / whole));
}

function ruledTable(shares: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: widthsOf(shares),
    margins: { left: 80, right: 80, top: 60, bottom: 60 },
    rows,
  });
}

const cellLine = (text: string, align: Align): Paragraph =>
  new Paragraph({ alignment: ALIGNMENTS[align], children: [run(text, { size: CELL_SIZE })] });

function formTable({ shares, rows }: PreparedForm, draw: Draw): Table {
  return ruledTable(
    shares,
    rows.map((row) => {
      const least = Math.max(0, ...row.filter(({ rows: span }) => span === 1).map(({ leastMm }) => leastMm));
      // A signature stays with what it signs, but for opinions longer than a page could hold.
      const whole = row.some(({ signature, lines }) => signature !== null && lines.join('').length < 700);
      return new TableRow({
        cantSplit: whole,
        ...(least > 0 ? { height: { value: millimetres(least), rule: HeightRule.ATLEAST } } : {}),
        children: row.map((cell) => formCell(cell, draw)),
      });
    }),
  );
}

function formCell(cell: PreparedCell, draw: Draw): TableCell {
  const label = cell.role === 'label';
  const lines = cell.lines.map((text) => cellLine(text, label ? 'center' : 'left'));
  const signed = cell.signature === null ? [] : signatureLines(cell.signature, draw, CELL_SIZE, millimetres(50));
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: cell.signature === null ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    // A cell without a paragraph is no cell to Word.
    children: lines.length + signed.length === 0 ? [new Paragraph({})] : [...lines, ...signed],
  });
}

function listTable({ columns, rows }: PreparedList): Table {
  const header = new TableRow({
    tableHeader: true,
    children: columns.map(
      ({ title }) => new TableCell({ children: [cellLine(title, 'center')], verticalAlign: VerticalAlignTable.CENTER }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (lines, index) =>
            new TableCell({
              verticalAlign: VerticalAlignTable.CENTER,
              children: lines.map((text) => cellLine(text, columns[index]?.align ?? 'left')),
            }),
        ),
      }),
  );
  return ruledTable(
    columns.map(({ share }) => share),
    [header, ...body],
  );
}

/** Paragraphs beside each other in a table without lines. */
export function unruled(contents: readonly (Paragraph | readonly Paragraph[])[], columns: number): Table {
  const cells = contents.map(
    (content) => new TableCell({ borders: UNRULED, children: content instanceof Paragraph ? [content] : content }),
  );
  const rows: TableRow[] = [];
  for (let at = 0; at < cells.length; at += columns) {
    const row = cells.slice(at, at + columns);
    const missing = Array.from({ length: columns - row.length }, () => new TableCell({ borders: UNRULED, children: [new Paragraph({})] }));
    rows.push(new TableRow({ cantSplit: true, children: [...row, ...missing] }));
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: UNRULED,
    width: { size: millimetres(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: widthsOf(Array.from({ length: columns }, () => 1)),
    rows,
  });
}

function signatureLines({ who, image, below }: PreparedSignature, draw: Draw, size: number, left = 0): Paragraph[] {
  const mark = image === null ? [] : [pictureRun(draw, image, 11)];
  const indent = { indent: { left } };
  return [
    new Paragraph({ ...indent, keepNext: true, spacing: { before: 60 }, children: [run(who, { size }), ...mark] }),
    ...below.map((text) => new Paragraph({ ...indent, children: [run(text, { size })] })),
  ];
}

const MILLIMETRES_IN_POINT = 25.4 / 72;

function seal({ organ, place, on }: PreparedSeal, draw: Draw): Paragraph[] {
  const width = Math.min(TEXT_WIDTH_MM, Math.max(82, ([...organ].length + 1) * draw.size * MILLIMETRES_IN_POINT));
  const line = (text: string, before: number, color?: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepLines: true,
      keepNext: text !== on,
      indent: { left: millimetres(TEXT_WIDTH_MM - width) },
      spacing: { ...spacing(draw), before },
      children: [run(text, { size: draw.size, ...(color === undefined ? {} : { color }) })],
    });
  return [line(organ, millimetres(12)), line(place, 0, GREY), line(on, 0)];
}

const PIXELS_IN_MM = 96 / 25.4;

/** By its height or its width in millimetres; the other follows. */
export function pictureRun({ pictures }: Draw, digest: string, heightMm: number | undefined, widthMm?: number): ImageRun {
  const data = pictures.get(digest);
  if (data === undefined) throw new Error(`a picture of the document is not given: ${digest}`);
  const { type, width, height } = pictureSize(data);
  const scale = heightMm === undefined ? (widthMm ?? 0) / width : heightMm / height;
  const pixels = (length: number): number => Math.max(1, Math.round(length * scale * PIXELS_IN_MM));
  return new ImageRun({ type, data: Buffer.from(data), transformation: { width: pixels(width), height: pixels(height) } });
}
