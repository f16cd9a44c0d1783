import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceNow } from './sequencer.ts';
import { appendActs, bareActs } from './testing/bare-acts.ts';
import { openTestLog, type TestLog } from './testing/test-log.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
  await appendActs(log.owner, bareActs(2));
  await sequenceNow({ pool: log.sequencer, signer: log.signer });
});
afterAll(() => log.close());

test.each([
  ['zs_owner changes a leaf', 'owner', 'update leaf set position = 9'],
  ['zs_owner deletes a leaf', 'owner', 'delete from leaf'],
  ['zs_owner empties the leaves', 'owner', 'truncate leaf'],
  ['zs_owner changes a checkpoint', 'owner', 'update checkpoint set size = 9'],
  ['zs_owner deletes a checkpoint', 'owner', 'delete from checkpoint'],
  ['zs_owner empties the checkpoints', 'owner', 'truncate checkpoint'],
  ['zs_owner changes a tile', 'owner', "update tile set hashes = decode(repeat('00', 64), 'hex')"],
  ['zs_owner deletes a tile', 'owner', 'delete from tile'],
  ['zs_owner empties the tiles', 'owner', 'truncate tile'],
  ['zs_sequencer changes a leaf', 'sequencer', 'update leaf set position = 9'],
  ['zs_sequencer reads the body of an act', 'sequencer', 'select body from act'],
  ['zs_app adds a leaf', 'app', "insert into leaf values (9, gen_random_uuid(), 1, decode(repeat('00', 32), 'hex'))"],
  ['zs_app adds a checkpoint', 'app', "insert into checkpoint values (9, decode(repeat('00', 32), 'hex'), '', now())"],
  ['zs_app changes a tile', 'app', 'update tile set hashes = hashes'],
] as const)('the database refuses that %s', async (_name, role, statement) => {
  await expect(log[role].query(statement)).rejects.toMatchObject({ code: '42501' });
});
