import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { CaseFacts, CertificateSpan, MatterFacts, PersonFacts } from '@zhunsheng/domain/penalty-case/facts';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { PartyKind } from '@zhunsheng/domain/law/penalty';
import { type GradeProblem, gradeCase } from '@zhunsheng/domain/discretion/grade-case';
import type { Benchmark, Circumstances } from '@zhunsheng/domain/discretion/benchmark';
import type { Settings } from '@zhunsheng/domain/settings/ids';
import type { Actor } from '../acts/actor.ts';
import type { Tx } from '../acts/transaction.ts';
import { CALENDAR } from '../calendar.ts';
import { loadBenchmark } from '../discretion/read-benchmarks.ts';
import { loadMatterFacts } from '../mandate/load-matter-facts.ts';
import { loadSettings } from '../settings/load-settings.ts';

export interface FactsQuestion {
  readonly tx: Tx;
  readonly actor: Pick<Actor, 'account' | 'person'>;
  readonly bureau: number;
  /** The case, so that its own records do not stand against themselves. */
  readonly subject: string;
  readonly now: string;
  readonly today: PlainDate;
}

type Input = Readonly<Record<string, unknown>>;

/** What the rules of an act look at; only what that act asks for is read. */
export async function loadCaseFacts(question: FactsQuestion, act: CaseActName | null, input: Input, state: CaseState): Promise<CaseFacts> {
  const { tx, bureau, today, now, actor } = question;
  const settings = await loadSettings(tx, today);
  const people = await loadPeople(tx, [...namedIn(input), ...state.officers, ...(actor.person === null ? [] : [actor.person])]);
  const matter = await matterOf(question, act, input, state);
  return {
    today,
    now,
    bureau,
    calendar: CALENDAR,
    settings,
    actor: { account: actor.account, person: actor.person },
    people,
    matter,
    tier: await tierOf(question, act, input, state, settings),
    files: await filesOf(tx, bureau, [...digestsIn(input), ...(asksForEvidence(act) ? state.evidence.flatMap(({ files }) => files) : [])]),
    elsewhere: await elsewhere(question, act, input),
  };
}

const PEOPLE_FIELDS = ['officers', 'helpers', 'attendees'] as const;
const PERSON_FIELDS = ['host', 'recorder', 'chair', 'of', 'officer'] as const;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;

function namedIn(input: Input): string[] {
  const many = PEOPLE_FIELDS.flatMap((field) => (Array.isArray(input[field]) ? (input[field] as string[]) : []));
  const single = PERSON_FIELDS.map((field) => input[field]).filter((one): one is string => typeof one === 'string' && UUID.test(one));
  return [...many, ...single];
}

function digestsIn(input: Input): string[] {
  const files = Array.isArray(input['files']) ? (input['files'] as string[]) : [];
  return [...files, ...['signature', 'receipt'].map((field) => input[field])].filter(
    (one): one is string => typeof one === 'string' && DIGEST.test(one),
  );
}

const asksForEvidence = (act: CaseActName | null): boolean => act === null || act === 'decide' || act === 'conclude';
const BASED: ReadonlySet<string> = new Set(['register-clue', 'file', 'conclude', 'decide', 'decide-on-the-spot']);
const GRADED: ReadonlySet<string> = new Set(['conclude', 'decide', 'decide-on-the-spot']);

async function matterOf(
  { tx, bureau, today }: FactsQuestion,
  act: CaseActName | null,
  input: Input,
  state: CaseState,
): Promise<MatterFacts | null> {
  if (act !== null && !BASED.has(act)) return null;
  const source = act === 'register-clue' || act === 'file' || act === 'decide-on-the-spot' ? input : (state.filing ?? state.clue ?? {});
  const { matter, placeBureau } = source as { matter?: string | null; placeBureau?: number };
  if (matter === undefined || matter === null || placeBureau === undefined) return null;
  const actOn = (input['actUntil'] ??
    input['actFrom'] ??
    state.filing?.actUntil ??
    state.filing?.actFrom ??
    input['on'] ??
    today) as PlainDate;
  const found = await loadMatterFacts(tx, { bureau, matter, place: placeBureau, day: actOn, today });
  return {
    code: found.matter.code,
    title: found.matter.title,
    versions: found.versions,
    notCompetent: found.competence.competent ? null : found.competence.refusal,
    policeOnly: found.matter.policeOnly,
  };
}

/** The tier for the circumstances that were proposed; by the benchmark of the day of the act, as its basis is. */
async function tierOf(
  { tx, bureau, today }: FactsQuestion,
  act: CaseActName | null,
  input: Input,
  state: CaseState,
  settings: Settings,
): Promise<CaseFacts['tier']> {
  if (act === null || !GRADED.has(act)) return null;
  const spot = act === 'decide-on-the-spot';
  const matter = (spot ? input['matter'] : state.filing?.matter) as string | undefined;
  const kind = (spot ? (input['party'] as { kind: PartyKind }).kind : state.party?.kind) as PartyKind | undefined;
  if (matter === undefined || kind === undefined) return null;
  const benchmark = await loadBenchmark(tx, bureau, matter, today);
  if (benchmark === undefined) return null;
  const source = act === 'decide' ? state.conclusion : input;
  // On the spot nobody enters circumstances: a benchmark that asks for them leaves the range of the law.
  if (spot) return null;
  const circumstances = (source?.['circumstances' as never] ?? {}) as Circumstances;
  const baseYuan = (source?.['baseYuan' as never] ?? null) as number | null;
  const bases = baseYuan === null ? {} : Object.fromEntries(basesOf(benchmark).map((base) => [base, baseYuan]));
  const graded = gradeCase(benchmark, circumstances, { kind, businessHouseholdAsCitizen: settings.businessHouseholdAsCitizen }, bases);
  return 'problem' in graded ? { problem: graded.problem, missing: missingOf(benchmark, graded) } : graded;
}

/** What the benchmark would have to be told, by the names that it gives things. */
function missingOf(benchmark: Benchmark, problem: GradeProblem): string[] {
  switch (problem.problem) {
    case 'fact-missing':
      return problem.axes.map((key) => benchmark.axes.find((axis) => axis.key === key)?.name ?? key);
    case 'several-tiers':
      return problem.tiers.map((code) => benchmark.tiers.find((tier) => tier.code === code)?.name ?? code);
    case 'party-missing':
      return [problem.tier];
    case 'base-missing':
      return [problem.base];
    case 'no-tier':
      return [];
  }
}

function basesOf(benchmark: Benchmark): string[] {
  return benchmark.tiers.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => ('base' in outcome ? [outcome.base] : [])));
}

interface PersonRow {
  readonly subject: string;
  readonly bureau: number;
  readonly name: string;
  readonly category: PersonFacts['category'];
  readonly joined_on: PlainDate | null;
  readonly left_on: PlainDate | null;
  readonly spans: readonly {
    readonly number: string;
    readonly issuedOn: PlainDate | null;
    readonly expiresOn: PlainDate | null;
    readonly validFrom: PlainDate | null;
    readonly validTo: PlainDate | null;
  }[];
}

/** People with exactly the days on which a certificate of theirs was good: suspended and revoked stretches are none. */
export async function loadPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, PersonFacts>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const { rows } = await tx.query<PersonRow>({
    name: 'case-people',
    text: `select p.subject, p.bureau, p.name, p.category, p.joined_on, p.left_on,
                  (select coalesce(json_agg(json_build_object('number', c.number, 'issuedOn', c.issued_on, 'expiresOn', c.expires_on,
                            'validFrom', c.valid_from, 'validTo', c.valid_to) order by c.expires_on), '[]')
                     from certificate c where c.person = p.subject and c.known_to is null and c.standing = 'valid') as spans
             from person p where p.subject = any($1) and p.known_to is null and p.valid_to is null`,
    values: [asked],
  });
  return new Map(
    rows.map((row) => [
      row.subject,
      {
        person: row.subject,
        name: row.name,
        bureau: row.bureau,
        category: row.category,
        joinedOn: row.joined_on,
        leftOn: row.left_on,
        certified: row.spans.map(spanOf),
      },
    ]),
  );
}

function spanOf(span: PersonRow['spans'][number]): CertificateSpan {
  const { number, issuedOn, expiresOn, validFrom, validTo } = span;
  const lastOfStretch = validTo === null ? null : addDays(validTo, -1);
  return { number, from: latest(issuedOn, validFrom), until: earliest(expiresOn, lastOfStretch) };
}

const latest = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null ? b : b === null || a > b ? a : b);
const earliest = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null ? b : b === null || a < b ? a : b);

async function filesOf(tx: Tx, bureau: number, digests: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(digests)];
  if (asked.length === 0) return new Set();
  const { rows } = await tx.query<{ digest: string }>({
    name: 'case-files',
    text: 'select digest from file where bureau = $1 and digest = any($2) and intact is distinct from false',
    values: [bureau, asked],
  });
  return new Set(rows.map(({ digest }) => digest));
}

async function elsewhere({ tx, bureau, subject }: FactsQuestion, act: CaseActName | null, input: Input): Promise<CaseFacts['elsewhere']> {
  if (act !== 'record-interview' && act !== 'record-inquest') return [];
  const { rows } = await tx.query<CaseFacts['elsewhere'][number]>({
    name: 'case-minutes',
    text: `select m.person, m."from", m."until", m."where" from penalty_case c, jsonb_to_recordset(c.minutes) as m (person text, "from" text, "until" text, "where" text)
            where c.bureau = $1 and c.minutes_until > $2 and c.subject <> $3 and m.person = any($4) and m."from" < $5 and $6 < m."until"`,
    values: [bureau, input['startAt'], subject, input['officers'], input['endAt'], input['startAt']],
  });
  return rows;
}
