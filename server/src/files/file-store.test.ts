import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileStore, folderStore } from './file-store.ts';

let root: string;
let store: FileStore;

beforeEach(() => {
  root = mkdtempSync('/tmp/zs-store-');
  store = folderStore(path.join(root, 'files'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Buffer> {
  for (const each of texts) yield Buffer.from(each);
}

const digestOf = (content: string) => createHash('sha256').update(content).digest('hex');
const arriving = () => readdirSync(path.join(root, 'files-arriving'));

test('what arrives in pieces is hashed on the way and kept whole', async () => {
  const arrival = await store.receive(chunks('准', '绳', '1'));
  expect(arrival).toMatchObject({ digest: digestOf('准绳1'), size: 7 });
  expect(await store.has(arrival.digest)).toBe(false);
  await arrival.keep();
  await arrival.drop();
  expect(await text((await store.get(arrival.digest))!)).toBe('准绳1');
  expect(await store.sizeOf(arrival.digest)).toBe(7);
  expect(await store.digestOf(arrival.digest)).toBe(arrival.digest);
  expect(await text((await store.get(arrival.digest, { start: 6, end: 6 }))!)).toBe('1');
  expect(arriving()).toEqual([]);
});

test('what breaks off leaves nothing, and neither does what is dropped', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('half');
    throw new Error('gone');
  }
  await expect(store.receive(broken())).rejects.toThrow('gone');
  expect(arriving()).toEqual([]);
  const arrival = await store.receive(chunks('x'));
  expect(arriving()).toHaveLength(1);
  await arrival.drop();
  expect(arriving()).toEqual([]);
  expect(await store.has(arrival.digest)).toBe(false);
});

test('the same content twice is one file', async () => {
  const [one, two] = [await store.receive(chunks('same')), await store.receive(chunks('sa', 'me'))];
  await one.keep();
  await two.keep();
  expect(await store.put(Buffer.from('same'))).toBe(one.digest);
  expect(arriving()).toEqual([]);
  expect(await text((await store.get(one.digest))!)).toBe('same');
});

test('what a crash cut off is removed after a day, what is still arriving is not', async () => {
  expect(await store.removeAbandoned(new Date())).toBe(0);
  const [old, fresh] = [await store.receive(chunks('old')), await store.receive(chunks('fresh'))];
  utimesSync(old.place, 1_000, 1_000);
  expect(await store.removeAbandoned(new Date(Date.now() - 86_400_000))).toBe(1);
  await fresh.keep();
  expect(await store.has(fresh.digest)).toBe(true);
  expect(arriving()).toEqual([]);
});

test('a name that is no digest opens nothing', () => {
  expect(() => store.placeOf('../../etc/passwd')).toThrow(RangeError);
  expect(() => store.thumbnailPlaceOf('A'.repeat(64))).toThrow(RangeError);
});
