import { randomUUID } from 'node:crypto';
import { settingsPath, type SettingsView } from '@zhunsheng/contract/settings';
import { inTransaction } from '@zhunsheng/server/acts/transaction';
import { loadSettings } from '@zhunsheng/server/settings/load-settings';
import { type Client, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { DEFAULT_SETTINGS } from '@zhunsheng/domain/settings/settings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listed, record } from './recording.ts';

let server: TestServer;
let province: Client;
let county: Client;

beforeAll(async () => {
  server = await startTestServer();
  province = await server.signInAs(1, 'supervisor');
  county = await server.signInAs(1001, 'clerk');
});
afterAll(() => server.close());

const SOURCE = '甘肃省住房和城乡建设厅通知 第三条';

async function settingOf(client: Client, key: string, on = '2026-11-20') {
  const { status, body } = await client.get(`${settingsPath}?on=${on}`);
  expect(status).toBe(200);
  return (body as unknown as SettingsView).settings.find((setting) => setting.key === key);
}

const loaded = (day: string) => inTransaction(server.workshop.pool, (tx) => loadSettings(tx, plainDate(day)));

test('the shipped figures hold until the province sets one, and then every bureau reads it from its day on', async () => {
  expect(await settingOf(county, 'defenceDays')).toEqual({ key: 'defenceDays', value: 5, shipped: 5, mark: 'memory', set: null });
  expect(await loaded('2026-11-20')).toEqual(DEFAULT_SETTINGS);
  const subject = await record(province, 'setting', {
    key: 'defenceDays',
    value: 7,
    source: SOURCE,
    document: null,
    from: '2026-12-01',
    until: null,
  });
  expect(await settingOf(county, 'defenceDays')).toMatchObject({ value: 5, set: null });
  expect(await settingOf(county, 'defenceDays', '2026-12-01')).toMatchObject({
    value: 7,
    shipped: 5,
    set: { subject, source: SOURCE, from: '2026-12-01' },
  });
  expect([(await loaded('2026-11-30')).defenceDays, (await loaded('2026-12-01')).defenceDays]).toEqual([5, 7]);
  expect(await listed(county, 'setting')).toEqual([]);
});

test('of two in force the one that began later counts, and after its last day the earlier one again', async () => {
  const base = { key: 'hearingThresholdCitizen', source: SOURCE, document: null };
  await record(province, 'setting', { ...base, value: 3_000, from: '2026-01-01', until: null });
  await record(province, 'setting', { ...base, value: 10_000, from: '2026-06-01', until: '2026-08-31' });
  const days = ['2025-12-31', '2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'];
  const figures = await Promise.all(days.map(async (day) => (await loaded(day)).hearingThresholdCitizen));
  expect(figures).toEqual([5_000, 3_000, 10_000, 10_000, 3_000]);
});

test('one that is taken back no longer counts, and a flag is read as yes or no', async () => {
  const subject = await record(province, 'setting', {
    key: 'businessHouseholdAsCitizen',
    value: 0,
    source: SOURCE,
    document: null,
    from: '2026-01-01',
    until: null,
  });
  expect((await loaded('2026-11-20')).businessHouseholdAsCitizen).toBe(false);
  expect(await province.command('/api/ledger/setting/withdraw', { subject, position: 1, reason: '登记有误' })).toMatchObject({
    status: 200,
  });
  expect((await loaded('2026-11-20')).businessHouseholdAsCitizen).toBe(true);
});

test.each([
  [1001, { key: 'archiveDays', value: 60 }, 'setting/not-the-province'],
  [101, { key: 'archiveDays', value: 60 }, 'setting/not-the-province'],
  [1, { key: 'archiveDays', value: 0 }, 'setting/value-out-of-range'],
  [1, { key: 'standingBuildingContinues', value: 2 }, 'setting/value-out-of-range'],
  [1, { key: 'archiveDays', value: 60, until: '2025-12-31' }, 'ledger/until-before-from'],
  [1, { key: 'hearingThresholdCitizen', value: 4_000 }, 'setting/day-taken'],
])('bureau %i is refused %j: %s', async (bureau, values, code) => {
  const client = bureau === 1001 ? county : bureau === 1 ? province : await server.signInAs(bureau, 'clerk');
  const entry = { source: SOURCE, document: null, from: '2026-01-01', until: null, ...values };
  const answer = await client.command('/api/ledger/setting/record', { subject: randomUUID(), values: entry });
  expect(answer).toMatchObject({ status: 409, body: { refusal: { code } } });
});

test('who has no power over settings is refused by name', async () => {
  const officer = await server.signInAs(1, 'officer');
  const values = { key: 'archiveDays', value: 60, source: SOURCE, document: null, from: '2026-02-01', until: null };
  expect(await officer.command('/api/ledger/setting/record', { subject: randomUUID(), values })).toMatchObject({
    body: { refusal: { code: 'power/not-yours' } },
  });
});
