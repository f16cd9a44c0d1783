import type { DocumentDescription } from '@zhunsheng/domain/document/description';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MissingGlyphs, openPdfMaker } from './to-pdf.ts';
import { expectNothingElse, expectSameText } from './testing/compare-text.ts';
import { docxText } from './testing/docx-text.ts';
import { pdfText } from './testing/pdf-text.ts';
import { DECISION, SAMPLES, SIGNED_BY_HAND } from './testing/samples.ts';
import { pictureSize } from './picture-size.ts';
import { toDocx } from './to-docx.ts';

const maker = openPdfMaker();
const MADE_AT = '2026-04-28T02:00:00.000Z';
let pictures: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const drawn = sharp({ create: { width: 300, height: 120, channels: 4, background: '#00000000' } });
  pictures = new Map([[SIGNED_BY_HAND, await drawn.png().toBuffer()]]);
});
afterAll(() => maker.close());

describe.each(SAMPLES.map((document) => [document.kind, document] as const))('%s', (_, document) => {
  test('the Word file has the text of the description, line by line', async () => {
    expectSameText(document, docxText(await toDocx(document, { pictures })));
  });

  test('the PDF has the text of the description, and nothing beside', async () => {
    const { bytes, pages } = await maker.toPdf(document, { pictures, madeAt: MADE_AT });
    const shown = pdfText(bytes);
    expect(shown).toHaveLength(pages);
    expectNothingElse(document, shown);
  });

  test('the PDF is the same bytes when it is made again', async () => {
    const [first, second] = [
      await maker.toPdf(document, { pictures, madeAt: MADE_AT }),
      await maker.toPdf(document, { pictures, madeAt: MADE_AT }),
    ];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const other = await maker.toPdf(document, { pictures, madeAt: '2026-04-29T02:00:00.000Z' });
    expect(first.bytes.equals(other.bytes)).toBe(false);
  });
});

describe('a text that no font shows', () => {
  const withTitle = (title: string): DocumentDescription => ({ ...DECISION, blocks: [], attachments: [], title });

  test('is named, and no PDF is made', async () => {
    const refused = maker.toPdf(withTitle('决定书😀第\u{1F4A9}号'), { madeAt: MADE_AT });
    await expect(refused).rejects.toBeInstanceOf(MissingGlyphs);
    await expect(refused).rejects.toMatchObject({ texts: expect.arrayContaining(['😀']) as unknown });
  });

  test('is none of the rare characters of Gansu places', async () => {
    const { bytes } = await maker.toPdf(withTitle('枹癿巉汭峗'), { madeAt: MADE_AT });
    expect(pdfText(bytes).join('')).toContain('枹癿巉汭峗');
  });

  test('the next document is made all the same', async () => {
    await maker.toPdf(withTitle('😀'), { madeAt: MADE_AT }).catch(() => undefined);
    await expect(maker.toPdf(withTitle('决定书'), { madeAt: MADE_AT })).resolves.toMatchObject({ pages: 1 });
  });
});

test('a picture that is not given is a fault in both', async () => {
  const document: DocumentDescription = {
    ...DECISION,
    blocks: [{ block: 'picture', digest: SIGNED_BY_HAND, widthMm: 20, caption: '照片' }],
  };
  await expect(maker.toPdf(document, { madeAt: MADE_AT })).rejects.toThrow('not given');
  await expect(toDocx(document)).rejects.toThrow('not given');
});

test('a picture is PNG or JPEG, in both', async () => {
  const document: DocumentDescription = {
    ...DECISION,
    blocks: [{ block: 'picture', digest: SIGNED_BY_HAND, widthMm: 20, caption: '照片' }],
  };
  const drawing = new Map([[SIGNED_BY_HAND, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>')]]);
  await expect(maker.toPdf(document, { madeAt: MADE_AT, pictures: drawing })).rejects.toThrow('neither');
  await expect(toDocx(document, { pictures: drawing })).rejects.toThrow('neither');
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  expect(pictureSize(photo)).toEqual({ type: 'jpg', width: 40, height: 30 });
  const pictures = new Map([[SIGNED_BY_HAND, photo]]);
  await expect(maker.toPdf(document, { madeAt: MADE_AT, pictures })).resolves.toMatchObject({ pages: 1 });
  await expect(toDocx(document, { pictures })).resolves.toBeInstanceOf(Buffer);
});

test('the Word file names the fonts of official documents', async () => {
  const { fonts } = docxText(await toDocx(DECISION));
  expect(fonts).toEqual(['仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体']);
});
