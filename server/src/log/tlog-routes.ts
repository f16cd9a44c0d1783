import { encodeEntryBundle } from '@zhunsheng/domain/log/entry-bundle';
import { HASH_BYTES } from '@zhunsheng/domain/log/sha256';
import { leavesUnder, parseTilePath, TILE_WIDTH } from '@zhunsheng/domain/log/tile';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { findLatestCheckpoint } from './checkpoint-store.ts';
import { type Database, readTiles } from './tile-store.ts';

const PREFIX = '/log';
const FOREVER = 'public, max-age=31536000, immutable';
const BRIEFLY = 'public, max-age=5';

export type TlogOptions = { readonly pool: Database; readonly verifierKey: string };

/** C2SP tlog-tiles over HTTP, for anybody: an entry is a salted hash and tells nothing about its act. */
export function registerTlog(app: FastifyInstance, { pool, verifierKey }: TlogOptions): void {
  app.get(`${PREFIX}/key`, (_request, reply) => text(reply, `${verifierKey}\n`));

  app.get(`${PREFIX}/checkpoint`, async (_request, reply) => {
    const latest = await findLatestCheckpoint(pool);
    return latest === undefined ? notThere(reply) : text(reply, latest.note);
  });

  app.get<{ Params: { '*': string } }>(`${PREFIX}/tile/*`, async (request, reply) => {
    const tile = parseTilePath(`tile/${request.params['*']}`);
    if (tile === undefined || !(await isSigned(pool, tile))) return notThere(reply);
    const bytes = tile.level === 'entries' ? await entryBundle(pool, tile) : await tileHashes(pool, { ...tile, level: tile.level });
    if (bytes === undefined) return notThere(reply);
    return reply.header('content-type', 'application/octet-stream').header('cache-control', FOREVER).send(bytes);
  });
}

type TileRequest = NonNullable<ReturnType<typeof parseTilePath>>;

/** Nothing ahead of the latest checkpoint is served: the tree's growth between two checkpoints is nobody's business. */
async function isSigned(pool: Database, { level, index, width }: TileRequest): Promise<boolean> {
  const latest = await findLatestCheckpoint(pool);
  return latest !== undefined && leavesUnder({ level: level === 'entries' ? 0 : level, index, width }) <= latest.size;
}

async function tileHashes(pool: Database, tile: { level: number; index: number; width: number }): Promise<Buffer | undefined> {
  const [bytes] = (await readTiles(pool, [tile])).values();
  // A partial tile is a beginning of the fuller one that replaced it.
  const wanted = bytes?.subarray(0, tile.width * HASH_BYTES);
  return wanted?.length === tile.width * HASH_BYTES ? wanted : undefined;
}

async function entryBundle(pool: Database, { index, width }: TileRequest): Promise<Buffer | undefined> {
  const start = index * TILE_WIDTH;
  const { rows } = await pool.query<{ hash: Buffer }>('select hash from leaf where index >= $1 and index < $2 order by index', [
    start,
    start + width,
  ]);
  return rows.length === width ? Buffer.from(encodeEntryBundle(rows.map(({ hash }) => hash))) : undefined;
}

const text = (reply: FastifyReply, body: string): FastifyReply =>
  reply.header('content-type', 'text/plain; charset=utf-8').header('cache-control', BRIEFLY).send(body);

const notThere = (reply: FastifyReply): FastifyReply =>
  reply.code(404).header('cache-control', BRIEFLY).type('text/plain; charset=utf-8').send('not found\n');
