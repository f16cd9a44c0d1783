import { readFileSync } from 'node:fs';
import type { StandingView } from '@zhunsheng/contract/standing';
import { BUREAU_PLANS } from '@zhunsheng/server/demonstration/bureau-plans';
import {
  demonstrationOpens,
  demonstrationState,
  ensureDemonstration,
  makeDemonstration,
} from '@zhunsheng/server/demonstration/demonstration';
import { demonstrationDocument } from '@zhunsheng/server/demonstration/document';
import { ATTEMPTS, FAULTS } from '@zhunsheng/server/demonstration/faults';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SIGN_INS, getSignIn } from '@zhunsheng/server/demonstration/sign-ins';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { GATES } from '@zhunsheng/domain/law/gates';
import { STANDARD_IDS } from '@zhunsheng/domain/standard/standing';
import { signInWith, startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let province: Client;

beforeAll(async () => {
  server = await startTestServer(demonstrationOpens('2026-11-20' as PlainDate));
  await makeDemonstration(server.workshop, server.keys, server.files, server.clock.now);
  province = await signInWith(server.app, '', getSignIn(1, 'supervisor').login, DEMONSTRATION_PASSWORD);
}, 300_000);
afterAll(async () => server.close());

const acts = async () => (await server.superuser<{ acts: string }>('select count(*) as acts from act'))[0]?.acts;

async function standing(asOf = ''): Promise<StandingView> {
  const { status, body } = await province.get(`/api/standing${asOf}`);
  expect(status).toBe(200);
  return body as StandingView;
}

test('making the demonstration again changes nothing, on whatever day', async () => {
  const before = await acts();
  await makeDemonstration(server.workshop, server.keys, server.files, new Date('2026-11-24T02:00:00.000Z'));
  expect(await acts()).toBe(before);
  expect(await demonstrationState(server.workshop)).toBe('made');
});

test('a start makes it only where nothing is on record, and goes on where it was interrupted', { timeout: 180_000 }, async () => {
  const empty = await startTestServer();
  try {
    const ensure = (workshop = empty.workshop) => ensureDemonstration(workshop, empty.keys, empty.files, empty.clock.now);
    expect(await ensure()).toBe(false);
    const emptied = 'truncate act, act_unsequenced, subject, bureau, command_outcome';
    await empty.superuser(`begin; set local session_replication_role = replica; ${emptied}; commit`);
    let left = 300;
    const interrupted = {
      ...empty.workshop,
      digest: (value: unknown) => {
        if ((left -= 1) < 0) throw new Error('killed');
        return empty.workshop.digest(value);
      },
    };
    await expect(ensure(interrupted)).rejects.toThrow('killed');
    expect(await demonstrationState(empty.workshop)).toBe('begun');
    empty.clock.now = new Date('2026-11-22T02:00:00.000Z');
    expect(await ensure()).toBe(true);
    const count = 'select count(*) as acts from act';
    expect(await empty.superuser(count)).toEqual(await server.superuser(count));
  } finally {
    await empty.close();
  }
});

test('every standard and every gate of this release has a fault, in ten bureaus', () => {
  expect([...new Set(FAULTS.map(({ standard }) => standard))].sort()).toEqual([...STANDARD_IDS].sort());
  expect([...new Set(ATTEMPTS.map(({ gate }) => gate))].sort()).toEqual(Object.keys(GATES).sort());
  expect(new Set(FAULTS.map(({ bureau }) => bureau)).size).toBe(10);
});

test('each named fault stands as the list says, and nothing else is lost in the bureaus that have people', async () => {
  const { rows } = await standing();
  for (const { bureau, standard, light, numerator, denominator } of FAULTS) {
    const cell = rows.find((row) => row.bureau === bureau)?.standings[standard];
    expect({ bureau, standard, cell }).toMatchObject({ cell: { light, numerator, denominator } });
  }
  const planned = new Set(BUREAU_PLANS.map(({ bureau }) => bureau));
  const lost = rows
    .filter(({ bureau }) => planned.has(bureau))
    .flatMap(({ bureau, standings }) =>
      STANDARD_IDS.filter((id) => ['yellow', 'red'].includes(standings[id].light)).map((id) => `${bureau} ${id}`),
    );
  expect(lost.sort()).toEqual(
    FAULTS.filter(({ light }) => light !== 'grey')
      .map(({ bureau, standard }) => `${bureau} ${standard}`)
      .sort(),
  );
});

test('each refused command is on record in its bureau with its gate', async () => {
  const refused = await server.superuser<{ bureau: number; gate: string; code: string }>(
    'select bureau, gate, code from refusal where gate is not null',
  );
  const inOrder = (rows: readonly { bureau: number; gate: string; code: string }[]) =>
    rows.map(({ bureau, gate, code }) => `${bureau} ${gate} ${code}`).sort();
  expect(inOrder(refused)).toEqual(inOrder(ATTEMPTS));
});

test('both readings of a past day have a history', async () => {
  const cellOf = ({ rows }: StandingView, bureau: number) => rows.find((row) => row.bureau === bureau)?.standings['4.S1'].light;
  expect(cellOf(await standing('?on=2026-06-30'), 1006)).toBe('green');
  expect(cellOf(await standing(), 1006)).toBe('red');
  const certified = ({ rows }: StandingView) => rows.find((row) => row.bureau === 1001)?.standings['6.S1'].denominator;
  expect(certified(await standing('?on=2026-03-26'))).toBe(10);
  expect(certified(await standing('?on=2026-03-26&known=2026-03-26'))).toBe(0);
  expect(cellOf(await standing('?known=2026-03-26'), 1006)).toBe('green');
});

test('every sign-in that the start prints works without a change of the password', async () => {
  for (const { login, role, bureau } of DEMONSTRATION_SIGN_INS) {
    const client = await signInWith(server.app, '', login, DEMONSTRATION_PASSWORD);
    const { body } = await client.get('/api/me');
    expect(body).toMatchObject({ login, bureau, roles: [role], mustChange: false });
  }
});

test('an account that handles cases belongs to the officer who stands in their records', async () => {
  const client = await signInWith(server.app, '', getSignIn(1001, 'officer').login, DEMONSTRATION_PASSWORD);
  const { body } = await client.get('/api/me');
  expect(body.person).toBeTruthy();
  const mine = await client.get(`/api/penalty-cases?officer=${body.person}&limit=100`);
  expect(mine.body.rows.length).toBeGreaterThan(5);
});

test('the benchmark of the demonstration says of itself that it is invented', async () => {
  const city = await signInWith(server.app, '', getSignIn(101, 'supervisor').login, DEMONSTRATION_PASSWORD);
  const { body } = await city.get('/api/benchmarks');
  expect(body.benchmarks).toMatchObject([{ title: expect.stringContaining('演示基准（虚构）') }]);
});

test('docs/demonstration.md is what the list of faults says', () => {
  const written = readFileSync(new URL('../docs/demonstration.md', import.meta.url), 'utf8');
  expect(written).toBe(demonstrationDocument());
});
