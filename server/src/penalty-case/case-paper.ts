import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type DocumentDescription, picturesOf } from '@zhunsheng/domain/document/description';
import { freeTexts, type FreeTexts, withTexts } from '@zhunsheng/domain/document/edited';
import { OWN } from '@zhunsheng/domain/law/gates';
import { cite } from '@zhunsheng/domain/law/instruments';
import { instantOfDay, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { type CaseDocument, caseDocument, isCaseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import type { CasePaper } from '@zhunsheng/domain/penalty-case/documents/paper';
import type { CaseState, DocumentDraft, IssuedDocument } from '@zhunsheng/domain/penalty-case/state';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { CommandRuling, Deciding } from '../acts/command.ts';
import { toDocx } from '../document/to-docx.ts';
import type { PdfMaker } from '../document/to-pdf.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Keys } from '../identity/keys.ts';
import { findPersonKey, type PersonKey, unseal } from '../identity/sealing.ts';
import { caseIn } from './case-commands.ts';
import { PENALTY_CASE } from './case-kind.ts';
import { paperOf } from './paper-of.ts';

export interface Press {
  readonly keys: Keys;
  readonly files: FileStore;
  readonly pdf: PdfMaker;
}

/** A document of a case: its kind, and of several the one. */
export interface Which {
  readonly document: string;
  readonly ref: string | null;
}

export interface MadeDocument {
  readonly title: string;
  readonly pdf: Buffer;
  readonly docx: Buffer;
}

export const SEALED_TYPE = 'application/octet-stream';

/** Numbers that the act itself was given: the paper bears that one. */
export function numberOnFile(state: CaseState, document: CaseDocument): string | null {
  const given: Partial<Record<CaseDocument, string | undefined>> = {
    'case-filing': state.filing?.derived.number,
    'penalty-decision': state.decision?.derived.number,
    'no-penalty-decision': state.decision?.derived.number,
    'summary-decision': state.spot?.derived.number,
  };
  return given[document] ?? null;
}

export const standing = (state: CaseState, { document, ref }: Which): IssuedDocument | undefined =>
  state.documents.findLast((one) => one.document === document && one.ref === ref && one.voided === null);

export const onFile = (state: CaseState, { document, ref }: Which): boolean =>
  isCaseDocument(document) &&
  caseDocument(document)
    .refs(state)
    .some((one) => one === ref);

export interface At {
  readonly subject: string;
  readonly state: CaseState;
  readonly key: PersonKey;
  readonly document: CaseDocument;
  readonly ref: string | null;
  readonly number: string | null;
  readonly on: PlainDate | null;
}

export const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
export const digestOfTexts = (texts: FreeTexts): string => digestOf(JSON.stringify(texts));
export const DRAFTED = 'document.texts';

export const draftOf = (state: CaseState, { document, ref }: Which): DocumentDraft | undefined =>
  state.drafts.find((one) => one.document === document && one.ref === ref);

export interface Described {
  readonly paper: CasePaper;
  /** As the file makes it, without what was worded anew. */
  readonly filed: DocumentDescription;
  readonly description: DocumentDescription;
  /** There is an edited text, and it replaces what the file no longer says. */
  readonly outdated: boolean;
}

export async function described(deciding: Deciding<unknown>, at: At): Promise<Described> {
  const { tx, actor, today } = deciding;
  const paper = await paperOf(tx, { ...at, bureau: actor.bureau, today });
  const filed = caseDocument(at.document).describe(paper, at.ref);
  const draft = draftOf(at.state, at);
  if (draft === undefined) return { paper, filed, description: filed, outdated: false };
  if (draft.replaces !== digestOfTexts(freeTexts(filed))) return { paper, filed, description: filed, outdated: true };
  const texts = JSON.parse(unseal(at.key, at.subject, DRAFTED, draft.texts)) as FreeTexts;
  return { paper, filed, description: withTexts(filed, texts), outdated: false };
}

export type Form = 'pdf' | 'docx';

/** Prints a description in one form; nothing of the database is held meanwhile unless the caller holds it. */
export async function printed(press: Press, description: DocumentDescription, form: Form, today: PlainDate): Promise<Buffer> {
  const pictures = new Map<string, Uint8Array>();
  for (const digest of picturesOf(description)) {
    const stream = await press.files.get(digest);
    if (stream !== undefined) pictures.set(digest, await bytesOf(stream));
  }
  if (form === 'docx') return toDocx(description, { pictures });
  return (await press.pdf.toPdf(description, { pictures, madeAt: instantOfDay(today) })).bytes;
}

/** In both forms. */
export async function made(press: Press, description: DocumentDescription, today: PlainDate): Promise<MadeDocument> {
  const [docx, pdf] = await Promise.all([printed(press, description, 'docx', today), printed(press, description, 'pdf', today)]);
  return { title: description.title, pdf, docx };
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export interface Opened {
  readonly state: CaseState;
  readonly key: PersonKey;
}

export async function openCase({ keys }: Press, deciding: Deciding<unknown>, subject: string): Promise<Opened | CommandRuling> {
  const kept = caseIn(deciding, subject);
  if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
  const stored = await findPersonKey(deciding.tx, keys, subject);
  if (stored === undefined) return refuse(refusedByRule([cite('personal-information-law', 47)], 'person/key-erased', {}));
  return { state: kept.state, key: stored.personKey };
}

export const isOpened = (one: Opened | CommandRuling): one is Opened => 'key' in one;
