import { randomUUID } from 'node:crypto';
import type { PersonLine } from '@zhunsheng/contract/people';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

async function record(kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  const answer = await clerk.command(`/api/ledger/${kind}/record`, { subject, values });
  expect(answer.body).toMatchObject({ subject });
  return subject;
}

const person = (name: string, values: object = {}) => record('person', { name, sex: '男', category: 'officer', ...values });
const certificate = (holder: string, number: string, expiresOn: string | null) =>
  record('certificate', { person: holder, number, issuedOn: '2021-01-01', expiresOn, standing: 'valid' });

async function listed(query = '', client: Client = clerk): Promise<PersonLine[]> {
  return (await client.get(`/api/people${query}`)).body.rows;
}

const lineOf = async (subject: string, query = '') => (await listed(`?subject=${subject}${query}`))[0];

describe('the list of people (Guideline art. 6, Screen)', () => {
  test('a certificate is green while it is valid, yellow within 90 days, red when expired, and grey for an auxiliary', async () => {
    const [long, soon, over] = [await person('安一'), await person('安二'), await person('安三')];
    const auxiliary = await person('安四', { category: 'auxiliary' });
    await certificate(long, '甘1', '2030-01-01');
    await certificate(soon, '甘2', '2027-02-17');
    await certificate(over, '甘3', '2026-11-19');
    expect((await lineOf(long))?.certificate).toMatchObject({ standing: 'valid', light: 'green', expiresOn: '2030-01-01' });
    expect((await lineOf(soon))?.certificate).toMatchObject({ standing: 'valid', light: 'yellow' });
    expect((await lineOf(over))?.certificate).toMatchObject({ standing: 'expired', light: 'red' });
    expect((await lineOf(auxiliary))?.certificate).toMatchObject({ standing: 'not-needed', light: 'grey', number: null });
    expect((await listed('?where=certificate:red')).map(({ name }) => name)).toEqual(['安三']);
    // The last day of validity is a day on which it holds.
    expect((await lineOf(over, '&on=2026-11-19'))?.certificate).toMatchObject({ standing: 'valid' });
  });

  test('only centralised training counts for an officer, any for an auxiliary, and only that of this year (art. 6 items 2 and 3)', async () => {
    const [officer, auxiliary] = [await person('白一'), await person('白二', { category: 'auxiliary' })];
    const session = (centralised: boolean, from: string, until: string) =>
      record('training-session', {
        title: `培训${from}`,
        kind: 'business',
        centralised,
        place: 'own',
        from,
        until,
        halfDays: 4,
        exam: false,
      });
    const together = await session(true, '2026-03-02', '2026-03-03');
    const apart = await session(false, '2026-04-07', '2026-04-08');
    const lastYear = await session(true, '2025-03-03', '2025-03-04');
    const days = {
      [together]: ['2026-03-02', '2026-03-03'],
      [apart]: ['2026-04-07', '2026-04-08'],
      [lastYear]: ['2025-03-03', '2025-03-04'],
    };
    for (const who of [officer, auxiliary]) {
      for (const [held, [from, until]] of Object.entries(days))
        await record('attendance', { person: who, session: held, from, until, halfDays: 4 });
    }
    expect(await lineOf(officer)).toMatchObject({ halfDays: 4, halfDaysAsked: 10 });
    expect(await lineOf(auxiliary)).toMatchObject({ halfDays: 8, halfDaysAsked: 10 });
    expect(await lineOf(officer, '&on=2026-03-01')).toMatchObject({ halfDays: 0 });
    expect(await lineOf(officer, '&on=2025-12-31')).toMatchObject({ halfDays: 4 });
  });

  test('pages follow each other without a gap or a repeat in every order', async () => {
    for (let index = 0; index < 5; index += 1)
      await person(`陈${'一二三四五'[index]}`, index === 0 ? {} : { joinedOn: `201${index}-01-01` });
    const whole = (await listed('?limit=1000')).length;
    for (const order of ['sort=name', 'sort=certificate&order=desc', 'sort=training', 'sort=joined&order=desc', 'sort=number']) {
      const found: string[] = [];
      for (let after = ''; found.length < 1000; ) {
        const { body } = await clerk.get(`/api/people?limit=3&${order}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`);
        found.push(...body.rows.map(({ subject }: PersonLine) => subject));
        if (body.next === null) break;
        after = body.next;
      }
      expect(new Set(found).size, order).toBe(whole);
      expect(found.length, order).toBe(whole);
    }
  });

  test('a neighbouring bureau sees nobody of it, the prefecture everybody', async () => {
    await person('丁一');
    expect(await listed('', await server.signInAs(1002, 'clerk'))).toEqual([]);
    expect(await listed('?bureau=1001', await server.signInAs(1002, 'clerk'))).toEqual([]);
    const prefecture = await listed('?limit=1000', await server.signInAs(101, 'supervisor'));
    expect(prefecture.map(({ name }) => name)).toContain('丁一');
  });

  test('people are found by pinyin initials, and a filter that the list does not know is refused', async () => {
    await person('邵静', { sex: '女' });
    expect((await listed('?q=sj')).map(({ name }) => name)).toContain('邵静');
    expect(await clerk.get('/api/people?where=idNumber:620')).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'where', code: 'unknown-field' }] },
    });
    expect(await clerk.get('/api/people?after=nonsense')).toMatchObject({ status: 400 });
  });
});
