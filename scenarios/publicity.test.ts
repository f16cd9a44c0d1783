import { createHash } from 'node:crypto';
import { entryHash } from '@zhunsheng/domain/log/entry';
import { verifyInclusion } from '@zhunsheng/domain/log/merkle-proof';
import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import { testSigner } from '@zhunsheng/server/log/testing/test-log';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, at, type CaseTeam, caseTeam, done, mandateOf } from './case-client.ts';
import { decided, sequenced } from './published-decision.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

const publicly = async (path: string) => (await server.app.inject({ url: path })).json();

test('a decision of social impact is published masked, found by its number, proven against the log, and taken back', async () => {
  const subject = await decided(server, team, '2026-03-02', true);
  const page = (await team.officer.get(`/api/penalty-cases/${subject}`)).body;
  expect(page.publicText).toContain('当事人：李某某');
  expect(page.publicText).toContain('罚款500元');
  const number = page.file.decision.derived.number as string;
  expect((await publicly(`/api/public/decisions?number=${encodeURIComponent(number)}`)).rows).toEqual([]);

  const named = await act(team.clerk, 'publish', { subject, text: `${page.publicText}\n联系电话 13900000000` });
  expect(named.body.refusal).toMatchObject({ code: 'case/not-masked', facts: { lacks: 'phone' } });
  at(server, '2026-03-12');
  const late = await act(team.clerk, 'publish', { subject, text: page.publicText });
  expect(late.body.refusal).toMatchObject({ code: 'case/late-without-reason', facts: { limit: 'T18', due: '2026-03-11' } });
  at(server, '2026-03-11');
  await done(team.clerk, 'publish', { subject, text: page.publicText });

  const { rows } = await publicly(`/api/public/decisions?number=${encodeURIComponent(number)}`);
  expect(rows).toMatchObject([{ number, text: page.publicText, bureauName: '城关区城市管理综合执法局' }]);
  expect(JSON.stringify(rows)).not.toContain(subject);
  await sequenced(server, testSigner());
  const { proof, text } = await publicly(`/api/public/decisions/${rows[0].id}`);
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  expect(JSON.parse(proof.act).data.digest).toBe(createHash('sha256').update(text).digest('hex'));
  const entry = entryHash(Buffer.from(proof.salt, 'hex'), proof.act, sha256);
  expect(Buffer.from(entry).toString('hex')).toBe(proof.entry);
  const [size, root] = [Number(proof.checkpoint.split('\n')[1]), Buffer.from(proof.checkpoint.split('\n')[2], 'base64')];
  const path = proof.path.map((hash: string) => Buffer.from(hash, 'hex'));
  expect(verifyInclusion({ index: proof.index, size, leaf: leafHash(entry, sha256), proof: path, root }, sha256)).toBe(true);

  await done(team.clerk, 'withdraw-publication', { subject, on: '2026-03-11', reason: '公示内容有误' });
  expect((await publicly(`/api/public/decisions/${rows[0].id}`)).text).toBeNull();
  expect((await publicly('/api/public/decisions')).rows).toEqual([]);
});

test('what has no social impact is not published', async () => {
  at(server, '2026-03-11');
  const subject = await decided(server, team, '2026-03-11', false);
  const refused = await act(team.clerk, 'publish', { subject, text: '决定' });
  expect(refused.body.refusal).toMatchObject({ code: 'case/no-social-impact' });
});

test('anybody may check a certificate number, and learns no name', async () => {
  const { rows } = (await team.clerk.get('/api/ledger/certificate?limit=1')).body;
  const number = rows[0].values.number as string;
  const found = await publicly(`/api/public/certificate?number=${encodeURIComponent(number)}`);
  expect(found).toMatchObject({ found: true, valid: true, bureauName: '城关区城市管理综合执法局' });
  expect(found.surname).toHaveLength(1);
  expect(await publicly('/api/public/certificate?number=甘000')).toMatchObject({ found: false, valid: false });
});

test('what nobody can have meant is answered in words, not by a fault, and finds nothing', async () => {
  const status = async (path: string) => {
    const response = await server.app.inject({ url: path });
    return [response.statusCode, response.json().fields ?? response.json().rows ?? response.json()];
  };
  for (const path of ['/api/public/decisions', '/api/public/certificate']) {
    expect(await status(`${path}?number=${'9'.repeat(5000)}`)).toEqual([400, [{ field: 'number', code: 'too-long' }]]);
    expect(await status(`${path}?number=a%00b`)).toEqual([400, [{ field: 'number', code: 'control-characters' }]]);
    expect(await status(`${path}?number=%20`)).toEqual([400, [{ field: 'number', code: 'required' }]]);
    expect((await status(`${path}?number=1&number=2`))[0]).toBe(400);
  }
  for (const any of ['%25', '_', '*', "' or 1=1 --", '甘62%25', '%5c'])
    expect([any, await status(`/api/public/certificate?number=${encodeURIComponent(decodeURIComponent(any))}`)]).toEqual([
      any,
      [200, { found: false, valid: false, bureauName: null, surname: null }],
    ]);
  expect(await status('/api/public/decisions?number=%25')).toEqual([200, []]);
  for (const query of ['bureau=0', 'bureau=9999999999999', 'bureau=x', 'before=2026-02-30', 'before=x%00'])
    expect([query, (await status(`/api/public/decisions?${query}`))[0]]).toEqual([query, 400]);
  expect((await status('/api/public/decisions/%00'))[0]).toBe(404);
});
