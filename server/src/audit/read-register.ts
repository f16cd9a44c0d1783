import { auditPaths, registerQuery, type RegisterLine, type RegisterView } from '@zhunsheng/contract/audit';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead } from '../http/endpoints.ts';
import { wrongField } from '../http/failure.ts';

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z),([0-9a-f-]{36})$/;

export function registerAudit(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: auditPaths.register,
    power: 'audit.read',
    query: registerQuery,
    read: async ({ tx, query }) => readRegister(tx, query),
  });
}

/** Openings of sealed fields, exports, imports, resets and erasures of all bureaus, newest first. */
async function readRegister(tx: Tx, query: z.infer<typeof registerQuery>): Promise<RegisterView> {
  const cursor = query.after === undefined ? undefined : CURSOR.exec(query.after);
  if (cursor === null) throw wrongField('after', 'not-text');
  const { rows } = await tx.query<RegisterLine>(
    `select subject, kind, bureau, coalesce(actor_name, '') as "actorName", person_number as "personNumber", account_name as "accountName", facts,
            to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "happenedAt"
       from register_events($1, $2, $3, $4)`,
    [query.kind ?? null, cursor?.[1] ?? null, cursor?.[2] ?? null, query.limit + 1],
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > query.limit && last !== undefined ? `${last.happenedAt},${last.subject}` : null };
}
