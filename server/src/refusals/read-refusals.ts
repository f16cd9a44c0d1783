import { type RefusalLine, type RefusalsQuery, type RefusalsView, refusalsPath, refusalsQuery } from '@zhunsheng/contract/refusals';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead } from '../http/endpoints.ts';
import { wrongField } from '../http/failure.ts';

export function registerRefusals(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: refusalsPath,
    power: 'refusal.read',
    query: refusalsQuery,
    read: async ({ tx, session, query }) => readRefusals(tx, session.actor.bureaus, query),
  });
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z),([0-9a-f-]{36})$/;

/** What was refused, newest first; with the first page, how often each gate shut. */
async function readRefusals(tx: Tx, scope: readonly number[], query: RefusalsQuery): Promise<RefusalsView> {
  const bureaus = query.bureau === undefined ? scope : scope.filter((bureau) => bureau === query.bureau);
  const during = [bureaus, midnight(query.from), midnight(query.to === undefined ? undefined : addDays(query.to as PlainDate, 1))];
  const cursor = query.after === undefined ? undefined : CURSOR.exec(query.after);
  if (cursor === null) throw wrongField('after', 'not-text');
  const { rows } = await tx.query<RefusalLine>(
    `with page as (
       select r.* from refusal r
        where r.bureau = any($1::int[]) and ($2::timestamptz is null or r.refused_at >= $2) and ($3::timestamptz is null or r.refused_at < $3)
          and ($4::text is null or coalesce(r.gate, 'own') = $4) and ($5::text is null or r.code = $5)
          and ($6::timestamptz is null or (r.refused_at, r.subject) < ($6, $7::uuid))
        order by r.refused_at desc, r.subject desc limit $8),
     names as (select * from account_names(array(select actor from page)))
     select g.subject, g.bureau, g.command, g.code, g.gate, (a.body::json -> 'basis') as basis, g.facts,
            p.subject as person, p.name as "personName", coalesce(n.name, '') as "actorName",
            to_char(g.refused_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "refusedAt"
       from page g
       join act a on a.subject = g.subject and a.position = 1
       left join names n on n.account = g.actor
       left join lateral (select x.subject, x.name from person x
         where x.subject = g.about and x.bureau = any($1::int[]) and x.known_to is null order by x.valid_from desc nulls last limit 1) p on true
      order by g.refused_at desc, g.subject desc`,
    [...during, query.gate ?? null, query.code ?? null, cursor?.[1] ?? null, cursor?.[2] ?? null, query.limit + 1],
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const next = rows.length > query.limit && last !== undefined ? `${last.refusedAt},${last.subject}` : null;
  return { rows: page, next, counts: cursor === undefined ? await countByGate(tx, during) : null };
}

async function countByGate(tx: Tx, during: unknown[]): Promise<RefusalsView['counts']> {
  const { rows } = await tx.query<{ counts: RefusalsView['counts'] }>(
    `select coalesce(json_object_agg(gate, n), '{}') as counts from (
       select coalesce(r.gate, 'own') as gate, count(*) as n from refusal r
        where r.bureau = any($1::int[]) and ($2::timestamptz is null or r.refused_at >= $2) and ($3::timestamptz is null or r.refused_at < $3)
        group by 1 order by 1) counted`,
    during,
  );
  return rows[0]?.counts ?? {};
}

/** The first moment of a day in Asia/Shanghai. */
function midnight(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00+08:00`);
}
