import type { Block, Cell, DocumentDescription, FormBlock, HeadingLevel, ListBlock, Run, Signature } from './description.ts';
import { STRUCK } from './struck.ts';

/** What an empty list says in its first column. */
const NONE = '无';
/** The place for a date that a hand will write. */
const DATE_PLACE = '　　年　　月　　日';

/** A description with everything decided that both back ends must agree on: marks, strikes, lines. No text holds a line break. */
export interface PreparedDocument extends Omit<DocumentDescription, 'blocks' | 'attachments' | 'logLine'> {
  readonly blocks: readonly PreparedBlock[];
  readonly logLine: string | null;
}

type Untouched = Exclude<Block, { readonly block: 'paragraph' | 'form' | 'list' | 'signatures' | 'seal' }>;
export type PreparedBlock = Untouched | PreparedParagraph | PreparedForm | PreparedList | PreparedSignatures | PreparedSeal;
/** Lines of one paragraph that its writer broke are paragraphs of their own. */
export type PreparedParagraph = Extract<Block, { readonly block: 'paragraph' }>;

export interface PreparedForm extends Omit<FormBlock, 'rows'> {
  readonly rows: readonly (readonly PreparedCell[])[];
}
export interface PreparedCell extends Omit<Cell, 'text' | 'signature'> {
  readonly lines: readonly string[];
  readonly signature: PreparedSignature | null;
}
export interface PreparedList extends Omit<ListBlock, 'rows'> {
  /** Lines of each cell. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}
export interface PreparedSignatures {
  readonly block: 'signatures';
  readonly boxes: readonly PreparedSignature[];
}
export interface PreparedSignature {
  readonly who: string;
  readonly image: string | null;
  /** Neither name nor picture nor refusal yet: room for a hand. */
  readonly awaited: boolean;
  /** Below the name, the date last. */
  readonly below: readonly string[];
}
export interface PreparedSeal {
  readonly block: 'seal';
  readonly organ: string;
  readonly place: string;
  readonly on: string;
}

export function prepared(description: DocumentDescription): PreparedDocument {
  const { blocks, attachments, logLine, ...head } = printable(description);
  return {
    ...head,
    organ: oneLine(head.organ),
    title: oneLine(head.title),
    number: head.number === null ? null : oneLine(head.number),
    pageSignatures: head.pageSignatures.map(({ who, image }) => ({ who: `${oneLine(who)}：`, image })),
    blocks: withAttachments(withMarks(blocks).flatMap(preparedBlock), attachmentLines(attachments)),
    logLine: logLine === null ? null : `日志 ${logLine.size}　根 ${logLine.root}`,
  };
}

// Below U+0020 but the line feed, DEL, C1, marks of direction and order, non-characters: none prints, some make a Word file invalid,
// and those of direction let a text read otherwise than it is.
const UNPRINTABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff]/g;

function printable<T>(content: T): T {
  if (typeof content === 'string') {
    const lines = content.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
    // Half of a surrogate pair is no character. Not toWellFormed(): Chromium 109 shows papers too.
    return lines.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(UNPRINTABLE, '') as T;
  }
  if (Array.isArray(content)) return content.map((part: unknown) => printable(part)) as T;
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([key, part]) => [key, printable(part as unknown)])) as T;
}

function attachmentLines(attachments: readonly string[]): string[] {
  const names = attachments.map(oneLine);
  if (names.length === 1) return [`附件：${names.join('')}`];
  return names.map((name, index) => `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${name}`);
}

/** Attachments are named below the text and above the seal (GB/T 9704). */
function withAttachments(blocks: readonly PreparedBlock[], lines: readonly string[]): PreparedBlock[] {
  const seal = blocks.findLastIndex(({ block }) => block === 'seal');
  const at = seal === -1 ? blocks.length : seal;
  const named = lines.map((text): PreparedBlock => ({ block: 'paragraph', runs: [{ text, bold: false }], indent: true, align: 'left' }));
  return [...blocks.slice(0, at), ...named, ...blocks.slice(at)];
}

const oneLine = (text: string): string => linesOf(text).join(' ');
const linesOf = (text: string): string[] => text.split('\n').filter((part) => part.trim() !== '');

const COUNTED = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一 to 九十九: no document has more headings of one level. */
export function countedInChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const digit = (value: number): string => COUNTED[value - 1] ?? '';
  if (count <= 10) return digit(count);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

function headingMark(level: HeadingLevel, count: number): string {
  switch (level) {
    case 1:
      return `${countedInChinese(count)}、`;
    case 2:
      return `（${countedInChinese(count)}）`;
    case 3:
      return `${count}. `;
    case 4:
      return `（${count}）`;
  }
}

function withMarks(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.block !== 'heading') return block;
    const count = (counts[block.level - 1] ?? 0) + 1;
    counts[block.level - 1] = count;
    counts.fill(0, block.level);
    return { ...block, text: `${headingMark(block.level, count)}${oneLine(block.text)}` };
  });
}

function preparedBlock(block: Block): PreparedBlock[] {
  switch (block.block) {
    case 'paragraph':
      return splitRuns(block.runs).map((runs) => ({ ...block, runs }));
    case 'form':
      return [{ ...block, rows: block.rows.map((row) => row.map(preparedCell)) }];
    case 'list':
      return [{ ...block, columns: block.columns.map((column) => ({ ...column, title: oneLine(column.title) })), rows: listRows(block) }];
    case 'signatures':
      return [{ block: 'signatures', boxes: block.boxes.map(preparedSignature) }];
    case 'seal':
      return [{ block: 'seal', organ: oneLine(block.organ), place: '（印章）', on: oneLine(block.on ?? DATE_PLACE) }];
    case 'title':
    case 'note':
      return [{ ...block, text: oneLine(block.text) }];
    case 'picture':
      return [{ ...block, caption: oneLine(block.caption) }];
    case 'heading':
    case 'page-break':
      return [block];
  }
}

function splitRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      const line = lines.at(-1);
      // What was typed to indent a line is not added to the indent that it has.
      const shown = line?.length === 0 ? text.trimStart() : text;
      if (shown !== '') line?.push({ ...run, text: shown });
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

function preparedCell({ text, signature, ...cell }: Cell): PreparedCell {
  const lines = linesOf(text);
  const signed = signature === null ? null : preparedSignature(signature);
  const struck = lines.length === 0 && cell.role === 'value' && signed?.awaited !== true;
  return { ...cell, lines: struck ? [STRUCK] : lines, signature: signed };
}

function listRows({ columns, rows }: ListBlock): string[][][] {
  if (rows.length === 0) return [columns.map((_, index) => [index === 0 ? NONE : STRUCK])];
  return rows.map((row) =>
    columns.map((_, index) => {
      const lines = linesOf(row[index] ?? '');
      return lines.length === 0 ? [STRUCK] : lines;
    }),
  );
}

function preparedSignature({ who, name, image, note, refusal, on }: Signature): PreparedSignature {
  const below = [note, refusal].filter((text) => text !== null).flatMap(linesOf);
  return {
    who: oneLine(`${who}：${name ?? ''}`),
    image,
    awaited: name === null && image === null && refusal === null,
    below: [...below, oneLine(on ?? DATE_PLACE)],
  };
}
