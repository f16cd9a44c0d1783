import { ATTESTATION_COUNTS_DAYS } from '@zhunsheng/domain/attestation/attestation.ledger';
import { addMonths, firstOfYear, lastOfYear, yearOf } from '@zhunsheng/domain/legal-time/plain-date';
import { CASE_TOPICS, PERSONNEL_TOPICS } from '@zhunsheng/domain/organisation/organisation.ledger';
import { cases } from './cases-classified.ts';
import { DISTRICT_CODES, mandates } from './mandate-classified.ts';
import { coversDay, holds, knownThen, type Reading } from '../ledger/as-of.ts';
import { type Corrections, workingDaysSql } from './working-days.ts';

export interface Statement {
  /** `with …` of every record that the standards look at, each with what the counts ask of it. */
  readonly text: string;
  readonly values: unknown[];
  readonly bind: (value: unknown) => string;
}

/**
 * One pass over each table. An entry counts for a person only where it belongs to the bureau that he belongs to on that day:
 * so a figure is the same for county, prefecture and province, and never counts days twice that a transfer carried over as a credit.
 * Only what the whole line of a bureau may read is looked at.
 */
export function classified(scope: readonly number[], reading: Reading, corrections: Corrections): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const year = yearOf(reading.day);
  const at: At = {
    scope: `${bind(scope)}::int[]`,
    day: `${bind(reading.day)}::date`,
    known: reading.knownBefore === null ? null : `${bind(reading.knownBefore)}::timestamptz`,
    yearBefore: `${bind(addMonths(reading.day, -12))}::date`,
    yearFirst: `${bind(firstOfYear(year))}::date`,
    lastYearEnd: `${bind(lastOfYear(year - 1))}::date`,
    year: `${bind(year)}::int`,
    correctionsFirst: `${bind(corrections.first)}::date`,
    corrections: `${bind(corrections.cumulated)}::int[]`,
    districts: `${bind(DISTRICT_CODES)}::text[]`,
  };
  const parts = [
    registry(at),
    organisation(at),
    stays(at),
    training(at),
    entries(at),
    people(at),
    declarations(at),
    cases(at),
    mandates(at),
  ];
  return { text: `with ${parts.join(',\n')}`, values, bind };
}

interface At {
  readonly scope: string;
  readonly day: string;
  readonly known: string | null;
  readonly yearBefore: string;
  readonly yearFirst: string;
  readonly lastYearEnd: string;
  readonly year: string;
  readonly correctionsFirst: string;
  readonly corrections: string;
  /** Division codes of the districts (市辖区). */
  readonly districts: string;
}

const open = (alias: string, at: At): string => `${alias}.bureau = any (${at.scope}) and ${alias}.audience = 'bureau'`;
const own = (alias: string, at: At): string => `${open(alias, at)} and ${holds(alias, at.day, at.known)}`;
const within = (alias: string, from: string, until: string, day: string): string =>
  `(${alias}.${from} is null or ${alias}.${from} <= ${day}) and (${alias}.${until} is null or ${day} <= ${alias}.${until})`;

const registry = (at: At): string => `registry as materialized (
  select coalesce(b.division_code = any (${at.districts}), false) as is_district, b.subject, b.number as bureau, b.parent, b.level, b.division_code, b.division_name, b.name, b.team_name, b.name_key
    from bureau b where ${own('b', at)})`;

const topics = [...PERSONNEL_TOPICS.map((topic) => `('${topic}', 6)`), ...CASE_TOPICS.map((topic) => `('${topic}', 9)`)].join(', ');

const organisation = (at: At): string => `inside as materialized (
  select s.subject, s.bureau, s.name, s.name_key, s.function
    from section s where ${own('s', at)} and ${within('s', '"from"', 'until', at.day)} and s.function in ('enforcement-section', 'enforcement-team')),
units as (
  select i.subject, 'section' as kind, i.bureau, i.name as label, i.name_key, i.function from inside i
  union all
  select r.subject, 'bureau', r.bureau, r.team_name, r.name_key, 'enforcement-team' from registry r
   where r.team_name is not null and not exists (select from inside i where i.bureau = r.bureau and i.name = r.team_name)),
in_force as (
  select distinct on (t.bureau, t.topic) t.subject, t.bureau, t.topic, t.title, t.in_force_from, t.document_number
    from institution t where ${own('t', at)} and ${within('t', 'in_force_from', 'in_force_until', at.day)}
   order by t.bureau, t.topic, t.in_force_from, t.subject),
topics as (
  select coalesce(f.subject, r.subject) as subject, case when f.subject is null then 'bureau' else 'institution' end as kind, r.bureau,
         coalesce(f.title, '') as label, asked.topic as name_key, asked.topic, asked.article, f.subject is not null as there, f.in_force_from, f.document_number
    from registry r cross join (values ${topics}) asked (topic, article) left join in_force f on f.bureau = r.bureau and f.topic = asked.topic)`;

const training = (at: At): string => `sessions as materialized (
  select s.subject, s.bureau, s.title as label, s.name_key, s.kind as training, s.centralised, s.serves_post, s.place, s."from", s.until, s.half_days,
         s."from" >= ${at.yearFirst} and s.until <= ${at.day} as held
    from training_session s where ${own('s', at)}),
attended as (
  select a.person, a.bureau, sum(a.half_days) as half_days, coalesce(sum(a.half_days) filter (where s.centralised), 0) as centralised,
         bool_or(a.score is not null or a.passed is not null) as examined, coalesce(bool_or(a.passed), false) as passed
    from attendance a join sessions s on s.subject = a.session and s.bureau = a.bureau
   where ${own('a', at)} and a."from" >= ${at.yearFirst} and a.until <= ${at.day} group by a.person, a.bureau),
credits as (
  select c.*, row_number() over (partition by c.person, c.bureau order by c.known_from, c.subject) as place
    from training_credit c where ${own('c', at)} and c.year = ${at.year}),
credited as (
  select c.person, c.bureau, sum(c.half_days) as half_days, bool_or(c.examined) as examined, bool_or(c.passed) as passed
    from credits c join arrived r on r.subject = c.person and r.bureau = c.bureau and c.place <= r.arrivals group by c.person, c.bureau)`;

const entries = (at: At): string => `on_post as (
  select t.person, t.bureau, bool_or(t.enforcing) as enforcing, bool_or(t.line = 'frontline') as frontline,
         string_agg(t.title, '、' order by t."from", t.title) as posts
    from post t where ${own('t', at)} and ${within('t', '"from"', 'until', at.day)} group by t.person, t.bureau),
certificates as (
  select distinct on (c.person, c.bureau) c.person, c.bureau, c.number, c.issued_on, c.expires_on, c.standing,
         c.standing = 'valid' and ${within('c', 'issued_on', 'expires_on', at.day)} as valid
    from certificate c where ${own('c', at)}
   order by c.person, c.bureau, c.standing = 'valid' and ${within('c', 'issued_on', 'expires_on', at.day)} desc, c.expires_on desc nulls first, c.subject),
onboardings as (
  select o.person, o.bureau, range_agg(daterange(o."from", least(o.until, ${at.day}), '[]')) as days
    from onboarding o where ${own('o', at)} and o."from" <= ${at.day} group by o.person, o.bureau),
onboarded as (
  select o.person, o.bureau, sum(${workingDaysSql('lower(stretch)', 'upper(stretch) - 1', at.correctionsFirst, at.corrections)}) as working_days
    from onboardings o, unnest(o.days) stretch group by o.person, o.bureau),
assessed as (
  select a.person, a.bureau, bool_or(a.year = ${at.year} - 1) as last_year, bool_or(a.year = ${at.year}) as this_year
    from assessment a where ${own('a', at)} and a.year in (${at.year} - 1, ${at.year}) and a.assessed_on <= ${at.day} group by a.person, a.bureau)`;

/**
 * A person's bureau, category and employment on the day, a year before and at the end of last year, from one pass. Each arrival of this
 * year brought one training credit, which has no day of its own: as many count as there were arrivals by then.
 */
const stays = (at: At): string => {
  const on = (day: string) => `${coversDay('p', day)} and ${within('p', 'joined_on', 'left_on', day)}`;
  return `stays as materialized (
  select p.subject, p.bureau, p.name, p.name_key, p.person_number, p.category, ${on(at.day)} as now, ${on(at.yearBefore)} as before, ${on(at.lastYearEnd)} as year_end,
         p.valid_from, lag(p.valid_to) over (partition by p.subject, p.bureau order by p.valid_from nulls first) is distinct from p.valid_from as begins
    from person p where ${open('p', at)} and ${knownThen('p', at.known)} and (p.valid_from is null or p.valid_from <= ${at.day})),
arrived as (select subject, bureau, count(*) as arrivals from stays where begins and valid_from >= ${at.yearFirst} group by subject, bureau)`;
};

const people = (at: At): string => `members as (
  select subject, bureau, coalesce(max(name) filter (where now), max(name)) as label, coalesce(max(name_key) filter (where now), max(name_key)) as name_key,
         max(person_number) as person_number, bool_or(now) as now, bool_or(now and category = 'officer') as officer, bool_or(now and category = 'auxiliary') as auxiliary,
         bool_or(before and category = 'auxiliary') as auxiliary_before, bool_or(year_end and category = 'auxiliary') as auxiliary_at_year_end
    from stays group by subject, bureau having bool_or(now) or bool_or(before)),
people as materialized (
  select m.*, r.level, coalesce(t.posts, '') as posts, t.person is not null as on_post, coalesce(t.enforcing, false) as enforcing, coalesce(t.frontline, false) as frontline,
         c.number as certificate, c.issued_on, c.expires_on, c.standing, coalesce(c.valid, false) as certified,
         coalesce(a.half_days, 0) + coalesce(k.half_days, 0) as half_days, coalesce(a.centralised, 0) + coalesce(k.half_days, 0) as centralised,
         coalesce(k.half_days, 0) as credited, coalesce(a.examined, false) or coalesce(k.examined, false) as examined,
         coalesce(a.passed, false) or coalesce(k.passed, false) as passed, coalesce(o.working_days, 0) as working_days,
         coalesce(s.last_year, false) as assessed, coalesce(s.this_year, false) as assessed_this_year
    from members m join registry r on r.bureau = m.bureau
    left join on_post t on t.person = m.subject and t.bureau = m.bureau
    left join certificates c on c.person = m.subject and c.bureau = m.bureau
    left join attended a on a.person = m.subject and a.bureau = m.bureau
    left join credited k on k.person = m.subject and k.bureau = m.bureau
    left join onboarded o on o.person = m.subject and o.bureau = m.bureau
    left join assessed s on s.person = m.subject and s.bureau = m.bureau),
liaisons as (
  select p.subject, p.bureau, p.label, p.name_key, d."from" as since
    from duty d join people p on p.subject = d.person and p.bureau = d.bureau and p.now
   where ${own('d', at)} and d.duty = 'liaison' and ${within('d', '"from"', 'until', at.day)})`;

const declarations = (at: At): string => `declared as (
  select d.subject, d.bureau, d.standard, d.document as label, d.document_date::text as name_key, d.document_date, d.verdict, d.verdict_on, d.verdict_reason,
         d.verdict_on + ${ATTESTATION_COUNTS_DAYS - 1} as counts_until,
         d.verdict = 'confirmed' and d.verdict_on <= ${at.day} and ${at.day} <= d.verdict_on + ${ATTESTATION_COUNTS_DAYS - 1} as counts
    from declaration d where ${own('d', at)} and d.document_date <= ${at.day}),
declarations as (
  select d.*, row_number() over (partition by d.bureau, d.standard order by d.counts desc, d.verdict = 'open' desc, d.verdict_on desc nulls last, d.document_date desc, d.subject) as place
    from declared d)`;
