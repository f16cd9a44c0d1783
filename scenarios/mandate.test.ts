import { randomUUID } from 'node:crypto';
import { inScope } from '@zhunsheng/server/acts/transaction';
import { systemActor } from '@zhunsheng/server/acts/actor';
import { plainPdf } from '@zhunsheng/server/demonstration/plain-pdf';
import { loadMatterFacts, type MatterFacts } from '@zhunsheng/server/mandate/load-matter-facts';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { MATTER_CODES } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { decidableOn } from '@zhunsheng/domain/mandate/ids';
import type { MatrixView, MattersView } from '@zhunsheng/contract/mandate';
import type { EvidenceView, StandingView } from '@zhunsheng/contract/standing';
import { type Client, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from './evidence-samples.ts';
import { listed, record } from './recording.ts';

let server: TestServer;
let city: Client;
let district: Client;
let neighbour: Client;
let county: Client;
let province: Client;

beforeAll(async () => {
  server = await startTestServer();
  [province, city, district, neighbour, county] = (await Promise.all(
    [1, 101, 1001, 1002, 1006].map(async (bureau) => server.signInAs(bureau, bureau === 1 ? 'supervisor' : 'clerk')),
  )) as [Client, Client, Client, Client, Client];
});
afterAll(async () => server.close());

const TODAY = plainDate('2026-11-20');
const DECISION = {
  decidedBy: '兰州市城关区人民政府',
  documentTitle: '关于确定城市管理执法事项的通知',
  documentNumber: '城政发〔2021〕3号',
  grantDocument: '甘政函〔2020〕1号',
  from: '2021-01-01',
  until: null,
  publishedOn: '2021-01-10',
  executedBy: 'self',
  townshipDecision: null,
};
const many = (client: Client, matters: readonly string[], values: object = {}) =>
  client.command('/api/mandate/record-many', {
    matters: matters.map((matter) => ({ subject: randomUUID(), matter })),
    values: { ...DECISION, ...values },
  });
const recorded = (client: Client, kind: string, values: object) =>
  client.command(`/api/ledger/${kind}/record`, { subject: randomUUID(), values });
const refusal = (answer: { status: number; body: any }) => ({
  status: answer.status,
  code: answer.body.refusal?.code,
  gate: answer.body.refusal?.gate,
});
const facts = (bureau: number, matter: string, place: number, day = TODAY): Promise<MatterFacts> =>
  inScope(server.workshop.pool, systemActor([bureau]), (tx) => loadMatterFacts(tx, { bureau, matter, place, day, today: TODAY }));
const matrix = async (client: Client, bureau = ''): Promise<MatrixView> =>
  (await client.get(`/api/mandate/matrix${bureau === '' ? '' : `?bureau=${bureau}`}`)).body as MatrixView;
const lineOf = (view: MatrixView, matter: string) => view.lines.find((line) => line.matter === matter);

test('a whole mandate is recorded out of one document, all of it or nothing', async () => {
  expect((await many(district, ['M37', 'M60', 'M29'])).status).toBe(200);
  const again = await many(district, ['M38', 'M60', 'M104']);
  expect(again.body.refusal).toMatchObject({
    code: 'mandate/matters-refused',
    facts: { matters: ['M60', 'M104'], codes: ['mandate/overlaps', 'mandate/police-only'] },
  });
  expect((await listed(district, 'mandate')).map(({ values }) => values['matter']).sort()).toEqual(['M29', 'M37', 'M60']);
  expect(await many(district, ['M38', 'M38'])).toMatchObject({ status: 400 });
  expect(await many(district, ['M999'])).toMatchObject({ status: 400 });
  expect(await many(district, ['M38'], { decidedBy: null })).toMatchObject({ status: 400 });
});

test('two decisions about a matter at once are one too many, also where both come at the same instant', async () => {
  const values = { ...DECISION, matter: 'M44' };
  const answers = await Promise.all([recorded(district, 'mandate', values), recorded(district, 'mandate', values)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(refusal(answers.find(({ status }) => status === 409) as never)).toMatchObject({ code: 'mandate/overlaps' });
});

test('hashes of the codes are their own: the database keeps one decision per matter by them', async () => {
  const [row] = await server.superuser<{ hashes: string }>(
    'select count(distinct hashtext(code)) as hashes from unnest($1::text[]) as code',
    [MATTER_CODES],
  );
  expect(Number(row?.hashes)).toBe(MATTER_CODES.length);
});

test('5.G3: the city names its ground, and then executes', async () => {
  const level = { matter: 'M60', level: 'city', ground: null, groundText: null, from: '2026-01-01', until: null };
  expect(refusal(await recorded(city, 'executing-level', level))).toEqual({
    status: 409,
    code: 'mandate/city-without-ground',
    gate: '5.G3',
  });
  expect((await facts(1001, 'M60', 1001)).competence).toMatchObject({ competent: true, designation: null });
  await record(city, 'executing-level', { ...level, ground: 'districts-cannot-yet', groundText: '区级执法力量不足' });
  expect((await facts(1001, 'M60', 1001)).competence).toMatchObject({
    competent: false,
    refusal: { code: 'mandate/not-competent', gate: '5.G1', facts: { competent: 101 } },
  });
});

test('5.G2: never both levels, before and after the other has ended', async () => {
  const level = { matter: 'M60', level: 'district', ground: null, groundText: null, from: '2026-12-01', until: null };
  expect(refusal(await recorded(city, 'executing-level', level))).toEqual({ status: 409, code: 'mandate/level-clash', gate: '5.G2' });
  const [entry] = await listed(city, 'executing-level');
  const ended = { subject: entry?.subject, position: 1, from: '2026-11-20', patch: { until: '2026-11-30' }, reason: null };
  expect((await city.command('/api/ledger/executing-level/change', ended)).status).toBe(200);
  await record(city, 'executing-level', level);
});

test('no levels where there are no districts: an autonomous prefecture, Jiayuguan, a county', async () => {
  const level = { matter: 'M37', level: 'district', ground: null, groundText: null, from: '2026-01-01', until: null };
  for (const bureau of [113, 114, 102, 1006]) {
    const clerk = await server.signInAs(bureau, 'clerk');
    expect(refusal(await recorded(clerk, 'executing-level', level)), String(bureau)).toMatchObject({ code: 'mandate/no-districts' });
  }
});

test('5.G4: a designation needs reason and approval; it brings the case up and leaves the district its others', async () => {
  const one = {
    matter: 'M37',
    district: 1001,
    ground: 'cross-district',
    reason: null,
    approvedBy: null,
    approvedOn: null,
    documentNumber: null,
    from: '2026-11-01',
    until: null,
  };
  await many(city, ['M37'], { decidedBy: '兰州市人民政府' });
  expect((await facts(101, 'M37', 1001)).competence).toMatchObject({ competent: false, competentBureau: 1001 });
  expect(refusal(await recorded(city, 'designation', one))).toEqual({
    status: 409,
    code: 'mandate/designation-not-approved',
    gate: '5.G4',
  });
  const approved = { ...one, reason: '同一团伙在两区经营', approvedBy: '张局长', approvedOn: '2026-11-02' };
  expect(refusal(await recorded(city, 'designation', { ...approved, district: 1006 }))).toMatchObject({ code: 'mandate/not-our-district' });
  const designation = await record(city, 'designation', approved);
  expect((await facts(101, 'M37', 1001)).competence).toMatchObject({ competent: true, designation });
  expect((await facts(1001, 'M37', 1001)).competence).toMatchObject({ competent: true, designation: null });
  expect((await facts(101, 'M37', 1002)).competence).toMatchObject({ competent: false });
});

test('a basis is entered by the prefecture or the province, and holds for every bureau below', async () => {
  const pdf = plainPdf('regulation');
  const uploaded = await upload(server, city.headers, Buffer.from(pdf));
  expect(uploaded).toMatchObject({ status: 200 });
  const entry = {
    matter: 'M01',
    instrument: '兰州市城市市容和环境卫生管理办法',
    clause: '第五十条',
    duty: null,
    inForceFrom: '2020-01-01',
    inForceUntil: null,
    party: 'individual',
    circumstance: 'ordinary',
    fine: 'optional',
    rangeKind: 'amount',
    least: 20,
    most: 50,
    base: null,
    warning: true,
    documentFile: uploaded.body.digest as string,
  };
  const version = async (bureau: number) => decidableOn((await facts(bureau, 'M01', bureau)).versions, TODAY);
  expect((await facts(1001, 'M01', 1001)).status).toBe('draft');
  expect(await recorded(city, 'basis-entry', { ...entry, documentFile: 'a'.repeat(64) })).toMatchObject({ status: 400 });
  expect(refusal(await recorded(city, 'basis-entry', { ...entry, most: null }))).toMatchObject({ code: 'mandate/basis-range-incomplete' });
  await record(city, 'basis-entry', entry);
  expect(await version(1001)).toMatchObject({ instrument: entry.instrument, mark: 'entered', kinds: ['warning', 'fine'] });
  expect((await version(1009))?.mark).toBe('seen');
  expect((await facts(1001, 'M01', 1001)).status).toBe('ready');
  const shown = (await district.get('/api/matters')).body as MattersView;
  expect(shown.matters.find(({ code }) => code === 'M01')).toMatchObject({ status: 'ready', basis: { mark: 'entered' } });
});

test('the catalogue on a day: repealed law before, nothing to decide on after', async () => {
  const at = async (day: string) =>
    ((await district.get(`/api/matters?on=${day}`)).body as MattersView).matters.find(({ code }) => code === 'M37');
  expect(await at('2026-08-14')).toMatchObject({ status: 'ready', inMandate: true, basis: { id: 'M37/2018' }, coercion: [{}, {}] });
  expect(await at('2026-08-15')).toMatchObject({ status: 'draft', basis: { id: 'M37/2026' }, coercion: [] });
  expect((await district.get('/api/matters?on=2026-02-30')).status).toBe(400);
});

test('the matrix of a city shows gaps and clashes; a county sees its own line alone', async () => {
  const view = await matrix(city);
  expect(view.bureaus.map(({ number }) => number)).toEqual([101, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]);
  expect(lineOf(view, 'M37')).toMatchObject({ level: 'district', levelOnRecord: false, used: true, problems: ['clash', 'gap'] });
  expect(lineOf(view, 'M60')).toMatchObject({ level: 'city', ground: 'districts-cannot-yet', problems: ['clash', 'gap'] });
  expect(lineOf(view, 'M02')).toMatchObject({ used: false, problems: [] });
  const own = await matrix(district);
  expect(own.bureaus.map(({ number }) => number)).toEqual([1001]);
  expect(lineOf(own, 'M60')?.cells).toMatchObject([{ bureau: 1001, executes: false, problem: 'clash' }]);
});

test('nobody sees sideways: neither lists nor matrices nor catalogues of another line', async () => {
  expect(await listed(neighbour, 'mandate')).toEqual([]);
  expect(await listed(county, 'designation')).toEqual([]);
  for (const path of ['/api/mandate/matrix?bureau=1001', '/api/matters?bureau=1001', '/api/mandate/matrix?bureau=101'])
    expect((await neighbour.get(path)).status, path).toBe(404);
  expect((await province.get('/api/mandate/matrix?bureau=1001')).status).toBe(200);
  expect(await recorded(await server.signInAs(1001, 'officer'), 'mandate', { ...DECISION, matter: 'M45' })).toMatchObject({ status: 403 });
});

test('a place that is none and a matter that is none are bad input', async () => {
  await expect(facts(1001, 'M37', 101)).rejects.toMatchObject({ status: 400 });
  await expect(facts(1001, 'M200', 1001)).rejects.toMatchObject({ status: 400 });
  expect((await facts(102, 'M37', 102)).competence).toMatchObject({ competent: false, refusal: { code: 'mandate/not-in-mandate' } });
});

test('the database itself keeps one decision and one level at a time', async () => {
  for (const table of ['mandate', 'executing_level']) {
    const twin = `select (jsonb_populate_record(t, jsonb_build_object('subject', gen_random_uuid()))).* from ${table} t where known_to is null and valid_to is null limit 1`;
    await expect(server.superuser(`insert into ${table} ${twin}`)).rejects.toMatchObject({ constraint: `${table}_once` });
  }
});

test('standing under art. 5, and the records behind each figure', async () => {
  const wrong = { decidedBy: '兰州市人民政府', publishedOn: null, executedBy: 'other-department' };
  expect((await many(county, ['M37'], wrong)).status).toBe(200);
  const gas = { matter: 'M73', level: 'city', ground: 'reserved-by-law', groundText: '条例第五条', from: '2026-01-01', until: null };
  await record(city, 'executing-level', gas);
  const { rows } = (await province.get('/api/standing')).body as StandingView;
  const cell = (bureau: number, standard: '5.S1' | '5.S2' | '5.S3' | '5.S4' | '5.S5') => {
    const { light, numerator, denominator } = rows.find((row) => row.bureau === bureau)?.standings[standard] ?? {};
    return [light, numerator, denominator];
  };
  expect([cell(101, '5.S1'), cell(101, '5.S2')]).toEqual([
    ['red', 3, 5],
    ['green', 2, 5],
  ]);
  expect([cell(1001, '5.S3'), cell(1001, '5.S4'), cell(1001, '5.S5')]).toEqual([
    ['green', 4, 4],
    ['green', 4, 4],
    ['grey', null, null],
  ]);
  for (const standard of ['5.S3', '5.S4', '5.S5'] as const) expect(cell(1006, standard), standard).toEqual(['red', 0, 1]);
  expect(cell(113, '5.S1')).toEqual(['grey', null, null]);
  const { lists } = (await city.get('/api/standing/evidence?bureau=101&standard=5.S1')).body as EvidenceView;
  expect(lists[0]).toMatchObject({ part: 'single-level', among: 5, counted: 3 });
  expect(lists[0]?.records.map(({ label, kind, counted }) => [label, kind, counted])).toEqual([
    ['M37', 'mandate', false],
    ['M60', 'executing-level', false],
    ['M29', 'mandate', true],
    ['M44', 'mandate', true],
    ['M73', 'executing-level', true],
  ]);
  expect((await district.get('/api/standing/evidence?bureau=1001&standard=5.S3')).body.lists[0]).toMatchObject({ among: 4, counted: 4 });
});
