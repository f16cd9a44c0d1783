import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative, sep } from 'node:path';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const NOT_SOURCE = new Set(['node_modules', 'dist', '.git', '.runtime', '.tmp']);

/** Paths of all files below `folder`, relative to `root`, with forward slashes; what is installed or built is left out. */
export const listFiles = (root: string, folder = '.'): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(root, path);
    return entry.isFile() ? [relative('.', path).split(sep).join('/')] : [];
  });

export const readSource = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
