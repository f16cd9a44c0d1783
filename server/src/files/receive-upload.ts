import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { HttpFailure, wrongField } from '../http/failure.ts';
import { type FileFacts, pictureFacts } from './file-facts.ts';
import type { Arrival, FileStore } from './file-store.ts';
import { isHeic, keptType, plainMediaType } from './kept-types.ts';

export interface UploadLimits {
  readonly documentBytes: number;
  /** Audio and video. */
  readonly mediaBytes: number;
}

export interface Upload {
  readonly arrival: Arrival;
  readonly mediaType: string;
  readonly facts: FileFacts;
}

const DIGEST = /^[0-9a-f]{64}$/;
/** What tells sound and film from the rest stands at the beginning. */
const HEAD_BYTES = 65_536;

/**
 * The one file of a form, written to disk as it comes. The field `sha256`, where the client sends it, is the digest that it took before
 * it sent anything: what arrives otherwise was changed on the way. Whoever is given the upload keeps it or drops it.
 */
export async function receiveUpload(request: FastifyRequest, store: FileStore, limits: UploadLimits): Promise<Upload> {
  if (!request.isMultipart()) throw wrongField('file', 'required');
  let arrival: Arrival | undefined;
  let announced: string | undefined;
  try {
    for await (const part of request.parts({ limits: { fileSize: limits.mediaBytes + 1, files: 1, fields: 8, fieldSize: 1024 } })) {
      if (part.type === 'file') arrival = await store.receive(withinLimit(part.file, limits));
      else if (part.fieldname === 'sha256') announced = String(part.value).toLowerCase();
    }
    if (arrival === undefined) throw wrongField('file', 'required');
    if (announced !== undefined && !DIGEST.test(announced)) throw wrongField('sha256', 'not-text');
    if (announced !== undefined && announced !== arrival.digest) throw wrongField('file', 'changed-on-the-way');
    return { arrival, ...(await describe(arrival, limits)) };
  } catch (error) {
    await arrival?.drop();
    await readToTheEnd(request.raw);
    throw error;
  }
}

/** A browser, and a balancer before it, takes an answer for a broken line as long as it has not sent everything. */
async function readToTheEnd(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  request.resume();
  await finished(request, { writable: false }).catch(() => undefined);
}

/** Refuses what is too large while it comes, and what is certainly no evidence before it fills the disk. */
async function* withinLimit(bytes: AsyncIterable<Buffer>, limits: UploadLimits): AsyncGenerator<Buffer> {
  const head: Buffer[] = [];
  let size = 0;
  let most: number | undefined;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (most === undefined) {
      head.push(chunk);
      if (size >= HEAD_BYTES) most = bytesAllowed(await mediaTypeOf(Buffer.concat(head)), limits);
    }
    if (size > (most ?? limits.documentBytes)) throw new HttpFailure(413, { error: 'file-too-large', most: most ?? limits.documentBytes });
    yield chunk;
  }
}

function bytesAllowed(mediaType: string, limits: UploadLimits): number {
  const kind = keptType(mediaType)?.kind;
  return kind === 'audio' || kind === 'video' ? limits.mediaBytes : limits.documentBytes;
}

async function mediaTypeOf(head: Uint8Array): Promise<string> {
  return plainMediaType((await fileTypeFromBuffer(head))?.mime ?? '');
}

async function describe(arrival: Arrival, limits: UploadLimits): Promise<{ mediaType: string; facts: FileFacts }> {
  if (arrival.size === 0) throw wrongField('file', 'empty-file');
  // From the whole file: what an archive is, a document or any other, stands further back.
  const mediaType = plainMediaType((await fileTypeFromFile(arrival.place))?.mime ?? '');
  if (isHeic(mediaType)) throw wrongField('file', 'heic-picture');
  const type = keptType(mediaType);
  if (type === undefined) throw wrongField('file', 'file-kind-not-kept');
  if (arrival.size > bytesAllowed(mediaType, limits)) throw new HttpFailure(413, { error: 'file-too-large', most: limits.documentBytes });
  return { mediaType, facts: type.kind === 'picture' ? await pictureFacts(arrival.place) : {} };
}
