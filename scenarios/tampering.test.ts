import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rebuild } from '@zhunsheng/server/acts/rebuild';
import { sha256 } from '@zhunsheng/server/acts/append';
import { folderStore } from '@zhunsheng/server/files/file-store';
import { sequenceNow } from '@zhunsheng/server/log/sequencer';
import { openSigningKey } from '@zhunsheng/server/log/signing-key';
import { createPool } from '@zhunsheng/server/postgres/pool';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { entryHash } from '@zhunsheng/domain/log/entry';
import type { NoteSigner } from '@zhunsheng/domain/log/signed-note';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const MAIN = path.resolve(import.meta.dirname, '../cli/src/main.ts');
const TABLES = ['act', 'act_unsequenced', 'leaf', 'tile', 'checkpoint', 'subject', 'person', 'certificate', 'person_key'];

let server: TestServer;
let sequencer: Pool;
let signer: NoteSigner;
let dataDir: string;
let person: string;
let kept: string;
let scan: string;

/** A small bureau's records, a file among them, a checkpoint that somebody keeps, and then some more records. */
beforeAll(async () => {
  server = await startTestServer();
  dataDir = mkdtempSync('/tmp/zs-tampering-');
  signer = await openSigningKey(dataDir, 'zhunsheng.gansu');
  sequencer = createPool(server.database.sequencerUrl, 2);
  const clerk = await server.signInAs(1001, 'clerk');
  person = await record(clerk, 'person', { name: '汤杰涵', sex: '男', category: 'officer', phone: '13800138000' });
  kept = path.join(dataDir, 'kept-checkpoint');
  writeFileSync(kept, (await sequenceNow({ pool: sequencer, signer })).note);
  const bytes = Buffer.from('%PDF-1.7 a scanned certificate');
  scan = await folderStore(path.join(dataDir, 'files')).put(bytes);
  const file = `insert into file (digest, bureau, size, media_type, stored_at) values ($1, 1001, $2, 'application/pdf', now())`;
  await server.superuser(file, [scan, bytes.length]);
  await record(clerk, 'certificate', { person, number: '甘620120219999', issuedOn: '2022-01-10', standing: 'valid', scan });
  await sequenceNow({ pool: sequencer, signer });
  for (const table of TABLES) await server.superuser(`create table kept_${table} as table ${table}`);
});
afterEach(() => tamper(...TABLES.flatMap((table) => [`truncate ${table}`, `insert into ${table} table kept_${table}`])));
afterAll(async () => {
  await sequencer.end();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function record(client: Client, kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  expect(await client.command(`/api/ledger/${kind}/record`, { subject, values })).toMatchObject({ status: 200 });
  return subject;
}

/** What only a superuser can do: no trigger is asked. */
const tamper = async (...statements: string[]): Promise<void> => {
  await server.superuser(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n'));
};

/** What the command prints on this database, and how it ends. */
function verify(...more: string[]): Promise<{ code: number; findings: string[]; last: string }> {
  const environment = {
    ...process.env,
    DATABASE_URL: server.database.appUrl,
    DATABASE_OWNER_URL: server.database.ownerUrl,
    ZHUNSHENG_DATA: dataDir,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [MAIN, 'log', 'verify', ...more], { env: environment, timeout: 50_000 }, (error, stdout, stderr) => {
      const lines = stdout.trimEnd().split('\n');
      if (stderr !== '') reject(new Error(stderr));
      resolve({ code: Number(error?.code ?? 0), findings: lines.slice(0, -1), last: lines.at(-1) ?? '' });
    });
  });
}

const hex = (bytes: Uint8Array): string => `'\\x${Buffer.from(bytes).toString('hex')}'`;

/** The act that recorded the person with another name, hashed as the writer would. */
async function forgedAct(): Promise<string> {
  const [act] = await server.superuser<{ body: string }>('select body from act where subject = $1', [person]);
  const body = (act?.body ?? '').replace('汤杰涵', '汤杰');
  const salt = randomBytes(16);
  return `update act set body = '${body}', salt = ${hex(salt)}, hash = ${hex(entryHash(salt, body, sha256))} where subject = '${person}'`;
}

test('untouched records have no finding, and the last line says what was checked', async () => {
  const { code, findings, last } = await verify('--checkpoint', kept);
  expect(findings).toEqual([]);
  expect(last).toMatch(/acts \d{3} · .*leaves \d{3} · .*checkpoints 2 · .*rows \d{3} · .*files 1 · [\d.]+ s — .*nothing wrong/);
  expect(code).toBe(0);
});

test('a changed row is named with its column', async () => {
  await tamper(`update person set name = '汤杰' where subject = '${person}'`);
  const { code, findings } = await verify();
  expect(findings).toEqual([`✗ 数据行被改动 row was changed: person ${person} version 1 (name) [row-changed]`]);
  expect(code).toBe(1);
});

test('a changed act is named, and with it the row that no longer follows', async () => {
  await tamper(`update act set body = replace(body, '汤杰涵', '汤杰') where subject = '${person}'`);
  const { findings } = await verify();
  expect(findings).toContain(`✗ 记录被改动 act was changed: ${person} #1 (hash) [act-changed]`);
  expect(findings).toContain(`✗ 数据行被改动 row was changed: person ${person} version 1 (name, name_key, grams) [row-changed]`);
});

test('act and row changed consistently are named by the log', async () => {
  await tamper(await forgedAct());
  await rebuild({ ownerUrl: server.database.ownerUrl, kinds: SUBJECT_KINDS });
  const { findings } = await verify();
  expect(findings).toEqual([`✗ 记录被改动 act was changed: ${person} #1 (leaf) [act-changed]`]);
});

test('a deleted act is named', async () => {
  await tamper(
    `delete from act where subject = '${person}'`,
    `delete from person where subject = '${person}'`,
    `delete from subject where id = '${person}'`,
  );
  const { findings } = await verify();
  expect(findings).toEqual([`✗ 记录被删除 act was deleted: ${person} #1 [act-deleted]`]);
});

test('reordered leaves are named', async () => {
  const [at] = await server.superuser<{ index: string }>('select index from leaf where subject = $1', [person]);
  const index = Number(at?.index);
  const places = `(${index}, ${index - 1})`;
  await tamper(
    `update leaf set index = index + 1000000 where index in ${places}`,
    `update leaf set index = ${2 * index - 1} - (index - 1000000) where index >= 1000000`,
  );
  const { findings } = await verify();
  expect(findings.filter((line) => line.endsWith('[leaf-reordered]'))).toHaveLength(2);
  expect(findings).toContain(`✗ 日志次序被改动 leaf was reordered: ${index - 1}, ${person} #1 [leaf-reordered]`);
});

test('a key that is gone without an act is named', async () => {
  await tamper(`delete from person_key where person = '${person}'`);
  const { code, findings } = await verify();
  expect(findings).toEqual([`✗ 密钥缺失且无删除记录 key is missing and no act erased it: person ${person} [key-missing]`]);
  expect(code).toBe(1);
});

test('a changed file and a missing one are named', async () => {
  const place = path.join(dataDir, 'files', scan.slice(0, 2), scan.slice(2));
  writeFileSync(place, '%PDF-1.7 another certificate');
  expect((await verify()).findings).toEqual([`✗ 文件被改动 file was changed: ${scan} (1001) [file-changed]`]);
  rmSync(place);
  expect((await verify()).findings).toEqual([`✗ 文件缺失 file is missing: ${scan} (1001) [file-missing]`]);
  writeFileSync(place, '%PDF-1.7 a scanned certificate');
});

test('a log that was written anew and signed with the stolen key is found by the kept checkpoint, and only by it', async () => {
  await tamper(await forgedAct(), 'truncate leaf, tile, checkpoint', 'insert into act_unsequenced select subject, position from act');
  await rebuild({ ownerUrl: server.database.ownerUrl, kinds: SUBJECT_KINDS });
  await sequenceNow({ pool: sequencer, signer });
  expect(await verify()).toMatchObject({ code: 0, findings: [] });
  const { code, findings } = await verify('--checkpoint', kept);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/the log contradicts the checkpoint given.*\[kept-checkpoint-contradicted\]$/);
  expect(code).toBe(1);
});
