import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import type { Pool } from 'pg';
import { createPool } from '@zhunsheng/server/postgres/pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPeople } from '../bench/invented-people.ts';
import { checkPlans } from '../bench/list-plans.ts';

let server: TestServer;
let superuser: Pool;

beforeAll(async () => {
  server = await startTestServer();
  superuser = createPool(server.database.superuserUrl, 1);
  await fillPeople(superuser, 20_000);
});
afterAll(async () => {
  await superuser.end();
  await server.close();
});

test.each([
  [1001, 'clerk'],
  [101, 'supervisor'],
  [1, 'supervisor'],
] as const)('bureau %i reads every list and search of people by an index, under the policies', async (bureau, role) => {
  const { headers } = await server.signInAs(bureau, role);
  const lines = await checkPlans(server.database.appUrl, superuser, { bureau, headers }, () => server.clock.now);
  expect(lines.every((line) => /: person_/.test(line))).toBe(true);
});
