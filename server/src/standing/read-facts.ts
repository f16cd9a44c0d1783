import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Level } from '@zhunsheng/domain/organisation/registry/divisions';
import {
  type Attested,
  type AttestedId,
  type BureauFacts,
  type Count,
  COUNT_IDS,
  type CountId,
  NOTHING,
  type PostTrainings,
} from '@zhunsheng/domain/standard/facts';
import type { Tx } from '../acts/transaction.ts';
import type { Reading } from '../ledger/as-of.ts';
import { classified } from './classified.ts';
import { COUNTINGS, type Source } from './counts.ts';
import { readWholeTables } from './whole-tables.ts';
import type { Corrections } from './working-days.ts';

interface DeclarationRow {
  readonly standard: AttestedId;
  readonly verdict: 'open' | 'confirmed' | 'sent-back';
  readonly counts: boolean;
  readonly until: PlainDate | null;
  readonly reason: string | null;
}

interface FactsRow extends Readonly<Record<string, unknown>> {
  readonly bureau: number;
  readonly parent: number | null;
  readonly level: Level;
  readonly name: string;
  readonly division_code: string | null;
  readonly has_districts: boolean;
  readonly is_district: boolean;
  readonly team_names: readonly string[];
  readonly topics_missing: readonly string[] | null;
  readonly case_topics_missing: readonly string[] | null;
  readonly post_trainings: readonly PostTrainings[] | null;
  readonly declared: readonly DeclarationRow[] | null;
}

/** The roll-up over the bureaus below is made from the figures of those bureaus. */
const ROLLED_UP: CountId = 'at-county-level';

const column = (id: CountId): string => id.replaceAll('-', '_');

/** The facts of every bureau of the scope at once, one statement. Bureaus below must be in the scope for their figures to be rolled up. */
export async function readFacts(tx: Tx, scope: readonly number[], reading: Reading, corrections: Corrections): Promise<BureauFacts[]> {
  const { text, values } = classified(scope, reading, corrections);
  const sources = [...new Set(Object.values(COUNTINGS).map(({ source }) => source))];
  const statement = `${text},
${sources.map(sumsOf).join(',\n')},
missing_topics as (select bureau, array_agg(topic order by topic) filter (where article = 6) as topics, array_agg(topic order by topic) filter (where article = 9) as case_topics
    from topics where not there group by bureau),
grouped as (select bureau, serves_post, place, count(*) as sessions from sessions where held and training = 'post' group by bureau, serves_post, place),
post_trainings as (
  select bureau, json_agg(json_build_object('servesPost', serves_post, 'place', place, 'sessions', sessions) order by place, serves_post) as list from grouped group by bureau),
teams as (select bureau, array_agg(label order by label) as names from units where function = 'enforcement-team' group by bureau),
verdicts as (
  select bureau, json_agg(json_build_object('standard', standard, 'verdict', verdict, 'counts', counts, 'until', counts_until, 'reason', verdict_reason)) as list
    from declarations where place = 1 group by bureau)
select r.bureau, r.parent, r.level, r.name, r.division_code, r.is_district, exists (select from registry c where c.parent = r.bureau and c.is_district) as has_districts,
       case when r.team_name is not null then array[r.team_name] else coalesce(e.names, '{}') end as team_names,
       m.topics as topics_missing, m.case_topics as case_topics_missing, t.list as post_trainings, v.list as declared, ${sources.map((source) => `${source}_sums.*`).join(', ')}
  from registry r ${sources.map((source) => `left join ${source}_sums on ${source}_sums.${source}_bureau = r.bureau`).join(' ')}
  left join missing_topics m on m.bureau = r.bureau left join post_trainings t on t.bureau = r.bureau
  left join teams e on e.bureau = r.bureau left join verdicts v on v.bureau = r.bureau
 order by r.bureau`;
  await readWholeTables(tx);
  const { rows } = await tx.query<FactsRow>(statement, values);
  return rolledUp(rows.map((row) => factsOf(row, reading)));
}

function sumsOf(source: Source): string {
  const sums = COUNT_IDS.filter((id) => COUNTINGS[id].source === source && id !== ROLLED_UP).flatMap((id) => {
    const { among, counted, amount, missing } = COUNTINGS[id];
    const sum = (condition: string) =>
      amount === undefined ? `count(*) filter (where ${condition})` : `coalesce(sum(${amount}) filter (where ${condition}), 0)`;
    const short = `${among} and not (${counted})`;
    return [
      `${sum(among)} as ${column(id)}_among`,
      ...(counted === 'true' ? [] : [`${sum(`${among} and ${counted}`)} as ${column(id)}_counted`]),
      ...(missing === undefined
        ? []
        : [
            `coalesce(sum(${missing}) filter (where ${short}), 0) as ${column(id)}_missing`,
            `coalesce(max(${missing}) filter (where ${short}), 0) as ${column(id)}_most`,
          ]),
    ];
  });
  return `${source}_sums as (select bureau as ${source}_bureau, ${sums.join(', ')} from ${source} group by bureau)`;
}

function countOf(row: FactsRow, id: CountId): Count {
  const number = (what: string): number | undefined => {
    const value = row[`${column(id)}_${what}`];
    return value === undefined || value === null ? undefined : Number(value);
  };
  const among = number('among') ?? 0;
  const counted = COUNTINGS[id].counted === 'true' ? among : (number('counted') ?? 0);
  return { among, counted, missing: number('missing') ?? 0, most: number('most') ?? 0 };
}

function factsOf(row: FactsRow, { day, knownBefore }: Reading): BureauFacts {
  const counts = Object.fromEntries(COUNT_IDS.map((id) => [id, id === ROLLED_UP ? NOTHING : countOf(row, id)])) as Record<CountId, Count>;
  return {
    day,
    number: row.bureau,
    parent: row.parent,
    level: row.level,
    name: row.name,
    divisionCode: row.division_code,
    hasDistricts: row.has_districts,
    isDistrict: row.is_district,
    teamNames: row.team_names,
    counts,
    topicsMissing: row.topics_missing ?? [],
    caseTopicsMissing: row.case_topics_missing ?? [],
    casesKnown: knownBefore === null,
    attested: { '4.S6': attestedOf(row, '4.S6'), '6.S12': attestedOf(row, '6.S12') },
    postTrainings: row.post_trainings ?? [],
  };
}

function attestedOf(row: FactsRow, id: AttestedId): Attested {
  const found = row.declared?.find(({ standard }) => standard === id);
  if (found === undefined) return { state: 'none' };
  switch (found.verdict) {
    case 'open':
      return { state: 'open' };
    case 'sent-back':
      return { state: 'sent-back', reason: found.reason ?? '' };
    case 'confirmed': {
      if (found.until === null) throw new Error('a confirmed declaration without its day');
      return { state: found.counts ? 'confirmed' : 'expired', until: found.until };
    }
  }
}

/** Numbers of the bureaus directly and further below. */
export function bureausBelow(number: number, placed: readonly { readonly number: number; readonly parent: number | null }[]): number[] {
  const below = placed.filter(({ parent }) => parent === number).map((bureau) => bureau.number);
  return [...below, ...below.flatMap((one) => bureausBelow(one, placed))];
}

/** Officers at county level and below, of all officers of the line; nothing where there is no bureau below. */
function rolledUp(facts: readonly BureauFacts[]): BureauFacts[] {
  const byNumber = new Map(facts.map((one) => [one.number, one]));
  return facts.map((one) => {
    const below = bureausBelow(one.number, facts).flatMap((number) => byNumber.get(number) ?? []);
    if (below.length === 0) return one;
    const officers = (some: readonly BureauFacts[]) => some.reduce((sum, { counts }) => sum + counts.officers.among, 0);
    const count = { ...NOTHING, among: officers([one, ...below]), counted: officers(below.filter(({ level }) => level === 'county')) };
    return { ...one, counts: { ...one.counts, [ROLLED_UP]: count } };
  });
}
