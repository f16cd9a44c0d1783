import type { DocumentDescription } from '@zhunsheng/domain/document/description';
import { type PreparedDocument, prepared } from '@zhunsheng/domain/document/prepared';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { type Draw, drawBlock, pictureRun, type Pictures, unruled } from './docx-blocks.ts';
import { BLACK, FONTS, GREY, millimetres, points, run } from './docx-text.ts';

export interface DocxOptions {
  /** Pictures that the description names, by digest: PNG or JPEG, upright, no larger than paper needs. */
  readonly pictures?: Pictures;
}

const SIZES = { letter: 16, record: 14, form: 12 } as const;
const PITCHES = { letter: 28.95, record: 25, form: 20 } as const;

/**
 * A Word file for offices that have the fonts of official documents (仿宋_GB2312, 方正小标宋简体, 黑体, 楷体_GB2312): they are named, not
 * embedded. Throws where a picture is not given.
 */
export async function toDocx(description: DocumentDescription, { pictures = new Map() }: DocxOptions = {}): Promise<Buffer> {
  const document = prepared(description);
  const draw: Draw = { pictures, size: SIZES[document.layout], pitch: PITCHES[document.layout] };
  const file = new Document({
    title: document.title,
    creator: document.organ,
    styles: { default: { document: { run: { font: FONTS.body, size: points(draw.size), color: BLACK } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(37),
              bottom: millimetres(35),
              left: millimetres(28),
              right: millimetres(26),
              footer: millimetres(15),
            },
          },
        },
        footers: { default: new Footer({ children: footOf(document, draw) }) },
        children: [
          ...headOf(document),
          ...document.blocks.flatMap((block, index, all) => drawBlock(block, draw, all[index + 1]?.block === 'seal')),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** GB/T 9704 sizes: the title 二号, in forms and records one step smaller. */
function headOf({ organ, title, number, layout }: PreparedDocument): Paragraph[] {
  const titleSize = layout === 'letter' ? 22 : 20;
  const centred = (text: string, size: number): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [run(text, { font: FONTS.title, size })] });
  const head = [centred(organ, titleSize - 4), centred(title, titleSize)];
  if (number === null) return head;
  const numberSize = Math.min(SIZES[layout], 14);
  const place = layout === 'letter' ? AlignmentType.CENTER : AlignmentType.RIGHT;
  return [...head, new Paragraph({ alignment: place, spacing: { after: 160 }, children: [run(number, { size: numberSize })] })];
}

function footOf({ pageSignatures, logLine }: PreparedDocument, draw: Draw): (Paragraph | Table)[] {
  const signed = pageSignatures.map(
    ({ who, image }) => new Paragraph({ children: [run(who, { size: 10.5 }), ...(image === null ? [] : [pictureRun(draw, image, 8)])] }),
  );
  const rows = signed.length === 0 ? [] : [unruled(signed, Math.min(signed.length, 3))];
  const counter = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        font: FONTS.body,
        size: points(10.5),
        children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
      }),
    ],
  });
  const log =
    logLine === null ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(logLine, { size: 7.5, color: GREY })] })];
  return [...rows, counter, ...log];
}
