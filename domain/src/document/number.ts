/**
 * Documents with a number, and the letters that say which (文种字). Both were suggested, not read in a text (law digest §11.2, infer):
 * they are the letters that a new bureau starts with, and every function takes others.
 */
export const DOCUMENT_LETTERS = {
  'case-filing': '立',
  'interview-notice': '询',
  'preservation-notice': '登存',
  'order-to-correct': '责改',
  'order-to-stop': '责停',
  'seizure-decision': '扣',
  'sealing-decision': '封',
  'lifting-decision': '解',
  'penalty-notice': '告',
  'hearing-right-notice': '听告',
  'hearing-notice': '听通',
  'summary-decision': '当罚',
  'penalty-decision': '罚决',
  'no-penalty-decision': '不罚',
  'payment-demand': '催',
  'enforcement-decision': '强执',
  'substitute-performance': '代履',
  'case-transfer': '移',
  'case-closing': '结',
  'sampling-notice': '抽',
  'preservation-handling': '登处',
  'testing-commission': '检委',
  'testing-notice': '检告',
  'recusal-decision': '回',
  'hearing-announcement': '听公',
  'hearing-refusal': '不听',
  'service-announcement': '送公',
  'payment-notice': '缴',
  'surcharge-notice': '加罚',
  'deferral-grant': '延缴',
  'decision-correction': '补正',
  'annulment-decision': '撤',
} as const;

export type NumberedDocument = keyof typeof DOCUMENT_LETTERS;
export const NUMBERED_DOCUMENTS = Object.keys(DOCUMENT_LETTERS) as [NumberedDocument, ...NumberedDocument[]];

export function isNumberedDocument(kind: string): kind is NumberedDocument {
  return Object.hasOwn(DOCUMENT_LETTERS, kind);
}

/** What stands in an act once a number is given; the text follows from it. */
export interface DocumentNumber {
  readonly kind: NumberedDocument;
  readonly organMark: string;
  readonly letters: string;
  readonly year: number;
  readonly serial: number;
}

/** 兰城执罚决字〔2026〕第001号: full-width brackets around the year, the serial in at least three digits. */
export function writtenNumber({ organMark, letters, year, serial }: Omit<DocumentNumber, 'kind'>): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`);
  return `${organMark}${letters}字〔${year}〕第${String(serial).padStart(3, '0')}号`;
}

/** A division by its name among those it could be mistaken for: its sisters under the same superior. */
export interface NamedDivision {
  readonly name: string;
  readonly sisters: readonly string[];
}

/**
 * What a bureau's numbers begin with until its own 机关代字 is on record: 兰城执 for 城关区 of 兰州市. As many characters of each name as
 * tell it from its sisters: 临夏市 and 临夏县 differ in the third.
 */
export function derivedOrganMark(...line: readonly NamedDivision[]): string {
  return `${line.map(shortestOwn).join('')}执`;
}

function shortestOwn({ name, sisters }: NamedDivision): string {
  const characters = [...name];
  const others = sisters.filter((sister) => sister !== name);
  const length = characters.findIndex((_, index) => !others.some((other) => other.startsWith(characters.slice(0, index + 1).join('')))) + 1;
  return characters.slice(0, length === 0 ? characters.length : length).join('');
}
