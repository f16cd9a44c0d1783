import { type OpenPreview, type OpenPreviewsView, rosterPaths } from '@zhunsheng/contract/roster';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead } from '../http/endpoints.ts';
import type { Keys } from '../identity/keys.ts';
import { findPreview } from './preview-store.ts';

export function registerPreviewList(app: FastifyInstance, workshop: Workshop, keys: Keys): void {
  defineRead(app, workshop, {
    path: rosterPaths.previews,
    power: 'roster.import',
    query: z.object({}),
    read: async ({ tx, session, now }): Promise<OpenPreviewsView> => ({
      previews: await listPreviews(tx, keys, session.actor.account, now),
    }),
  });
}

/** One's own, the newest first. The name of the file is sealed with the rest, so each is opened: there are ten at most. */
async function listPreviews(tx: Tx, keys: Keys, account: string, now: Date): Promise<OpenPreview[]> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from roster_preview where $1 = any (members) and expires_at > $2 order by created_at desc',
    [account, now],
  );
  const previews: OpenPreview[] = [];
  for (const { id } of rows) {
    const found = await findPreview(tx, keys, account, id, now);
    if (found === undefined || found === 'expired') continue;
    const { createdAt, expiresAt, committed, kept } = found;
    previews.push({ id, fileName: kept.fileName, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), committed });
  }
  return previews;
}
