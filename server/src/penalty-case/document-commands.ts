import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { issueDocumentInput, openDocumentInput, returnDocumentInput, voidDocumentInput } from '@zhunsheng/contract/penalty-case';
import { type DocumentDescription, picturesOf } from '@zhunsheng/domain/document/description';
import { freeTexts, type FreeTexts, readEdited, withTexts } from '@zhunsheng/domain/document/edited';
import { writtenNumber } from '@zhunsheng/domain/document/number';
import { OWN } from '@zhunsheng/domain/law/gates';
import { cite } from '@zhunsheng/domain/law/instruments';
import { instantOfDay, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { type CaseDocument, caseDocument, isCaseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import type { CasePaper } from '@zhunsheng/domain/penalty-case/documents/paper';
import type { CaseEvent } from '@zhunsheng/domain/penalty-case/events';
import type { CaseState, DocumentDraft, IssuedDocument } from '@zhunsheng/domain/penalty-case/state';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command, CommandRuling, Deciding, PlannedAct } from '../acts/command.ts';
import { timeOrderedId } from '../acts/ids.ts';
import { giveNumber, voidNumber } from '../document/allocate-number.ts';
import { docxLines } from '../document/read-docx.ts';
import { toDocx } from '../document/to-docx.ts';
import { MissingGlyphs, type PdfMaker } from '../document/to-pdf.ts';
import type { FileStore } from '../files/file-store.ts';
import { fileOnRecord, keepFile } from '../files/keep-file.ts';
import { decrypt, encrypt, type Keys } from '../identity/keys.ts';
import { findPersonKey, type PersonKey, seal, unseal } from '../identity/sealing.ts';
import { BadZip, ZipBomb } from '../workbook/zip.ts';
import { caseIn, plannedEvent } from './case-commands.ts';
import { PENALTY_CASE } from './case-kind.ts';
import { paperOf } from './paper-of.ts';

export interface Press {
  readonly keys: Keys;
  readonly files: FileStore;
  readonly pdf: PdfMaker;
}

type Issue = z.infer<typeof issueDocumentInput>;

export interface MadeDocument {
  readonly title: string;
  readonly pdf: Buffer;
  readonly docx: Buffer;
}

const SEALED_TYPE = 'application/octet-stream';

/** Numbers that the act itself was given: the paper bears that one. */
function numberOnFile(state: CaseState, document: CaseDocument): string | null {
  switch (document) {
    case 'case-filing':
      return state.filing?.derived.number ?? null;
    case 'penalty-decision':
    case 'no-penalty-decision':
      return state.decision?.derived.number ?? null;
    case 'summary-decision':
      return state.spot?.derived.number ?? null;
    default:
      return null;
  }
}

const standing = (state: CaseState, { document, ref }: Pick<Issue, 'document' | 'ref'>): IssuedDocument | undefined =>
  state.documents.findLast((one) => one.document === document && one.ref === ref && one.voided === null);

const onFile = (state: CaseState, { document, ref }: Pick<Issue, 'document' | 'ref'>): boolean =>
  isCaseDocument(document) && caseDocument(document).refs(state).some((one) => one === ref);

interface At {
  readonly subject: string;
  readonly state: CaseState;
  readonly key: PersonKey;
  readonly document: CaseDocument;
  readonly ref: string | null;
  readonly number: string | null;
  readonly on: PlainDate | null;
}

const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const digestOfTexts = (texts: FreeTexts): string => digestOf(JSON.stringify(texts));
const DRAFTED = 'document.texts';

const draftOf = (state: CaseState, { document, ref }: Pick<Issue, 'document' | 'ref'>): DocumentDraft | undefined =>
  state.drafts.find((one) => one.document === document && one.ref === ref);

interface Described {
  readonly paper: CasePaper;
  /** As the file makes it, without what was worded anew. */
  readonly filed: DocumentDescription;
  readonly description: DocumentDescription;
  /** There is an edited text, and it replaces what the file no longer says. */
  readonly outdated: boolean;
}

async function described(deciding: Deciding<unknown>, at: At): Promise<Described> {
  const { tx, actor, today } = deciding;
  const paper = await paperOf(tx, { ...at, bureau: actor.bureau, today });
  const filed = caseDocument(at.document).describe(paper, at.ref);
  const draft = draftOf(at.state, at);
  if (draft === undefined) return { paper, filed, description: filed, outdated: false };
  if (draft.replaces !== digestOfTexts(freeTexts(filed))) return { paper, filed, description: filed, outdated: true };
  const texts = JSON.parse(unseal(at.key, at.subject, DRAFTED, draft.texts)) as FreeTexts;
  return { paper, filed, description: withTexts(filed, texts), outdated: false };
}

/** Makes the paper in both forms, from the file in the clear. */
async function made(press: Press, deciding: Deciding<unknown>, description: DocumentDescription): Promise<MadeDocument> {
  const { today } = deciding;
  const pictures = new Map<string, Uint8Array>();
  for (const digest of picturesOf(description)) {
    const stream = await press.files.get(digest);
    if (stream !== undefined) pictures.set(digest, await bytesOf(stream));
  }
  const [docx, pdf] = await Promise.all([toDocx(description, { pictures }), press.pdf.toPdf(description, { pictures, madeAt: instantOfDay(today) })]);
  return { title: description.title, pdf: pdf.bytes, docx };
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Opened {
  readonly state: CaseState;
  readonly key: PersonKey;
}

async function openCase({ keys }: Press, deciding: Deciding<unknown>, subject: string): Promise<Opened | CommandRuling> {
  const kept = caseIn(deciding, subject);
  if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
  const stored = await findPersonKey(deciding.tx, keys, subject);
  if (stored === undefined) return refuse(refusedByRule([cite('personal-information-law', 47)], 'person/key-erased', {}));
  return { state: kept.state, key: stored.personKey };
}

const isOpened = (one: Opened | CommandRuling): one is Opened => 'key' in one;

/** Issues a document: numbered, made as Word and PDF, kept sealed with the case's key. What was issued is the original and stays. */
export function issueDocument(press: Press): Command<Issue> {
  return {
    name: 'penalty-case/issue-document',
    power: 'case.handle',
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async (deciding) => {
      const { input, tx, actor, today, now } = deciding;
      const opened = await openCase(press, deciding, input.subject);
      if (!isOpened(opened)) return opened;
      const { state, key } = opened;
      const { document, ref } = input;
      if (!isCaseDocument(document) || !onFile(state, input)) return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
      const before = standing(state, input);
      if (before !== undefined) {
        return refuse(refusedByRule(OWN.document, 'case/document-issued-already', { document, day: before.on, number: before.number }));
      }
      const kind = caseDocument(document).numbered;
      const given = numberOnFile(state, document);
      const number = given ?? (kind === null ? null : writtenNumber(await giveNumber(tx, { bureau: actor.bureau, kind, subject: input.subject }, today, now)));
      const { description, outdated } = await described(deciding, { subject: input.subject, state, key, document, ref, number, on: today });
      if (outdated) return refuse(refusedByRule(OWN.document, 'case/document-draft-outdated', { document }));
      const paper = await made(press, deciding, description).catch((error: unknown) => {
        if (error instanceof MissingGlyphs) return error;
        throw error;
      });
      if (paper instanceof MissingGlyphs) {
        return refuse(refusedByRule(OWN.document, 'case/document-unprintable', { document, texts: paper.texts.map((text) => [...text][0] ?? '') }));
      }
      const keep = async (bytes: Buffer, form: string) =>
        keepFile(press.files, tx, actor.bureau, { bytes: encrypt(key.key, bytes, `${input.subject}:document:${form}`), mediaType: SEALED_TYPE }, new Date(now));
      const version = state.documents.filter((one) => one.document === document && one.ref === ref).length + 1;
      const event: CaseEvent = {
        kind: 'document-issued',
        document,
        ref,
        number,
        title: paper.title,
        pdf: digestOf(paper.pdf),
        docx: digestOf(paper.docx),
        pdfStored: await keep(paper.pdf, 'pdf'),
        docxStored: await keep(paper.docx, 'docx'),
        version,
        on: today,
      };
      return { accepted: true, acts: [plannedEvent(deciding, input.subject, event, today)], result: { subject: input.subject, document, ref, number, version } };
    },
  };
}

/** Words of the file that no edited text may change. */
function fixedNames({ state }: CasePaper): string[] {
  const { party, named } = state;
  const ofParty = party === null ? [] : [party.name, party.representative, party.idNumber, party.creditCode, party.address, party.phone];
  return [...ofParty, ...Object.values(named).map(({ name }) => name)].filter((name) => name !== null);
}

const MOST_DOCX_BYTES = 20_000_000;

/** A Word file that was edited comes back before the paper is issued: its free paragraphs are kept, sealed, and the issued paper has them. */
export function returnDocument(press: Press): Command<z.infer<typeof returnDocumentInput>> {
  return {
    name: 'penalty-case/return-document',
    power: 'case.handle',
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async (deciding) => {
      const { input, tx, actor, today, now } = deciding;
      const opened = await openCase(press, deciding, input.subject);
      if (!isOpened(opened)) return opened;
      const { state, key } = opened;
      const { document, ref, subject } = input;
      if (!isCaseDocument(document) || !onFile(state, input)) return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
      const before = standing(state, input);
      if (before !== undefined) {
        return refuse(refusedByRule(OWN.document, 'case/document-issued-already', { document, day: before.on, number: before.number }));
      }
      const file = await fileOnRecord(tx, [actor.bureau], input.file);
      const stream = file === undefined ? undefined : await press.files.get(input.file);
      if (file === undefined || stream === undefined) {
        return refuse(refusedByRule(OWN.evidence, 'case/file-not-on-record', { file: input.file.slice(0, 12) }));
      }
      const bytes = file.size > MOST_DOCX_BYTES ? undefined : await bytesOf(stream);
      const lines = bytes === undefined ? undefined : readLines(bytes);
      if (bytes === undefined || lines === undefined) return refuse(refusedByRule(OWN.document, 'case/document-unreadable', { document }));
      const { paper, filed } = await described(deciding, { subject, state, key, document, ref, number: numberOnFile(state, document), on: null });
      const edited = readEdited(filed, lines, fixedNames(paper));
      if (!edited.ok) return refuse(refusedByRule(OWN.document, 'case/document-text-fixed', { document, lines: [...edited.places] }));
      const sealed = encrypt(key.key, bytes, `${subject}:document:docx`);
      const event: CaseEvent = {
        kind: 'document-drafted',
        document,
        ref,
        version: (draftOf(state, input)?.version ?? 0) + 1,
        texts: seal(key, subject, DRAFTED, JSON.stringify(edited.texts)),
        replaces: digestOfTexts(freeTexts(filed)),
        docx: digestOf(bytes),
        docxStored: await keepFile(press.files, tx, actor.bureau, { bytes: sealed, mediaType: SEALED_TYPE }, new Date(now)),
        on: today,
      };
      return { accepted: true, acts: [plannedEvent(deciding, subject, event, today)], result: { subject, document, ref, version: event.version } };
    },
  };
}

function readLines(bytes: Buffer): string[] | undefined {
  try {
    return docxLines(bytes);
  } catch (error) {
    if (error instanceof BadZip || error instanceof ZipBomb || error instanceof RangeError) return undefined;
    throw error;
  }
}

const SERIAL = /〔(\d{4})〕第(\d+)号$/;

/** A document that was issued in error: it stays on file as void, its number is never used again. */
export const voidDocument: Command<z.infer<typeof voidDocumentInput>> = {
  name: 'penalty-case/void-document',
  power: 'case.handle',
  about: ({ subject }) => subject,
  subjects: ({ subject }) => [subject],
  decide: async (deciding) => {
    const { input, tx, actor, today, now } = deciding;
    const kept = caseIn(deciding, input.subject);
    if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
    const before = standing(kept.state, input);
    if (before === undefined || !isCaseDocument(input.document)) return refuse(refusedByRule(OWN.document, 'case/document-not-issued', { document: input.document }));
    const kind = caseDocument(input.document).numbered;
    const [, year, serial] = SERIAL.exec(before.number ?? '') ?? [];
    // A number that the act itself was given belongs to the act: the paper is made anew with it.
    if (kind !== null && year !== undefined && serial !== undefined && numberOnFile(kept.state, input.document) === null) {
      await voidNumber(tx, { bureau: actor.bureau, subject: input.subject }, { kind, year: Number(year), serial: Number(serial) }, input.reason, now);
    }
    const event: CaseEvent = { kind: 'document-voided', document: input.document, ref: input.ref, version: before.version, reason: input.reason };
    return { accepted: true, acts: [plannedEvent(deciding, input.subject, event, today)], result: { subject: input.subject } };
  },
};

export interface Paper {
  readonly title: string;
  readonly bytes: Buffer;
}

/** A paper in the clear for who works on the case: the issued original, or a draft of what is not issued. Each opening is on record. */
export function openDocument(press: Press, opened: (paper: Paper) => void): Command<z.infer<typeof openDocumentInput>> {
  return {
    name: 'penalty-case/open-document',
    power: 'case.open-sealed',
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async (deciding) => {
      const { input } = deciding;
      const found = await openCase(press, deciding, input.subject);
      if (!isOpened(found)) return found;
      const { state, key } = found;
      const { document, ref, form, version } = input;
      if (!isCaseDocument(document)) return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
      const issued =
        version === null ? standing(state, input) : state.documents.find((one) => one.document === document && one.ref === ref && one.version === version);
      if (issued !== undefined) {
        const stream = await press.files.get(form === 'pdf' ? issued.pdfStored : issued.docxStored);
        if (stream === undefined) throw new Error('an issued document is not in the store');
        opened({ title: issued.title, bytes: decrypt(key.key, await bytesOf(stream), `${input.subject}:document:${form}`) });
      } else {
        if (!onFile(state, input)) return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
        const { description } = await described(deciding, { subject: input.subject, state, key, document, ref, number: numberOnFile(state, document), on: null });
        const paper = await made(press, deciding, description);
        opened({ title: paper.title, bytes: form === 'pdf' ? paper.pdf : paper.docx });
      }
      return { accepted: true, acts: [openingOf(deciding, input.subject, [`document.${document}`], '文书')], result: { subject: input.subject } };
    },
  };
}

/** Every opening of what is sealed is a fact of its own. */
export function openingOf(deciding: Deciding<unknown>, subject: string, fields: readonly string[], reason: string): PlannedAct {
  return {
    subject: timeOrderedId(new Date(deciding.now)),
    kind: 'sealed-opening',
    type: 'SealedOpened.v1',
    bureau: deciding.actor.bureau,
    about: subject,
    occurredOn: deciding.today,
    basis: OWN.security,
    data: { subject, kind: PENALTY_CASE, fields: [...fields], reason },
  };
}
