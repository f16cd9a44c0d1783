import { randomUUID } from 'node:crypto';
import { sequenceNow } from '@zhunsheng/server/log/sequencer';
import { createPool } from '@zhunsheng/server/postgres/pool';
import type { TestServer } from '@zhunsheng/server/testing/test-server';
import type { NoteSigner } from '@zhunsheng/domain/log/signed-note';
import { approved, type CaseTeam, done, inputs, SIX } from './case-client.ts';

let minutes = 0;

/** A whole ordinary case in one day, up to its decision. */
export async function decided(server: TestServer, team: CaseTeam, day: string, socialImpact: boolean): Promise<string> {
  const subject = randomUUID();
  const make = inputs(team, subject);
  const endAt = server.clock.now.getTime() - 600_000 * (1 + minutes++);
  await done(team.officer, 'register-clue', make.clue(day));
  await done(team.officer, 'record-check', make.check(day));
  await approved(team, 'file', make.file(day));
  await done(team.officer, 'add-evidence', make.evidence(day));
  await done(team.officer, 'record-inquest', {
    subject,
    inquest: randomUUID(),
    place: '门前',
    startAt: new Date(endAt).toISOString(),
    endAt: new Date(endAt + 60_000).toISOString(),
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

/** Puts what waits into the log, under a checkpoint signed by `signer`. */
export async function sequenced(server: TestServer, signer: NoteSigner): Promise<void> {
  const sequencer = createPool(server.database.sequencerUrl, 2);
  await sequenceNow({ pool: sequencer, signer });
  await sequencer.end();
}
