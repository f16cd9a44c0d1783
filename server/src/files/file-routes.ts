import type { Readable } from 'node:stream';
import type { Power } from '@zhunsheng/domain/identity/roles';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead, withSession } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Session } from '../identity/sessions.ts';
import { byteRange } from './byte-range.ts';
import type { FileStore } from './file-store.ts';
import { fileOnRecord, type FileOnRecord } from './keep-file.ts';
import { keptType } from './kept-types.ts';
import { thumbnailsOf } from './thumbnail.ts';

/** Who reads anything that a file may stand behind, each in his bureaus only. */
const READING: readonly Power[] = ['personnel.read', 'case.read'];

const inlineQuery = z.object({ inline: z.literal('1', { error: 'not-an-option' }).optional() });

export function registerFiles(app: FastifyInstance, workshop: Workshop, store: FileStore): void {
  const thumbnails = thumbnailsOf(store);

  defineRead(app, workshop, {
    path: '/api/files/:digest',
    power: undefined,
    query: inlineQuery,
    read: async ({ tx, session, params, query, reply }) =>
      sendFile(reply, store, await readable(tx, session, params['digest']), query.inline === '1'),
  });

  defineRead(app, workshop, {
    path: '/api/files/:digest/facts',
    power: undefined,
    query: z.object({}),
    read: async ({ tx, session, params }) => readable(tx, session, params['digest']),
  });

  app.get<{ Params: { digest: string } }>('/api/files/:digest/thumbnail', async (request, reply) => {
    const file = await withSession(workshop, request, {}, async (tx, session) => readable(tx, session, request.params.digest));
    // Made when the transaction is over: it takes longer than a connection should be held.
    const isPicture = keptType(file.mediaType)?.kind === 'picture';
    const picture = isPicture ? await thumbnails(file.digest) : undefined;
    if (picture === undefined) throw new HttpFailure(404, { error: 'picture-unreadable' });
    keepFor(reply, `"${file.digest}-thumbnail"`);
    if (request.headers['if-none-match'] === `"${file.digest}-thumbnail"`) return reply.status(304).send();
    return reply.header('content-type', 'image/webp').header('content-security-policy', SHOWN_ALONE).send(picture);
  });
}

const DIGEST = /^[0-9a-f]{64}$/;

async function readable(tx: Tx, { actor }: Session, digest = ''): Promise<FileOnRecord> {
  if (!READING.some((power) => actor.powers.has(power))) throw new HttpFailure(403, { error: 'power/not-yours', power: 'personnel.read' });
  const file = DIGEST.test(digest) ? await fileOnRecord(tx, actor.bureaus, digest) : undefined;
  if (file === undefined) throw new HttpFailure(404, { error: 'not-found' });
  return file;
}

/** Opened by itself, a file runs nothing and belongs to no origin. */
const SHOWN_ALONE = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
/** The viewer of a PDF is a part of the browser, which a sandbox would keep out; there is still nothing that a page could run. */
const PDF_ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

async function sendFile(reply: FastifyReply, store: FileStore, file: FileOnRecord, inline: boolean): Promise<Readable | Buffer> {
  const { digest, size, mediaType } = file;
  const onDisk = await store.sizeOf(digest);
  if (onDisk === undefined) throw new HttpFailure(404, { error: 'not-found' });
  if (onDisk !== size) throw new HttpFailure(409, { error: 'file-damaged' });
  const type = keptType(mediaType);
  const shown = inline && type?.inline === true;
  const etag = `"${digest}"`;
  keepFor(reply, etag);
  void reply
    .header('content-type', mediaType)
    .header('accept-ranges', 'bytes')
    .header('content-security-policy', mediaType === 'application/pdf' ? PDF_ALONE : SHOWN_ALONE)
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename="${digest.slice(0, 16)}.${type?.ending ?? 'bin'}"`);
  const { range: asked, 'if-range': since, 'if-none-match': known } = reply.request.headers;
  if (known === etag) return emptied(reply.status(304));
  const range = since === undefined || since === etag ? byteRange(asked, size) : undefined;
  if (range === 'unsatisfiable') return emptied(reply.status(416).header('content-range', `bytes */${size}`));
  if (range !== undefined) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  void reply.header('content-length', range === undefined ? size : range.end - range.start + 1);
  const stream = await store.get(digest, range);
  if (stream === undefined) throw new HttpFailure(404, { error: 'not-found' });
  return stream;
}

function emptied(reply: FastifyReply): Buffer {
  void reply.removeHeader('content-type').removeHeader('content-disposition');
  return Buffer.alloc(0);
}

/** Its bytes never change; another session of the same browser asks anew, for who may see it does. */
function keepFor(reply: FastifyReply, etag: string): void {
  void reply.header('etag', etag).header('cache-control', 'private, max-age=31536000, immutable').header('vary', 'Cookie');
}
