import { type SearchHit, searchPath, searchQuery, type SearchView } from '@zhunsheng/contract/search';
import type { Power } from '@zhunsheng/domain/identity/roles';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead } from '../http/endpoints.ts';
import { queryGrams } from '../ledger/name-key.ts';

const HITS = 30;

/** Global search: names, pinyin initials and numbers of everything in scope. */
export function registerSearch(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: searchPath,
    power: undefined,
    query: searchQuery,
    read: async ({ tx, session, query, today }): Promise<SearchView> => ({
      hits: await search(tx, query.q, session.actor.powers, session.actor.bureaus, today),
    }),
  });
}

async function search(tx: Tx, query: string, powers: ReadonlySet<Power>, scope: readonly number[], today: PlainDate): Promise<SearchHit[]> {
  const grams = queryGrams(query);
  if (grams.length === 0) return [];
  const { rows } = await tx.query<SearchHit>({
    name: 'global-search',
    text: `with found as (select subject, kind from find_subjects(null, $1, $2, ${HITS}) where $4 or kind not in ('person', 'certificate', 'training-session'))
      select 'person' as kind, t.subject, t.subject as page, t.name as label, t.person_number as detail, t.bureau, t.name_key
        from person t join found f on f.kind = 'person' and f.subject = t.subject where t.known_to is null and t.valid_to is null and t.bureau = any($3::int[])
      union all
      select 'certificate', t.subject, t.person, t.number, p.name, t.bureau, t.name_key
        from certificate t join found f on f.kind = 'certificate' and f.subject = t.subject
        join person p on p.subject = t.person and p.known_to is null and p.valid_to is null
       where t.known_to is null and t.valid_to is null and t.bureau = any($3::int[])
      union all
      select 'training-session', t.subject, t.subject, t.title, t."from"::text, t.bureau, t.name_key
        from training_session t join found f on f.kind = 'training-session' and f.subject = t.subject where t.known_to is null and t.valid_to is null and t.bureau = any($3::int[])
      union all
      select 'institution', t.subject, t.subject, t.title, coalesce(t.document_number, ''), t.bureau, t.name_key
        from institution t join found f on f.kind = 'institution' and f.subject = t.subject where t.known_to is null and t.valid_to is null and t.bureau = any($3::int[])
      union all
      select 'section', t.subject, t.subject, t.name, '', t.bureau, t.name_key
        from section t join found f on f.kind = 'section' and f.subject = t.subject where t.known_to is null and t.valid_to is null and t.bureau = any($3::int[])
      union all
      select 'bureau', t.subject, t.subject, t.name, t.division_name, t.bureau, t.name_key
        from bureau t join found f on f.kind = 'bureau' and f.subject = t.subject where t.known_to is null and t.valid_to is null and t.bureau = any($3::int[])
      union all
      select 'penalty-case', c.subject, c.subject, coalesce(c.title, c.party_name, c.matter_title, ''), coalesce(c.decision_number, c.number, ''), c.bureau, coalesce(c.number, '')
        from penalty_case c where $5 and c.subject in (select find_cases($1, ${HITS})) and c.bureau = any($3::int[])
      order by name_key limit ${HITS}`,
    values: [grams, today, scope, powers.has('personnel.read'), powers.has('case.read')],
  });
  return rows.map(({ kind, subject, page, label, detail, bureau }) => ({ kind, subject, page, label, detail, bureau }));
}
