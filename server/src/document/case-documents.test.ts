import { CASE_DOCUMENTS, type CaseDocument, caseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import { PAPER, WHOLE_CASE } from '@zhunsheng/domain/penalty-case/documents/testing/whole-case';
import { picturesOf } from '@zhunsheng/domain/document/description';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNothingElse, expectSameText } from './testing/compare-text.ts';
import { docxText } from './testing/docx-text.ts';
import { pdfText } from './testing/pdf-text.ts';
import { toDocx } from './to-docx.ts';
import { openPdfMaker } from './to-pdf.ts';

const maker = openPdfMaker();
let drawn: Buffer;
beforeAll(async () => {
  drawn = await sharp({ create: { width: 30, height: 12, channels: 4, background: '#0008' } })
    .png()
    .toBuffer();
});
afterAll(() => maker.close());

const WRITABLE = (Object.keys(CASE_DOCUMENTS) as CaseDocument[]).filter((kind) => caseDocument(kind).refs(WHOLE_CASE).length > 0);

test.each(WRITABLE)('%s is the same text as Word file and as PDF', async (kind) => {
  const [ref = null] = caseDocument(kind).refs(WHOLE_CASE);
  const document = caseDocument(kind).describe(PAPER, ref);
  const pictures = new Map(picturesOf(document).map((digest) => [digest, drawn]));
  expectSameText(document, docxText(await toDocx(document, { pictures })));
  const { bytes, pages } = await maker.toPdf(document, { pictures, madeAt: '2026-04-28T02:00:00.000Z' });
  expect(pages).toBeGreaterThan(0);
  expectNothingElse(document, pdfText(bytes));
});
