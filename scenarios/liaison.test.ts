import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found, listed, recordLiaison, recordOfficer } from './recording.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

const replace = (client: Client, person: string, from: string) => {
  const dutySubject = randomUUID();
  return client.command('/api/personnel/replace-liaison', { person, from, dutySubject });
};

describe('the liaison (Guideline art. 26)', () => {
  test('the first is recorded as a duty, a second is refused, he is replaced in one command (26.G1)', async () => {
    const first = await recordOfficer(clerk, '汤杰涵');
    const second = await recordOfficer(clerk, '蒋霞', { sex: '女' });
    expect(await replace(clerk, second, '2026-11-20')).toMatchObject({
      status: 409,
      body: { refusal: { code: 'duty/no-liaison-to-replace', gate: '26.G1' } },
    });
    const held = await recordLiaison(clerk, first);
    const doubled = await clerk.command('/api/ledger/duty/record', {
      subject: randomUUID(),
      values: { person: second, duty: 'liaison', from: '2026-11-20' },
    });
    expect(doubled).toMatchObject({
      status: 409,
      body: { refusal: { code: 'duty/second-liaison', gate: '26.G1', facts: { liaison: '汤杰涵', duty: held } } },
    });
    const ended = await clerk.command('/api/ledger/duty/change', {
      subject: held,
      position: 1,
      from: '2026-11-20',
      patch: { until: '2026-11-20' },
      reason: null,
    });
    expect(ended).toMatchObject({ status: 409, body: { refusal: { code: 'duty/liaison-without-successor', gate: '26.G1' } } });
    const done = await replace(clerk, second, '2026-12-01');
    expect(done).toMatchObject({ status: 200, body: { ended: held } });
    expect((await found(clerk, 'duty', held))?.values).toMatchObject({ person: first, from: '2024-01-01', until: '2026-11-30' });
    expect((await found(clerk, 'duty', done.body.subject))?.values).toMatchObject({
      person: second,
      duty: 'liaison',
      from: '2026-12-01',
      until: null,
    });
  });

  test('he is not replaced by himself, nor by somebody of another bureau, nor before he began', async () => {
    const other = await server.signInAs(1003, 'clerk');
    const liaison = await recordOfficer(other, '范玉涛');
    const successor = await recordOfficer(other, '莫磊涵');
    await recordLiaison(other, liaison, '2026-01-01');
    expect(await replace(other, liaison, '2026-11-20')).toMatchObject({ status: 409, body: { refusal: { code: 'duty/held-already' } } });
    expect(await replace(other, successor, '2025-06-01')).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/until-before-from' } },
    });
    const stranger = await recordOfficer(clerk, '邵静');
    expect(await replace(other, stranger, '2026-11-20')).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/not-on-record' } },
    });
    expect((await listed(other, 'duty')).map(({ values }) => values['person'])).toEqual([liaison]);
  });

  test('two clerks who replace him at the same time: one of them is accepted', async () => {
    const here = await server.signInAs(1004, 'clerk');
    const there = await server.signInAs(1004, 'clerk');
    await recordLiaison(here, await recordOfficer(here, '廖天志'));
    const [one, two] = [await recordOfficer(here, '薛文博'), await recordOfficer(here, '谭雨桐')];
    const answers = await Promise.all([replace(here, one, '2026-11-21'), replace(there, two, '2026-11-21')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const open = (await listed(here, 'duty')).filter(({ values }) => values['until'] === null);
    expect(open).toHaveLength(1);
  });
});
