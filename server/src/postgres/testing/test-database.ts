import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../connection-url.ts';
import { grantDatabase, roleUrls, type DatabaseUrls } from '../prepare.ts';
import type { TestCluster } from './test-cluster.ts';

export type TestDatabase = DatabaseUrls & { superuserUrl: string; name: string; drop: () => Promise<void> };

/** A fresh, migrated, empty database for one test file. */
export async function createTestDatabase(cluster: TestCluster = inject('testCluster')): Promise<TestDatabase> {
  const name = `zs_test_${randomBytes(6).toString('hex')}`;
  await administer(cluster, `create database ${name} template ${cluster.template} owner zs_owner strategy file_copy`);
  const superuserUrl = withDatabase(cluster.superuserUrl, name);
  await grantDatabase(superuserUrl);
  return {
    ...roleUrls(superuserUrl),
    superuserUrl,
    name,
    drop: () => administer(cluster, `drop database if exists ${name} with (force)`),
  };
}

async function administer(cluster: TestCluster, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
