import type { WorklistKind } from '@zhunsheng/contract/worklist';
import type { Power } from '@zhunsheng/domain/identity/roles';

/** One kind of work as a query: light, subject, label, due, facts. $1 own bureau, $2 today, $3 scope, $4 own account. */
export interface WorklistPart {
  readonly kinds: readonly WorklistKind[];
  readonly power: Power;
  readonly sql: string;
}

// True now: the one version known now that holds today.
const now = (alias: string) =>
  `${alias}.known_to is null and (${alias}.valid_from is null or ${alias}.valid_from <= $2::date) and (${alias}.valid_to is null or $2::date < ${alias}.valid_to)`;
const atWork = (alias: string) =>
  `${now(alias)} and ${alias}.bureau = $1::int and (${alias}.left_on is null or ${alias}.left_on >= $2::date)`;

// Own choice: red when expired, yellow from 90 days before; the days left stand beside.
const CERTIFICATE_EXPIRY = `
  select case when c.expires_on < $2::date then 'certificate-expired' else 'certificate-expiring' end as kind,
         case when c.expires_on < $2::date then 'red' else 'yellow' end as light,
         p.subject, p.name as label, c.expires_on as due, json_build_object('number', c.number, 'expiresOn', c.expires_on) as facts, p.name_key as key
    from certificate c join person p on p.subject = c.person and ${atWork('p')}
   where ${now('c')} and c.bureau = $1 and c.standing in ('valid', 'lapsed') and c.expires_on < $2::date + 90
     and not exists (select 1 from certificate n where n.person = c.person and ${now('n')} and n.subject <> c.subject and n.standing = 'valid' and (n.expires_on is null or n.expires_on > c.expires_on))`;

const WITHOUT_CERTIFICATE = `
  select distinct on (p.subject) 'officer-without-certificate' as kind, 'red' as light, p.subject, p.name as label, null::date as due, json_build_object('post', o.title) as facts, p.name_key as key
    from post o join person p on p.subject = o.person and ${atWork('p')}
   where ${now('o')} and o.bureau = $1 and o.enforcing and o."from" <= $2::date and (o."until" is null or o."until" >= $2::date)
     and not exists (select 1 from certificate c where c.person = o.person and ${now('c')} and c.standing = 'valid'
                      and (c.issued_on is null or c.issued_on <= $2::date) and (c.expires_on is null or c.expires_on >= $2::date))`;

// Guideline art. 6: five days a year, ten half-days; of centralised training for officers (item 2), of any for auxiliaries (item 3).
const TRAINING = `
  select 'training-shortfall' as kind, case when $2::date > make_date(extract(year from $2::date)::int, 11, 30) then 'red' else 'yellow' end as light,
         p.subject, p.name as label, make_date(extract(year from $2::date)::int, 12, 31) as due,
         json_build_object('missing', (10 - n.done)::float / 2) as facts, p.name_key as key
    from person p
    left join (select person, sum(half_days) as every_day, sum(half_days) filter (where centralised) as centralised from (
                 select a.person, a.half_days, s.centralised from attendance a join training_session s on s.subject = a.session and ${now('s')}
                  where ${now('a')} and a.bureau = $1 and extract(year from a."from") = extract(year from $2::date)
                 union all
                 select t.person, t.half_days, true from training_credit t where ${now('t')} and t.bureau = $1 and t.year = extract(year from $2::date)) days
               group by person) h on h.person = p.subject
   cross join lateral (select coalesce(case when p.category = 'auxiliary' then h.every_day else h.centralised end, 0) as done) n
   where ${atWork('p')} and p.category in ('officer', 'auxiliary') and n.done < 10`;

const LIAISON = `
  select 'liaison-missing' as kind, 'red' as light, b.subject, b.name as label, null::date as due, json_build_object() as facts, b.name_key as key
    from bureau b where ${now('b')} and b.number = $1
     and not exists (select 1 from duty d where ${now('d')} and d.bureau = $1 and d.duty = 'liaison' and d."from" <= $2::date and (d."until" is null or d."until" >= $2::date))`;

const ASSESSMENT = `
  select 'assessment-missing' as kind, case when extract(month from $2::date) >= 4 then 'red' else 'yellow' end as light, p.subject, p.name as label,
         make_date(extract(year from $2::date)::int, 3, 31) as due, json_build_object('year', extract(year from $2::date)::int - 1) as facts, p.name_key as key
    from person p
   where ${atWork('p')} and p.category = 'auxiliary' and (p.joined_on is null or p.joined_on <= make_date(extract(year from $2::date)::int - 1, 12, 31))
     and not exists (select 1 from assessment a where a.person = p.subject and ${now('a')} and a.year = extract(year from $2::date)::int - 1)`;

const TRANSFERS = `
  select case when t.side = 'in' then 'transfer-to-accept' else 'transfer-pending' end as kind,
         case when t.effective_on < $2::date then 'red' when t.side = 'in' then 'yellow' else 'green' end as light,
         t.subject, t.person_name as label, t.effective_on as due,
         json_build_object('from', f.name, 'to', o.name, 'effectiveOn', t.effective_on) as facts, '' as key
    from transfer t
    join bureau f on f.number = t.from_bureau and ${now('f')}
    join bureau o on o.number = t.to_bureau and ${now('o')}
   where t.bureau = $1 and t.status = 'handed-over'`;

const TO_CONFIRM = `
  select 'declaration-to-confirm' as kind, 'yellow' as light, d.subject, b.name as label, null::date as due, json_build_object('standard', d.standard) as facts, b.name_key as key
    from declaration d join bureau b on b.number = d.bureau and ${now('b')}
   where ${now('d')} and d.bureau = any($3::int[]) and d.verdict = 'open' and b.parent = $1 and d.declared_by <> $4::uuid`;

const SENT_BACK = `
  select 'declaration-sent-back' as kind, 'red' as light, d.subject, d.statement as label, null::date as due, json_build_object('standard', d.standard) as facts, '' as key
    from declaration d where ${now('d')} and d.bureau = $1 and d.verdict = 'sent-back'
     and not exists (select 1 from declaration n where ${now('n')} and n.bureau = $1 and n.standard = d.standard and n.known_from > d.known_from)`;

const DUPLICATES = `
  select 'duplicate-to-settle' as kind, 'red' as light, u.subject, u.person_name as label, null::date as due,
         json_build_object('heldBy', u.held_by, 'claimedBy', u.claimed_by) as facts, '' as key
    from duplicate_person u
   where u.bureau = $1 and u.status = 'open'`;

const REACTIONS = `
  select 'reaction-refused' as kind, 'red' as light, coalesce(r.about, r.subject) as subject, coalesce(r.facts ->> 'label', '') as label, null::date as due,
         json_build_object('what', r.facts ->> 'reaction') as facts, '' as key
    from register r where r.bureau = $1 and r.kind = 'reaction-refusal' and r.happened_at > $2::date - 60`;

const DAMAGED = `
  select 'file-damaged' as kind, 'red' as light, b.subject, left(f.digest, 12) as label, null::date as due, json_build_object('digest', f.digest) as facts, '' as key
    from file f join bureau b on b.number = f.bureau and ${now('b')} where f.bureau = $1 and f.intact = false`;

// The bureau's own next duty of each case, from three days before its safe last day, as the lists light it. A preservation has a
// line of its own: it ends by itself, and what was kept is then gone.
const CASE_LIMITS = `
  select 'case-limit' as kind, case when c.next_due < $2::date then 'red' else 'yellow' end as light, c.subject,
         coalesce(c.title, c.party_name, c.place, '') as label, c.next_due as due, json_build_object('limit', c.next_limit) as facts, '' as key
    from penalty_case c
   where c.bureau = $1 and c.status not in ('archived', 'not-filed') and c.next_warn_on <= $2::date + 3 and c.next_limit <> 'T03'`;

const CASE_PRESERVATIONS = `
  select 'case-preservation' as kind, case when (l.line ->> 'legalDue')::date < $2::date then 'red' else 'yellow' end as light, c.subject,
         coalesce(c.title, c.party_name, '') as label, (l.line ->> 'legalDue')::date as due, json_build_object() as facts, '' as key
    from penalty_case c, jsonb_array_elements(c.limits) as l (line)
   where c.bureau = $1 and c.next_warn_on <= $2::date + 3 and l.line ->> 'limit' = 'T03' and l.line ->> 'metOn' is null
     and (l.line ->> 'warnOn')::date <= $2::date + 3`;

const CASE_APPROVALS = `
  select 'case-approval' as kind, 'yellow' as light, c.subject, coalesce(c.title, c.party_name, c.place, '') as label, null::date as due,
         json_build_object('act', p.act) as facts, '' as key
    from penalty_case c, unnest(c.pending, c.pending_by) as p (act, by)
   where c.bureau = $1 and c.pending_since is not null and p.by <> $4::uuid`;

const CASE_REVIEWS = `
  select 'case-review' as kind, 'yellow' as light, c.subject, coalesce(c.title, c.party_name, '') as label, null::date as due,
         json_build_object() as facts, '' as key
    from penalty_case c where c.bureau = $1 and c.review_requested`;

const CASES_SENT_BACK = `
  select 'case-sent-back' as kind, 'red' as light, c.subject, coalesce(c.title, c.party_name, c.place, '') as label, null::date as due,
         json_build_object('act', c.sent_back[cardinality(c.sent_back)]) as facts, '' as key
    from penalty_case c
   where c.bureau = $1 and cardinality(c.sent_back) > 0 and c.status not in ('closed', 'archived', 'not-filed')`;

export const WORKLIST_PARTS: readonly WorklistPart[] = [
  { kinds: ['officer-without-certificate'], power: 'personnel.write', sql: WITHOUT_CERTIFICATE },
  { kinds: ['certificate-expired', 'certificate-expiring'], power: 'personnel.write', sql: CERTIFICATE_EXPIRY },
  { kinds: ['liaison-missing'], power: 'personnel.write', sql: LIAISON },
  { kinds: ['transfer-to-accept', 'transfer-pending'], power: 'transfer.decide', sql: TRANSFERS },
  { kinds: ['declaration-to-confirm'], power: 'attestation.confirm', sql: TO_CONFIRM },
  { kinds: ['declaration-sent-back'], power: 'attestation.declare', sql: SENT_BACK },
  { kinds: ['duplicate-to-settle'], power: 'duplicate.settle', sql: DUPLICATES },
  { kinds: ['reaction-refused'], power: 'personnel.write', sql: REACTIONS },
  { kinds: ['file-damaged'], power: 'personnel.write', sql: DAMAGED },
  { kinds: ['case-limit'], power: 'case.handle', sql: CASE_LIMITS },
  { kinds: ['case-preservation'], power: 'case.handle', sql: CASE_PRESERVATIONS },
  { kinds: ['case-approval'], power: 'case.approve', sql: CASE_APPROVALS },
  { kinds: ['case-review'], power: 'case.review', sql: CASE_REVIEWS },
  { kinds: ['case-sent-back'], power: 'case.handle', sql: CASES_SENT_BACK },
  { kinds: ['assessment-missing'], power: 'personnel.write', sql: ASSESSMENT },
  { kinds: ['training-shortfall'], power: 'personnel.write', sql: TRAINING },
];
