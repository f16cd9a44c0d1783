import { COUNTIES } from '@zhunsheng/domain/organisation/registry/counties';
import { coversDay, holds } from '../ledger/as-of.ts';

export const DISTRICT_CODES: readonly string[] = COUNTIES.filter(({ kind }) => kind === '市辖区').map(({ code }) => code);

interface At {
  readonly scope: string;
  readonly day: string;
  readonly known: string | null;
  readonly yearFirst: string;
}

const own = (alias: string, at: At): string =>
  `${alias}.bureau = any (${at.scope}) and ${alias}.audience = 'bureau' and ${holds(alias, at.day, at.known)}
    and ${alias}."from" <= ${at.day} and (${alias}."until" is null or ${at.day} <= ${alias}."until")`;

/**
 * held_matters: what stands in a bureau's mandate. city_matters: what a city with districts or one of them has, with the levels that
 * execute it. used_matters: what a bureau acts on; a case that was filed this year on a matter that has left the mandate since is asked for the
 * mandate of its own day.
 */
export const mandates = (at: At): string => `held_matters as materialized (
  select m.subject, m.bureau, m.matter, m.matter as label, m.matter as name_key, m.decided_by, m.document_title || ' ' || m.document_number as document,
         m.published_on, coalesce(m.published_on <= ${at.day}, false) as published, m.executed_by, m.township_decision,
         m.decided_by like '%' || r.division_name || '人民政府' as by_government
    from mandate m join registry r on r.bureau = m.bureau where ${own('m', at)}),
levels as (
  select distinct on (e.bureau, e.matter) e.subject, e.bureau, e.matter, e.level, e.ground, e.ground_text
    from executing_level e where ${own('e', at)} order by e.bureau, e.matter, e."from", e.subject),
of_districts as (
  select r.parent as bureau, h.matter, min(h.subject::text)::uuid as subject, bool_or(h.executed_by = 'self') as self
    from held_matters h join registry r on r.bureau = h.bureau and r.is_district group by r.parent, h.matter),
cities as (select distinct parent as bureau from registry where is_district),
touched as (
  select bureau, matter from of_districts union select bureau, matter from levels union
  select h.bureau, h.matter from held_matters h where h.executed_by = 'self'),
city_matters as (
  select coalesce(l.subject, h.subject, d.subject) as subject, case when l.subject is null then 'mandate' else 'executing-level' end as kind,
         t.bureau, t.matter, t.matter as label, t.matter as name_key, l.subject is not null as on_record, l.ground_text,
         l.ground is null or l.ground_text is null as no_ground,
         case when l.level = 'district' then false else l.level is not null or coalesce(h.executed_by = 'self', false) end as city,
         l.level is not distinct from 'district' or coalesce(d.self, false) as district
    from touched t join cities c on c.bureau = t.bureau
    left join levels l on l.bureau = t.bureau and l.matter = t.matter
    left join held_matters h on h.bureau = t.bureau and h.matter = t.matter
    left join of_districts d on d.bureau = t.bureau and d.matter = t.matter),
first_filed as (
  select c.bureau, c.matter, min(coalesce(c.filed_on, c.decided_on)::text || ' ' || c.subject::text) as first
    from penalty_case c where c.bureau = any (${at.scope}) and c.audience = 'bureau' and ${at.known === null} and c.matter is not null
     and coalesce(c.filed_on, c.decided_on) between ${at.yearFirst} and ${at.day} group by c.bureau, c.matter),
filed as (
  select f.bureau, f.matter, split_part(f.first, ' ', 1)::date as filed_on, split_part(f.first, ' ', 2)::uuid as subject
    from first_filed f
   where not exists (select from held_matters h where h.bureau = f.bureau and h.matter = f.matter)
     and not exists (select from levels l where l.bureau = f.bureau and l.matter = f.matter and l.level = 'city')),
mandated_then as (
  select distinct on (f.bureau, f.matter) f.bureau, f.matter, m.decided_by, m.document_title || ' ' || m.document_number as document,
         m.decided_by like '%' || r.division_name || '人民政府' as by_government
    from filed f join registry r on r.bureau = f.bureau
    join mandate m on m.bureau = f.bureau and m.matter = f.matter and m.known_to is null and ${coversDay('m', 'f.filed_on')}
     and m."from" <= f.filed_on and (m."until" is null or f.filed_on <= m."until") order by f.bureau, f.matter, m."from" desc, m.subject),
uses as (
  select bureau, matter, subject, 'penalty-case' as kind from filed union all
  select bureau, matter, subject, 'mandate' as kind from held_matters union all
  select l.bureau, l.matter, l.subject, 'executing-level' from levels l
   where l.level = 'city' and not exists (select from held_matters h where h.bureau = l.bureau and h.matter = l.matter)),
used_matters as (
  select u.subject, u.kind, u.bureau, u.matter, u.matter as label, u.matter as name_key, coalesce(h.decided_by, t.decided_by) as decided_by,
         coalesce(h.document, t.document) as document, coalesce(h.by_government, t.by_government, false) as by_government
    from uses u left join held_matters h on h.bureau = u.bureau and h.matter = u.matter
    left join mandated_then t on t.bureau = u.bureau and t.matter = u.matter)`;
