// A command over HTTP, everything included: `node bench/command.ts [commands]`. Best of three runs each.
import { randomUUID } from 'node:crypto';
import { type ProgramSession, signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import type { BareLoad, Statement } from './bare-loop.ts';
import type { Load, LoadResult } from './http-load.ts';
import { recordStatements } from './recorded-statements.ts';
import { bestOf, machine, runBeside, type Scratch, withScratchProgram } from './scratch-program.ts';

const COMMANDS = Number(process.argv[2] ?? 2_000);
const PROFILE = process.argv.includes('--profile');
const WRITERS = 50;
const RUNS = 3;
const SECONDS = 5;

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
    const http = await overHttp(kind, program.address, sessions);
    await countActs(
      superuser,
      kind,
      http.flatMap(({ acknowledged }) => acknowledged),
    );
    const best = http.reduce((one, other) => (other.perSecond > one.perSecond ? other : one));
    const bare = await bareInserts(kind, appUrl, sessions);
    const share = Math.round((100 * best.perSecond) / bare);
    console.log(
      `${kind}/record, ${WRITERS} writers: ${Math.round(best.perSecond)}/s, p50 ${best.ms.p50} ms, p95 ${best.ms.p95} ms; bare inserts ${Math.round(bare)}/s; ${share} %; ${http.length * COMMANDS} commands, none lost, none doubled`,
    );
  }
}

async function overHttp(kind: Kind, url: string, sessions: readonly ProgramSession[]): Promise<LoadResult[]> {
  const body = JSON.stringify({ commandId: '@command', subject: '@subject', values: KINDS[kind].values });
  const clients = sessions.map(({ headers }) => [{ path: `/api/ledger/${kind}/record`, headers, body }]);
  const load: Load = { url, connections: WRITERS, amount: COMMANDS, clients };
  const results: LoadResult[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await runBeside<LoadResult>('http-load.ts', load);
    if (result.errors > 0 || result.statuses['200'] !== COMMANDS)
      throw new Error(`not all were answered with 200: ${JSON.stringify(result.statuses)}`);
    results.push(result);
  }
  return results;
}

/** Every acknowledged subject has its one act and its one row, and there is no other. */
async function countActs(superuser: Scratch['superuser'], kind: Kind, acknowledged: readonly string[]): Promise<void> {
  const { rows } = await superuser.query<{ acts: number; rows: number; missing: number }>(
    `select (select count(*)::int from act where kind = $1) as acts, (select count(*)::int from ${KINDS[kind].table}) as rows,
            (select count(*)::int from unnest($2::uuid[]) as said (id) where not exists (select from act where subject = said.id)) as missing`,
    [kind, acknowledged],
  );
  const [found] = rows;
  const expected = acknowledged.length;
  if (new Set(acknowledged).size !== expected || found?.missing !== 0 || found.acts !== expected || found.rows !== expected) {
    throw new Error(`acknowledged ${expected}, found ${JSON.stringify(found)}`);
  }
}

const INSERTS = /^\s*(insert|with fresh)/;

/** The inserts of one command in one transaction, on connections whose scope is set once and for all. */
async function bareInserts(kind: Kind, appUrl: string, sessions: readonly ProgramSession[]): Promise<number> {
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
  const load: BareLoad = { url: appUrl, connections: WRITERS, seconds: SECONDS, before: [before], clients, freshIds };
  return (await bestOf(RUNS, () => runBeside<{ perSecond: number }>('bare-loop.ts', load))).perSecond;
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
