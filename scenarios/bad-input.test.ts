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
  const others = [
    server.signInAs(101, 'supervisor', 'head'),
    server.signInAs(1001, 'bureau-administrator'),
    server.signInAs(1, 'security-administrator'),
  ];
  clients = [
    clerk,
    ...(await Promise.all(others)),
    await server.signInAs(1, 'audit-administrator'),
    await server.signInAs(1, 'system-administrator'),
  ];
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
  routes
    .filter(({ method, url }) => method === 'POST' && !['/api/sign-in', '/api/sign-out', '/api/password'].includes(url))
    .map(({ url }) => url.replace(/:\w+/g, () => randomUUID()));
const readRoutes = (): string[] => routes.filter(({ method }) => method === 'GET').map(({ url }) => url);

/** Everything that commands leave; that one was refused is a fact of its own and no part of it. */
async function written(): Promise<unknown> {
  const [row] = await server.superuser(
    `select (select count(*) from act where type <> 'CommandRefused.v1') as acts, (select count(*) from subject where kind <> 'refusal') as subjects,
            (select count(*) from command_outcome where status is distinct from 409 and status is distinct from 403) as commands`,
  );
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
    const bodies = [
      '',
      'null',
      '[]',
      '"text"',
      '5',
      '{',
      '{}',
      '[{}]',
      '{"commandId":1}',
      '{"commandId":"1"}',
      `{"commandId":"${id}"}`,
      `[{"commandId":"${id}"}]`,
    ];
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
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
        expectRefusedAsInput(await raw(url, 'a=b', type), `${url} ${type}`);
    }
    expect(commandRoutes().length).toBeGreaterThan(50);
    expect(await written()).toEqual(before);
  });

  test('names each field that it was not given, and takes nothing else for it', async () => {
    const before = await written();
    for (const url of commandRoutes()) {
      const missing: { field: string }[] = (await clerk.command(url, {})).body.fields ?? [];
      for (const value of HOSTILE) {
        const answer = await clerk.command(url, Object.fromEntries(missing.map(({ field }) => [field, value])));
        expectRefusedAsInput(answer, `${url} ${JSON.stringify(value)?.slice(0, 60)}`);
      }
    }
    expect(await written()).toEqual(before);
  });
});

/** Values of one field that its declaration forbids, each with the code that says why. */
function wrongValuesOf(field: Field): readonly (readonly [unknown, string])[] {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'sealed':
      return [
        [5, 'not-text'],
        [{}, 'not-text'],
        [['a'], 'not-text'],
        ['x'.repeat((field.max ?? 100) + 1), 'too-long'],
        ['a\u0000b', 'control-characters'],
        ['a\u001bb', 'control-characters'],
        ['\ud800', 'control-characters'],
        ['x\udfffy', 'control-characters'],
      ];
    case 'date':
      return [
        ['2026-02-30', 'not-a-date'],
        ['9999-01-01', 'not-a-date'],
        ['2199-12-31', 'out-of-range'],
        ['1900-01-01', 'out-of-range'],
        ['2026-2-3', 'not-a-date'],
        [20260203, 'not-a-date'],
        [SCRIPT, 'not-a-date'],
      ];
    case 'choice':
      return [
        [SCRIPT, 'not-an-option'],
        ['__proto__', 'not-an-option'],
        ['constructor', 'not-an-option'],
        [1, 'not-an-option'],
        [['officer'], 'not-an-option'],
      ];
    case 'integer':
    case 'half-days':
    case 'bureau':
      return [
        ['1', 'not-a-whole-number'],
        [1.5, 'not-a-whole-number'],
        [2 ** 40, 'out-of-range'],
        [-1, 'out-of-range'],
        [true, 'not-a-whole-number'],
        [[1], 'not-a-whole-number'],
      ];
    case 'flag':
      return [
        ['true', 'not-an-option'],
        [1, 'not-an-option'],
        [{}, 'not-an-option'],
      ];
    case 'subject':
      return [
        ['1', 'not-a-reference'],
        [`${randomUUID()}'`, 'not-a-reference'],
        [5, 'not-a-reference'],
      ];
    case 'file':
      return [
        ['../../etc/passwd', 'not-a-file'],
        ['a'.repeat(63), 'not-a-file'],
        [5, 'not-a-file'],
      ];
  }
}

const recordable = (): [string, Readonly<Record<string, Field>>][] =>
  Object.values(LEDGERS)
    .filter(({ kind }) => routes.some(({ url }) => url === `/api/ledger/${kind}/record`))
    .map(({ kind, fields }) => [kind, fields as Readonly<Record<string, Field>>]);

describe('every field of every ledger', () => {
  test('is checked by itself, with the code of what is wrong', async () => {
    const before = await written();
    for (const [kind, fields] of recordable()) {
      for (const [name, field] of Object.entries(fields)) {
        for (const [value, code] of field.byCommand === true ? [['x', 'unknown-field'] as const] : wrongValuesOf(field)) {
          const { status, body } = await clerk.command(`/api/ledger/${kind}/record`, { subject: randomUUID(), values: { [name]: value } });
          expect(status).toBe(400);
          const codes: { field: string; code: string }[] = body.fields;
          expect(
            codes.filter((one) => one.field === `values.${name}`),
            `${kind}.${name} ${String(value).slice(0, 40)}`,
          ).toEqual([{ field: `values.${name}`, code }]);
        }
      }
    }
    expect(recordable().length).toBeGreaterThan(8);
    expect(await written()).toEqual(before);
  });

  test('keeps a script as the text that it is and gives it back as it was', async () => {
    const person = await recorded('person', {
      name: '汤杰涵',
      sex: '男',
      category: 'auxiliary',
      team: SCRIPT.slice(0, 60),
      position: SCRIPT.slice(0, 60),
    });
    await recorded('training-session', {
      title: SCRIPT,
      kind: 'other',
      centralised: false,
      servesPost: SCRIPT.slice(0, 60),
      place: 'own',
      from: '2026-03-02',
      until: '2026-03-02',
      halfDays: 2,
      exam: false,
      content: SCRIPT,
    });
    await recorded('institution', {
      title: SCRIPT,
      topic: 'other',
      documentNumber: SCRIPT.slice(0, 60),
      issuedOn: '2026-01-05',
      inForceFrom: '2026-01-05',
      published: true,
    });
    await recorded('section', { name: SCRIPT.slice(0, 60), function: 'other', responsibility: SCRIPT });
    await recorded('onboarding', { person, from: '2026-03-02', until: '2026-03-31', place: SCRIPT.slice(0, 60), content: SCRIPT });
    await recorded('contract', { person, number: SCRIPT.slice(0, 40), from: '2026-03-02' });
    await recorded('assessment', { person, year: 2025, grade: 'competent', assessedOn: '2026-01-10', consequence: 'none', remark: SCRIPT });
    const name = await clerk.command('/api/ledger/person/record', {
      subject: randomUUID(),
      values: { name: SCRIPT.slice(0, 50), sex: '男', category: 'officer' },
    });
    expect(name).toMatchObject({ status: 400, body: { fields: [{ field: 'values.name', code: 'not-a-name' }] } });
    const reply = await server.app.inject({ method: 'GET', url: '/api/ledger/institution', headers: clerk.headers });
    expect(reply.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' });
  });
});

async function recorded(kind: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const subject = randomUUID();
  expect(await clerk.command(`/api/ledger/${kind}/record`, { subject, values }), kind).toMatchObject({ status: 200 });
  const { body } = await clerk.get(`/api/ledger/${kind}/${subject}`);
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));
  expect(body.values, kind).toMatchObject(shown);
  return subject;
}

describe('an id that is not the sender’s to use', () => {
  const values = { name: '范玉涛', sex: '男', category: 'officer' };

  test('a record of another bureau is not on record for the sender; only that refusal is written', async () => {
    const person = await recorded('person', values);
    const neighbour = await server.signInAs(1002, 'clerk');
    const before = await server.superuser('select count(*) from act where type <> $1', ['CommandRefused.v1']);
    const commands = [
      ['person/change', { subject: person, position: 1, from: '2026-11-20', patch: { team: '一中队' }, reason: null }],
      ['person/correct', { subject: person, position: 1, on: null, patch: { team: '一中队' }, reason: '笔误' }],
      ['person/withdraw', { subject: person, position: 1, reason: '误登' }],
      ['contract/record', { subject: randomUUID(), values: { person, number: '1', from: '2026-03-02' } }],
    ] as const;
    for (const [path, input] of commands) {
      expect(await neighbour.command(`/api/ledger/${path}`, input), path).toMatchObject({
        status: 409,
        body: { refusal: { code: 'ledger/not-on-record' } },
      });
    }
    expect(await server.superuser('select count(*) from act where type <> $1', ['CommandRefused.v1'])).toEqual(before);
  });

  test('a new record under a taken id is bad input, whoever has it and whatever it is', async () => {
    const person = await recorded('person', values);
    const neighbour = await server.signInAs(1002, 'clerk');
    const section = { name: '法制科', function: 'legal' };
    const before = await written();
    const attempts = [
      await clerk.command('/api/ledger/person/record', { subject: person, values }),
      await clerk.command('/api/ledger/section/record', { subject: person, values: section }),
      await neighbour.command('/api/ledger/person/record', { subject: person, values }),
      await neighbour.command('/api/ledger/section/record', { subject: person, values: section }),
    ];
    for (const answer of attempts)
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ field: 'subject', code: 'not-a-reference' }] } });
    expect(await written()).toEqual(before);
  });

  test('an entry is about a person, not about whatever else has that id', async () => {
    const section = await recorded('section', { name: '综合科', function: 'general' });
    const answer = await clerk.command('/api/ledger/contract/record', {
      subject: randomUUID(),
      values: { person: section, number: '1', from: '2026-03-02' },
    });
    expect(answer).toMatchObject({ status: 409, body: { refusal: { code: 'ledger/not-on-record' } } });
  });

  test('a command id with another body is told apart, and each sender has ids of his own', async () => {
    const commandId = randomUUID();
    const input = { subject: randomUUID(), values };
    expect((await clerk.command('/api/ledger/person/record', input, commandId)).status).toBe(200);
    const before = await written();
    expect(await clerk.command('/api/ledger/person/record', { ...input, subject: randomUUID() }, commandId)).toMatchObject({
      status: 422,
      body: { error: 'command-id-reused' },
    });
    expect(
      await clerk.command('/api/ledger/person/withdraw', { subject: input.subject, position: 1, reason: '误登' }, commandId),
    ).toMatchObject({ status: 422 });
    expect(await written()).toEqual(before);
    const neighbour = await server.signInAs(1002, 'clerk');
    expect((await neighbour.command('/api/ledger/person/record', { ...input, subject: randomUUID() }, commandId)).status).toBe(200);
  });
});

const QUERIES: readonly string[] = [
  ...[
    'q=%00',
    'q=%27%3B+drop+table+act%3B+--',
    'q=%25%5F%5C',
    `q=${'x'.repeat(2_000)}`,
    'q=a&q=b',
    'q[]=a',
    '__proto__=1',
    'constructor=1',
    '%00=1',
    '%ff%fe=%ff',
  ],
  ...['sort=__proto__', 'sort=constructor', 'sort=name%3B+drop+table+act', 'sort=idNumber', 'sort=%00', 'order=desc%3B', 'sort=a&sort=b'],
  ...[
    'where=__proto__:x',
    'where=constructor:x',
    'where=idNumber:x',
    'where=name',
    'where=:',
    'where=%00:1',
    'where=name:%00',
    `where=name:%27+or+1=1--`,
    'where=subject:x',
    'where=sex:%7B%22a%22:1%7D',
  ],
  ...[
    'after=x',
    'after=null',
    'after=%5B%5D',
    'after=%5B1%2C2%5D',
    'after=%5B%22a%22%2C%22not-an-id%22%5D',
    `after=%5B%7B%7D%2C%22${randomUUID()}%22%5D`,
    `after=%5B%22%5Cu0000%22%2C%22${randomUUID()}%22%5D`,
  ],
  ...[
    'limit=0',
    'limit=-1',
    'limit=1e9',
    'limit=x',
    'limit=1.5',
    'limit=NaN',
    'bureau=x',
    'bureau=99999999999',
    'bureau=-1',
    'bureau=1001%3B',
    'bureau=1e400',
  ],
  ...[
    'on=2026-02-30',
    'on=9999-12-31',
    'on=x',
    'on=',
    'known=2199-12-31',
    'known=0001-01-01',
    'on=2026-01-01&known=2026-02-30',
    'on=%00',
    'before=x',
    'before=0000-01-01T00:00:00Z',
    'before=9999-12-31T23:59:59Z',
    'before=1e400',
    'before=-1',
    'before=99999999999999999999',
  ],
  ...[
    'from=x',
    'until=9999-01-01',
    'year=x',
    'month=13',
    'standard=__proto__',
    'standard=%27',
    'kind=__proto__',
    'kind=%00',
    'format=x',
    'lang=x',
    'article=x',
  ],
];
const PARTS = [
  'x',
  '%00',
  '%27%3B+drop+table+act',
  '..%2F..%2Fetc%2Fpasswd',
  '__proto__',
  '%FF',
  '1e9',
  '-1',
  randomUUID(),
  'a'.repeat(64),
  'z'.repeat(5_000),
];

const readers = new Map<string, Client>();

/** Somebody who may read there: with anybody else the address would not get as far as a statement. */
async function readerOf(url: string): Promise<Client> {
  const path = url.split(/[?%]/)[0] ?? '';
  for (const client of readers.has(path) ? [] : clients) {
    if ((await server.app.inject({ method: 'GET', url: path, headers: client.headers })).statusCode !== 403) {
      readers.set(path, client);
      break;
    }
  }
  return readers.get(path) ?? clerk;
}

describe('every read', () => {
  test('answers a hostile address with 4xx or with nothing found, never with a fault', async () => {
    const addresses = readRoutes().flatMap((url, index) => {
      if (/[:*]/.test(url))
        return [
          ...PARTS.map((part) => url.replace(/:\w+|\*/g, part)),
          `${url.replace(/:\w+|\*/g, randomUUID())}?${QUERIES[index % QUERIES.length]}`,
        ];
      // The ledgers share one list, and the template is the same whatever is asked: each gets a part of what is tried elsewhere.
      const few = /^\/api\/(ledger\/(?!person$)|roster\/template)/.test(url);
      const queries = few ? QUERIES.filter((_, turn) => turn % 7 === index % 7) : QUERIES;
      return queries.map((query) => `${url}?${query}`);
    });
    const before = await written();
    const faults: string[] = [];
    for (const url of addresses) {
      const { statusCode, body } = await server.app.inject({ method: 'GET', url, headers: (await readerOf(url)).headers });
      if (statusCode >= 500) faults.push(`${statusCode} ${url} ${body.slice(0, 100)}`);
      if (statusCode === 400 && body.includes('bad-input')) expectRefusedAsInput({ status: 400, body: JSON.parse(body) }, url);
    }
    expect(faults).toEqual([]);
    expect(addresses.length).toBeGreaterThan(1_000);
    expect(await written()).toEqual(before);
  }, 120_000);

  test('sorted by each column is read to its end by its own cursors, and a foreign cursor is refused', async () => {
    for (const sort of ['name', 'team', 'joinedOn', 'category', 'position']) {
      const first = await clerk.get(`/api/ledger/person?limit=2&sort=${sort}`);
      expect(first.status).toBe(200);
      const second = await clerk.get(`/api/ledger/person?limit=2&sort=${sort}&after=${encodeURIComponent(first.body.next)}`);
      expect(second.status, `${sort} ${JSON.stringify(second.body)}`).toBe(200);
      expect(second.body.rows.map((row: { subject: string }) => row.subject)).not.toContain(first.body.rows[0].subject);
    }
    const ofName = (await clerk.get('/api/ledger/person?limit=1&sort=team')).body.next as string;
    expect((await clerk.get(`/api/ledger/person?sort=joinedOn&after=${encodeURIComponent(ofName)}`)).status).toBe(400);
  });
});
