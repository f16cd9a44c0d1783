import { form, label, list, opinion, signature } from '../../document/blocks.ts';
import type { DocumentDescription } from '../../document/description.ts';
import { FORM, pair, wide } from './filing.ts';
import { type CasePaper, causeOf, dated, written } from './paper.ts';
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

/** What a volume holds, counted from its papers. */
export interface Counted {
  readonly pieces: number;
  readonly pages: number;
}

/** Before the file is archived its number and retention are struck. */
export function cover(paper: CasePaper, volume: Volume, { pieces, pages }: Counted): DocumentDescription {
  const { state } = paper;
  const { archive } = state;
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
      pair('归档日期', dated(archive?.on ?? null), '保管期限', archive === null ? null : RETENTION_WORDS[archive.retention]),
      pair('件数', `${pieces}件`, '页数', `${pages}页`),
      pair('案卷号', archive?.fileNumber ?? null, '检查人', archive?.checker ?? null),
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
export function noteSheet(paper: CasePaper, volume: Volume, { pieces, pages }: Counted): DocumentDescription {
  const { archive } = paper.state;
  const checked = signature('检查人（签名）', { note: archive?.checker ?? null, on: dated(archive?.on ?? null) });
  return written(paper, `note-sheet-${volume}`, 'form', `卷内备考表（${VOLUME_WORDS[volume]}）`, [
    form(
      FORM,
      pair('案卷号', archive?.fileNumber ?? null, '件数、页数', `${pieces}件，${pages}页`),
      // Room for a hand: struck it could not be filled in.
      [label('本卷情况说明'), opinion(null, signature('立卷人（签名）'), { columns: 3, leastMm: 90 })],
      [label('检查情况'), opinion(null, checked, { columns: 3, leastMm: 50 })],
    ),
  ]);
}
