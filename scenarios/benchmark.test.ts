import { randomUUID } from 'node:crypto';
import type { Benchmark, Tier } from '@zhunsheng/domain/discretion/benchmark';
import { BENCHMARK_EXAMPLES } from '@zhunsheng/domain/discretion/examples/examples';
import { draftOf, range } from '@zhunsheng/domain/discretion/examples/parts';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '@zhunsheng/server/acts/actor';
import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { inScope } from '@zhunsheng/server/acts/transaction';
import { loadBenchmark } from '@zhunsheng/server/discretion/read-benchmarks';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { type Client, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const LANZHOU = 101;
const CHENGGUAN = 1001;
const QILIHE = 1002;
const JIAYUGUAN = 102;
/** 擅设建筑垃圾消纳场: units 5,000 to 10,000 yuan, individuals up to 3,000 (城市建筑垃圾管理规定 art. 20 item 3). */
const MATTER = 'M51-2';

let server: TestServer;
let province: Client;
let city: Client;
let county: Client;
let sideways: Client;
let otherCity: Client;

beforeAll(async () => {
  server = await startTestServer();
  [province, city, county, sideways, otherCity] = await Promise.all([
    server.signInAs(1, 'supervisor'),
    server.signInAs(LANZHOU, 'clerk'),
    server.signInAs(CHENGGUAN, 'clerk'),
    server.signInAs(QILIHE, 'clerk'),
    server.signInAs(JIAYUGUAN, 'clerk'),
  ]);
});
afterAll(async () => server.close());

const EXAMPLE = BENCHMARK_EXAMPLES.find(({ id }) => id === 'PT-1') ?? expect.fail('PT-1');

/** The example as a bureau makes it its own: a range for each tier, and a title, number and day. */
function content(level: Benchmark['level'], title: string, more: Partial<Benchmark> = {}): Benchmark {
  const ranges = [
    [range(5000, 6000, 'unit'), range(0, 1000, 'individual')],
    [range(6000, 8000, 'unit'), range(1000, 2000, 'individual')],
    [range(8000, 10000, 'unit'), range(2000, 3000, 'individual')],
  ];
  const draft = draftOf(EXAMPLE, { matter: MATTER, level, validFrom: plainDate('2026-01-01') });
  const tiers = draft.tiers.map((tier, at) => ({ ...tier, outcomes: ranges[at] ?? [] }));
  return { ...draft, title, publishedNo: '〔2026〕1号', tiers, ...more };
}

const tier = (of: Benchmark, at: number, change: Partial<Tier>): Benchmark => ({
  ...of,
  tiers: of.tiers.map((each, index) => (index === at ? { ...each, ...change } : each)),
});

const publish = (client: Client, subject: string, of: Benchmark) => client.command('/api/benchmarks/publish', { subject, content: of });
const lines = async (client: Client, query = '') => (await client.get(`/api/benchmarks${query}`)).body.benchmarks;
const governing = (bureau: number, day: string) =>
  inScope(server.workshop.pool, systemActor([bureau]), (tx) => loadBenchmark(tx, bureau, MATTER, plainDate(day)));

const OF_CITY = randomUUID();
const OF_COUNTY = randomUUID();

describe('a prefecture publishes', () => {
  test('refused for an overlap, which the dry check tells; nothing is on record', async () => {
    const overlapping = tier(content('prefecture', '兰州基准'), 0, { predicate: [[{ axis: 'volume', op: 'le', value: 50 }]] });
    const checked = await city.post('/api/benchmarks/check', { content: overlapping });
    expect(checked).toMatchObject({
      status: 200,
      body: { findings: [{ code: 'overlap', tiers: ['轻微', '一般'], at: [{ from: 50, to: 50 }] }] },
    });
    expect(await publish(city, OF_CITY, overlapping)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'benchmark/has-errors', facts: { count: 1, findings: ['overlap'] } } },
    });
    expect(await lines(city)).toEqual([]);
    expect((await city.get(`/api/benchmarks/${OF_CITY}`)).status).toBe(404);
  });

  test('refused above the maximum of the law (the provision of the matter, read by the program)', async () => {
    const over = tier(content('prefecture', '兰州基准'), 2, { outcomes: [range(8000, 10001, 'unit'), range(2000, 3000, 'individual')] });
    expect(await publish(city, OF_CITY, over)).toMatchObject({ status: 409, body: { refusal: { facts: { findings: ['above-law'] } } } });
  });

  test('then accepted; it binds the counties below, and nobody sideways sees it', async () => {
    expect(await publish(city, OF_CITY, content('prefecture', '兰州基准'))).toMatchObject({
      status: 200,
      body: { subject: OF_CITY, version: 1 },
    });
    expect(await lines(city)).toMatchObject([{ subject: OF_CITY, title: '兰州基准', fromAbove: false, standing: 'in-force', tiers: 3 }]);
    expect(await lines(county)).toMatchObject([{ subject: OF_CITY, bureau: LANZHOU, fromAbove: true }]);
    expect(await lines(otherCity)).toEqual([]);
    expect((await otherCity.get(`/api/benchmarks/${OF_CITY}`)).status).toBe(404);
    expect(await lines(otherCity, `?bureau=${CHENGGUAN}`)).toEqual([]);
    expect((await county.get(`/api/benchmarks/${OF_CITY}`)).body).toMatchObject({ ours: false, fromAbove: true, findings: [] });
    expect((await city.get(`/api/benchmarks/${OF_CITY}`)).body).toMatchObject({ ours: true, fromAbove: false });
  });

  test('one benchmark of a matter: a second is a version of the first', async () => {
    expect(await publish(city, randomUUID(), content('prefecture', '另一个'))).toMatchObject({
      status: 409,
      body: { refusal: { code: 'benchmark/matter-has-one' } },
    });
  });

  test('of another level than its own, of no matter, of no provision: bad input at the field', async () => {
    const wrong = async (more: Partial<Benchmark>, level: Benchmark['level'] = 'prefecture') =>
      (await publish(city, randomUUID(), content(level, '基准', more))).body.fields;
    expect(await wrong({}, 'province')).toEqual([{ field: 'content.level', code: 'not-an-option' }]);
    expect(await wrong({ matter: 'M999' })).toEqual([{ field: 'content.matter', code: 'not-an-option' }]);
    expect(await wrong({ basisVersionId: 'M51-2/1900' })).toEqual([{ field: 'content.basisVersionId', code: 'not-a-reference' }]);
    expect(await wrong({ title: '' })).toEqual([{ field: 'content.title', code: 'required' }]);
  });
});

describe('a county refines', () => {
  test('it may not leave the range of its prefecture', async () => {
    const lower = tier(content('county', '城关基准'), 1, { outcomes: [range(5500, 8000, 'unit'), range(1000, 2000, 'individual')] });
    expect(await publish(county, OF_COUNTY, lower)).toMatchObject({
      status: 409,
      body: {
        refusal: {
          code: 'benchmark/outside-superior',
          facts: { benchmark: '兰州基准', tier: '一般', min: 5500, tierMin: 6000, tierMax: 8000 },
        },
      },
    });
  });

  test('within it, its own holds there, and the prefecture’s elsewhere', async () => {
    const inside = tier(content('county', '城关基准'), 1, { outcomes: [range(6500, 7500, 'unit'), range(1000, 2000, 'individual')] });
    expect((await publish(county, OF_COUNTY, { ...inside, validFrom: plainDate('2026-06-01') })).status).toBe(200);
    expect((await governing(CHENGGUAN, '2026-06-01'))?.title).toBe('城关基准');
    expect((await governing(CHENGGUAN, '2026-05-31'))?.title).toBe('兰州基准');
    expect((await governing(QILIHE, '2026-06-01'))?.title).toBe('兰州基准');
    expect(await governing(QILIHE, '2025-12-31')).toBeUndefined();
    expect(await governing(JIAYUGUAN, '2026-06-01')).toBeUndefined();
  });

  test('a bureau that is not in scope is not answered for', async () => {
    const asked = inScope(server.workshop.pool, systemActor([QILIHE]), (tx) =>
      loadBenchmark(tx, CHENGGUAN, MATTER, plainDate('2026-06-01')),
    );
    expect(await asked).toBeUndefined();
  });
});

describe('nobody edits sideways, above or below', () => {
  test('not a neighbour, not the county its prefecture’s, not the prefecture or the province their county’s', async () => {
    const next = content('county', '越权', { validFrom: plainDate('2026-10-01') });
    const others = [
      { client: sideways, level: 'county', subject: OF_COUNTY },
      { client: county, level: 'county', subject: OF_CITY },
      { client: city, level: 'prefecture', subject: OF_COUNTY },
      { client: province, level: 'province', subject: OF_COUNTY },
    ] as const;
    for (const { client, level, subject } of others) {
      const published = await publish(client, subject, { ...next, level, matter: 'M01' });
      expect(published).toMatchObject({ status: 400, body: { fields: [{ field: 'subject', code: 'not-a-reference' }] } });
      const withdrawn = await client.command('/api/benchmarks/withdraw', { subject, from: '2026-11-20', reason: '越权' });
      expect(withdrawn).toMatchObject({ status: 409, body: { refusal: { code: 'benchmark/not-in-force' } } });
    }
    expect((await city.get(`/api/benchmarks/${OF_CITY}`)).body.versions).toHaveLength(1);
    expect((await county.get(`/api/benchmarks/${OF_COUNTY}`)).body.versions).toHaveLength(1);
  });

  test('without the power nobody publishes; whoever reads matters reads benchmarks, an administrator does not', async () => {
    const head = await server.signInAs(CHENGGUAN, 'head');
    expect((await publish(head, randomUUID(), content('county', '基准'))).status).toBe(403);
    expect(await lines(head)).toHaveLength(2);
    const administrator = await server.signInAs(1, 'system-administrator');
    expect((await administrator.get('/api/benchmarks')).status).toBe(403);
  });
});

describe('the calculator', () => {
  const grade = (client: Client, subject: string, body: object) =>
    client.post('/api/benchmarks/grade', { subject, version: 1, party: 'organisation', circumstances: {}, bases: {}, ...body });

  test('facts lead to a tier with its words and its range; what is missing is named', async () => {
    expect((await grade(county, OF_COUNTY, { circumstances: { volume: 50 } })).body.graded).toMatchObject({
      title: '城关基准（〔2026〕1号）',
      name: '一般',
      condition: '50m³以上100m³以下',
      min: 6500,
      max: 7500,
    });
    expect((await grade(county, OF_COUNTY, {})).body.graded).toEqual({ problem: 'fact-missing', axes: ['volume'] });
    expect((await grade(county, OF_CITY, { circumstances: { volume: 100 }, party: 'citizen' })).body.graded).toMatchObject({
      min: 2000,
      max: 3000,
    });
  });

  test('not with a benchmark that does not reach the reader', async () => {
    expect((await grade(otherCity, OF_CITY, { circumstances: { volume: 1 } })).status).toBe(404);
    expect((await grade(county, OF_COUNTY, { version: 2 })).status).toBe(404);
  });
});

describe('versions', () => {
  test('a new one ends the one before it; the matter of a benchmark never changes', async () => {
    // Wider than the version before it, which is no superior of its own.
    const wider = tier(content('prefecture', '兰州基准（二）'), 0, { outcomes: [range(5000, 7000, 'unit'), range(0, 1000, 'individual')] });
    const next = {
      ...tier(wider, 1, { outcomes: [range(7000, 8000, 'unit'), range(1000, 2000, 'individual')] }),
      validFrom: plainDate('2026-12-01'),
    };
    expect((await publish(city, OF_CITY, { ...next, matter: 'M53' })).body.fields).toEqual([
      { field: 'content.matter', code: 'fixed-field' },
    ]);
    expect(await publish(city, OF_CITY, next)).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await city.get(`/api/benchmarks/${OF_CITY}`)).body.versions).toMatchObject([
      { version: 1, standing: 'in-force', validTo: '2026-11-30' },
      { version: 2, standing: 'not-yet', validTo: null },
    ]);
    expect((await governing(QILIHE, '2026-12-01'))?.title).toBe('兰州基准（二）');
    expect((await publish(city, OF_CITY, next)).body.refusal.code).toBe('benchmark/not-after-previous');
  });

  test('withdrawn from a day on, with its reason; the prefecture’s holds again', async () => {
    const withdrawn = await county.command('/api/benchmarks/withdraw', {
      subject: OF_COUNTY,
      from: '2026-11-20',
      reason: '上级基准已足够细化',
    });
    expect(withdrawn.status).toBe(200);
    expect((await governing(CHENGGUAN, '2026-11-19'))?.title).toBe('城关基准');
    expect((await governing(CHENGGUAN, '2026-11-20'))?.title).toBe('兰州基准');
    expect(await lines(county)).toMatchObject([
      { title: '城关基准', standing: 'withdrawn' },
      { title: '兰州基准' },
      { title: '兰州基准（二）' },
    ]);
    const again = await county.command('/api/benchmarks/withdraw', { subject: OF_COUNTY, from: '2026-11-20', reason: '再次' });
    expect(again.body.refusal.code).toBe('benchmark/not-in-force');
  });

  test('its history is readable, and its rows are what its acts say', async () => {
    const types = (await county.get(`/api/history/${OF_COUNTY}`)).body.lines.map((line: { type: string }) => line.type);
    expect(types).toEqual(expect.arrayContaining(['BenchmarkPublished.v1', 'BenchmarkWithdrawn.v1']));
    const client = new pg.Client({ connectionString: server.database.ownerUrl });
    await client.connect();
    try {
      await client.query('begin');
      const { differences, unfolded } = await compareRows(client, { kinds: SUBJECT_KINDS }, 100);
      expect([...differences, ...unfolded]).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
