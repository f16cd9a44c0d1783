import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lapsePreservationsJob } from '@zhunsheng/server/penalty-case/lapse-preservations';
import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import pg from 'pg';
import { inflate, readZip } from '@zhunsheng/server/workbook/zip';
import { act, approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX } from './case-client.ts';
import { decided } from './published-decision.ts';
import { recordOfficer } from './recording.ts';

let server: TestServer;
let team: CaseTeam;
const out = (...all: unknown[]) => process.stderr.write(`PROBE ${all.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}\n`);

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

async function raw(client: Client, name: string, input: object, headers = client.headers, commandId: string = randomUUID()) {
  return server.app.inject({ method: 'POST', url: `/api/penalty-case/${name}`, headers, payload: { commandId, ...input } });
}
async function clue(more: object = {}): Promise<string> {
  const subject = randomUUID();
  await done(team.officer, 'register-clue', inputs(team, subject).clue('2026-03-02', more));
  return subject;
}
const docxText = (bytes: Uint8Array): string => readZip(bytes, 1_000).filter(({ name }) => name === 'word/document.xml').map((one) => Buffer.from(inflate(one)).toString()).join('');


async function foldedOf(subject: string) {
  const kind = SUBJECT_KINDS.get('penalty-case') as any;
  const rows = await server.superuser<any>('select body from act where subject = $1 order by position', [subject]);
  const state = rows.reduce((s: any, { body }: any) => kind.evolve(s, JSON.parse(body)), kind.initial);
  const [row] = kind.rowsOf(state, { subject, audience: 'bureau', members: null });
  return { step_days: row.step_days, limits: row.limits };
}
test('U publish twice at once', async () => {
  at(server, '2026-03-02');
  const subject = await decided(server, team, '2026-03-02', true);
  const page = (await team.officer.get(`/api/penalty-cases/${subject}`)).body;
  const answers = await Promise.all([1, 2, 3].map(() => act(team.clerk, 'publish', { subject, text: page.publicText })));
  out('U', answers.map((one) => [one.status, one.body.refusal?.code]));
  const liaison = await server.signInAs(1001, 'liaison');
  const history = JSON.stringify((await liaison.get(`/api/history/${subject}`)).body);
  out('U liaison history', history.includes('李建国'), history.includes('兰州银行'), history.length);
  const client = new pg.Client({ connectionString: server.database.ownerUrl });
  await client.connect(); await client.query('begin');
  const c = await compareRows(client, { kinds: SUBJECT_KINDS }, 100);
  out('U rows', c.differences, c.unfolded, c.subjects);
  out('U stored', await server.superuser('select step_days, limits from penalty_case where subject = $1', [subject]));
  const f = await foldedOf(subject); out('U folded', f);
  await client.query('rollback'); await client.end();
});
