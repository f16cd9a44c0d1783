// The standing of all bureaus over HTTP: `node bench/standing.ts [years] [cases]`. 200,000 attendances spread over so many years (4), and so
// many penalty cases spread over a thousand days (0).
import { addDays, dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import { type ProgramSession, signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import { fillCases } from './invented-cases.ts';
import { fillPeople } from './invented-people.ts';
import { fillRecords } from './invented-records.ts';
import { machine, type Scratch, withScratchProgram } from './scratch-program.ts';

const YEARS = Number(process.argv[2] ?? 4);
const CASES = Number(process.argv[3] ?? 0);
const PEOPLE = 10_000;
const SESSIONS = 20; // of each bureau, attended by all its people
const RUNS = 15;

async function measure({ dataDir, program, superuser }: Scratch): Promise<void> {
  console.log(await machine(superuser));
  await fillPeople(superuser, PEOPLE);
  await fillRecords(superuser, SESSIONS, YEARS);
  if (CASES > 0) await fillCases(superuser, CASES);
  const { rows } = await superuser.query<{ attendances: string; sessions: string; this_year: string; decided: string }>(
    `select (select count(*) from attendance where known_to is null) as attendances, (select count(*) from training_session) as sessions,
            (select count(*) from attendance where known_to is null and "from" >= date_trunc('year', current_date)) as this_year,
            (select count(*) from penalty_case where decided_on >= date_trunc('year', current_date)) as decided`,
  );
  const [size] = rows;
  console.log(
    `${PEOPLE} people in 101 bureaus, ${size?.attendances} attendances of ${size?.sessions} sessions, ${size?.this_year} of them this year; ${CASES} cases, ${size?.decided} of them decided this year`,
  );
  const [session] = await signInToProgram(dataDir, program.address, [{ bureau: 1, roles: ['supervisor'] }]);
  if (session === undefined) throw new Error('nobody signed in');
  const today = dayOfInstant(new Date().toISOString());
  const past = addDays(today, -10);
  await report(program.address, session, 'all bureaus, today', '/api/standing');
  await report(program.address, session, 'all bureaus, a past day as known now', `/api/standing?on=${addDays(today, -200)}`);
  await report(program.address, session, 'all bureaus, a past day as known then', `/api/standing?on=${past}&known=${past}`);
  await report(program.address, session, 'one bureau', '/api/standing?bureau=1001');
  await report(program.address, session, 'evidence of one figure', '/api/standing/evidence?bureau=1001&standard=6.S3');
  await report(program.address, session, 'trend of six month-ends, all bureaus', '/api/standing/trend');
}

async function report(address: string, { headers }: ProgramSession, what: string, path: string): Promise<void> {
  const taken: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    const response = await fetch(`${address}${path}`, { headers });
    const body = await response.text();
    if (response.status !== 200) throw new Error(body);
    taken.push(performance.now() - started);
    bytes = body.length;
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (place: number): number => Math.round(sorted[place] ?? Number.NaN);
  console.log(`${what}: median ${at(Math.floor(RUNS / 2))} ms, best ${at(0)}, worst ${at(RUNS - 1)} (${Math.round(bytes / 1024)} kB)`);
}

await withScratchProgram([], measure);
