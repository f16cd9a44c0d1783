import type { Align, Block, Cell, FormBlock, HeadingLevel, ListBlock, Run, SealBlock, Signature } from './description.ts';
import { STRUCK } from './struck.ts';

// The small words in which documents are written down; each makes one block, cell or signature.

export function bold(text: string): Run {
  return { text, bold: true };
}

const runsOf = (parts: readonly (string | Run)[]): Run[] =>
  parts.map((part) => (typeof part === 'string' ? { text: part, bold: false } : part));

/** A paragraph of the text, indented by two characters. */
export function paragraph(...parts: readonly (string | Run)[]): Block {
  return { block: 'paragraph', runs: runsOf(parts), indent: true, align: 'left' };
}

/** What a person of the bureau wrote, one paragraph for each line: it may be worded anew in Word before the paper is issued. */
export function freeText(text: string): Block[] {
  return text.split('\n').map((part) => ({ block: 'paragraph', runs: runsOf([part]), indent: true, align: 'left', free: true }));
}

/** A line that is not indented: 当事人, the head of a 笔录, a line to the right. */
export function line(align: Align, ...parts: readonly (string | Run)[]): Block {
  return { block: 'paragraph', runs: runsOf(parts), indent: false, align };
}

/** 询问时间：…; what is not known is struck. */
export function stated(label: string, value: string | null): Block {
  return line('left', `${label}：`, orStruck(value));
}

/** A blank is struck, so that nothing can be written into it later (law digest §11.1). */
export function orStruck(value: string | null): string {
  return value === null || value.trim() === '' ? STRUCK : value;
}

export function heading(level: HeadingLevel, text: string): Block {
  return { block: 'heading', level, text };
}

export function form(shares: readonly number[], ...rows: readonly (readonly Cell[])[]): FormBlock {
  return { block: 'form', shares, rows };
}

type Span = Partial<Pick<Cell, 'columns' | 'rows'>>;
const UNSPANNED = { columns: 1, rows: 1 };

export function label(text: string, span: Span = {}): Cell {
  return { ...UNSPANNED, ...span, role: 'label', text, signature: null, leastMm: 0 };
}

export function value(text: string | null, span: Span & Partial<Pick<Cell, 'leastMm'>> = {}): Cell {
  return { ...UNSPANNED, leastMm: 0, ...span, role: 'value', text: text ?? '', signature: null };
}

/** A value with the signature of whoever wrote it: an opinion of a 审批表. */
export function opinion(text: string | null, signature: Signature, span: Span & Partial<Pick<Cell, 'leastMm'>> = {}): Cell {
  return { ...UNSPANNED, leastMm: 30, ...span, role: 'value', text: text ?? '', signature };
}

export function list(columns: ListBlock['columns'], rows: ListBlock['rows']): ListBlock {
  return { block: 'list', columns, rows };
}

export function signature(who: string, signed: Partial<Omit<Signature, 'who'>> = {}): Signature {
  return { who, name: null, image: null, note: null, refusal: null, on: null, ...signed };
}

export function signatures(...boxes: readonly Signature[]): Block {
  return { block: 'signatures', boxes };
}

export function seal(organ: string, on: string | null): SealBlock {
  return { block: 'seal', organ, on };
}

/** ■是　□否: the two squares are in every Chinese font, ticked boxes in none. */
export function choice(options: readonly string[], chosen: string | null): string {
  return options.map((option) => `${option === chosen ? '■' : '□'}${option}`).join('　');
}
