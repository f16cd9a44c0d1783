import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { SYSTEM_ACCOUNT } from '@zhunsheng/server/acts/actor';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AFTER_MIDNIGHT, BEFORE_MIDNIGHT, found, recordCertificate, recordOfficer, recordPost, runDaily } from './recording.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = BEFORE_MIDNIGHT;
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

describe('a certificate lapses (Guideline art. 6 item 2)', () => {
  test('the day after its last one, in every bureau, by the software, once', async () => {
    const person = await recordOfficer(clerk, '汤杰涵');
    const last = await recordCertificate(clerk, person, { expiresOn: '2026-11-20' });
    await recordPost(clerk, person, { title: '执法队员', enforcing: true, line: 'frontline', from: '2024-01-01' });
    const suspended = await recordCertificate(clerk, await recordOfficer(clerk, '邵静'), {
      expiresOn: '2026-11-01',
      standing: 'suspended',
    });
    const unlimited = await recordCertificate(clerk, await recordOfficer(clerk, '范玉涛'), { expiresOn: null });
    const elsewhere = await server.signInAs(1050, 'clerk');
    const old = await recordCertificate(elsewhere, await recordOfficer(elsewhere, '廖天志'), {
      issuedOn: '2015-01-01',
      expiresOn: '2020-06-30',
    });

    await runDaily(server, 'lapse-certificates');
    expect((await found(clerk, 'certificate', last))?.values['standing']).toBe('valid');
    expect((await found(elsewhere, 'certificate', old))?.values['standing']).toBe('lapsed');
    expect((await found(elsewhere, 'certificate', old, '&on=2020-06-30'))?.values['standing']).toBe('valid');
    expect((await found(elsewhere, 'certificate', old, '&on=2020-07-01'))?.values['standing']).toBe('lapsed');

    server.clock.now = AFTER_MIDNIGHT;
    await runDaily(server, 'lapse-certificates');
    await runDaily(server, 'lapse-certificates');
    expect((await found(clerk, 'certificate', last))?.values['standing']).toBe('lapsed');
    expect((await found(clerk, 'certificate', last, '&on=2026-11-20'))?.values['standing']).toBe('valid');
    expect((await found(clerk, 'certificate', suspended))?.values['standing']).toBe('suspended');
    expect((await found(clerk, 'certificate', unlimited))?.values['standing']).toBe('valid');
    const lapses = await server.superuser<{ actor: string; occurred_on: Date }>(
      `select actor, subject from act where type = 'CertificateChanged.v1'`,
    );
    expect(lapses).toHaveLength(2);
    expect(new Set(lapses.map(({ actor }) => actor))).toEqual(new Set([SYSTEM_ACCOUNT]));
    const work = (await clerk.get('/api/worklist')).body.items.map((item: { kind: string; label: string }) => `${item.kind} ${item.label}`);
    expect(work).toContain('officer-without-certificate 汤杰涵');
  });

  test('what the job wrote is what the acts give', async () => {
    const client = new pg.Client({ connectionString: server.database.ownerUrl });
    await client.connect();
    try {
      await client.query('begin');
      expect(await compareRows(client, { kinds: SUBJECT_KINDS }, 100)).toMatchObject({ differences: [], unfolded: [] });
    } finally {
      await client.end();
    }
  });
});
