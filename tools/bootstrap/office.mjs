import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BootstrapFailure } from './bootstrap-failure.mjs';
import { hashSources } from './hash-sources.mjs';
import { inRepository, repository, runtimeFolder } from './repository.mjs';
import { runWithProgress } from './run-with-progress.mjs';
import { environmentWith } from './runtime.mjs';

const SOURCES = ['office', 'contract/src', 'domain/src', 'package-lock.json'];

/** Builds office/dist unless it was built from these very sources. */
export async function ensureOffice(node) {
  if (!existsSync(inRepository('office', 'vite.config.ts'))) return;
  const stamp = path.join(runtimeFolder, 'office-build');
  const wanted = hashSources(repository, SOURCES);
  const built = existsSync(inRepository('office', 'dist', 'index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const vite = inRepository('node_modules', 'vite', 'bin', 'vite.js');
  const { code, lastLines } = await runWithProgress('正在生成页面 building the pages', node, [vite, 'build'], {
    cwd: inRepository('office'),
    env: environmentWith(node),
  });
  if (code !== 0) throw new BootstrapFailure(`${lastLines.slice(-30).join('\n')}\n\n页面没有生成。`, 'The pages were not built.');
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(stamp, wanted);
}
