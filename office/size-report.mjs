// What a page brings over the wire, compressed as the server sends it (brotli): entry, the page's chunks and what those import.
// Run after a build: node size-report.mjs
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, 'dist');
const PAGES = [
  { name: '登录 sign-in', limit: 280, chunks: ['src/shell/sign-in-page.tsx'] },
  { name: '工作台 first worklist', limit: 480, chunks: ['src/shell/layout.tsx', 'src/worklist/worklist-page.tsx'] },
  { name: '人员 people', limit: undefined, chunks: ['src/shell/layout.tsx', 'src/people/people-page.tsx'] },
  { name: '人员页 person', limit: undefined, chunks: ['src/shell/layout.tsx', 'src/people/person-page.tsx'] },
];
const OF_EVERY_PAGE = ['index.html', 'browser-check.js', 'browser-check.css', 'plumb-line.svg'];

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite', 'manifest.json'), 'utf8'));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (entry === undefined) throw new Error('the manifest names no entry');

/** Files of a chunk and of everything that it imports at once. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the manifest`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const kilobytes = (bytes) => Math.round(bytes / 100) / 10;
let over = false;
for (const { name, limit, chunks } of PAGES) {
  const files = new Set(OF_EVERY_PAGE);
  for (const key of [entry, ...chunks]) for (const file of filesOf(key)) files.add(file);
  const size = [...files].reduce((sum, file) => sum + statSync(path.join(DIST, `${file}.br`)).size, 0);
  const within = limit === undefined || size <= limit * 1000;
  over ||= !within;
  process.stdout.write(
    `${name}: ${kilobytes(size)} kB brotli in ${files.size} files${limit === undefined ? '' : ` (at most ${limit} kB: ${within ? 'kept' : 'EXCEEDED'})`}\n`,
  );
}
if (over) process.exitCode = 1;
