import { form, list, paragraph, signature, signatures, stated } from '../../document/blocks.ts';
import type { DocumentDescription } from '../../document/description.ts';
import { FORM, pair, wide } from './filing.ts';
import { type CasePaper, causeOf, dated, onFile, written } from './paper.ts';
import { RETENTION_WORDS } from './words.ts';

/** 正卷 is what may be consulted; 副卷 holds how the bureau made up its mind (law digest §11.4). */
export type Volume = 'main' | 'sub';
export const VOLUME_WORDS: Readonly<Record<Volume, string>> = { main: '正卷', sub: '副卷' };

/** A document as the catalogue of a file names it. */
export interface Catalogued {
  readonly title: string;
  readonly number: string | null;
  readonly responsible: string | null;
  readonly date: string | null;
  /** First page in the volume. */
  readonly page: number;
}

/** Title of the file: party, act, 案. */
export function fileTitle(paper: CasePaper): string {
  return `${paper.state.party?.name ?? ''}${causeOf(paper)}案`;
}

export function cover(paper: CasePaper, volume: Volume): DocumentDescription {
  const { state } = paper;
  const archive = onFile(state.archive, 'archive');
  return written(paper, `cover-${volume}`, 'form', `行政处罚案卷（${VOLUME_WORDS[volume]}）`, [
    form(
      FORM,
      wide('题名', fileTitle(paper)),
      pair(
        '立案日期',
        dated(state.filing?.derived.on ?? state.spot?.derived.on ?? null),
        '结案日期',
        dated(state.closing?.derived.on ?? null),
      ),
      pair('归档日期', dated(archive.on), '保管期限', RETENTION_WORDS[archive.retention]),
      pair('件数', `${archive.pieces}件`, '页数', `${archive.pages}页`),
      pair('案卷号', archive.fileNumber, '检查人', archive.checker),
    ),
  ]);
}

export function catalogue(paper: CasePaper, volume: Volume, documents: readonly Catalogued[]): DocumentDescription {
  return written(paper, `catalogue-${volume}`, 'form', `卷内目录（${VOLUME_WORDS[volume]}）`, [
    list(
      [
        { title: '序号', share: 1, align: 'center' },
        { title: '文书题名', share: 5, align: 'left' },
        { title: '文号', share: 4, align: 'left' },
        { title: '责任者', share: 3, align: 'left' },
        { title: '日期', share: 3, align: 'left' },
        { title: '页号', share: 1, align: 'right' },
      ],
      documents.map(({ title, number, responsible, date, page }, index) => [
        String(index + 1),
        title,
        number ?? '',
        responsible ?? '',
        date ?? '',
        String(page),
      ]),
    ),
  ]);
}

/** What is missing, damaged or added is noted by hand; who filed and who checked signs. */
export function noteSheet(paper: CasePaper, note: string | null): DocumentDescription {
  const archive = onFile(paper.state.archive, 'archive');
  return written(paper, 'note-sheet', 'record', '卷内备考表', [
    stated('案卷号', archive.fileNumber),
    stated('本卷情况说明', note),
    paragraph(`本卷共${archive.pieces}件，${archive.pages}页。`),
    signatures(signature('立卷人（签名）'), signature('检查人（签名）', { note: archive.checker })),
  ]);
}
