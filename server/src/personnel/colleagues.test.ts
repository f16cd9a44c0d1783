import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => server.close());

test('a head sees the names of his own bureau, to choose a deputy from; administrators and neighbours are none', async () => {
  const head = await server.signInAs(1001, 'head');
  const clerk = await server.signInAs(1001, 'clerk');
  await server.signInAs(1001, 'bureau-administrator');
  await server.signInAs(1002, 'clerk');
  const { status, body } = await head.get('/api/colleagues');
  expect(status).toBe(200);
  expect(body.colleagues.map((each: { account: string }) => each.account).sort()).toEqual([head.account, clerk.account].sort());
  expect(body.colleagues.find((each: { account: string }) => each.account === clerk.account)).toMatchObject({ roles: ['clerk'] });
});

test('an administrator has no deputies to choose', async () => {
  const administrator = await server.signInAs(1001, 'bureau-administrator');
  expect(await administrator.get('/api/colleagues')).toMatchObject({ status: 403 });
});
