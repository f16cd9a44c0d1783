// Cases over HTTP: `node bench/penalty-case.ts [rows]`. The case list among a million, the case page of a thick file, whole ordinary cases.
import { randomUUID } from 'node:crypto';
import { type ProgramSession, signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import type pg from 'pg';
import type { BareLoad, Statement } from './bare-loop.ts';
import type { Load, LoadRequest, LoadResult } from './http-load.ts';
import { fillCases } from './invented-cases.ts';
import { recordStatements } from './recorded-statements.ts';
import { bestOfEach, machine, runBeside, type Scratch, withScratchProgram } from './scratch-program.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const CONNECTIONS = 50;
const SECONDS = 5;
const RUNS = 3;
const LIST = '/api/penalty-cases';
const FILES = 40;
const ACTS = 60;
const READS = 200;
const CASE_SECONDS = 15;
/** Bureaus that work on whole cases at the same time. */
const TEAMS = [1001, 1002, 1003, 1004, 1005, 1006];

type Headers = Readonly<Record<string, string>>;

async function send(address: string, headers: Headers, path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ commandId: randomUUID(), ...body }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}

interface Team {
  readonly bureau: number;
  readonly officer: Headers;
  readonly head: Headers;
  readonly officers: readonly [string, string];
  readonly file: string;
}

const seat = (sessions: readonly ProgramSession[], index: number): Headers => (sessions[index] as ProgramSession).headers;

/** Two certified officers, a mandate, a file on record. */
async function teamOf(address: string, superuser: pg.Pool, bureau: number, clerk: Headers, officer: Headers, head: Headers): Promise<Team> {
  const record = async (kind: string, values: object) => {
    const subject = randomUUID();
    await send(address, clerk, `/api/ledger/${kind}/record`, { subject, values });
    return subject;
  };
  const certified = async (name: string, number: string) => {
    const person = await record('person', { name, sex: '男', category: 'officer', joinedOn: '2019-03-01' });
    await record('certificate', { person, number, issuedOn: '2022-01-10', expiresOn: '2030-01-09', standing: 'valid' });
    return person;
  };
  const officers = [await certified('赵明', `甘B${bureau}1`), await certified('钱亮', `甘B${bureau}2`)] as const;
  await record('mandate', {
    matter: 'M14',
    decidedBy: '县级人民政府',
    documentTitle: '通知',
    documentNumber: '1号',
    from: '2020-06-01',
    executedBy: 'self',
  });
  const file = Buffer.from(`${bureau}`.padStart(32, '0')).toString('hex').padEnd(64, '0').slice(0, 64);
  await superuser.query(
    `insert into file (digest, bureau, size, media_type, stored_at, intact) values ($1, $2, 10, 'image/png', now(), true)`,
    [file, bureau],
  );
  return { bureau, officer, head, officers, file };
}

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
let minutes = 0;

/** The commands of a whole ordinary case, in order; the defence is waived, since the windows are days long. */
async function wholeCase(address: string, team: Team): Promise<number> {
  const subject = randomUUID();
  const on = today();
  const { officers, file, bureau } = team;
  let commands = 0;
  const act = async (name: string, input: object, headers = team.officer) => {
    commands += 1;
    await send(address, headers, `/api/penalty-case/${name}`, { subject, ...input });
  };
  const approve = (name: string, points: readonly string[] = []) => act('approve', { act: name, points }, team.head);
  const served = { on, officers, method: 'direct', receiver: '李某某', signature: file };
  // Each record at minutes of its own, going back from now: nobody is in two at once.
  const end = Date.now() - 60_000 * (minutes += 1);
  const span = { startAt: new Date(end - 50_000).toISOString(), endAt: new Date(end).toISOString() };
  await act('register-clue', {
    on: '2026-01-05',
    source: 'patrol',
    matter: 'M14',
    place: '张掖路',
    placeBureau: bureau,
    party: '李某某',
    content: '占用道路',
    files: [file],
  });
  await act('record-check', { on, officers, content: '属实', files: [] });
  await act('file', {
    matter: 'M14',
    title: '李某某擅自占用城市道路案',
    place: '张掖路',
    placeBureau: bureau,
    actFrom: '2026-01-05',
    discoveredOn: '2026-01-05',
    party: { kind: 'citizen', name: '李某某', birthOn: '1980-01-01' },
    officers,
    reasons: '有初步证据',
  });
  await approve('file');
  const evidence = (title: string) =>
    act('add-evidence', {
      evidence: randomUUID(),
      on,
      kind: 'audio-visual',
      title,
      source: '拍摄',
      officers,
      original: true,
      proves: '占道',
      files: [file],
    });
  await evidence('照片');
  await evidence('录像');
  await evidence('营业执照');
  await act('confirm-address', { on, address: '庆阳路1号', consent: false });
  await act('record-interview', {
    interview: randomUUID(),
    person: '李某某',
    role: 'party',
    place: '询问室',
    ...span,
    officers,
    certificateShown: true,
    rightsTold: true,
    text: '问答',
    signature: file,
  });
  const correction = randomUUID();
  await act('order-correction', { ...served, correction, kind: 'correct', content: '清理', deadline: on, education: '已教育' });
  await act('recheck-correction', { correction, on, corrected: true, officers, note: '已改正', files: [] });
  await act('conclude', {
    outcome: 'penalise',
    facts: '占用道路',
    basis: 'M14/2019',
    penalties: [{ kind: 'fine', yuan: 500 }],
    fineReason: '影响通行',
    reasons: '从轻',
  });
  await approve('conclude');
  await act('serve-notice', served);
  const defence = randomUUID();
  await act('record-defence', { defence, on, text: '请求从轻', oral: true, officers, newFacts: false, signature: file, files: [] });
  await act('answer-defence', { defence, on, adopted: 'none', reason: '不予采纳', officers });
  await act('waive-defence', { on, waivesHearing: true, signature: file });
  await act('decide', {
    outcome: 'penalise',
    penalties: [{ kind: 'fine', yuan: 500 }],
    payTo: '银行',
    socialImpact: false,
    reasons: '事实清楚',
  });
  await approve('decide', ['facts', 'evidence', 'basis', 'procedure', 'discretion', 'documents']);
  await act('serve-decision', served);
  await act('pay', { on, yuan: 500, receipt: '收据' });
  await act('close', { ground: 'performed', result: '已缴', corrected: 'yes' });
  await approve('close');
  await act('archive', { on, fileNumber: '1', retention: 'years-10', pieces: 10, pages: 20, checker: '内勤' });
  return commands;
}

async function thickFile(address: string, superuser: pg.Pool, team: Team): Promise<string> {
  const subject = randomUUID();
  const on = today();
  const files = Array.from({ length: FILES }, (_, index) => `${index}`.padStart(64, 'a'));
  for (const digest of files) {
    await superuser.query(
      `insert into file (digest, bureau, size, media_type, stored_at, intact) values ($1, $2, 10, 'image/png', now(), true)`,
      [digest, team.bureau],
    );
  }
  const act = (name: string, input: object, headers = team.officer) =>
    send(address, headers, `/api/penalty-case/${name}`, { subject, ...input });
  const { officers } = team;
  await act('register-clue', {
    on,
    source: 'patrol',
    matter: 'M14',
    place: '张掖路',
    placeBureau: team.bureau,
    content: '占用道路',
    files: [team.file],
  });
  await act('record-check', { on, officers, content: '属实', files: [] });
  await act('file', {
    matter: 'M14',
    title: '案',
    place: '张掖路',
    placeBureau: team.bureau,
    actFrom: on,
    discoveredOn: on,
    party: { kind: 'citizen', name: '李某某' },
    officers,
    reasons: '证据',
  });
  await act('approve', { act: 'file' }, team.head);
  for (const file of files) {
    await act('add-evidence', {
      evidence: randomUUID(),
      on,
      kind: 'audio-visual',
      title: '照片',
      source: '拍摄',
      officers,
      original: true,
      proves: '占道',
      files: [file],
    });
  }
  for (let more = 5 + FILES; more <= ACTS; more += 1) {
    const end = Date.now() - 60_000 * (minutes += 1);
    await act('record-check', { on, officers, content: '核查', files: [] }).catch(() =>
      act('take-sample', { on, sample: randomUUID(), items: '样品', quantity: '1', officers, partyPresent: true, witness: null }),
    );
    if (end < 0) throw new Error('the clock');
  }
  return subject;
}

async function measure({ dataDir, program, superuser, appUrl }: Scratch): Promise<void> {
  const { address } = program;
  console.log(await machine(superuser));
  const seats = TEAMS.flatMap((bureau) => (['clerk', 'officer', 'head'] as const).map((role) => ({ bureau, roles: [role] })));
  const sessions = await signInToProgram(dataDir, address, [
    ...seats,
    { bureau: 101, roles: ['supervisor'] },
    { bureau: 1, roles: ['supervisor'] },
  ]);
  const teams = await Promise.all(
    TEAMS.map((bureau, index) =>
      teamOf(address, superuser, bureau, seat(sessions, index * 3), seat(sessions, index * 3 + 1), seat(sessions, index * 3 + 2)),
    ),
  );

  const [first] = teams as [Team, ...Team[]];
  const subject = await thickFile(address, superuser, first);
  const times: number[] = [];
  let bytes = 0;
  for (let read = 0; read < READS; read += 1) {
    const started = performance.now();
    const answer = await (await fetch(`${address}${LIST}/${subject}`, { headers: first.officer })).text();
    times.push(performance.now() - started);
    bytes = answer.length;
  }
  const sorted = times.slice(10).toSorted((a, b) => a - b);
  console.log(
    `case page, ${ACTS} acts, ${FILES} files: median ${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(1)} ms, p95 ${(sorted[Math.floor(sorted.length * 0.95)] ?? NaN).toFixed(1)} ms, ${Math.round(bytes / 1024)} kB`,
  );

  const until = performance.now() + CASE_SECONDS * 1_000;
  const begun = performance.now();
  let cases = 0;
  let commands = 0;
  await Promise.all(
    teams.map(async (team) => {
      while (performance.now() < until) {
        const done = await wholeCase(address, team);
        commands += done;
        cases += 1;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  console.log(
    `whole ordinary cases: ${(cases / seconds).toFixed(1)}/s, ${Math.round(commands / seconds)} commands/s, ${Math.round(commands / cases)} commands each`,
  );

  const filling = performance.now();
  await fillCases(superuser, ROWS);
  console.log(`${ROWS} rows of cases, made in ${Math.round((performance.now() - filling) / 1_000)} s`);
  for (const [level, isOf] of [
    ['counties', (bureau: number) => bureau > 1000],
    ['prefecture', (bureau: number) => bureau === 101],
    ['province', (bureau: number) => bureau === 1],
  ] as const) {
    const readers = sessions.filter(({ bureau }, index) => isOf(bureau) && (bureau < 1000 || index % 3 === 1));
    const pages: LoadRequest[][] = readers.map(({ headers }) => [
      { path: LIST, headers },
      { path: `${LIST}?sort=due`, headers },
    ]);
    await compare(level, address, appUrl, pages);
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
  console.log(
    `case list, ${level}: ${Math.round(http.perSecond)}/s, p95 ${http.ms.p95} ms; bare ${Math.round(perSecond)}/s; ${Math.round((100 * http.perSecond) / perSecond)} %`,
  );
}

await withScratchProgram([], measure);
