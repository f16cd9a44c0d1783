import { readFileSync } from 'node:fs';
import { findLatestCheckpoint } from '@zhunsheng/server/log/checkpoint-store';
import { StartFailure } from '@zhunsheng/server/postgres/start-failure';
import type { CliCommand, Invocation } from './command.ts';
import { findingLine } from './finding-text.ts';
import { type Installation, withInstallation } from './installation.ts';
import { withPool } from './pools.ts';
import { verifyAll, type WholeVerification } from './verification.ts';

const NOTE_EVERY_MS = 5_000;

const verify: CliCommand = {
  words: ['log', 'verify'],
  arguments: [],
  options: { checkpoint: 'value', json: 'flag' },
  chinese: '核对日志、记录、数据行和文件；--checkpoint 文件：另与自己保存的检查点比对',
  english: 'check log, acts, rows and files; --checkpoint FILE: also against a checkpoint that you kept',
  run: (invocation) => withInstallation((installation) => verifyInstallation(installation, invocation)),
};

/** Prints each finding on a line and, last, what was checked. */
export async function verifyInstallation(installation: Installation, { options, say, note }: Invocation): Promise<number> {
  const { checkpoint, json } = options;
  const verification = await verifyAll(installation, {
    checkpoint: typeof checkpoint === 'string' ? readCheckpoint(checkpoint) : undefined,
    progress: throttled((part, done) => note(`正在核对 checking ${part}: ${done}`)),
  });
  if (json === true) say(JSON.stringify(verification, undefined, 1));
  else for (const line of linesOf(verification)) say(line);
  return verification.findings.length === 0 ? 0 : 1;
}

function linesOf({ findings, omitted, checked }: WholeVerification): string[] {
  const { acts, leaves, checkpoints, rows, files, seconds } = checked;
  const total = findings.length + omitted;
  const result = total === 0 ? '未发现问题 nothing wrong' : `发现 ${total} 处问题 ${total} findings`;
  const more = omitted === 0 ? [] : [`… ${omitted}`];
  const what =
    `已核对 checked: 记录 acts ${acts} · 日志条目 leaves ${leaves} · 检查点 checkpoints ${checkpoints} · ` +
    `数据行 rows ${rows} · 文件 files ${files} · ${seconds} s`;
  return [...findings.map(findingLine), ...more, `${what} — ${result}`];
}

function readCheckpoint(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartFailure(`无法读取检查点文件 ${file}。`, `The checkpoint file ${file} cannot be read.`, error);
  }
}

function throttled<A extends readonly unknown[]>(tell: (...facts: A) => void): (...facts: A) => void {
  let next = performance.now() + NOTE_EVERY_MS;
  return (...facts) => {
    if (performance.now() < next) return;
    next = performance.now() + NOTE_EVERY_MS;
    tell(...facts);
  };
}

const checkpoint: CliCommand = {
  words: ['log', 'checkpoint'],
  arguments: [],
  options: {},
  chinese: '打印最新的签名检查点；请另行保存，日后用 log verify --checkpoint 比对',
  english: 'print the newest signed checkpoint; keep it elsewhere, for log verify --checkpoint',
  run: ({ say, note }) =>
    withInstallation(async ({ urls }) => {
      const latest = await withPool(urls.ownerUrl, 1, findLatestCheckpoint);
      if (latest === undefined) note('还没有检查点。 There is no checkpoint yet.');
      else say(latest.note.trimEnd());
      return latest === undefined ? 1 : 0;
    }),
};

export const LOG_COMMANDS: readonly CliCommand[] = [verify, checkpoint];
