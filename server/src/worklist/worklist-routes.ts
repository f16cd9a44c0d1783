import { type WorklistItem, type WorklistKind, worklistPath, type WorklistView } from '@zhunsheng/contract/worklist';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead } from '../http/endpoints.ts';
import { WORKLIST_PARTS } from './worklist-parts.ts';

const SHOWN_OF_A_KIND = 100;

export function registerWorklist(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: worklistPath,
    power: undefined,
    query: z.object({}),
    read: async ({ tx, session, today }) => readWorklist(tx, session.actor, today),
  });
}

/** What this person's bureau has to do, one statement over all kinds that he has the power for. Red first, then by due day. */
async function readWorklist(tx: Tx, actor: Actor, today: PlainDate): Promise<WorklistView> {
  const parts = WORKLIST_PARTS.filter((part) => actor.powers.has(part.power));
  if (parts.length === 0) return { today, items: [], counts: {} };
  const all = parts.map((part) => `(${part.sql})`).join(' union all ');
  const { rows } = await tx.query<WorklistItem & { total: number }>(
    `with work as (${all}),
     ranked as (select *, row_number() over (partition by kind order by due nulls last, key, subject) as rank, count(*) over (partition by kind) as total from work)
     select kind, light, subject, label, $1::int as bureau, due, facts, total from ranked
      where rank <= ${SHOWN_OF_A_KIND} and ($2::date is not null or $3::int[] is not null or $4::uuid is not null)
      order by array_position(array['red', 'yellow', 'green', 'grey'], light), due nulls last, kind, key, subject`,
    [actor.bureau, today, actor.bureaus, actor.account],
  );
  const counts = Object.fromEntries(rows.map((row) => [row.kind, row.total])) as Partial<Record<WorklistKind, number>>;
  const items = rows.map(({ kind, light, subject, label, bureau, due, facts }) => ({ kind, light, subject, label, bureau, due, facts }));
  return { today, items, counts };
}
