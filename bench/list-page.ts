// A page of 50 out of a million people over HTTP: `node bench/list-page.ts [people]`. Best of three short runs each.
import { type ProgramSession, signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import type pg from 'pg';
import type { BareLoad, Statement } from './bare-loop.ts';
import type { Load, LoadRequest, LoadResult } from './http-load.ts';
import { fillPeople } from './invented-people.ts';
import { checkPlans } from './list-plans.ts';
import { recordStatements } from './recorded-statements.ts';
import { bestOfEach, machine, runBeside, type Scratch, withScratchProgram } from './scratch-program.ts';

const PEOPLE = Number(process.argv[2] ?? 1_000_000);
const CONNECTIONS = 50;
const SECONDS = 5;
const RUNS = 3;
const LIST = '/api/ledger/person';

/** Sessions in the shares in which people work: most in a county, some in a prefecture, one in the province. */
const SEATS = [1001, 1002, 101, 1003, 1004, 1, 1010, 1020, 102, 1030].map((bureau) => ({
  bureau,
  roles: [bureau < 1000 ? ('supervisor' as const) : ('clerk' as const)],
}));
const LEVELS: readonly (readonly [string, (bureau: number) => boolean])[] = [
  ['all levels', () => true],
  ['counties', (bureau) => bureau > 1000],
  ['prefectures', (bureau) => bureau > 100 && bureau < 1000],
  ['province', (bureau) => bureau === 1],
];

/** The beginning of the list and two places deep in it, as the program's own cursors name them. */
async function pagesOf(superuser: pg.Pool, { bureau, headers }: ProgramSession): Promise<LoadRequest[]> {
  const { rows } = await superuser.query<{ cursor: string }>(
    `with mine as (select name_key, subject, row_number() over (order by name_key, subject) as place, count(*) over () as total
                     from person where known_to is null and bureau = any (bureaus_at_and_below($1, current_date)))
     select json_build_array(name_key, subject)::text as cursor from mine where place in (total / 2, total * 9 / 10)`,
    [bureau],
  );
  return [LIST, ...rows.map(({ cursor }) => `${LIST}?after=${encodeURIComponent(cursor)}`)].map((path) => ({ path, headers }));
}

async function measure({ dataDir, program, superuser, appUrl }: Scratch): Promise<void> {
  console.log(await machine(superuser));
  const filling = performance.now();
  await fillPeople(superuser, PEOPLE);
  console.log(`${PEOPLE} people in 101 bureaus, made in ${Math.round((performance.now() - filling) / 1_000)} s`);
  const sessions = await signInToProgram(dataDir, program.address, SEATS);
  for (const session of sessions.filter(({ bureau }) => [1001, 101, 1].includes(bureau))) {
    for (const line of await checkPlans(appUrl, superuser, session)) console.log(line);
  }
  for (const [level, isOf] of LEVELS) {
    const pages = await Promise.all(sessions.filter(({ bureau }) => isOf(bureau)).map((session) => pagesOf(superuser, session)));
    await compare(level, program.address, appUrl, pages);
  }
}

async function compare(level: string, address: string, appUrl: string, pages: readonly (readonly LoadRequest[])[]): Promise<void> {
  const load: Load = { url: address, connections: CONNECTIONS, seconds: SECONDS, clients: pages };
  const asked = pages.map((ofSession) => ofSession.map(({ path, headers }) => ({ method: 'GET' as const, url: path, headers })));
  const clients: Statement[][][] = [];
  for (const ofSession of asked) clients.push(await recordStatements(appUrl, ofSession));
  const bareLoad: BareLoad = { url: appUrl, connections: CONNECTIONS, seconds: SECONDS, before: [], clients, freshIds: [] };
  const [http, { perSecond }] = await bestOfEach(
    RUNS,
    () => runBeside<LoadResult>('http-load.ts', load),
    () => runBeside<{ perSecond: number }>('bare-loop.ts', bareLoad),
  );
  if (http.errors > 0 || http.statuses['200'] !== http.answered) throw new Error(JSON.stringify({ ...http, acknowledged: [] }));
  const share = Math.round((100 * http.perSecond) / perSecond);
  console.log(
    `${level}: ${Math.round(http.perSecond)}/s, p50 ${http.ms.p50} ms, p95 ${http.ms.p95} ms, p99 ${http.ms.p99} ms; bare ${Math.round(perSecond)}/s; ${share} %`,
  );
}

await withScratchProgram([], measure);
