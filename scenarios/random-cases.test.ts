import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { CASE_ACTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { PROCEDURE } from '@zhunsheng/domain/penalty-case/procedure';
import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { type Client, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type CaseTeam, caseTeam, mandateOf, SIX, staying, uploadPicture } from './case-client.ts';
import { diceOf, type Dice } from './random/dice.ts';
import { breaches, type LoggedAct, type Standing } from './random/law-check.ts';
import { type Hand, lawfulInput, nextAct, type Page } from './random/lawful-input.ts';
import { dayOf, ID_NUMBERS, randomInput, SECRET, type World } from './random/random-input.ts';
import { recordCertificate, recordOfficer, runDaily } from './recording.ts';

const SECONDS = Number(process.env['ZHUNSHENG_RANDOM_SECONDS'] ?? 20);
const SEED = Number(process.env['ZHUNSHENG_RANDOM_SEED'] ?? Date.now() % 2_147_483_648);
/** A run goes on for so many decisions; where the year is over before them, fewer prove enough. */
const WANTED_DECISIONS = 10;
const LEAST_DECISIONS = 3;
const AT_ONCE = 5;
const LAST_DAY = '2026-12-24';
const SUSPENDED_FROM = '2026-04-01';
const SPOILED_FROM = '2026-03-10';

interface Sent {
  readonly account: string;
  readonly commandId: string;
  readonly path: string;
  readonly input: Record<string, unknown>;
  readonly status: number;
  readonly body: any;
}

let server: TestServer;
let team: CaseTeam;
let dice: Dice;
let clients: Readonly<Record<'officer' | 'colleague' | 'head' | 'deputy' | 'reviewer' | 'clerk' | 'supervisor' | 'neighbour', Client>>;
let people: readonly string[];
let spoiled: string;
let spoiledAt: string | null = null;
let certified: Map<string, Standing>;
let suspendedCertificate: string;
const sent: Sent[] = [];
const cases = new Map<string, { ids: string[]; turns: number }>();
const over = new Set<string>();
/** Days until a case that can only wait goes on; they pass between two turns, never within one. */
let waiting = 0;

beforeAll(async () => {
  dice = diceOf(SEED);
  server = await startTestServer(new Date('2025-12-01T02:00:00.000Z'));
  at(server, '2026-01-05');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14', 'M29', 'M37', 'M58', 'M73');
  const signedIn = async (bureau: number, role: 'officer' | 'head' | 'supervisor') => staying(server, await server.signInAs(bureau, role));
  clients = {
    officer: team.officer,
    colleague: await signedIn(1001, 'officer'),
    head: team.head,
    deputy: await signedIn(1001, 'head'),
    reviewer: team.reviewer,
    clerk: team.clerk,
    supervisor: await signedIn(101, 'supervisor'),
    neighbour: await signedIn(1002, 'officer'),
  };
  const fourth = await recordOfficer(team.clerk, '李停');
  suspendedCertificate = await recordCertificate(team.clerk, fourth);
  const bare = await recordOfficer(team.clerk, '周无证');
  const helper = await recordOfficer(team.clerk, '吴协管', { category: 'auxiliary' });
  people = [team.first, team.second, team.third, fourth, bare, helper];
  const held = { from: '2022-01-10', until: '2027-01-09' };
  certified = new Map([team.first, team.second, team.third].map((one) => [one, held]));
  certified.set(fourth, { ...held, until: '2026-03-31' });
  spoiled = await uploadPicture(server, team.officer);
});
afterAll(async () => server.close());

const worldOf = (ids: readonly string[]): World => ({
  dice,
  people,
  files: [team.file, spoiled],
  matters: ['M14', 'M29', 'M37', 'M58', 'M73', 'M01'],
  places: [1001, 1001, 1001, 1002],
  ids,
  now: server.clock.now,
});
const handOf = (ids: readonly string[]): Hand => ({
  world: worldOf(ids),
  officers: dice.chance(0.5) ? [team.first, team.second] : [team.second, team.first],
  third: team.third,
  file: dice.chance(0.95) ? team.file : spoiled,
  bureau: 1001,
});

async function send(client: Client, name: string, input: Record<string, unknown>, commandId: string = randomUUID()): Promise<Sent> {
  const path = `/api/penalty-case/${name}`;
  const { status, body } = await client.command(path, input, commandId);
  const one: Sent = { account: client.account, commandId, path, input, status, body };
  sent.push(one);
  return one;
}

/** Who enters an act in the ordinary way. */
function whose(act: CaseActName): Client {
  const { side } = PROCEDURE[act];
  if (side === 'reviewer') return clients.reviewer;
  return side === 'publisher' ? clients.clerk : dice.pick([clients.officer, clients.officer, clients.colleague]);
}

const anybody = (): Client =>
  clients[dice.pick(['officer', 'colleague', 'head', 'reviewer', 'clerk', 'supervisor', 'neighbour', 'neighbour'] as const)];

function remember(subject: string, input: Record<string, unknown>): void {
  for (const field of ['evidence', 'correction', 'testing', 'preservation', 'recusal', 'defence'])
    if (typeof input[field] === 'string') cases.get(subject)?.ids.push(input[field]);
}

async function openCase(): Promise<void> {
  const subject = randomUUID();
  const act = dice.chance(0.15) ? 'decide-on-the-spot' : 'register-clue';
  const { status } = await send(clients.officer, act, { subject, ...lawfulInput(act, null, handOf([])) });
  if (status === 200) cases.set(subject, { ids: [], turns: 0 });
}

/** The heads' side: approved by one, by both at the same instant, sent back, or taken back by who asked. */
async function settle(subject: string, pending: CaseActName): Promise<void> {
  const approval = { subject, act: pending, points: dice.chance(0.9) ? SIX : ['facts'] };
  const kind = dice.roll();
  if (kind < 0.55) await send(clients.head, 'approve', approval);
  else if (kind < 0.75) await Promise.all([send(clients.head, 'approve', approval), send(clients.deputy, 'approve', approval)]);
  else if (kind < 0.85) {
    const commandId = randomUUID();
    await Promise.all([send(clients.head, 'approve', approval, commandId), send(clients.head, 'approve', approval, commandId)]);
  } else if (kind < 0.92) await send(clients.deputy, 'send-back', { subject, act: pending, reason: '请补充', points: [] });
  else await send(dice.pick([clients.officer, clients.colleague]), 'take-back', { subject, act: pending });
}

async function lawfulTurn(subject: string): Promise<void> {
  const { status, body } = await clients.officer.get(`/api/penalty-cases/${subject}`);
  expect(status).toBe(200);
  const page = body as Page;
  const known = cases.get(subject);
  if (known === undefined) return;
  known.turns += page.file.decision === null && page.file.spot === null ? 1 : 7;
  if (['archived', 'not-filed', 'terminated', 'transferred'].includes(page.file.status) || known.turns > 80) over.add(subject);
  const pending = Object.keys(page.file.pending) as CaseActName[];
  if (pending.length > 0 && dice.chance(0.8)) return settle(subject, dice.pick(pending));
  const { act, waits } = nextAct(page, dice, dayOf(server.clock.now));
  if (waits && dice.chance(0.3)) {
    waiting = dice.whole(1, 2);
    return;
  }
  if (act === null) return;
  const input = { subject, ...lawfulInput(act, page, handOf(known.ids)) };
  remember(subject, input);
  const client = whose(act);
  if (act === 'decide' && dice.chance(0.3)) {
    await Promise.all([send(clients.officer, act, input), send(clients.colleague, act, { ...input, socialImpact: true })]);
  } else if (dice.chance(0.1)) {
    const commandId = randomUUID();
    await Promise.all([send(client, act, input, commandId), send(client, act, input, commandId)]);
  } else await send(client, act, input);
}

async function randomTurn(subject: string): Promise<void> {
  const act = dice.pick(CASE_ACTS.filter((name) => PROCEDURE[name].side !== 'system'));
  const client = anybody();
  const ids = cases.get(subject)?.ids ?? [];
  const careful = dice.chance(0.4);
  const page = careful ? ((await clients.officer.get(`/api/penalty-cases/${subject}`)).body as Page) : null;
  const input = careful ? lawfulInput(act, page, handOf(ids)) : randomInput(act, worldOf(ids));
  if (client === clients.neighbour && dice.chance(0.3)) expect((await client.get(`/api/penalty-cases/${subject}`)).status).toBe(404);
  await send(client, act, { subject, ...input });
}

/** Minutes go by with every turn, hours with some, weeks seldom. */
async function passTime(): Promise<void> {
  const days = waiting + (dice.chance(0.005) ? dice.whole(2, 20) : 0);
  waiting = 0;
  const hours = dice.chance(0.1) ? dice.whole(0, 5) : 0;
  await passDays(days + (hours + dice.roll()) / 24);
}

async function passDays(days: number): Promise<void> {
  const next = new Date(server.clock.now.getTime() + Math.round(days * 86_400_000));
  const [before, after] = [dayOf(server.clock.now), dayOf(next)];
  server.clock.now = next;
  if (before < SUSPENDED_FROM && SUSPENDED_FROM <= after) {
    const change = { subject: suspendedCertificate, position: 1, from: SUSPENDED_FROM, patch: { standing: 'suspended' }, reason: null };
    expect((await team.clerk.command('/api/ledger/certificate/change', change)).status).toBe(200);
  }
  if (before < SPOILED_FROM && SPOILED_FROM <= after) {
    writeFileSync(server.files.placeOf(spoiled), 'not what was stored');
    await runDaily(server, 'recheck-files');
    spoiledAt = server.clock.now.toISOString();
  }
  if (before < after) await runDaily(server, 'lapse-preservations');
}

const decided = (): number =>
  sent.filter(
    ({ status, path, input, body }) => status === 200 && path.endsWith('/approve') && input['act'] === 'decide' && body.proposed === false,
  ).length;

test(
  'random actors, acts, dates and order: nothing unlawful, nothing lost, nothing leaked',
  async () => {
    process.stdout.write(`random cases: ZHUNSHENG_RANDOM_SEED=${SEED}\n`);
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1_000;
    while (dayOf(server.clock.now) < LAST_DAY && (seconds() < SECONDS || (decided() < WANTED_DECISIONS && seconds() < SECONDS * 8))) {
      await passTime();
      const open = [...cases.keys()].filter((subject) => !over.has(subject));
      if (open.length < AT_ONCE) await openCase();
      else {
        const subject = dice.pick(open);
        const turns = [dice.chance(0.7) ? lawfulTurn(subject) : randomTurn(dice.chance(0.9) ? subject : dice.pick([...cases.keys()]))];
        if (dice.chance(0.15)) turns.push(lawfulTurn(dice.pick(open)));
        await Promise.all(turns);
      }
    }
    report(seconds());
    await nothingUnlawful();
    await nothingLost();
    await nothingLeaked();
    await neighbourChangedNothing();
    await numbersWithoutHoles();
    expect(decided()).toBeGreaterThanOrEqual(LEAST_DECISIONS);
    await plantedBreachesAreSeen();
    expect(await differences()).toEqual([]);
  },
  SECONDS * 12_000 + 60_000,
);

function report(seconds: number): void {
  const refused = Map.groupBy(
    sent.filter(({ status }) => status !== 200),
    ({ status, body }) => body.refusal?.code ?? `${status} ${body.error}`,
  );
  const most = [...refused]
    .map(([code, some]) => [code, some.length] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 15);
  const accepted = sent.filter(({ status }) => status === 200).length;
  process.stdout.write(
    `random cases: ${sent.length} commands in ${Math.round(seconds)} s, ${accepted} accepted, ${sent.length - accepted} refused, ` +
      `${cases.size} cases until ${dayOf(server.clock.now)}, ${decided()} decisions\n${most.map(([code, count]) => `  ${count} ${code}`).join('\n')}\n`,
  );
}

async function caseActs(): Promise<LoggedAct[]> {
  const rows = await server.superuser<{ body: string }>(`select body from act where kind = 'penalty-case' order by subject, position`);
  return rows.map(({ body }) => JSON.parse(body) as LoggedAct);
}

async function nothingUnlawful(): Promise<void> {
  const acts = await caseActs();
  expect(breaches(acts, certified)).toEqual([]);
  const onSpoiled = acts.filter(
    ({ type, recordedAt, data }) =>
      type === 'PenaltyDecided.v1' && spoiledAt !== null && recordedAt > spoiledAt && data.derived.frozen.includes(spoiled),
  );
  expect(onSpoiled).toEqual([]);
}

/** The log of the run with one thing wrong at a time: who checks must say so. */
async function plantedBreachesAreSeen(): Promise<void> {
  const acts = await caseActs();
  const penalties = acts.filter(({ type, data }) => type === 'PenaltyDecided.v1' && data.input.outcome === 'penalise');
  const subjects = new Set(penalties.map(({ subject }) => subject));
  const own = acts.filter(({ subject }) => subjects.has(subject));
  const without = (type: string) => own.filter((act) => act.type !== type);
  const changed = (type: string, change: (act: LoggedAct) => object) =>
    own.map((act) => (act.type === type ? { ...act, ...change(act) } : act));
  const input = (act: LoggedAct, more: object) => ({ data: { ...act.data, input: { ...act.data.input, ...more } } });
  const planted: Readonly<Record<string, readonly LoggedAct[]>> = {
    'not two officers': changed('ClueChecked.v1', (act) => input(act, { officers: act.data.input.officers.slice(0, 1) })),
    'is not certified': changed('ClueChecked.v1', (act) => input(act, { officers: [people[4], people[5]] })),
    'no order to correct': without('CorrectionOrdered.v1'),
    'no evidence': without('EvidenceAdded.v1'),
    'no notice': without('PenaltyNoticeServed.v1'),
    'within the window': changed('PenaltyNoticeServed.v1', (act) => input(act, { method: 'public-notice' })).filter(
      ({ type }) => type !== 'DefenceWaived.v1',
    ),
    'is not within': changed('PenaltyDecided.v1', (act) => input(act, { penalties: [{ kind: 'fine', yuan: 9_000_000 }] })),
    'the last day was': changed('PenaltyDecided.v1', () => ({ recordedAt: '2028-01-03T02:00:00.000Z' })),
  };
  for (const [problem, log] of Object.entries(planted)) {
    expect(breaches(log, certified).filter((found) => found.includes(problem)).length, problem).toBeGreaterThan(0);
  }
}

/** What was answered with yes stands in the log under its command; a no left one refusal, a question that made no sense left nothing. */
async function nothingLost(): Promise<void> {
  const accounts = [...new Set(sent.map(({ account }) => account))];
  const rows = await server.superuser<{ actor: string; command: string; kind: string; type: string }>(
    `select actor, command, kind, type from act where actor = any($1::uuid[])`,
    [accounts],
  );
  const byCommand = Map.groupBy(rows, ({ actor, command }) => `${actor} ${command}`);
  for (const { account, commandId, status, body, path } of sent) {
    const kinds = (byCommand.get(`${account} ${commandId}`) ?? []).map(({ kind }) => kind);
    const what = `${path} ${status} ${JSON.stringify(body)}`;
    if (status === 200)
      expect(
        kinds.filter((kind) => kind === 'penalty-case'),
        what,
      ).toHaveLength(1);
    else if (status === 409 && body.refusal !== undefined) expect(kinds, what).toEqual(['refusal']);
    else if (status === 403) expect(kinds, what).toEqual(['refusal']);
    else {
      expect([400, 404, 409], what).toContain(status);
      expect(kinds, what).toEqual([]);
    }
  }
  const answered = new Set(sent.filter(({ status }) => status === 200).map(({ account, commandId }) => `${account} ${commandId}`));
  const unanswered = rows.filter(({ kind, actor, command }) => kind === 'penalty-case' && !answered.has(`${actor} ${command}`));
  expect(unanswered).toEqual([]);
}

async function nothingLeaked(): Promise<void> {
  for (const mark of [SECRET, ...ID_NUMBERS]) {
    const [acts] = await server.superuser<{ count: number }>('select count(*)::int as count from act where body like $1', [`%${mark}%`]);
    const [rows] = await server.superuser<{ count: number }>('select count(*)::int as count from penalty_case c where c::text like $1', [
      `%${mark}%`,
    ]);
    const [answers] = await server.superuser<{ count: number }>(
      'select count(*)::int as count from command_outcome o where o::text like $1',
      [`%${mark}%`],
    );
    expect([mark, acts?.count, rows?.count, answers?.count]).toEqual([mark, 0, 0, 0]);
  }
}

async function neighbourChangedNothing(): Promise<void> {
  const { account } = clients.neighbour;
  const own = sent.filter((one) => one.account === account);
  expect(own.length).toBeGreaterThan(0);
  // What makes no sense in itself (400) is told before anything is looked up.
  expect([...new Set(own.map(({ status }) => status))].filter((status) => ![400, 403, 404, 409].includes(status))).toEqual([]);
  const kinds = await server.superuser<{ kind: string }>(`select distinct kind from act where actor = $1 and about is not null`, [account]);
  expect(kinds.map(({ kind }) => kind)).toEqual(['refusal']);
  const foreign = await server.superuser(`select 1 from act where kind = 'penalty-case' and (actor = $1 or bureau <> 1001)`, [account]);
  expect(foreign).toEqual([]);
}

async function numbersWithoutHoles(): Promise<void> {
  const rows = await server.superuser<{ number: string }>(
    `select number from (select decision_number as number from penalty_case union all select number from penalty_case) as given where number is not null`,
  );
  for (const [run, some] of Map.groupBy(
    rows.map(({ number }) => number),
    (number) => number.replace(/第\d+号$/, ''),
  )) {
    const serials = some.map((number) => Number(/第(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b);
    if (!run.includes('罚决')) expect(serials, run).toEqual(serials.map((_, index) => index + 1));
    expect(new Set(serials).size, run).toBe(serials.length);
  }
}

/** What the rows have that the acts do not give: table and columns, each once. */
async function differences(): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { differences: rows, unfolded } = await compareRows(client, { kinds: SUBJECT_KINDS }, 1_000);
    const told = rows.map(({ kind, table, columns }) => `${kind} ${table} ${columns.join(' ')}`);
    return [...new Set([...told, ...unfolded.map(({ problem }) => problem)])];
  } finally {
    await client.end();
  }
}
