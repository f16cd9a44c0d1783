import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { processStart } from './process-identity.ts';
import { alreadyRunning } from './start-failure.ts';

const holder = z.object({ pid: z.number().int(), start: z.string() });

// A server that was told to stop a moment ago may still be closing.
const PATIENCE_MS = 4000;

/** Takes the data folder for this process; the holder's start time tells it from a later process with the same number. */
export async function lockDataFolder(lockFile: string, dataDir: string): Promise<() => void> {
  const own = JSON.stringify({ pid: process.pid, start: processStart(process.pid) ?? '' });
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    if (takeLock(lockFile, own)) return () => releaseLock(lockFile, own);
    const other = livingHolder(lockFile);
    if (other === undefined) removeStale(lockFile);
    else if (other === process.pid || Date.now() > until) throw alreadyRunning(dataDir, other);
    else await pause(100);
  }
}

/** Linking a finished file makes the lock appear at once with its content. */
function takeLock(lockFile: string, own: string): boolean {
  const draft = `${lockFile}.${process.pid}`;
  writeFileSync(draft, own);
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function livingHolder(lockFile: string): number | undefined {
  const parsed = holder.safeParse(readJson(lockFile));
  return parsed.success && processStart(parsed.data.pid) === parsed.data.start ? parsed.data.pid : undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Moved aside first: if another process replaced the stale lock in between, its lock goes back. */
function removeStale(lockFile: string): void {
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    if (livingHolder(aside) !== undefined && !existsSync(lockFile)) linkSync(aside, lockFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(lockFile: string, own: string): void {
  if (existsSync(lockFile) && readFileSync(lockFile, 'utf8') === own) rmSync(lockFile, { force: true });
}
