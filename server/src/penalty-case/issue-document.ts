import type { issueDocumentInput, voidDocumentInput } from '@zhunsheng/contract/penalty-case';
import { writtenNumber } from '@zhunsheng/domain/document/number';
import { OWN } from '@zhunsheng/domain/law/gates';
import { caseDocument, isCaseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import type { CaseEvent } from '@zhunsheng/domain/penalty-case/events';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { giveNumber, voidNumber } from '../document/allocate-number.ts';
import { MissingGlyphs } from '../document/to-pdf.ts';
import { keepFile } from '../files/keep-file.ts';
import { encrypt } from '../identity/keys.ts';
import { caseIn, plannedEvent } from './case-commands.ts';
import { PENALTY_CASE } from './case-kind.ts';
import { described, digestOf, isOpened, made, numberOnFile, onFile, openCase, type Press, SEALED_TYPE, standing } from './case-paper.ts';

/** Issues a document: numbered, made as Word and PDF, kept sealed with the case's key. What was issued is the original and stays. */
export function issueDocument(press: Press): Command<z.infer<typeof issueDocumentInput>> {
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
      if (!isCaseDocument(document) || !onFile(state, input))
        return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
      const before = standing(state, input);
      if (before !== undefined) {
        return refuse(refusedByRule(OWN.document, 'case/document-issued-already', { document, day: before.on, number: before.number }));
      }
      const kind = caseDocument(document).numbered;
      const given = numberOnFile(state, document);
      const number =
        given ??
        (kind === null ? null : writtenNumber(await giveNumber(tx, { bureau: actor.bureau, kind, subject: input.subject }, today, now)));
      const { description, outdated } = await described(deciding, { subject: input.subject, state, key, document, ref, number, on: today });
      if (outdated) return refuse(refusedByRule(OWN.document, 'case/document-draft-outdated', { document }));
      const paper = await made(press, description, today).catch((error: unknown) => {
        if (error instanceof MissingGlyphs) return error;
        throw error;
      });
      if (paper instanceof MissingGlyphs) {
        return refuse(
          refusedByRule(OWN.document, 'case/document-unprintable', { document, texts: paper.texts.map((text) => [...text][0] ?? '') }),
        );
      }
      const keep = async (bytes: Buffer, form: string) =>
        keepFile(
          press.files,
          tx,
          actor.bureau,
          { bytes: encrypt(key.key, bytes, `${input.subject}:document:${form}`), mediaType: SEALED_TYPE },
          new Date(now),
        );
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
      return {
        accepted: true,
        acts: [plannedEvent(deciding, input.subject, event, today)],
        result: { subject: input.subject, document, ref, number, version },
      };
    },
  };
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
    if (before === undefined || !isCaseDocument(input.document))
      return refuse(refusedByRule(OWN.document, 'case/document-not-issued', { document: input.document }));
    const kind = caseDocument(input.document).numbered;
    const [, year, serial] = SERIAL.exec(before.number ?? '') ?? [];
    // A number that the act itself was given belongs to the act: the paper is made anew with it.
    if (kind !== null && year !== undefined && serial !== undefined && numberOnFile(kept.state, input.document) === null) {
      await voidNumber(
        tx,
        { bureau: actor.bureau, subject: input.subject },
        { kind, year: Number(year), serial: Number(serial) },
        input.reason,
        now,
      );
    }
    const event: CaseEvent = {
      kind: 'document-voided',
      document: input.document,
      ref: input.ref,
      version: before.version,
      reason: input.reason,
    };
    return { accepted: true, acts: [plannedEvent(deciding, input.subject, event, today)], result: { subject: input.subject } };
  },
};
