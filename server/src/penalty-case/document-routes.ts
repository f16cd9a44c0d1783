import {
  issueDocumentInput,
  openDocumentInput,
  penaltyCasePaths,
  returnDocumentInput,
  voidDocumentInput,
} from '@zhunsheng/contract/penalty-case';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { executeIn, type Workshop } from '../acts/execute.ts';
import { defineCommand, parse, withSession } from '../http/endpoints.ts';
import { MissingGlyphs, PdfQueueFull } from '../document/to-pdf.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Press } from './case-paper.ts';
import { issueDocument, voidDocument } from './issue-document.ts';
import { openDocument, type Paper } from './open-document.ts';
import { returnDocument } from './return-document.ts';
import { exportFile } from './export-file.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export function registerCaseDocuments(app: FastifyInstance, workshop: Workshop, press: Press): void {
  defineCommand(app, workshop, { path: penaltyCasePaths.issueDocument, input: issueDocumentInput, command: issueDocument(press) });
  defineCommand(app, workshop, { path: penaltyCasePaths.returnDocument, input: returnDocumentInput, command: returnDocument(press) });
  defineCommand(app, workshop, { path: penaltyCasePaths.voidDocument, input: voidDocumentInput, command: voidDocument });

  // A paper in the clear is an answer to a command and is kept nowhere else.
  app.post(penaltyCasePaths.openDocument, async (request, reply) => {
    const { commandId, ...rest } = parse(z.looseObject({ commandId: z.uuid({ error: 'required' }) }), request.body);
    const input = parse(openDocumentInput, rest);
    let paper: Paper | undefined;
    const command = openDocument(press, (opened) => {
      paper = opened;
    });
    const outcome = await withSession(workshop, request, { csrf: true }, async (tx, session) =>
      executeIn(workshop, tx, session.actor, { command, commandId, input }),
    );
    if (outcome.status !== 200 || paper === undefined) {
      return reply.status(outcome.status).send(outcome.status === 200 ? outcome.body : { ...outcome.body, requestId: request.id });
    }
    return reply
      .header('content-type', MEDIA_TYPES[input.form])
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${paper.title}.${input.form}`)}`)
      .header('cache-control', 'no-store')
      .send(await paper.bytes().catch(asFailure));
  });

  app.post(penaltyCasePaths.exportFile, async (request, reply) => {
    const { commandId, ...rest } = parse(z.looseObject({ commandId: z.uuid({ error: 'required' }) }), request.body);
    return exportFile(workshop, press, request, reply, { commandId, rest });
  });
}

/** Too many papers at once is no fault: whoever asks again in a moment gets his. A text that no font shows is told. */
function asFailure(error: unknown): never {
  if (error instanceof PdfQueueFull) throw new HttpFailure(503, { error: 'busy' });
  if (error instanceof MissingGlyphs) throw new HttpFailure(409, { error: 'unprintable' });
  throw error;
}
