import type { Power } from '@zhunsheng/domain/identity/roles';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { withSession } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Session } from '../identity/sessions.ts';
import type { FileStore } from './file-store.ts';
import { recordFile } from './keep-file.ts';
import { receiveUpload, type UploadLimits } from './receive-upload.ts';

/** Who records anything that a file may stand behind: personnel, declarations, cases. */
const WRITING: readonly Power[] = ['personnel.write', 'attestation.declare', 'case.handle'];

/** Files that records name by digest: a certificate's scan, the document behind a declaration, the evidence of a case. */
export function registerUploads(app: FastifyInstance, workshop: Workshop, store: FileStore, limits: UploadLimits): void {
  app.post('/api/files', async (request, reply) => {
    // Before the bytes are taken in: nobody fills the disk without a session.
    await withSession(workshop, request, { csrf: true }, async (_tx, session) => demandWriter(session));
    const { arrival, mediaType, facts } = await receiveUpload(request, store, limits);
    const { digest, size } = arrival;
    try {
      await withSession(workshop, request, { csrf: true }, async (tx, session) => {
        demandWriter(session);
        await arrival.keep();
        await recordFile(tx, session.actor.bureau, { digest, size, mediaType, facts }, workshop.now());
      });
    } finally {
      await arrival.drop();
    }
    return reply.status(200).send({ digest, size, mediaType, facts });
  });
}

function demandWriter({ actor }: Session): void {
  if (WRITING.some((power) => actor.powers.has(power))) return;
  throw new HttpFailure(403, { error: 'power/not-yours', power: 'personnel.write' });
}
