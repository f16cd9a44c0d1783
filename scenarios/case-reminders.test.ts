import { randomUUID } from 'node:crypto';
import { addDays, addMonths, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '@zhunsheng/server/acts/actor';
import { inScope } from '@zhunsheng/server/acts/transaction';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf } from './case-client.ts';
import { decided } from './published-decision.ts';
import { runDaily } from './recording.ts';

let server: TestServer;
let team: CaseTeam;
let elsewhere: CaseTeam;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  elsewhere = await caseTeam(server, 1002);
  await mandateOf(team.clerk, 'M14');
  await mandateOf(elsewhere.clerk, 'M14');
});
beforeEach(async () => {
  await server.superuser('delete from outbox');
});
afterAll(async () => server.close());

interface Made {
  account: string;
  subject: string;
  bureau: number;
  kind: string;
  day_class: number;
  case_number: string | null;
  due_on: string;
}

/** What the outbox holds after the job of that day. */
async function remindedOn(day: string): Promise<Made[]> {
  at(server, day);
  await runDaily(server, 'plan-reminders');
  return server.superuser<Made>(
    `select account, subject, bureau, kind, day_class, case_number, to_char(due_on, 'YYYY-MM-DD') as due_on from outbox order by day_class desc, account`,
  );
}

const whom = (made: readonly Made[], dayClass: number) =>
  made
    .filter(({ day_class }) => day_class === dayClass)
    .map(({ account }) => account)
    .sort();
const handlers = () => [team.officer.account, team.clerk.account].sort();

async function limitOf(by: CaseTeam, subject: string, limit: string): Promise<{ warnOn: PlainDate; legalDue: PlainDate }> {
  const [found] = await server.superuser<{ line: { warnOn: PlainDate; legalDue: PlainDate } }>(
    `select l.line from penalty_case, jsonb_array_elements(limits) l (line) where subject = $1 and bureau = $2 and l.line ->> 'limit' = $3`,
    [subject, by.bureau, limit],
  );
  if (found === undefined) throw new Error(`no ${limit}`);
  return found.line;
}

async function clue(by: CaseTeam, day: string): Promise<string> {
  at(server, day);
  const subject = randomUUID();
  await done(by.officer, 'register-clue', inputs(by, subject).clue(day));
  return subject;
}

test('whoever handles cases is reminded once when a limit is near, once on its day and once after it; then the head too', async () => {
  const subject = await clue(team, '2026-03-02');
  const { warnOn } = await limitOf(team, subject, 'T01');
  expect(await remindedOn(addDays(warnOn, -10))).toEqual([]);
  const near = await remindedOn(addDays(warnOn, -1));
  expect(whom(near, 3)).toEqual(handlers());
  expect(near[0]).toMatchObject({ subject, bureau: 1001, kind: 'T01', due_on: warnOn });
  expect(await remindedOn(addDays(warnOn, -1))).toEqual(near);
  const onTheDay = await remindedOn(warnOn);
  expect(whom(onTheDay, 0)).toEqual(handlers());
  expect(onTheDay).toHaveLength(4);
  const { legalDue } = await limitOf(team, subject, 'T01');
  const over = await remindedOn(addDays(legalDue, 1));
  expect(whom(over, -1)).toEqual([...handlers(), team.head.account].sort());
  expect(await remindedOn(addDays(legalDue, 2))).toEqual(over);
  expect(over).toHaveLength(7);
});

test('a reminder holds no name, no title and no place; the number once there is one', async () => {
  const subject = await clue(team, '2026-04-01');
  await done(team.officer, 'record-check', inputs(team, subject).check('2026-04-01'));
  await approved(team, 'file', inputs(team, subject).file('2026-04-01'));
  const { warnOn } = await limitOf(team, subject, 'T07');
  const own = (await remindedOn(warnOn)).filter((row) => row.subject === subject);
  expect(own.map(({ kind }) => kind)).toContain('T07');
  expect(own[0]?.case_number).toMatch(/〔2026〕第\d{3}号$/);
  const [whole] = await server.superuser<{ text: string }>('select json_agg(o)::text as text from outbox o where subject = $1', [subject]);
  for (const word of ['李建国', '占用', '张掖路', '1390000', '6201']) expect(whole?.text).not.toContain(word);
});

test('what was met, and what is a party’s to do in time, makes none', async () => {
  const subject = await clue(team, '2026-05-11');
  const { warnOn } = await limitOf(team, subject, 'T01');
  await done(team.officer, 'record-check', inputs(team, subject).check('2026-05-11'));
  await approved(team, 'file', inputs(team, subject).file('2026-05-11'));
  const kinds = (await remindedOn(addDays(warnOn, 1))).filter((row) => row.subject === subject).map(({ kind }) => kind);
  expect(kinds).toEqual([]);
});

test('an unpaid decision is told of sixty, thirty and ten days before the court’s window closes', async () => {
  at(server, '2026-06-01');
  const subject = await decided(server, team, '2026-06-01', false);
  await done(team.officer, 'serve-decision', inputs(team, subject).served('2026-06-01'));
  const { warnOn } = await limitOf(team, subject, 'T14');
  expect(warnOn > addMonths('2026-06-01' as PlainDate, 8)).toBe(true);
  const classesOn = async (day: PlainDate) =>
    [
      ...new Set((await remindedOn(day)).filter((row) => row.subject === subject && row.kind === 'T14').map(({ day_class }) => day_class)),
    ].sort((a, b) => a - b);
  expect(await classesOn(addDays(warnOn, -61))).toEqual([]);
  expect(await classesOn(addDays(warnOn, -60))).toEqual([60]);
  expect(await classesOn(addDays(warnOn, -30))).toEqual([30, 60]);
  expect(await classesOn(addDays(warnOn, -10))).toEqual([10, 30, 60]);
});

test('only accounts of the case’s own bureau, and only those that still work', async () => {
  const subject = await clue(elsewhere, '2026-03-03');
  await server.superuser('update account set disabled = true where subject = $1', [elsewhere.clerk.account]);
  const { legalDue } = await limitOf(elsewhere, subject, 'T01');
  const own = (await remindedOn(addDays(legalDue, 1))).filter((row) => row.subject === subject);
  expect(own.map(({ account }) => account).sort()).toEqual([elsewhere.officer.account, elsewhere.head.account].sort());
});

test('the functions behind it serve the bureau that is written to, and no other', async () => {
  const rows = (bureau: number) =>
    inScope(server.workshop.pool, systemActor([1001]), async (tx) => {
      const limits = await tx.query('select 1 from case_limits_to_remind($1, $2)', [bureau, '2099-01-01']);
      const accounts = await tx.query('select 1 from accounts_with_roles($1, $2, $3)', [bureau, ['officer'], '2026-03-03']);
      return [(limits.rowCount ?? 0) > 0, (accounts.rowCount ?? 0) > 0];
    });
  expect(await rows(1001)).toEqual([true, true]);
  expect(await rows(1002)).toEqual([false, false]);
});
