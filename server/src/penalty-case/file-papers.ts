import type { DocumentDescription } from '@zhunsheng/domain/document/description';
import { writtenDate } from '@zhunsheng/domain/document/written-date';
import { instantOfDay } from '@zhunsheng/domain/legal-time/plain-date';
import { CASE_DOCUMENTS, type CaseDocument, caseDocument, isCaseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import type { CasePaper } from '@zhunsheng/domain/penalty-case/documents/paper';
import { type Catalogued, catalogue, cover, noteSheet, type Volume, VOLUME_WORDS } from '@zhunsheng/domain/penalty-case/documents/volume';
import type { IssuedDocument } from '@zhunsheng/domain/penalty-case/state';
import { pdfPages } from '../document/pdf-pages.ts';
import type { PdfMaker } from '../document/to-pdf.ts';
import type { ZipItem } from '../document/zip.ts';

const ORDER = Object.keys(CASE_DOCUMENTS);
const two = (n: number): string => String(n).padStart(2, '0');
const orderOf = ({ document }: IssuedDocument): number => ORDER.indexOf(document);

/**
 * One volume of a file: cover, catalogue with the page on which each paper begins, the papers in the prescribed order, note sheet. Those
 * around the papers are made when the file is exported; they bear no number.
 */
export async function volumeItems(
  maker: PdfMaker,
  paper: CasePaper,
  volume: Volume,
  open: (one: IssuedDocument) => Promise<Buffer>,
): Promise<ZipItem[]> {
  const issued = paper.state.documents
    .filter(
      ({ voided, document }) => voided === null && isCaseDocument(document) && caseDocument(document as CaseDocument).volume === volume,
    )
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  let page = 1;
  const catalogued: Catalogued[] = [];
  for (const one of issued) {
    catalogued.push({
      title: one.title,
      number: one.number,
      responsible: paper.accounts.get(one.by) ?? null,
      date: writtenDate(one.on),
      page,
    });
    // Opened one after another and again when they are sent: a file of hundreds of papers is never in memory as a whole.
    page += pdfPages(await open(one));
  }
  const counted = { pieces: issued.length, pages: page - 1 };
  const folder = VOLUME_WORDS[volume];
  const around = async (place: string, description: DocumentDescription): Promise<ZipItem> => {
    const { bytes } = await maker.toPdf(description, { madeAt: instantOfDay(paper.today) });
    return { path: [folder, `${place}.pdf`], open: async () => bytes };
  };
  return [
    await around('00 案卷封面', cover(paper, volume, counted)),
    await around('00 卷内目录', catalogue(paper, volume, catalogued)),
    ...issued.map(
      (one, index): ZipItem => ({
        path: [folder, `${two(index + 1)} ${one.title}${one.number === null ? '' : ` ${one.number}`}.pdf`],
        open: async () => open(one),
      }),
    ),
    await around(`${two(issued.length + 1)} 卷内备考表`, noteSheet(paper, volume, counted)),
  ];
}
