import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { INPUT_CODES } from '@zhunsheng/domain/ledger/schema';
import type { Field } from '@zhunsheng/domain/ledger/field';
import { LEDGERS } from '@zhunsheng/domain/ledgers';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let server: TestServer;
let clients: Client[];
let clerk: Client;
const routes: { method: string; url: string }[] = [];

beforeAll(async () => {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((one) => ({ method: one, url }))));
  });
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk', 'head', 'inspector');
  const others = [server.signInAs(101, 'supervisor', 'head'), server.signInAs(1001, 'bureau-administrator'), server.signInAs(1, 'security-administrator')];
  clients = [clerk, ...(await Promise.all(others)), await server.signInAs(1, 'audit-administrator'), await server.signInAs(1, 'system-administrator')];
});
afterAll(async () => server.close());

const SCRIPT = `<script>alert("x")</script><img src=x onerror=alert(1)>' or 1=1; drop table act; --`;
const DEEP = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown;
const HOSTILE: readonly unknown[] = [
  ...[null, 5, -1, 1.5, 1e300, true, [], {}, [[]], '', ' ', 'x'.repeat(100_000), 'a\u0000b', 'a\u001bb', '\ud800', 'x\udfffy', SCRIPT],
  ...['2026-02-30', '9999-01-01', '0000-00-00', '2199-12-31', '-infinity', 'null', '__proto__', randomUUID(), '{1,2}', 2 ** 31, 2 ** 53],
  ...[DEEP, { $ne: null }, { __proto__: null, constructor: { prototype: 1 } }, ['a', 'a']],
];

const commandRoutes = (): string[] =>
  routes.filter(({ method, url }) => method === 'POST' && !['/api/sign-in', '/api/sign-out', '/api/password'].includes(url)).map(({ url }) => url.replace(/:\w+/g, () => randomUUID()));
const readRoutes = (): string[] => routes.filter(({ method }) => method === 'GET').map(({ url }) => url);

async function written(): Promise<unknown> {
  const [row] = await server.superuser(`select (select count(*) from act) as acts, (select count(*) from command_outcome) as commands, (select count(*) from subject) as subjects`);
  return row;
}

type Answer = { status: number; body: any };

/** Never a fault; bad input names its fields, each with a code that has its sentence. */
function expectRefusedAsInput(answer: Answer, what: string): void {
  expect(answer.status, what).toBeGreaterThanOrEqual(400);
  expect(answer.status, what).toBeLessThan(500);
  if (answer.body?.error !== 'bad-input') return;
  expect(answer.body.fields.length, what).toBeGreaterThan(0);
  for (const { field, code } of answer.body.fields as { field: string; code: string }[]) {
    expect(INPUT_CODES as readonly string[], `${what} ${field}`).toContain(code);
    expect(field.length).toBeLessThanOrEqual(200);
  }
}

async function raw(url: string, payload: string, contentType = 'application/json'): Promise<Answer> {
  const response = await server.app.inject({ method: 'POST', url, headers: { ...clerk.headers, 'content-type': contentType }, payload });
  return { status: response.statusCode, body: response.body.startsWith('{') ? JSON.parse(response.body) : response.body };
}

describe('every command', () => {
  test('answers a body that is none with 4xx and writes nothing', async () => {
    const id = randomUUID();
    const bodies = ['', 'null', '[]', '"text"', '5', '{', '{}', '[{}]', '{"commandId":1}', '{"commandId":"1"}', `{"commandId":"${id}"}`, `[{"commandId":"${id}"}]`];
    const hostile = [
      `{"commandId":"${id}","__proto__":{"roles":["head"]}}`,
      `{"commandId":"${id}","constructor":{"prototype":{}}}`,
      `{"commandId":"${id}","unknown":1,"${'k'.repeat(5_000)}":2}`,
      `{"commandId":"${id}","values":"${'x'.repeat(1_000_000)}"}`,
      `{"commandId":"${id}","values":${JSON.stringify(DEEP)}}`,
      `{"commandId":"${id}","values":"${'x'.repeat(3_000_000)}"}`,
    ];
    const before = await written();
    for (const url of commandRoutes()) {
      for (const body of [...bodies, ...hostile]) expectRefusedAsInput(await raw(url, body), `${url} ${body.slice(0, 80)}`);
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) expectRefusedAsInput(await raw(url, 'a=b', type), `${url} ${type}`);
    }
    expect(commandRoutes().length).toBeGreaterThan(50);
    expect(await written()).toEqual(before);
  });

  test('names each field that it was not given, and takes nothing else for it', async () => {
    const before = await written();
    for (const url of commandRoutes()) {
      const { body } = await clerk.command(url, {});
      const missing: string[] = (body.fields ?? []).map(({ field }: { field: string }) => field);
      for (const field of missing) {
        for (const value of HOSTILE) {
          const answer = await clerk.command(url, { [field]: value });
          if (missing.length === 1 && answer.status === 409) continue;
          expectRefusedAsInput(answer, `${url} ${field} ${JSON.stringify(value).slice(0, 60)}`);
        }
      }
    }
    expect(await written()).toEqual(before);
  });
});
