import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartFailure } from './start-failure.ts';

const MANIFEST = 'manifest.json';

const manifestSchema = z.object({
  format: z.literal('zhunsheng-backup/1'),
  takenAt: z.string(),
  postgresVersion: z.string(),
  startLsn: z.string(),
  stopLsn: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
});

export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackedUpFile = BackupManifest['files'][number];

/** Written last: a folder without it is not a backup. */
export function writeManifest(folder: string, manifest: BackupManifest): void {
  writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 1)}\n`, { mode: 0o600 });
}

/** Reads the manifest and compares every file with it; nothing may be missing, changed or added. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  const found = new Set(listFiles(folder).filter((file) => file !== MANIFEST));
  for (const file of manifest.files) {
    if (!found.delete(file.path)) throw damaged(file.path, '缺少', 'is missing');
    if ((await sha256Of(path.join(folder, file.path))) !== file.sha256) throw damaged(file.path, '内容有变', 'was changed');
  }
  const [added] = found;
  if (added !== undefined) throw damaged(added, '不属于这个备份', 'does not belong to it');
  return manifest;
}

function readManifest(folder: string): BackupManifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')));
  } catch (error) {
    throw new StartFailure(
      `${folder} 不是完整的备份：${MANIFEST} 不存在或无法读取。`,
      `${folder} is not a complete backup: ${MANIFEST} is missing or cannot be read.`,
      error,
    );
  }
}

function damaged(file: string, chinese: string, english: string): StartFailure {
  return new StartFailure(
    `备份已损坏：${file} ${chinese}。没有恢复任何内容。`,
    `The backup is damaged: ${file} ${english}. Nothing was restored.`,
  );
}

/** Paths of all files below, relative and with `/`. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.isSocket())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
