import type { returnDocumentInput } from '@zhunsheng/contract/penalty-case';
import { freeTexts, readEdited } from '@zhunsheng/domain/document/edited';
import { OWN } from '@zhunsheng/domain/law/gates';
import { isCaseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import type { CasePaper } from '@zhunsheng/domain/penalty-case/documents/paper';
import type { CaseEvent } from '@zhunsheng/domain/penalty-case/events';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { docxLines } from '../document/read-docx.ts';
import { keepFile } from '../files/keep-file.ts';
import { encrypt } from '../identity/keys.ts';
import { seal } from '../identity/sealing.ts';
import { BadZip, ZipBomb } from '../workbook/zip.ts';
import { plannedEvent } from './case-commands.ts';
import {
  described,
  DRAFTED,
  digestOf,
  digestOfTexts,
  draftOf,
  isOpened,
  numberOnFile,
  onFile,
  openCase,
  type Press,
  SEALED_TYPE,
  standing,
} from './case-paper.ts';

/** Words of the file that no edited text may change. */
function fixedNames({ state }: CasePaper): string[] {
  const { party, named } = state;
  const ofParty = party === null ? [] : [party.name, party.representative, party.idNumber, party.creditCode, party.address, party.phone];
  return [...ofParty, ...Object.values(named).map(({ name }) => name)].filter((name) => name !== null);
}

/** A Word file that was edited comes back before the paper is issued. It is never kept in the clear: its free paragraphs are kept, sealed, and the issued paper has them. */
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
      if (!isCaseDocument(document) || !onFile(state, input))
        return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
      const before = standing(state, input);
      if (before !== undefined) {
        return refuse(refusedByRule(OWN.document, 'case/document-issued-already', { document, day: before.on, number: before.number }));
      }
      const bytes = Buffer.from(input.word, 'base64');
      const lines = readLines(bytes);
      if (lines === undefined) return refuse(refusedByRule(OWN.document, 'case/document-unreadable', { document }));
      const { paper, filed } = await described(deciding, {
        subject,
        state,
        key,
        document,
        ref,
        number: numberOnFile(state, document),
        on: null,
      });
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
      return {
        accepted: true,
        acts: [plannedEvent(deciding, subject, event, today)],
        result: { subject, document, ref, version: event.version },
      };
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
