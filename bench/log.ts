// What the log costs: `node bench/log.ts [acts]`, on a database of its own with fsync on.
import { generateKeyPairSync, sign } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NoteSigner } from '@zhunsheng/domain/log/signed-note';
import { rawPublicKey } from '@zhunsheng/server/log/hashing';
import { runSequencer, sequenceNow } from '@zhunsheng/server/log/sequencer';
import { appendActs, bareActs } from '@zhunsheng/server/log/testing/bare-acts';
import { verifyLog } from '@zhunsheng/server/log/verify';
import { startEmbedded } from '@zhunsheng/server/postgres/embedded';
import { migrate } from '@zhunsheng/server/postgres/migrate';
import { prepareDatabase } from '@zhunsheng/server/postgres/prepare';
import { temporaryDataFolder } from '@zhunsheng/server/postgres/testing/temporary-data-folder';
import pg from 'pg';

const ACTS = Number(process.argv[2] ?? 200_000);
const RATE = 300; // acts a second, each in its own transaction
const LAG_SECONDS = 10;

type Pools = { readonly owner: pg.Pool; readonly sequencer: pg.Pool; readonly signer: NoteSigner };

/** Milliseconds from commit to leaf, for every act. */
async function measureLag({ owner, sequencer, signer }: Pools): Promise<number[]> {
  const stop = new AbortController();
  const running = runSequencer({ pool: sequencer, signer, signal: stop.signal, log: console });
  const committedAt = new Map<string, number>();
  const writes: Promise<void>[] = [];
  const lags: number[] = [];
  const started = performance.now();
  for (let seen = 0; lags.length < RATE * LAG_SECONDS && performance.now() - started < 3_000 * LAG_SECONDS; await sleep(10)) {
    const due = Math.min(RATE * LAG_SECONDS, Math.floor(((performance.now() - started) / 1_000) * RATE));
    for (const act of bareActs(Math.max(0, due - writes.length), 1)) {
      writes.push(appendActs(owner, [act]).then(() => void committedAt.set(act.subject, performance.now())));
    }
    const { rows } = await owner.query<{ subject: string }>('select subject from leaf where index >= $1 order by index', [seen]);
    seen += rows.length;
    for (const { subject } of rows) lags.push(Math.max(0, performance.now() - (committedAt.get(subject) ?? performance.now())));
  }
  await Promise.all(writes);
  stop.abort();
  await running.stopped;
  return lags.toSorted((a, b) => a - b);
}

async function sizeOf(owner: pg.Pool, table: string): Promise<string> {
  const { rows } = await owner.query<{ bytes: string; count: string }>(
    `select pg_total_relation_size('${table}') as bytes, count(*) from ${table}`,
  );
  return `${table}: ${rows[0]?.count} rows, ${(Number(rows[0]?.bytes) / 2 ** 20).toFixed(1)} MiB`;
}

const perSecond = (count: number, seconds: number): string => `${Math.round(count / seconds).toLocaleString('en')}/s`;

async function measure(pools: Pools): Promise<void> {
  const lags = await measureLag(pools);
  const at = (share: number): string => `${Math.round(lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? NaN)} ms`;
  console.log(`sequencing lag at ${RATE} acts/s (${lags.length} acts): median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}`);

  for (let done = lags.length; done < ACTS; done += 5_000) await appendActs(pools.owner, bareActs(Math.min(5_000, ACTS - done), 5));
  await pools.owner.query('vacuum analyze act');
  const started = performance.now();
  const { size } = await sequenceNow({ pool: pools.sequencer, signer: pools.signer });
  console.log(`sequencing a backlog: ${perSecond(size - lags.length, (performance.now() - started) / 1_000)}`);

  const { findings, leaves, acts, seconds } = await verifyLog({ pool: pools.owner, trustedKeys: [pools.signer] });
  if (findings.length > 0) throw new Error(`findings: ${JSON.stringify(findings.slice(0, 3))}`);
  console.log(`verification: tree ${perSecond(leaves, seconds.tree)}, act bodies ${perSecond(acts, seconds.acts)} (${acts} acts)`);
  for (const table of ['act', 'leaf', 'tile', 'checkpoint']) console.log(await sizeOf(pools.owner, table));
}

async function withDatabase(work: (pools: Pools) => Promise<void>): Promise<void> {
  const { dataDir, remove } = temporaryDataFolder();
  try {
    const embedded = await startEmbedded({ dataDir, log: { info: () => undefined, warn: console.warn } });
    try {
      const urls = await prepareDatabase({ superuserUrl: embedded.superuserUrl, databaseName: 'zs_bench_log' });
      await migrate({ ownerUrl: urls.ownerUrl });
      const { privateKey } = generateKeyPairSync('ed25519');
      const signer: NoteSigner = { name: 'bench', publicKey: rawPublicKey(privateKey), sign: (message) => sign(null, message, privateKey) };
      const owner = new pg.Pool({ connectionString: urls.ownerUrl });
      const sequencer = new pg.Pool({ connectionString: urls.sequencerUrl });
      await work({ owner, sequencer, signer }).finally(() => Promise.all([owner.end(), sequencer.end()]));
    } finally {
      await embedded.stop();
    }
  } finally {
    remove();
  }
}

await withDatabase(measure);
