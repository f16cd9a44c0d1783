import { INCOMPLETE } from '@zhunsheng/domain/penalty-case/defects';
import { OWN_LIMIT_STEPS } from '@zhunsheng/domain/legal-time/own-limit-steps';
import { holds } from '../ledger/as-of.ts';

interface At {
  readonly scope: string;
  readonly day: string;
  readonly known: string | null;
  readonly yearFirst: string;
}

/** Fines of so many cases are compared; of fewer nothing can be said (own). */
const COMPARED_FROM = 5;

export const MISSING_PIECES = `array[${INCOMPLETE.map((code) => `'${code}'`).join(', ')}]::text[]`;

/**
 * cases: decided in the year of the day, until the day; overturned: whose decision was annulled or changed in it. The rows know no past:
 * whoever asks what was known then gets none (docs/interpretations/0025).
 */
export const cases = (at: At): string => {
  const ours = `c.bureau = any (${at.scope}) and c.audience = 'bureau' and ${at.known === null}`;
  const titled = `coalesce(c.decision_number, c.number, '') || ' ' || coalesce(c.title, '')`;
  return `cases as not materialized (
  select c.subject, c.bureau, ${titled} as label, c.decided_on::text as name_key, c."procedure", c.matter, c.party_kind, c.tier, c.tier_name, c.outcome, c.fine_yuan,
         c.filed_on, c.decided_on, c.decided_in_time, c.step_days, c.in_benchmark, c.published_on, c.publish_due,
         c.social_impact and (c.published_on <= ${at.day} or c.publish_due < ${at.day}) as publication_asked, coalesce(c.published_on <= c.publish_due, false) as published_in_time,
         c.review_due, c.reviewed, c.recording_due, c.recorded,
         c.educated, c.correction_ordered, c.steps_met, c.steps_late, c.next_limit, c.next_due,
         c.steps_late = 0 and coalesce(c.next_due >= ${at.day}, true) as steps_in_time, c.defects, coalesce(c.review_score, 0) as review_score
    from penalty_case c where ${ours} and c.decided_on between ${at.yearFirst} and ${at.day}),
overturned_cases as (
  select c.subject, c.bureau, ${titled} as label, c.overturned_on::text as name_key, c.overturned_on
    from penalty_case c where ${ours} and c.overturned_on between ${at.yearFirst} and ${at.day}),
spreads as (
  select bureau, matter, coalesce(tier, '') as tier, party_kind, count(*) as compared, percentile_cont(0.5) within group (order by fine_yuan) as median,
         percentile_cont(0.25) within group (order by fine_yuan) as lower, percentile_cont(0.75) within group (order by fine_yuan) as upper
    from cases where outcome = 'penalise' and fine_yuan > 0 group by bureau, matter, coalesce(tier, ''), party_kind having count(*) >= ${COMPARED_FROM}),
compared_cases as (
  select c.*, s.compared, round(s.median) as median,
         c.fine_yuan < s.lower - 1.5 * (s.upper - s.lower) or c.fine_yuan > s.upper + 1.5 * (s.upper - s.lower) as unlike
    from cases c join spreads s on s.bureau = c.bureau and s.matter = c.matter and s.tier = coalesce(c.tier, '') and s.party_kind = c.party_kind
   where c.outcome = 'penalise' and c.fine_yuan > 0),
own_limits as (
  select o.bureau, o.step, o.days, o."from", o."until", array_position(array[${OWN_LIMIT_STEPS.map((step) => `'${step}'`).join(', ')}], o.step) as place
    from own_limit o where o.bureau = any (${at.scope}) and o.audience = 'bureau' and ${holds('o', at.day, at.known)}),
own_steps as (
  select d.subject, d.bureau, d.label, d.name_key, o.step, o.days, d.step_days[o.place]::int as used, d.step_days[o.place]::int <= o.days as in_time
    from cases d join own_limits o on o.bureau = d.bureau and o."from" <= coalesce(d.filed_on, d.decided_on)
     and (o."until" is null or coalesce(d.filed_on, d.decided_on) <= o."until")
   where d.step_days[o.place] is not null)`;
};
