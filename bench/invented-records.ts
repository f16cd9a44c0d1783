import type { Pool } from 'pg';

const VERSION = `gen_random_uuid(), 1, b.bureau, 'bureau', null, null, null, now() - interval '400 days', null`;
const ABOUT = `gen_random_uuid(), 1, p.bureau, 'bureau', null, null, null, now() - interval '400 days', null, p.subject`;

/** What the standards of art. 6 look at, of people who are there already: `sessions` of each bureau, all attended by all its people, spread over `years`. */
export async function fillRecords(superuser: Pool, sessions: number, years: number): Promise<void> {
  const statements = [
    `update person set known_from = now() - interval '400 days'`,
    `update bureau set known_from = now() - interval '400 days'`,
    `insert into post select ${ABOUT}, '执法队员', p.category = 'officer', case when hashtext(p.person_number) % 3 = 0 then 'office' else 'frontline' end, null, date '2020-01-01', null
       from person p`,
    `insert into certificate select ${ABOUT}, '甘' || p.person_number, null, date '2020-01-10', current_date + hashtext(p.person_number) % 900, 'valid', null, '', '{}'
       from person p where p.category = 'officer'`,
    `insert into onboarding select ${ABOUT}, date '2024-09-09', date '2024-09-20' + abs(hashtext(p.person_number)) % 10, null, null from person p where p.category = 'auxiliary'`,
    `insert into assessment select ${ABOUT}, extract(year from current_date)::int - 1, 'competent', make_date(extract(year from current_date)::int, 1, 10), 'none', null
       from person p where p.category = 'auxiliary' and abs(hashtext(p.person_number)) % 10 > 0`,
    `insert into duty select distinct on (p.bureau) ${ABOUT}, 'liaison', date '2020-01-01', null from person p where p.category = 'officer' order by p.bureau, p.subject`,
    `insert into institution select ${VERSION}, topic, topic, null, date '2020-01-01', date '2020-01-01', null, true, '', '{}'
       from bureau b, unnest(array['officer-training', 'certificate-management', 'auxiliary-appointment', 'auxiliary-management']) topic`,
    // Only days that are over: the year's sessions end yesterday at the latest.
    `insert into training_session select ${VERSION}, '培训' || n, (array['business', 'post', 'other'])[1 + n % 3], n % 2 = 0, null, 'own', day, day + 1, 4, true, null, '', '{}'
       from bureau b, generate_series(1, ${sessions}) n,
            lateral (select date_trunc('year', current_date - make_interval(years => n % ${years}))::date
                            + n * (case when n % ${years} = 0 then greatest(extract(doy from current_date)::int - 4, 0) else 360 end) / ${sessions + 1} as day) d`,
    `insert into attendance select gen_random_uuid(), 1, p.bureau, 'bureau', null, null, null, now() - interval '300 days', null, p.subject, s.subject, s."from", s.until, s.half_days, 80, true
       from person p join training_session s on s.bureau = p.bureau`,
    // A tenth was corrected last week: two versions, of which one is known now.
    `with old as (update attendance set known_to = now() - interval '7 days' where hashtext(subject::text) % 10 = 0 returning *)
     insert into attendance select subject, 2, bureau, audience, members, valid_from, valid_to, now() - interval '7 days', null, person, session, "from", until, half_days - 1, score, passed from old`,
    'vacuum analyze',
  ];
  for (const statement of statements) await superuser.query(statement);
}
