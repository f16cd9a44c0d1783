import { randomUUID } from 'node:crypto';
import { jobsOf } from '@zhunsheng/server/jobs';
import { CALENDAR } from '@zhunsheng/server/server';
import type { Client, TestServer } from '@zhunsheng/server/testing/test-server';
import { expect } from 'vitest';

/** Records one entry by its ledger's own command and returns its subject. */
export async function record(client: Client, kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  const answer = await client.command(`/api/ledger/${kind}/record`, { subject, values });
  expect(answer, `${kind} ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
  return subject;
}

export const recordOfficer = (client: Client, name: string, values: object = {}): Promise<string> =>
  record(client, 'person', { name, sex: '男', category: 'officer', joinedOn: '2019-03-01', ...values });

let numbers = 0;

export const recordCertificate = (client: Client, person: string, values: object = {}): Promise<string> =>
  record(client, 'certificate', {
    person,
    number: `甘6201${String(++numbers).padStart(8, '0')}`,
    issuedOn: '2022-01-10',
    expiresOn: '2027-01-09',
    standing: 'valid',
    ...values,
  });

export const recordPost = (client: Client, person: string, values: object = {}): Promise<string> =>
  record(client, 'post', { person, title: '内勤', enforcing: false, line: 'office', from: '2024-01-01', ...values });

export const recordLiaison = (client: Client, person: string, from = '2024-01-01'): Promise<string> =>
  record(client, 'duty', { person, duty: 'liaison', from });

export const recordSession = (client: Client, values: object = {}): Promise<string> =>
  record(client, 'training-session', {
    title: '集中培训',
    kind: 'business',
    centralised: true,
    place: 'own',
    from: '2026-05-11',
    until: '2026-05-13',
    halfDays: 6,
    exam: true,
    ...values,
  });

interface ListedRow {
  subject: string;
  bureau: number;
  values: Record<string, unknown>;
}

export async function listed(client: Client, kind: string, query = ''): Promise<ListedRow[]> {
  const { status, body } = await client.get(`/api/ledger/${kind}?limit=500${query}`);
  expect(status).toBe(200);
  return body.rows as ListedRow[];
}

export async function found(client: Client, kind: string, subject: string, query = ''): Promise<ListedRow | undefined> {
  return (await listed(client, kind, query)).find((row) => row.subject === subject);
}

/** Ten minutes before midnight in Lanzhou, and five past: a day goes by and nobody's session ends. */
export const BEFORE_MIDNIGHT = new Date('2026-11-20T15:50:00.000Z');
export const AFTER_MIDNIGHT = new Date('2026-11-20T16:05:00.000Z');

export async function runDaily(server: TestServer, task: string): Promise<void> {
  const job = jobsOf(server.workshop, server.keys, () => CALENDAR, {
    files: server.files,
    reminders: server.reminders.deliver,
    log: { error: () => undefined },
  })[task];
  if (job === undefined) throw new Error(`no job ${task}`);
  await job({ bureau: 1, actor: '', facts: {} });
}
