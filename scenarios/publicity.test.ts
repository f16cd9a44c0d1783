import { createHash, randomUUID } from 'node:crypto';
import { entryHash } from '@zhunsheng/domain/log/entry';
import { verifyInclusion } from '@zhunsheng/domain/log/merkle-proof';
import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import { sequenceNow } from '@zhunsheng/server/log/sequencer';
import { testSigner } from '@zhunsheng/server/log/testing/test-log';
import { createPool } from '@zhunsheng/server/postgres/pool';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX } from './case-client.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

async function decided(day: string, socialImpact: boolean): Promise<string> {
  const subject = randomUUID();
  const make = inputs(team, subject);
  await done(team.officer, 'register-clue', make.clue(day));
  await done(team.officer, 'record-check', make.check(day));
  await approved(team, 'file', make.file(day));
  await done(team.officer, 'add-evidence', make.evidence(day));
  await done(team.officer, 'record-inquest', {
    subject,
    inquest: randomUUID(),
    place: '门前',
    startAt: new Date(server.clock.now.getTime() - 600_000 * (1 + minutes)).toISOString(),
    endAt: new Date(server.clock.now.getTime() - 600_000 * (1 + minutes++) + 60_000).toISOString(),
    officers: [team.first, team.second],
    certificateShown: true,
    partyPresent: true,
    text: '占用四平方米',
    signature: team.file,
  });
  await done(team.officer, 'order-correction', make.correction(day));
  await approved(team, 'conclude', make.conclude());
  await done(team.officer, 'serve-notice', make.served(day));
  await done(team.officer, 'waive-defence', { subject, on: day, waivesHearing: true, signature: team.file });
  await approved(team, 'decide', make.decide({ socialImpact }), SIX);
  return subject;
}
let minutes = 0;

const publicly = async (path: string) => (await server.app.inject({ url: path })).json();

test('a decision of social impact is published masked, found by its number, proven against the log, and taken back', async () => {
  const subject = await decided('2026-03-02', true);
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
  const sequencer = createPool(server.database.sequencerUrl, 2);
  await sequenceNow({ pool: sequencer, signer: testSigner() });
  await sequencer.end();
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
  const subject = await decided('2026-03-11', false);
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
