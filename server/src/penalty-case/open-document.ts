import type { openDocumentInput } from '@zhunsheng/contract/penalty-case';
import { OWN } from '@zhunsheng/domain/law/gates';
import { isCaseDocument } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command, Deciding, PlannedAct } from '../acts/command.ts';
import { timeOrderedId } from '../acts/ids.ts';
import { decrypt } from '../identity/keys.ts';
import { PENALTY_CASE } from './case-kind.ts';
import { bytesOf, described, isOpened, numberOnFile, onFile, openCase, type Press, printed, standing } from './case-paper.ts';

export interface Paper {
  readonly title: string;
  /** Made after the transaction is over: printing takes long, and holds neither the case nor a connection. */
  readonly bytes: () => Promise<Buffer>;
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
        version === null
          ? standing(state, input)
          : state.documents.find((one) => one.document === document && one.ref === ref && one.version === version);
      if (issued !== undefined) {
        const stream = await press.files.get(form === 'pdf' ? issued.pdfStored : issued.docxStored);
        if (stream === undefined) throw new Error('an issued document is not in the store');
        opened({ title: issued.title, bytes: async () => decrypt(key.key, await bytesOf(stream), `${input.subject}:document:${form}`) });
      } else {
        if (!onFile(state, input)) return refuse(refusedByRule(OWN.document, 'case/document-not-on-file', { document }));
        const { description } = await described(deciding, {
          subject: input.subject,
          state,
          key,
          document,
          ref,
          number: numberOnFile(state, document),
          on: null,
        });
        const { today } = deciding;
        opened({ title: description.title, bytes: () => printed(press, description, form, today) });
      }
      return {
        accepted: true,
        acts: [openingOf(deciding, input.subject, [`document.${document}`], '文书')],
        result: { subject: input.subject },
      };
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
