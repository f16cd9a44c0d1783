import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Client, TestServer } from '@zhunsheng/server/testing/test-server';
import { expect } from 'vitest';
import { act, at, type CaseTeam, inputs, staying, uploadPicture } from '../case-client.ts';
import { record, recordCertificate, recordOfficer } from '../recording.ts';

/** One case as it was recorded (SOURCE.md). */
export interface RecordedCase {
  readonly id: string;
  readonly party?: string;
  readonly conduct?: string;
  readonly basis?: string;
  readonly statutory?: { readonly min?: number; readonly max?: number; readonly unit?: { readonly min: number; readonly max: number } };
  readonly fine?: number | null;
  readonly procedure?: string;
  readonly dates?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

export const RECORDED = JSON.parse(readFileSync(new URL('penalty-cases.json', import.meta.url), 'utf8')) as readonly RecordedCase[];

export function recorded(id: string): RecordedCase {
  const found = RECORDED.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no recorded case ${id}`);
  return found;
}

/** What all replays together came to. */
export const tally = { cases: 0, accepted: 0, refused: new Map<string, number>() };

// What the procedure asks for and no record has. Names, officers, files and addresses are supplied; amounts never.
export const SUPPLIED = {
  place: '案发地点（记录未载明）',
  // Whether he was fourteen is not on record: an adult is supplied.
  citizen: { kind: 'citizen', name: '当事人甲', birthOn: '1975-06-01' },
  household: { kind: 'business-household', name: '某商户' },
  organisation: { kind: 'organisation', name: '某单位' },
} as const;

/** A bureau of Gansu that stands in for the one of the record, with a prefecture that enters local law. */
export interface Replay {
  readonly subject: string;
  readonly team: CaseTeam;
  readonly make: ReturnType<typeof inputs>;
  day(day: string, hour?: number): void;
  done(name: string, input: object, client?: Client): Promise<any>;
  approved(name: string, input: object, points?: readonly string[]): Promise<any>;
  refused(name: string, input: object, code: string, facts?: object): Promise<void>;
  page(): Promise<any>;
  /** Another file of the same bureau. */
  another(): Replay;
}

async function suppliedTeam(server: TestServer, bureau: number): Promise<CaseTeam> {
  const signedIn = async (role: 'clerk' | 'officer' | 'head' | 'reviewer') => staying(server, await server.signInAs(bureau, role));
  const [clerk, officer, head] = [await signedIn('clerk'), await signedIn('officer'), await signedIn('head')];
  const certified = async (name: string) => {
    const person = await recordOfficer(clerk, name, { joinedOn: '2010-01-04' });
    await recordCertificate(clerk, person, { issuedOn: '2012-01-10', expiresOn: null });
    return person;
  };
  const [first, second] = [await certified('执法人员一'), await certified('执法人员二')];
  return { bureau, clerk, officer, head, reviewer: head, first, second, third: first, file: await uploadPicture(server, officer) };
}

export async function replayIn(
  server: TestServer,
  bureau: number,
  day: string,
  matters: readonly string[],
  mandate: object = {},
): Promise<Replay> {
  at(server, day);
  const team = await suppliedTeam(server, bureau);
  for (const matter of matters) {
    await record(team.clerk, 'mandate', {
      matter,
      decidedBy: '同级人民政府',
      documentTitle: '关于确定城市管理执法事项的通知',
      documentNumber: '〔2010〕1号',
      from: '2010-01-01',
      executedBy: 'self',
      ...mandate,
    });
  }
  return replayOf(server, team);
}

function replayOf(server: TestServer, team: CaseTeam): Replay {
  const subject = randomUUID();
  const count = (answer: { status: number; body: any }) => {
    if (answer.status === 200) tally.accepted += 1;
    return answer;
  };
  const done = async (name: string, input: object, client: Client = team.officer) => {
    const answer = count(await act(client, name, input));
    expect(answer, `${name} ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
    return answer.body;
  };
  return {
    subject,
    team,
    make: inputs(team, subject),
    day: (day, hour) => at(server, day, hour),
    done,
    approved: async (name, input, points = []) => {
      await done(name, input);
      return done('approve', { subject: (input as { subject: string }).subject, act: name, points }, team.head);
    },
    refused: async (name, input, code, facts = {}) => {
      const { status, body } = await act(team.officer, name, input);
      expect({ status, refusal: body.refusal }, `${name} ${JSON.stringify(body)}`).toMatchObject({ status: 409, refusal: { code, facts } });
      tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
    },
    page: async () => {
      const { status, body } = await team.officer.get(`/api/penalty-cases/${subject}`);
      expect(status).toBe(200);
      return body;
    },
    another: () => replayOf(server, team),
  };
}

/** Local law as the record states it. From which day it is in force no record says: the day of the act stands in. */
export async function enterLocalLaw(
  server: TestServer,
  prefecture: number,
  matter: string,
  day: string,
  law: object,
): Promise<Awaited<ReturnType<Client['command']>> & { subject: string }> {
  const clerk = await server.signInAs(prefecture, 'clerk');
  const subject = randomUUID();
  const values = {
    matter,
    duty: null,
    inForceFrom: day,
    inForceUntil: null,
    party: 'any',
    circumstance: 'ordinary',
    fine: 'mandatory',
    rangeKind: 'amount',
    base: null,
    documentFile: await uploadPicture(server, clerk),
    ...law,
  };
  const answer = await clerk.command('/api/ledger/basis-entry/record', { subject, values });
  return { ...answer, subject };
}

/** Clue, check, filing, order to correct, evidence and record on one day: what no record leaves out, in the order of the law. */
export async function investigated(
  replay: Replay,
  day: string,
  filing: object,
  more: { readonly clue?: object; readonly correction?: object } = {},
): Promise<void> {
  const { make } = replay;
  await replay.done('register-clue', make.clue(day, { place: SUPPLIED.place, party: null, content: '见案件记录', ...more.clue }));
  await replay.done('record-check', { ...make.check(day), content: '到场核查' });
  await replay.approved('file', make.file(day, { place: SUPPLIED.place, title: '案件', ...filing }));
  await replay.done('add-evidence', make.evidence(day, { proves: '见案件记录' }));
  await replay.done('record-inquest', {
    subject: replay.subject,
    inquest: randomUUID(),
    place: SUPPLIED.place,
    startAt: `${day}T00:10:00.000Z`,
    endAt: `${day}T00:40:00.000Z`,
    officers: [replay.team.first, replay.team.second],
    certificateShown: true,
    partyPresent: true,
    text: '现场勘验',
    signature: replay.team.file,
    files: [],
  });
  await replay.done('order-correction', make.correction(day, { receiver: '当事人', content: '责令改正', ...more.correction }));
}
