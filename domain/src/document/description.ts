/**
 * A document as data: what stands on the paper, in order, and nothing of how a back end draws it. Everything that a person typed is
 * a plain string here; no back end may read markup in it.
 */
export interface DocumentDescription {
  /** 'penalty-decision': the word of the document, for file names and the catalogue. */
  readonly kind: string;
  /** letter: 文书 that is served, large type. record: 笔录. form: 审批表 and other tables, small type. */
  readonly layout: 'letter' | 'record' | 'form';
  /** Name of the organ, on top. */
  readonly organ: string;
  readonly title: string;
  /** 文号 as written; null for internal documents and before the number is given. */
  readonly number: string | null;
  readonly blocks: readonly Block[];
  readonly attachments: readonly string[];
  /** Who signs at the foot of every page of a 笔录; empty elsewhere. */
  readonly pageSignatures: readonly PageSignature[];
  /** State of the log when the document was made; null leaves the line out. */
  readonly logLine: LogLine | null;
}

export type Block =
  | { readonly block: 'title'; readonly text: string }
  /** Indented by two characters, or flush left as 当事人 and the head of a 笔录 are. */
  | {
      readonly block: 'paragraph';
      readonly runs: readonly Run[];
      readonly indent: boolean;
      readonly align: Align;
      /** Written by a person of the bureau for this paper: may be worded anew before it is issued. */
      readonly free?: true;
    }
  /** Levels 一、（一）1.（1）; the marks are counted, never typed. */
  | { readonly block: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | FormBlock
  | ListBlock
  | { readonly block: 'signatures'; readonly boxes: readonly Signature[] }
  | SealBlock
  /** Small print under the text: number of copies, what is filed where. */
  | { readonly block: 'note'; readonly text: string }
  | { readonly block: 'picture'; readonly digest: string; readonly widthMm: number; readonly caption: string }
  | { readonly block: 'page-break' };

export type Align = 'left' | 'center' | 'right';
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** A table of labels and values on a grid, as 审批表 are. Cells of a row fill what cells spanning from above leave free. */
export interface FormBlock {
  readonly block: 'form';
  /** Relative widths of the columns of the grid. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly role: 'label' | 'value';
  /** Lines of text; a value without any is struck, unless its signature is still awaited. */
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Opinion cells: who signs below the text. */
  readonly signature: Signature | null;
  /** Least height, for what is written by hand. */
  readonly leastMm: number;
}

export interface ListBlock {
  readonly block: 'list';
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align: Align }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Signature {
  /** 当事人（签名或者盖章）, without a colon. */
  readonly who: string;
  /** The name of one who signed in the system; null leaves the place for a hand. */
  readonly name: string | null;
  /** Digest of the picture of a signature. */
  readonly image: string | null;
  /** Certificate number and the like, on a line of its own. */
  readonly note: string | null;
  /** What is noted where somebody refuses to sign. */
  readonly refusal: string | null;
  /** As written: 2026年3月5日; null leaves the place for it. */
  readonly on: string | null;
}

export interface PageSignature {
  readonly who: string;
  readonly image: string | null;
}

export interface SealBlock {
  readonly block: 'seal';
  readonly organ: string;
  /** As written; null before the document is dated. */
  readonly on: string | null;
}

export interface LogLine {
  readonly size: number;
  readonly root: string;
}

/** Digests of all pictures that a back end needs, each once. */
export function picturesOf(description: DocumentDescription): string[] {
  const found = description.blocks.flatMap((block): (string | null)[] => {
    switch (block.block) {
      case 'picture':
        return [block.digest];
      case 'signatures':
        return block.boxes.map(({ image }) => image);
      case 'form':
        return block.rows.flat().map(({ signature }) => signature?.image ?? null);
      case 'title':
      case 'paragraph':
      case 'heading':
      case 'list':
      case 'seal':
      case 'note':
      case 'page-break':
        return [];
    }
  });
  const all = [...found, ...description.pageSignatures.map(({ image }) => image)];
  return [...new Set(all.filter((digest) => digest !== null))];
}
