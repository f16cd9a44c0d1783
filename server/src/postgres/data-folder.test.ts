import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseIntoClientConfig } from 'pg-connection-string';
import { databaseOf, socketUrl, withDatabase, withRole, withUser } from './connection-url.ts';
import { defaultDataFolder } from './data-folder.ts';

test('two clones have two data folders, and ZHUNSHENG_DATA overrules', () => {
  const environment = { HOME: os.tmpdir() };
  expect(defaultDataFolder(environment, '/a')).not.toBe(defaultDataFolder(environment, '/b'));
  expect(defaultDataFolder({ ZHUNSHENG_DATA: '/srv/data' }, '/a')).toBe('/srv/data');
  expect(defaultDataFolder(environment, '/a', true)).toMatch(/^\/var\/lib\/zhunsheng\/[0-9a-f]{12}$/);
});

test('with a HOME that cannot be written the data lies in the clone, and stays there', () => {
  const clone = mkdtempSync(path.join(os.tmpdir(), 'zs clone '));
  const unusable = path.join(clone, 'a-file-in-place-of-a-home');
  writeFileSync(unusable, '');
  try {
    expect(defaultDataFolder({ HOME: unusable }, clone, false)).toBe(path.join(clone, '.data'));
    mkdirSync(path.join(clone, '.data'));
    expect(defaultDataFolder({ HOME: os.tmpdir() }, clone, false)).toBe(path.join(clone, '.data'));
  } finally {
    rmSync(clone, { recursive: true });
  }
});

test('a socket URL is read by pg, with a space in the path, another user, database and role', () => {
  const url = socketUrl({ user: 'postgres', database: 'postgres', socketFolder: '/tmp/zs dir/ö' });
  expect(parseIntoClientConfig(url)).toMatchObject({ user: 'postgres', database: 'postgres', host: '/tmp/zs dir/ö' });
  const other = withRole(withUser(withDatabase(url, 'zhunsheng'), 'zs_owner'), 'zs_jobs');
  expect(parseIntoClientConfig(other)).toMatchObject({
    user: 'zs_owner',
    database: 'zhunsheng',
    host: '/tmp/zs dir/ö',
    options: '-c role=zs_jobs',
  });
  expect(databaseOf(other)).toBe('zhunsheng');
});
