import { CERTIFICATE_DUE_DAYS, PEOPLE_FILTERS, type PeopleQuery, type PeopleView, type PersonLine } from '@zhunsheng/contract/people';
import type { StandingOfCertificate } from '@zhunsheng/contract/people-text';
import type { Calendar } from '@zhunsheng/domain/legal-time/calendar';
import { firstOfYear, type PlainDate, yearOf } from '@zhunsheng/domain/legal-time/plain-date';
import { onboardingDaysBefore } from '@zhunsheng/domain/personnel/onboarding-days';
import { TRAINING_HALF_DAYS } from '@zhunsheng/domain/standard/training-year';
import type { Tx } from '../acts/transaction.ts';
import { wrongField } from '../http/failure.ts';
import { holds, knownThen, readingOf } from '../ledger/as-of.ts';
import { afterCursor, type Bind, inBureaus, preparedName, type Sort } from '../ledger/list-page.ts';
import { queryGrams } from '../ledger/name-key.ts';

interface Stated {
  readonly day: string;
  readonly known: string | null;
  readonly yearFirst: string;
  readonly year: string;
}

interface Found {
  readonly subject: string;
  readonly bureau: number;
  readonly person_number: string;
  readonly name: string;
  readonly sex: PersonLine['sex'];
  readonly category: PersonLine['category'];
  readonly team: string | null;
  readonly position: string | null;
  readonly joined_on: string | null;
  readonly left_on: string | null;
  readonly posts: readonly string[];
  readonly enforcing: boolean;
  readonly certificate: string | null;
  readonly certificate_number: string | null;
  readonly expires_on: string | null;
  readonly certificate_standing: StandingOfCertificate;
  readonly light: PersonLine['certificate']['light'];
  readonly half_days: number;
  readonly examined: boolean;
  readonly onboardings: readonly { readonly from: PlainDate; readonly until: PlainDate }[];
  readonly sort_key: unknown;
}

/** One page of people with certificate, posts and training year, one statement; the scope is a parameter beside the policy. */
export async function listPeople(
  tx: Tx,
  scope: readonly number[],
  query: PeopleQuery,
  at: { readonly today: PlainDate; readonly calendar: Calendar },
): Promise<PeopleView> {
  const reading = readingOf(query, at.today);
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const bureaus = query.bureau === undefined ? scope : scope.filter((bureau) => bureau === query.bureau);
  const stated: Stated = {
    day: `${bind(reading.day)}::date`,
    known: reading.knownBefore === null ? null : `${bind(reading.knownBefore)}::timestamptz`,
    yearFirst: `${bind(firstOfYear(yearOf(reading.day)))}::date`,
    year: `${bind(yearOf(reading.day))}::int`,
  };
  const sort = SORTS[query.sort ?? 'name'];
  const direction = query.order === 'desc' ? 'desc' : 'asc';
  const conditions = [inBureaus('p', bureaus, bind), holds('p', stated.day, stated.known), ...filters(query, stated, bind)];
  if (query.after !== undefined) conditions.push(afterCursor('p', query.after, sort, direction, bind));
  const text = `select p.*, c.subject as certificate, c.number as certificate_number, c.expires_on, ${STANDING(stated)} as certificate_standing, ${LIGHT(stated)} as light,
            coalesce(o.posts, '{}') as posts, coalesce(o.enforcing, false) as enforcing, ${HALF_DAYS} as half_days, coalesce(t.examined, false) or coalesce(k.examined, false) as examined,
            ${onboardings(stated)} as onboardings, ${sort.key} as sort_key
       from person p ${certificate(stated)} ${posts(stated)} ${training(stated)} ${credit(stated)}
      where ${conditions.join(' and ')} order by ${sort.key} ${direction}, p.subject ${direction} limit ${query.limit + 1}`;
  const { rows } = await tx.query<Found>({ ...preparedName(query, text), text, values });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    on: reading.day,
    rows: page.map((row) => lineOf(row, reading.day, at.calendar)),
    next: rows.length > query.limit && last !== undefined ? JSON.stringify([last.sort_key, last.subject]) : null,
  };
}

const within = (alias: string, from: string, until: string, day: string): string =>
  `(${alias}.${from} is null or ${alias}.${from} <= ${day}) and (${alias}.${until} is null or ${day} <= ${alias}.${until})`;

const own = (alias: string, { day, known }: Stated): string =>
  `${alias}.person = p.subject and ${alias}.bureau = p.bureau and ${holds(alias, day, known)}`;

/** The certificate that counts: one valid on the day before any other, then the one that lasts longest. */
const certificate = (at: Stated): string => `left join lateral (
  select c.subject, c.number, c.issued_on, c.expires_on, c.standing, c.standing = 'valid' and ${within('c', 'issued_on', 'expires_on', at.day)} as valid
    from certificate c where ${own('c', at)}
   order by valid desc, c.expires_on desc nulls first, c.subject limit 1) c on true`;

const posts = (at: Stated): string => `left join lateral (
  select array_agg(o.title order by o."from", o.title) as posts, bool_or(o.enforcing) as enforcing
    from post o where ${own('o', at)} and ${within('o', '"from"', 'until', at.day)}) o on true`;

/** Training of the year as the standards count it: from the day a person came in this year, what he attended before is his credit. */
const training = (at: Stated): string => `left join lateral (
  select sum(a.half_days) as half_days, sum(a.half_days) filter (where s.centralised) as centralised, bool_or(a.score is not null or a.passed is not null) as examined
    from attendance a join training_session s on s.subject = a.session and s.bureau = a.bureau and ${holds('s', at.day, at.known)}
   where ${own('a', at)} and a."from" >= ${at.yearFirst} and a.until <= ${at.day}
     and a."from" >= coalesce((select max(x.valid_from) from person x where x.subject = p.subject and x.bureau = p.bureau and ${knownThen('x', at.known)}
           and x.valid_from between ${at.yearFirst} and ${at.day}
           and not exists (select from person y where y.subject = x.subject and y.bureau = x.bureau and ${knownThen('y', at.known)} and y.valid_to = x.valid_from)), ${at.yearFirst})) t on true`;

const credit = (at: Stated): string => `left join lateral (
  select k.half_days, k.examined from training_credit k where ${own('k', at)} and k.year = ${at.year} order by k.known_from desc, k.subject limit 1) k on true`;

const HALF_DAYS = `(coalesce(case when p.category = 'officer' then t.centralised else t.half_days end, 0) + coalesce(k.half_days, 0))::int`;

const onboardings = (at: Stated): string =>
  `(select coalesce(json_agg(json_build_object('from', n."from", 'until', n.until)), '[]') from onboarding n where p.category = 'auxiliary' and ${own('n', at)})`;

const STANDING = ({
  day,
}: Stated): string => `case when p.category <> 'officer' then 'not-needed' when c.number is null then 'none' when c.standing <> 'valid' then c.standing
  when c.expires_on < ${day} then 'expired' when c.issued_on > ${day} then 'not-yet-issued' else 'valid' end`;

const LIGHT = ({
  day,
}: Stated): string => `case when p.category <> 'officer' then 'grey' when c.valid and c.expires_on < ${day} + ${CERTIFICATE_DUE_DAYS} then 'yellow'
  when c.valid then 'green' when (c.number is null or (c.standing = 'valid' and c.issued_on > ${day})) and not coalesce(o.enforcing, false) then 'grey' else 'red' end`;

const SORTS: Readonly<Record<NonNullable<PeopleQuery['sort']>, Sort>> = {
  name: { key: 'p.name_key', type: 'text' },
  certificate: { key: `coalesce(c.expires_on, date '9999-12-31')`, type: 'date' },
  training: { key: HALF_DAYS, type: 'integer' },
  joined: { key: `coalesce(p.joined_on, date '0001-01-01')`, type: 'date' },
  number: { key: 'p.person_number', type: 'text' },
};

function filters(query: PeopleQuery, at: Stated, bind: Bind): string[] {
  const chosen = new Map((query.where ?? []).map(readFilter));
  const conditions: string[] = [];
  if (query.subject !== undefined) conditions.push(`p.subject = ${bind(query.subject)}::uuid`);
  else if (!chosen.has('employment')) conditions.push(atWork(at));
  for (const [filter, wanted] of chosen) conditions.push(CONDITIONS[filter](`${bind(wanted)}::text[]`, at));
  if (query.q !== undefined && query.q.trim() !== '') {
    const grams = bind(queryGrams(query.q));
    conditions.push(
      at.known === null
        ? `p.subject in (select subject from find_subjects('person', ${grams}, ${at.day}, 2000))`
        : `p.grams @> ${grams}::text[]`,
    );
  }
  return conditions;
}

// A plain comparison, so that the planner knows how many it is true of and reads the page in order from an index.
const atWork = ({ day }: Stated): string => `(p.left_on is null or p.left_on >= ${day})`;

type Filter = (typeof PEOPLE_FILTERS)[number];

const CONDITIONS: Readonly<Record<Filter, (wanted: string, at: Stated) => string>> = {
  category: (wanted) => `p.category = any(${wanted})`,
  team: (wanted) => `p.team = any(${wanted})`,
  certificate: (wanted, at) => `${LIGHT(at)} = any(${wanted})`,
  training: (wanted) =>
    `p.category <> 'other' and (case when ${HALF_DAYS} >= ${TRAINING_HALF_DAYS} then 'reached' else 'short' end) = any(${wanted})`,
  employment: (wanted, at) => `('at-work' = any(${wanted}) and ${atWork(at)} or 'left' = any(${wanted}) and p.left_on < ${at.day})`,
};

function readFilter(text: string): [Filter, readonly string[]] {
  const at = text.indexOf(':');
  const filter = PEOPLE_FILTERS.find((known) => known === text.slice(0, at));
  if (filter === undefined) throw wrongField('where', 'unknown-field');
  return [filter, text.slice(at + 1).split(',')];
}

function lineOf(row: Found, day: PlainDate, calendar: Calendar): PersonLine {
  const held = row.onboardings.map((values, index) => ({
    subject: String(index),
    stretches: [{ validFrom: null, validTo: null, bureau: row.bureau, values }],
  }));
  return {
    subject: row.subject,
    bureau: row.bureau,
    personNumber: row.person_number,
    name: row.name,
    sex: row.sex,
    category: row.category,
    team: row.team,
    position: row.position,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    posts: row.posts,
    enforcing: row.enforcing,
    certificate: {
      subject: row.certificate,
      number: row.certificate_number,
      expiresOn: row.expires_on,
      standing: row.certificate_standing,
      light: row.light,
    },
    halfDays: row.half_days,
    halfDaysAsked: row.category === 'other' ? null : TRAINING_HALF_DAYS,
    examined: row.examined,
    onboardingDays: onboardingDaysBefore(held as never, day, calendar),
  };
}
