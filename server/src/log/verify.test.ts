import { checkpointBody } from '@zhunsheng/domain/log/checkpoint';
import { type NoteSigner, signNote } from '@zhunsheng/domain/log/signed-note';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { sha256 } from './hashing.ts';
import { sequenceNow } from './sequencer.ts';
import { appendActs, bareAct, type BareAct, bareActs } from './testing/bare-acts.ts';
import { emptyLog, keepLog, openTestLog, restoreLog, tamper, type TestLog, testSigner } from './testing/test-log.ts';
import { verifyLog } from './verify.ts';

const ACTS = 600;
let log: TestLog;
let victim: BareAct;
let keptNote: string;

/** 600 acts with a checkpoint after 300 that somebody keeps; the victim is the second act of its subject. */
beforeAll(async () => {
  log = await openTestLog();
  const acts = bareActs(ACTS);
  victim = acts[100] as BareAct;
  await appendActs(log.owner, acts.slice(0, 300));
  keptNote = (await sequenceNow({ pool: log.sequencer, signer: log.signer })).note;
  await appendActs(log.owner, acts.slice(300));
  await sequenceNow({ pool: log.sequencer, signer: log.signer });
  await keepLog(log);
});
beforeEach(() => restoreLog(log));
afterAll(() => log.close());

async function findings(options: { kept?: boolean; keys?: readonly NoteSigner[] } = {}): Promise<readonly Finding[]> {
  const { keys = [log.signer], kept = false } = options;
  return (await verifyLog({ pool: log.owner, trustedKeys: keys, ...(kept ? { expectedCheckpoint: keptNote } : {}) })).findings;
}

const here = () => `subject = '${victim.subject}' and position = ${victim.position}`;
const hex = (bytes: Uint8Array): string => `'\\x${Buffer.from(bytes).toString('hex')}'`;
const indexOf = async ({ subject, position }: BareAct): Promise<number> =>
  Number(
    (await log.owner.query<{ index: string }>('select index from leaf where subject = $1 and position = $2', [subject, position])).rows[0]
      ?.index,
  );

/** The victim's act with another content, hashed as the writer would. */
function forged(): { act: BareAct; statement: string } {
  const act = bareAct(victim.subject, victim.position, 'as somebody would like it');
  return { act, statement: `update act set body = '${act.body}', salt = ${hex(act.salt)}, hash = ${hex(act.hash)} where ${here()}` };
}

test('an untouched log has no findings, and says what was checked', async () => {
  const progress: string[] = [];
  const verification = await verifyLog({
    pool: log.owner,
    trustedKeys: [log.signer],
    expectedCheckpoint: keptNote,
    progress: (part, done) => progress.push(`${part} ${done}`),
  });
  expect(verification).toMatchObject({ findings: [], omitted: 0, acts: ACTS, leaves: ACTS, checkpoints: 2 });
  expect(progress).toEqual(['tree 600', 'acts 600']);
});

test('an empty log has no findings', async () => {
  await emptyLog(log);
  expect(await verifyLog({ pool: log.owner, trustedKeys: [log.signer] })).toMatchObject({
    findings: [],
    acts: 0,
    leaves: 0,
    checkpoints: 0,
  });
});

test('a changed body is named', async () => {
  await tamper(log, `update act set body = replace(body, 'as recorded', 'as forged!!') where ${here()}`);
  expect(await findings()).toEqual([{ kind: 'act-changed', subject: victim.subject, position: victim.position, differs: ['hash'] }]);
});

test('a changed column is named with its column', async () => {
  await tamper(log, `update act set bureau = 8, occurred_on = '2020-01-01' where ${here()}`);
  expect(await findings()).toEqual([
    { kind: 'act-changed', subject: victim.subject, position: victim.position, differs: ['bureau', 'occurredOn'] },
  ]);
});

test('a body and its hash changed consistently are named: the leaf has the old one', async () => {
  await tamper(log, forged().statement);
  expect(await findings()).toEqual([{ kind: 'act-changed', subject: victim.subject, position: victim.position, differs: ['leaf'] }]);
});

test('body, hash and leaf changed consistently are named: the tile has the old one', async () => {
  const { act, statement } = forged();
  await tamper(log, statement, `update leaf set hash = ${hex(act.hash)} where ${here()}`);
  expect(await findings()).toContainEqual({
    kind: 'leaf-changed',
    subject: victim.subject,
    position: victim.position,
    index: await indexOf(victim),
  });
});

test('checkpoints that the leaves do not lead to are named once, with their number', async () => {
  await tamper(log, `update leaf set hash = ${hex(forged().act.hash)} where ${here()}`);
  expect(await findings()).toContainEqual({ kind: 'checkpoint-other-root', size: 300, more: 1 });
});

test('a checkpoint of another log is named, stored or kept', async () => {
  const { rows } = await log.owner.query<{ root: Buffer }>('select root from checkpoint where size = 600');
  const body = checkpointBody({ origin: 'another.example/log', size: 600, root: rows[0]?.root ?? new Uint8Array(0) });
  const note = signNote(body, log.signer, sha256);
  await tamper(log, `update checkpoint set note = '${note}' where size = 600`);
  const verification = await verifyLog({ pool: log.owner, trustedKeys: [log.signer], expectedCheckpoint: note });
  expect(verification.findings).toEqual([
    { kind: 'kept-checkpoint-unusable', problem: 'other-origin' },
    { kind: 'checkpoint-wrong', size: 600, problem: 'other-origin' },
  ]);
});

test('a changed leaf is blamed on the leaf, not on its act', async () => {
  await tamper(log, `update leaf set hash = ${hex(new Uint8Array(32))} where ${here()}`);
  const found = await findings();
  expect(found).toContainEqual({ kind: 'leaf-changed', subject: victim.subject, position: victim.position, index: await indexOf(victim) });
  expect(found.filter(({ kind }) => kind === 'act-changed' || kind === 'tile-wrong')).toEqual([]);
});

test('a deleted act is named, whether its leaf was left or deleted too', async () => {
  const index = await indexOf(victim);
  await tamper(log, `delete from act where ${here()}`);
  const deleted = { kind: 'act-deleted', subject: victim.subject, position: victim.position };
  expect(await findings()).toEqual([deleted]);
  await tamper(log, `delete from leaf where ${here()}`);
  expect(await findings()).toEqual([{ kind: 'leaf-missing', index, until: index }, deleted]);
});

test('an act deleted before it was sequenced is named', async () => {
  const [act] = bareActs(1, 1) as [BareAct];
  await appendActs(log.owner, [act]);
  await tamper(log, `delete from act where subject = '${act.subject}'`);
  expect(await findings()).toEqual([{ kind: 'act-deleted', subject: act.subject, position: 1 }]);
});

test('an act kept from the log is named once it is a minute old, and at once when it is not even queued', async () => {
  const [old, fresh, unqueued] = bareActs(3, 1) as [BareAct, BareAct, BareAct];
  await appendActs(log.owner, [old, fresh, unqueued]);
  const now = new Date();
  for (const { subject } of [fresh, unqueued]) {
    await tamper(
      log,
      `update act set recorded_at = '${now.toISOString()}', body = replace(body, '2026-10-12T02:03:04.005Z', '${now.toISOString()}') where subject = '${subject}'`,
    );
  }
  await tamper(
    log,
    `update act set recorded_at = '2020-01-01' where subject = '${old.subject}'`,
    `delete from act_unsequenced where subject = '${unqueued.subject}'`,
  );
  const unsequenced = (await findings()).filter(({ kind }) => kind === 'act-never-sequenced');
  expect(unsequenced.map((finding) => 'subject' in finding && finding.subject).toSorted()).toEqual(
    [old.subject, unqueued.subject].toSorted(),
  );
});

test('two leaves that changed places are named', async () => {
  const [a, b] = [await indexOf(victim), 500];
  await tamper(
    log,
    `update leaf set index = 1000000 + index where index in (${a}, ${b})`,
    `update leaf set index = ${a + b} - (index - 1000000) where index >= 1000000`,
  );
  const reordered = (await findings()).filter(({ kind }) => kind === 'leaf-reordered');
  expect(reordered.map((finding) => 'index' in finding && finding.index)).toEqual([a, b]);
});

test('positions of one subject in the wrong order are named even when tiles and checkpoints were made anew', async () => {
  await tamper(log, 'delete from checkpoint', 'delete from tile', 'delete from leaf');
  await tamper(log, 'insert into leaf select row_number() over (order by subject, position desc) - 1, subject, position, hash from act');
  const found = await findings();
  expect(found).toContainEqual(expect.objectContaining({ kind: 'leaf-reordered', subject: victim.subject, position: 2 }));
});

test('a wrong, a missing and a superfluous tile are named', async () => {
  await tamper(log, 'update tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and index = 1');
  expect(await findings()).toEqual([{ kind: 'tile-wrong', level: 0, index: 1, problem: 'differs' }]);
  await tamper(log, 'update tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and index = 1');
  expect(await findings()).toEqual([]);
  await tamper(log, 'update tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 1');
  expect(await findings()).toEqual([{ kind: 'tile-wrong', level: 1, index: 0, problem: 'differs' }]);
  await tamper(log, 'delete from tile where level = 1', `insert into tile values (2, 0, ${hex(new Uint8Array(32))})`);
  expect(await findings()).toEqual([
    { kind: 'tile-wrong', level: 2, index: 0, problem: 'unexpected' },
    { kind: 'tile-wrong', level: 1, index: 0, problem: 'missing' },
  ]);
});

test.each([
  ["note = replace(note, E'\\n600\\n', E'\\n601\\n')", 'wrong-signature'],
  ["note = 'nothing signed'", 'malformed'],
  ['size = 599', 'columns-differ'],
  ['root = sha256(root)', 'columns-differ'],
])('a changed checkpoint is named: %s', async (change, problem) => {
  await tamper(log, `update checkpoint set ${change} where size = 600`);
  expect(await findings()).toContainEqual({ kind: 'checkpoint-wrong', size: change === 'size = 599' ? 599 : 600, problem });
});

test('a checkpoint beyond the tree is named: the end of the log was cut off', async () => {
  await tamper(log, 'delete from leaf where index >= 590');
  expect(await findings()).toContainEqual({ kind: 'checkpoint-wrong', size: 600, problem: 'beyond-tree' });
});

test('a leaf at an absurd index ends the check, not the program', async () => {
  await tamper(log, 'update leaf set index = 9000000000000000 where index = 599');
  expect(await findings()).toContainEqual({ kind: 'leaf-missing', index: 599, until: 8_999_999_999_999_999 });
});

test('a checkpoint signed by another key is named, unless that key is trusted', async () => {
  const other = testSigner();
  await appendActs(log.owner, bareActs(1));
  await sequenceNow({ pool: log.sequencer, signer: other });
  expect(await findings()).toEqual([{ kind: 'checkpoint-other-key', size: 601, signers: [other.name] }]);
  expect(await findings({ keys: [other, log.signer] })).toEqual([]);
});

test('a log rewritten and signed anew with the stolen key is found through a checkpoint that somebody kept', async () => {
  await tamper(
    log,
    forged().statement,
    'delete from checkpoint',
    'delete from tile',
    'delete from leaf',
    'insert into act_unsequenced select subject, position from act',
  );
  await sequenceNow({ pool: log.sequencer, signer: log.signer });
  expect(await findings()).toEqual([]);
  expect(await findings({ kept: true })).toEqual([{ kind: 'kept-checkpoint-contradicted', size: 300, problem: 'other-root' }]);
});

test('a log cut back behind a kept checkpoint is named', async () => {
  await tamper(log, 'delete from checkpoint', 'delete from tile', 'delete from leaf', 'delete from act', 'delete from act_unsequenced');
  expect(await findings({ kept: true })).toEqual([{ kind: 'kept-checkpoint-contradicted', size: 300, problem: 'tree-shorter' }]);
});

test.each([
  ['malformed', () => 'nothing', {}],
  ['wrong-signature', () => keptNote.replace('\n300\n', '\n299\n'), {}],
  ['other-key', () => keptNote, { keys: [testSigner()] }],
])('a kept checkpoint that proves nothing is named: %s', async (problem, note, options: { keys?: NoteSigner[] }) => {
  const verification = await verifyLog({ pool: log.owner, trustedKeys: options.keys ?? [log.signer], expectedCheckpoint: note() });
  expect(verification.findings).toContainEqual({ kind: 'kept-checkpoint-unusable', problem });
});

test('findings beyond the first thousand are counted, not kept', async () => {
  await appendActs(log.owner, bareActs(600));
  await tamper(log, 'update act set bureau = 8');
  const verification = await verifyLog({ pool: log.owner, trustedKeys: [log.signer] });
  expect(verification.findings).toHaveLength(1_000);
  expect(verification.omitted).toBeGreaterThan(0);
});

test('nothing is verified without a trusted key', async () => {
  await expect(verifyLog({ pool: log.owner, trustedKeys: [] })).rejects.toThrow('trusted key');
});
