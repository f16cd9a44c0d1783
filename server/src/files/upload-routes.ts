import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import { defineRead, withSession } from '../http/endpoints.ts';
import { HttpFailure, wrongField } from '../http/failure.ts';
import type { Session } from '../identity/sessions.ts';
import type { FileStore } from './file-store.ts';
import { keepFile, type KeptFile } from './keep-file.ts';

/** What may be kept as evidence, by content and not by name, with the ending of a download. */
const KEPT_TYPES: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

type StoredFile = { size: number; media_type: string };

/** Files that records name by digest: a certificate's scan, the document behind a declaration. */
export function registerFiles(app: FastifyInstance, workshop: Workshop, store: FileStore): void {
  app.post('/api/files', async (request, reply) => {
    // Before the bytes are taken in: nobody fills the disk without a session.
    await withSession(workshop, request, { csrf: true }, async (_tx, session) => demandWriter(session));
    const file = await readUpload(request);
    const digest = await withSession(workshop, request, { csrf: true }, async (tx, session) => {
      demandWriter(session);
      return keepFile(store, tx, session.actor.bureau, file, workshop.now());
    });
    return reply.status(200).send({ digest, size: file.bytes.length, mediaType: file.mediaType });
  });

  defineRead(app, workshop, {
    path: '/api/files/:digest',
    power: 'personnel.read',
    query: z.object({}),
    read: async ({ tx, session, params, reply }) => {
      const digest = params['digest'] ?? '';
      const { rows } = await tx.query<StoredFile>('select size, media_type from file where digest = $1 and bureau = any($2) limit 1', [
        digest,
        session.actor.bureaus,
      ]);
      const [file] = rows;
      const stream = file === undefined ? undefined : await store.get(digest);
      if (file === undefined || stream === undefined) throw new HttpFailure(404, { error: 'not-found' });
      void reply
        .header('content-type', file.media_type)
        .header('content-length', file.size)
        .header('content-disposition', `attachment; filename="${digest.slice(0, 16)}.${KEPT_TYPES[file.media_type] ?? 'bin'}"`);
      return stream;
    },
  });
}

function demandWriter({ actor }: Session): void {
  if (actor.powers.has('personnel.write') || actor.powers.has('attestation.declare')) return;
  throw new HttpFailure(403, { error: 'power/not-yours', power: 'personnel.write' });
}

/** The limit of the multipart reader holds while it reads; a larger file is answered with 413. */
async function readUpload(request: FastifyRequest): Promise<KeptFile> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw wrongField('file', 'required');
  const bytes = await part.toBuffer();
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!(mediaType in KEPT_TYPES)) throw wrongField('file', 'not-a-file');
  return { bytes, mediaType };
}
