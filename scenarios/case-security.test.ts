import { randomUUID } from 'node:crypto';
import { CASE_ACTS } from '@zhunsheng/domain/penalty-case/commands';
import { type Client, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX, staying } from './case-client.ts';
import { decided } from './published-decision.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

/** As a browser sends it: for answers that are no JSON, and for headers that are not as they should be. */
async function raw(
  client: Client,
  name: string,
  input: object,
  headers: Readonly<Record<string, string>> = client.headers,
  commandId: string = randomUUID(),
) {
  return server.app.inject({ method: 'POST', url: `/api/penalty-case/${name}`, headers: { ...headers }, payload: { commandId, ...input } });
}

async function registered(more: object = {}): Promise<string> {
  const subject = randomUUID();
  await done(team.officer, 'register-clue', inputs(team, subject).clue('2026-03-02', more));
  return subject;
}

const page = async (client: Client, subject: string) => (await client.get(`/api/penalty-cases/${subject}`)).body;
const codes = (answers: readonly { status: number; body: { refusal?: { code: string } } }[]) =>
  answers.map(({ status, body }) => body.refusal?.code ?? status).toSorted();

/** Every row of every table, and of the queue, as text. */
async function stored(): Promise<Map<string, string>> {
  const tables = await server.superuser<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')`,
  );
  const read = async (name: string) =>
    (await server.superuser<{ rows: string }>(`select coalesce(string_agg(row_text::text, chr(10)), '') as rows from ${name} row_text`))[0]
      ?.rows ?? '';
  return new Map(await Promise.all(tables.map(async ({ name }) => [name, await read(name)] as const)));
}

/** One for each sealed field, unlike anything else that is entered. */
const SEALED = {
  idNumber: '620102197607280535',
  phone: '13912345678',
  home: '密封住址',
  clue: '密封线索',
  reporter: '密封举报人',
  checked: '密封核查',
  filed: '密封立案理由',
  address: '密封送达地址',
  electronic: '密封电子地址',
  interview: '密封询问',
  inquest: '密封勘验',
  facts: '密封事实',
  reasons: '密封结论理由',
  defence: '密封申辩',
  answer: '密封复核',
  decided: '密封决定理由',
};

test('what is sealed stands in no table, no refusal, no list, no history and no page in the clear', async () => {
  at(server, '2026-03-02');
  const subject = await registered({ source: 'complaint', content: SEALED.clue, reporter: SEALED.reporter });
  const make = inputs(team, subject);
  const officers = [team.first, team.second];
  const party = { kind: 'citizen', name: '李建国', idNumber: SEALED.idNumber, address: SEALED.home, phone: SEALED.phone };
  const filing = make.file('2026-03-02', { party, reasons: SEALED.filed });
  await done(team.officer, 'record-check', { ...make.check('2026-03-02'), content: SEALED.checked });
  expect((await act(team.officer, 'file', { ...filing, officers: [team.first] })).body.refusal.code).toBe('case/fewer-than-two-officers');
  expect((await act(team.officer, 'file', { ...filing, party: { ...party, idNumber: `${SEALED.idNumber.slice(0, 17)}0` } })).status).toBe(
    400,
  );
  await approved(team, 'file', filing);
  const addressed = {
    subject,
    on: '2026-03-02',
    address: SEALED.address,
    electronic: SEALED.electronic,
    consent: true,
    signature: team.file,
  };
  await done(team.officer, 'confirm-address', addressed);
  await done(team.officer, 'add-evidence', make.evidence('2026-03-02'));
  at(server, '2026-03-03');
  await done(team.officer, 'record-interview', make.interview('2026-03-03', { text: SEALED.interview }));
  const { interview: _interview, person: _person, role: _role, rightsTold: _told, ...record } = make.interview('2026-03-03');
  const inquest = {
    ...record,
    inquest: randomUUID(),
    startAt: '2026-03-03T00:41:00.000Z',
    endAt: '2026-03-03T00:50:00.000Z',
    partyPresent: true,
  };
  await done(team.officer, 'record-inquest', { ...inquest, text: SEALED.inquest });
  await done(team.officer, 'order-correction', make.correction('2026-03-03'));
  const conclusion = make.conclude({ facts: SEALED.facts, reasons: SEALED.reasons });
  await done(team.officer, 'conclude', conclusion);
  await done(team.head, 'send-back', { subject, act: 'conclude', reason: '补充', points: [] });
  await approved(team, 'conclude', conclusion);
  await done(team.officer, 'serve-notice', make.served('2026-03-03'));
  const defence = { subject, defence: randomUUID(), on: '2026-03-03', officers };
  await done(team.officer, 'record-defence', { ...defence, text: SEALED.defence, oral: false, newFacts: false, signature: team.file });
  await done(team.officer, 'answer-defence', { ...defence, adopted: 'none', reason: SEALED.answer });
  at(server, '2026-03-16');
  await approved(team, 'decide', make.decide({ reasons: SEALED.decided }), SIX);
  for (const document of ['case-filing', 'penalty-decision', 'clue-register'])
    expect((await raw(team.officer, 'issue-document', { subject, document, ref: null })).statusCode, document).toBe(200);
  const fields = ['party.idNumber', 'interviews.0.text', 'defences.0.answer.reason'];
  const opened = (await raw(team.officer, 'open-sealed', { subject, fields, reason: '核对' })).json().values;
  expect(Object.values(opened)).toEqual([SEALED.idNumber, SEALED.interview, SEALED.answer]);
  // Who reported is asked for by himself (City Management Rules art. 38).
  const mixed = await raw(team.officer, 'open-sealed', { subject, fields: ['clue.reporter', 'party.idNumber'], reason: '核对' });
  expect(mixed.json()).toMatchObject({ error: 'bad-input', fields: [{ field: 'fields' }] });
  const reporter = (await raw(team.officer, 'open-sealed', { subject, fields: ['clue.reporter'], reason: '答复举报人' })).json().values;
  expect(Object.values(reporter)).toEqual([SEALED.reporter]);

  const seen = await stored();
  const paths = [
    `/api/penalty-cases/${subject}`,
    `/api/history/${subject}`,
    '/api/penalty-cases',
    '/api/penalty-cases/approvals',
    '/api/worklist',
    '/api/refusals',
    `/api/search?q=${encodeURIComponent(SEALED.reporter)}`,
    `/api/search?q=${SEALED.idNumber}`,
    '/api/standing',
    '/api/public/decisions',
  ];
  for (const path of paths) {
    const answer = await team.head.get(path);
    expect(answer.status, path).toBe(200);
    seen.set(path, JSON.stringify(answer.body));
  }
  // The search finds what it should: a word that is not sealed stands in acts, rows and pages.
  const places = (text: string) => [...seen].filter(([, all]) => all.includes(text)).map(([place]) => place);
  expect(places('李建国')).toEqual(expect.arrayContaining(['public.act', 'public.penalty_case', `/api/history/${subject}`]));
  expect(Object.values(SEALED).map((text) => [text, places(text)])).toEqual(Object.values(SEALED).map((text) => [text, []]));
});

test('who is of another bureau, or above, changes nothing of a case and opens nothing of it', async () => {
  at(server, '2026-03-02');
  const subject = await registered();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await done(team.officer, 'file', make.file('2026-03-02'));
  const { position } = await page(team.head, subject);
  const roles = ['clerk', 'officer', 'head', 'reviewer', 'supervisor', 'inspector'] as const;
  const neighbour = staying(server, await server.signInAs(1002, ...roles));
  const above = staying(server, await server.signInAs(101, ...roles));
  const asked: Readonly<Record<string, object>> = {
    approve: { act: 'file', points: [] },
    'approve-many': { items: [{ subject, act: 'file' }] },
    'send-back': { act: 'file', reason: '退回' },
    'take-back': { act: 'file' },
    'open-sealed': { fields: ['clue.content'], reason: '看' },
    'open-document': { document: 'clue-register', ref: null, form: 'pdf' },
    'issue-document': { document: 'clue-register', ref: null },
    'void-document': { document: 'clue-register', ref: null, reason: '错' },
    'export-file': { reason: '看' },
    'extend-check': { reason: '看' },
    'not-file': { ground: 'other', reason: '看', reporterTold: true },
    terminate: { ground: 'other', reason: '看' },
    publish: { text: '看' },
    'record-check': make.check('2026-03-02'),
    'add-evidence': make.evidence('2026-03-02'),
    decide: make.decide(),
  };
  for (const stranger of [neighbour, above]) {
    for (const [name, input] of Object.entries(asked)) {
      const { subject: _own, ...rest } = input as { subject?: string };
      const answer = await stranger.command(`/api/penalty-case/${name}`, name === 'approve-many' ? rest : { ...rest, subject });
      expect([name, answer.status, answer.body.refusal?.code]).toEqual([name, 409, 'ledger/not-on-record']);
    }
  }
  expect((await page(team.head, subject)).position).toBe(position);
  expect(await server.superuser(`select 1 from register where kind = 'sealed-opening' and about = $1`, [subject])).toEqual([]);

  expect((await neighbour.get(`/api/penalty-cases/${subject}`)).status).toBe(404);
  expect((await neighbour.get(`/api/history/${subject}`)).body.lines.filter((line: { bureau: number }) => line.bureau !== 1002)).toEqual(
    [],
  );
  expect((await neighbour.get(`/api/penalty-cases/${subject}/similar`)).body.cases).toEqual([]);
  expect((await neighbour.get('/api/penalty-cases?bureau=1001')).body.rows).toEqual([]);
  expect((await neighbour.get('/api/penalty-cases/limits?bureau=1001&from=2026-01-01&until=2026-12-31')).body.rows).toEqual([]);
  expect((await neighbour.get(`/api/files/${team.file}`)).status).toBe(404);
  // The bureau above reads the file with marks in the place of what is sealed, and has no next step in it.
  expect(await page(above, subject)).toMatchObject({ bureau: 1001, steps: [], keyErased: false, file: { clue: { content: '＊＊＊' } } });
});

test('every request that acts on a case asks for the token of the session', async () => {
  const subject = await registered();
  const names = [
    'approve',
    'approve-many',
    'send-back',
    'take-back',
    'open-sealed',
    'issue-document',
    'void-document',
    'open-document',
    'export-file',
  ];
  const input = {
    subject,
    items: [{ subject, act: 'file' }],
    fields: ['clue.content'],
    document: 'clue-register',
    ref: null,
    form: 'pdf',
    act: 'file',
    reason: '核对',
    points: [],
    note: null,
  };
  const asks: Readonly<Record<string, readonly (keyof typeof input)[]>> = {
    approve: ['subject', 'act', 'points', 'note'],
    'approve-many': ['items', 'note'],
    'send-back': ['subject', 'act', 'reason'],
    'take-back': ['subject', 'act'],
    'open-sealed': ['subject', 'fields', 'reason'],
    'issue-document': ['subject', 'document', 'ref'],
    'void-document': ['subject', 'document', 'ref', 'reason'],
    'open-document': ['subject', 'document', 'ref', 'form'],
    'export-file': ['subject', 'reason'],
  };
  const { cookie = '' } = team.officer.headers;
  for (const name of names) {
    const own = Object.fromEntries((asks[name] ?? []).map((key) => [key, input[key]]));
    expect([name, (await raw(team.officer, name, own, { cookie })).json().error]).toEqual([name, 'csrf']);
    expect([name, (await raw(team.officer, name, own, {})).json().error]).toEqual([name, 'signed-out']);
  }
  expect((await raw(team.officer, 'extend-check', { subject, reason: '复杂' }, { cookie })).json().error).toBe('csrf');
  expect((await page(team.officer, subject)).position).toBe(1);
  expect(CASE_ACTS.length).toBeGreaterThan(50);
});

test('two heads at once approve once; the same publication at once is one', async () => {
  at(server, '2026-03-02');
  const subject = await registered();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await done(team.officer, 'file', make.file('2026-03-02'));
  const second = await server.signInAs(1001, 'head');
  const heads = [team.head, second, team.head, second];
  expect(codes(await Promise.all(heads.map((head) => act(head, 'approve', { subject, act: 'file', points: [] }))))).toEqual([
    200,
    ...Array.from({ length: 3 }, () => 'case/nothing-to-approve'),
  ]);
  expect(await server.superuser(`select 1 from document_number where subject = $1`, [subject])).toHaveLength(1);

  const decision = await decided(server, team, '2026-03-02', true);
  const { publicText: text } = await page(team.clerk, decision);
  expect(codes(await Promise.all([1, 2, 3].map(() => act(team.clerk, 'publish', { subject: decision, text }))))).toEqual([
    200,
    'case/done-already',
    'case/done-already',
  ]);
  expect(await server.superuser(`select 1 from register where kind = 'published-decision' and about = $1`, [decision])).toHaveLength(1);
});

test('a paper asked for many times at once is made once; a full disk leaves no number and no half of it', async () => {
  at(server, '2026-03-03');
  const subject = await registered();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-03'));
  await approved(team, 'file', make.file('2026-03-02'));
  await done(team.officer, 'order-correction', make.correction('2026-03-03'));
  const ref = (await page(team.officer, subject)).file.corrections[0].correction as string;
  const paper = { subject, document: 'order-to-correct', ref };
  const files = async () => Number((await server.superuser<{ n: string }>('select count(*) as n from file'))[0]?.n);
  const numbers = () =>
    server.superuser<{ number: number; void: boolean }>(
      `select number, voided_at is not null as void from document_number where subject = $1 and kind = 'order-to-correct' order by number`,
      [subject],
    );
  const issue = async (commandId?: string) => {
    const answer = await raw(team.officer, 'issue-document', paper, team.officer.headers, commandId);
    return { status: answer.statusCode, body: answer.json() };
  };
  const voided = async () => {
    const answer = await raw(team.officer, 'void-document', { ...paper, reason: '有误' });
    return { status: answer.statusCode, body: answer.json() };
  };

  const kept = await files();
  const id = randomUUID();
  const [first, again, ...others] = await Promise.all([issue(id), issue(id), issue(), issue()] as const);
  const told = ({ status, body }: Awaited<ReturnType<typeof issue>>) => [status, body.number ?? body.refusal?.code];
  expect(told(again)).toEqual(told(first));
  expect(codes([first, ...others])).toEqual([200, 'case/document-issued-already', 'case/document-issued-already']);
  expect((await page(team.officer, subject)).file.documents).toHaveLength(1);
  expect(await numbers()).toEqual([{ number: 1, void: false }]);
  expect(await files()).toBe(kept + 2);

  await Promise.all([voided(), issue(), voided(), issue()]);
  const standing = (await page(team.officer, subject)).file.documents.filter((one: { voided: string | null }) => one.voided === null);
  expect(standing.length).toBeLessThanOrEqual(1);
  if (standing.length === 1) expect((await voided()).status).toBe(200);
  const before = await numbers();
  expect(before.map(({ number }) => number)).toEqual(before.map((_, index) => index + 1));
  expect(before.every((one) => one.void)).toBe(true);

  const { put } = server.files;
  let puts = 0;
  const store = server.files as { put: typeof put };
  store.put = async (bytes) => {
    puts += 1;
    if (puts === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return put(bytes);
  };
  const wroteBefore = await files();
  try {
    expect(await issue()).toMatchObject({ status: 500, body: { error: 'fault' } });
  } finally {
    store.put = put;
  }
  expect([puts, await numbers(), await files()]).toEqual([2, before, wroteBefore]);
  expect(await issue()).toMatchObject({ status: 200, body: { version: before.length + 1 } });
  expect((await numbers()).at(-1)).toEqual({ number: before.length + 1, void: false });
});

test('without its key a case is still read, and nothing sealed comes back', async () => {
  at(server, '2026-03-02');
  const subject = await registered();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await approved(team, 'file', make.file('2026-03-02'));
  expect((await raw(team.officer, 'issue-document', { subject, document: 'case-filing', ref: null })).statusCode).toBe(200);
  await server.superuser('delete from person_key where person = $1', [subject]);
  expect(await page(team.officer, subject)).toMatchObject({ keyErased: true, file: { party: { name: '李建国', idNumber: '＊＊＊' } } });
  expect((await team.officer.get('/api/penalty-cases')).status).toBe(200);
  expect((await team.officer.get(`/api/history/${subject}`)).status).toBe(200);
  const asked = {
    'open-sealed': { subject, fields: ['party.idNumber'], reason: '核对' },
    'open-document': { subject, document: 'case-filing', ref: null, form: 'pdf' },
    'issue-document': { subject, document: 'clue-register', ref: null },
  };
  for (const [name, input] of Object.entries(asked)) {
    const answer = await raw(team.officer, name, input);
    expect([name, answer.statusCode, answer.json().refusal?.code]).toEqual([name, 409, 'person/key-erased']);
  }
});
