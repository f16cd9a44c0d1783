import { CASE_DOCUMENTS, type CaseDocument, caseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import { REVIEW_POINT_WORDS } from '@zhunsheng/domain/penalty-case/ids';
import { REVIEW_POINT_TEXT } from '@zhunsheng/contract/penalty-case-option-text';
import { PAPER, WHOLE_CASE } from '@zhunsheng/domain/penalty-case/documents/testing/whole-case';
import { masterListCount, masterListTable } from '@zhunsheng/domain/penalty-case/documents/master-list';
import { picturesOf } from '@zhunsheng/domain/document/description';
import { textOf } from '@zhunsheng/domain/document/text-of';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNothingElse, expectSameText } from './testing/compare-text.ts';
import { docxText } from './testing/docx-text.ts';
import { pdfText } from './testing/pdf-text.ts';
import { toDocx } from './to-docx.ts';
import { docxLines } from './read-docx.ts';
import { pdfPages } from './pdf-pages.ts';
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
  const docx = await toDocx(document, { pictures });
  expectSameText(document, docxText(docx));
  // What comes back is read by another program than the one that this test trusts.
  expect(docxLines(docx)).toEqual(docxText(docx).body);
  const { bytes, pages } = await maker.toPdf(document, { pictures, madeAt: '2026-04-28T02:00:00.000Z' });
  expect(pages).toBeGreaterThan(0);
  expect(pdfPages(bytes)).toBe(pages);
  expectNothingElse(document, pdfText(bytes));
});

const LONG = '甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县';
const LONG_PAPER = {
  ...PAPER,
  bureau: {
    ...PAPER.bureau,
    name: `${LONG}城市管理综合执法局`,
    address: `${LONG}吹麻滩镇团结路一百八十八号`,
    government: `${LONG}人民政府`,
  },
  number: '积石山保安族东乡族撒拉族自治县执登存字〔2026〕第1001号',
  state: {
    ...WHOLE_CASE,
    party: WHOLE_CASE.party && { ...WHOLE_CASE.party, name: `${LONG}癿藏镇枹罕兴旺建筑材料贸易有限责任公司`, address: `${LONG}癿藏镇` },
    preservations: WHOLE_CASE.preservations.map((one) => ({
      ...one,
      items: Array.from({ length: 200 }, (_, index) => ({ name: `袋装水泥${index + 1}`, spec: '50kg', quantity: index + 1, unit: '袋' })),
    })),
  },
};

test.each(['preservation-notice', 'property-ledger', 'sampling-notice', 'media-evidence'] as const)(
  '%s with long names and two hundred things loses nothing',
  async (kind) => {
    const [ref = null] = caseDocument(kind).refs(LONG_PAPER.state);
    const document = caseDocument(kind).describe(LONG_PAPER, ref);
    const { bytes, pages } = await maker.toPdf(document, { madeAt: '2026-04-28T02:00:00.000Z' });
    // The heads of tables come again on each page, so that lines are looked for and not taken out.
    const shown = pdfText(bytes).join('');
    expect(textOf(document).filter((line) => !shown.includes(line.replaceAll(/\s/g, '')))).toEqual([]);
    expect(pdfPages(bytes)).toBe(pages);
    if (kind === 'property-ledger') expect(textOf(document).filter((one) => one.startsWith('袋装水泥'))).toHaveLength(400);
  },
);

test('the form of a legal review and its paper name the same points', () => {
  expect(REVIEW_POINT_TEXT.map(({ zh }) => zh)).toEqual([...REVIEW_POINT_WORDS]);
});

test('docs/documents.md lists every row of the master list, and their count is said', () => {
  process.stdout.write(`${masterListCount()}\n`);
  const page = readFileSync(new URL('../../../docs/documents.md', import.meta.url), 'utf8');
  expect(page).toContain(masterListTable());
  expect(page).toContain(masterListCount().split(';')[0]);
});
