// A command over HTTP, everything included: `node bench/command.ts [commands]`. Best of three runs each.
import { randomUUID } from 'node:crypto';
import { type ProgramSession, signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import type { BareLoad, Statement } from './bare-loop.ts';
import type { Load, LoadResult } from './http-load.ts';
import { recordStatements } from './recorded-statements.ts';
import { bestOfEach, machine, runBeside, type Scratch, withScratchProgram } from './scratch-program.ts';

const COMMANDS = Number(process.argv[2] ?? 2_000);
const PROFILE = process.argv.includes('--profile');
const WRITERS = 50;
const RUNS = 3;
const SECONDS = 4;

const TRAINING = {
  title: '行政处罚法培训',
  kind: 'business',
  centralised: true,
  servesPost: null,
  place: 'own',
  from: '2026-03-02',
  until: '2026-03-03',
  halfDays: 4,
  exam: false,
  content: null,
};
const PERSON = {
  name: '汤杰涵',
  sex: '男',
  category: 'officer',
  idNumber: null,
  phone: '13993100000',
  team: '一中队',
  position: null,
  joinedOn: '2019-03-05',
};
const KINDS = { 'training-session': { values: TRAINING, table: 'training_session' }, person: { values: PERSON, table: 'person' } } as const;
type Kind = keyof typeof KINDS;

async function measure({ dataDir, program, superuser, appUrl }: Scratch): Promise<void> {
  console.log(await machine(superuser));
  const seats = Array.from({ length: 10 }, (_, index) => ({ bureau: 1001 + index, roles: ['clerk'] as const }));
  const sessions = await signInToProgram(dataDir, program.address, seats);
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const inserts = await bareLoad(kind, appUrl, sessions);
    const [http, bare] = await bestOfEach(
      RUNS,
      () => overHttp(kind, program.address, sessions, superuser),
      () => runBeside<{ perSecond: number }>('bare-loop.ts', inserts),
    );
    const share = Math.round((100 * http.perSecond) / bare.perSecond);
    console.log(
      `${kind}/record, ${WRITERS} writers: ${Math.round(http.perSecond)}/s, p50 ${http.ms.p50} ms, p95 ${http.ms.p95} ms; bare inserts ${Math.round(bare.perSecond)}/s; ${share} %; ${RUNS * COMMANDS} commands, none lost, none doubled`,
    );
  }
}

async function overHttp(
  kind: Kind,
  url: string,
  sessions: readonly ProgramSession[],
  superuser: Scratch['superuser'],
): Promise<LoadResult> {
  const body = JSON.stringify({ commandId: '@command', subject: '@subject', values: KINDS[kind].values });
  const clients = sessions.map(({ headers }) => [{ path: `/api/ledger/${kind}/record`, headers, body }]);
  const load: Load = { url, connections: WRITERS, amount: COMMANDS, clients };
  const before = await countOf(superuser, kind, []);
  const result = await runBeside<LoadResult>('http-load.ts', load);
  if (result.errors > 0 || result.statuses['200'] !== COMMANDS)
    throw new Error(`not all answered with 200: ${JSON.stringify(result.statuses)}`);
  const after = await countOf(superuser, kind, result.acknowledged);
  const each = [new Set(result.acknowledged).size, after.found, after.acts - before.acts, after.rows - before.rows];
  if (each.some((count) => count !== COMMANDS))
    throw new Error(`${COMMANDS} acknowledged; different, found, acts, rows: ${each.join(', ')}`);
  return result;
}

/** Acts and rows of a kind, and how many of these subjects have exactly one act. */
async function countOf(
  superuser: Scratch['superuser'],
  kind: Kind,
  subjects: readonly string[],
): Promise<{ acts: number; rows: number; found: number }> {
  const { rows } = await superuser.query<{ acts: number; rows: number; found: number }>(
    `select (select count(*)::int from act where kind = $1) as acts, (select count(*)::int from ${KINDS[kind].table}) as rows,
            (select count(*)::int from unnest($2::uuid[]) as said (id) where (select count(*) from act where subject = said.id) = 1) as found`,
    [kind, subjects],
  );
  return rows[0] ?? { acts: NaN, rows: NaN, found: NaN };
}

const INSERTS = /^\s*(insert|with fresh)/;

/** The inserts of one command in one transaction, on connections whose scope is set once and for all. */
async function bareLoad(kind: Kind, appUrl: string, sessions: readonly ProgramSession[]): Promise<BareLoad> {
  const clients: Statement[][][] = [];
  const freshIds: string[] = [];
  for (const { headers } of sessions.slice(0, 1)) {
    const [subject, commandId] = [randomUUID(), randomUUID()];
    const payload = { commandId, subject, values: KINDS[kind].values };
    const [sent] = await recordStatements(appUrl, [{ method: 'POST', url: `/api/ledger/${kind}/record`, headers, payload }]);
    const inserts = (sent ?? []).filter(({ text }) => INSERTS.test(text));
    freshIds.push(subject, commandId, ...(JSON.stringify(inserts).match(/P\d{7}/) ?? []));
    clients.push([[{ text: 'begin' }, ...inserts, { text: 'commit' }]]);
  }
  const before = await scopeOf(appUrl, sessions[0]);
  return { url: appUrl, connections: WRITERS, seconds: SECONDS, before: [before], clients, freshIds };
}

/** What the program sets for a transaction, set for the whole connection. */
async function scopeOf(appUrl: string, session: ProgramSession | undefined): Promise<Statement> {
  const [me] = await recordStatements(appUrl, [{ method: 'GET', url: '/api/me', headers: session?.headers ?? {} }]);
  const resolving = me?.[0]?.text.replace(/^begin; /, '') ?? '';
  return {
    text: `with opened as (${resolving}) select set_config('zs.user', account::text, false), set_config('zs.bureaus', bureaus::text, false), set_config('zs.writable', format('{%s}', bureau), false) from opened`,
  };
}

await withScratchProgram(PROFILE ? ['--cpu-prof', '--cpu-prof-dir=bench/profiles'] : [], measure);
