import { randomUUID } from 'node:crypto';
import { REVIEW_POINT_WORDS } from '@zhunsheng/domain/penalty-case/ids';
import { type Client, signInWith, type TestServer } from '@zhunsheng/server/testing/test-server';
import { expect } from 'vitest';
import { record, recordCertificate, recordOfficer } from './recording.ts';

type Answer = { status: number; body: any };

/** Who works on cases in one bureau. */
export interface CaseTeam {
  readonly bureau: number;
  readonly officer: Client;
  readonly head: Client;
  readonly reviewer: Client;
  readonly clerk: Client;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** A file of the bureau that is on record. */
  readonly file: string;
}

/** A client that signs in anew when its session has run out: cases take weeks. */
export function staying(server: TestServer, first: Client): Client {
  let current = first;
  const again = async <T extends { status: number }>(ask: (client: Client) => Promise<T>): Promise<T> => {
    const answer = await ask(current);
    if (answer.status !== 401) return answer;
    current = await signInWith(server.app, first.account, first.login, first.password);
    return ask(current);
  };
  return {
    ...first,
    get headers() {
      return current.headers;
    },
    get: (path) => again((client) => client.get(path)),
    post: (path, body) => again((client) => client.post(path, body)),
    command: (path, input, commandId = randomUUID()) => again((client) => client.command(path, input, commandId)),
  };
}

let pictures = 0;

/** Uploads a small picture that differs from every other and returns its digest. */
export async function uploadPicture(server: TestServer, client: Client): Promise<string> {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const bytes = Buffer.concat([png, Buffer.from(`picture ${++pictures} ${randomUUID()}`)]);
  const boundary = 'zs-boundary';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { ...client.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  expect(response.statusCode, response.body).toBe(200);
  return response.json().digest as string;
}

export async function caseTeam(server: TestServer, bureau: number): Promise<CaseTeam> {
  const signedIn = async (role: 'clerk' | 'officer' | 'head' | 'reviewer') => staying(server, await server.signInAs(bureau, role));
  const clerk = await signedIn('clerk');
  const officer = await signedIn('officer');
  const head = await signedIn('head');
  const reviewer = await signedIn('reviewer');
  const certified = async (name: string) => {
    const person = await recordOfficer(clerk, name);
    await recordCertificate(clerk, person);
    return person;
  };
  const first = await certified('赵明');
  const second = await certified('钱亮');
  const third = await certified('孙宏');
  return { bureau, officer, head, reviewer, clerk, first, second, third, file: await uploadPicture(server, officer) };
}

/** Puts matters into the bureau's decided mandate. */
export async function mandateOf(clerk: Client, ...matters: string[]): Promise<void> {
  for (const matter of matters) {
    await record(clerk, 'mandate', {
      matter,
      decidedBy: '兰州市城关区人民政府',
      documentTitle: '关于明确城市管理执法事项的通知',
      documentNumber: '城政发〔2020〕12号',
      from: '2020-06-01',
      executedBy: 'self',
    });
  }
}

export const NOON = (day: string, hour = 9, minute = 0): string =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`).toISOString();

export async function act(client: Client, name: string, input: object): Promise<Answer> {
  return client.command(`/api/penalty-case/${name}`, input);
}

export async function done(client: Client, name: string, input: object): Promise<Answer> {
  const answer = await act(client, name, input);
  expect(answer, `${name} ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
  return answer;
}

export async function approved(
  team: CaseTeam,
  name: string,
  input: { readonly subject: string } & Readonly<Record<string, unknown>>,
  points: readonly string[] = [],
): Promise<Answer> {
  await done(team.officer, name, input);
  return done(team.head, 'approve', { subject: input.subject, act: name, points });
}

/** A legal review that finds every point in order. */
export const ALL_RIGHT = Object.fromEntries(REVIEW_POINT_WORDS.map((point) => [point, true]));
export const SIX = ['facts', 'evidence', 'basis', 'procedure', 'discretion', 'documents'];

/** Sets the clock to nine in the morning of a day in Lanzhou. */
export function at(server: TestServer, day: string, hour = 9): void {
  server.clock.now = new Date(NOON(day, hour));
}

export const inputs = (team: CaseTeam, subject: string) => {
  const officers = [team.first, team.second];
  return {
    clue: (on: string, more: object = {}) => ({
      subject,
      on,
      source: 'patrol',
      matter: 'M14',
      place: '张掖路100号门前',
      placeBureau: team.bureau,
      party: '李建国',
      content: '巡查发现门前人行道被擅自占用',
      files: [team.file],
      ...more,
    }),
    check: (on: string) => ({ subject, on, officers, content: '到场核查属实', files: [] }),
    file: (actFrom: string, more: object = {}) => ({
      subject,
      matter: 'M14',
      title: '李建国擅自占用城市道路案',
      place: '张掖路100号门前',
      placeBureau: team.bureau,
      actFrom,
      discoveredOn: actFrom,
      party: { kind: 'citizen', name: '李建国', idNumber: '620102197607280535', address: '兰州市城关区庆阳路1号', phone: '13900000000' },
      officers,
      reasons: '有初步证据证明存在违法行为',
      ...more,
    }),
    evidence: (on: string, more: object = {}) => ({
      subject,
      evidence: randomUUID(),
      on,
      kind: 'audio-visual',
      title: '现场照片',
      source: '现场拍摄',
      officers,
      original: true,
      proves: '占用人行道堆放货物',
      files: [team.file],
      ...more,
    }),
    interview: (day: string, more: object = {}) => ({
      subject,
      interview: randomUUID(),
      person: '李建国',
      role: 'party',
      place: '执法中队询问室',
      startAt: NOON(day, 8, 0),
      endAt: NOON(day, 8, 40),
      officers,
      certificateShown: true,
      rightsTold: true,
      text: '问：货物是谁堆放的？答：是我。以上属实。',
      signature: team.file,
      ...more,
    }),
    correction: (on: string, more: object = {}) => ({
      subject,
      correction: randomUUID(),
      kind: 'correct',
      on,
      officers,
      method: 'direct',
      receiver: '李建国',
      signature: team.file,
      content: '立即清理占用人行道的货物',
      deadline: on,
      education: '已讲解城市道路管理条例的规定',
      ...more,
    }),
    conclude: (more: object = {}) => ({
      subject,
      outcome: 'penalise',
      facts: '李建国于门前人行道堆放货物，占用面积四平方米，有照片、笔录为证。',
      basis: 'M14/2019',
      penalties: [{ kind: 'fine', yuan: 500 }],
      fineReason: '经责令改正，影响通行，给予罚款',
      reasons: '情节较轻，初次违法。',
      ...more,
    }),
    served: (on: string, more: object = {}) => ({
      subject,
      on,
      officers,
      method: 'direct',
      receiver: '李建国',
      signature: team.file,
      ...more,
    }),
    decide: (more: object = {}) => ({
      subject,
      outcome: 'penalise',
      penalties: [{ kind: 'fine', yuan: 500 }],
      payTo: '兰州银行城关支行 账号另附',
      socialImpact: false,
      reasons: '事实清楚，证据确凿。',
      ...more,
    }),
  };
};
