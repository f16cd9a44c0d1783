import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './source-files.ts';

const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  '.oxlintrc.json',
  'biome.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'domain/package.json',
  'domain/tsconfig.json',
  'contract/package.json',
  'contract/tsconfig.json',
  'server/package.json',
  'server/tsconfig.json',
];

// Packages inside the tree, so that their resolved paths begin with node_modules/ as they do in the repository.
const PACKAGES: Readonly<Record<string, string>> = {
  zod: 'export const z: { string: () => unknown };',
  pg: 'export const Pool: unknown;',
  vitest: 'export const test: { (name: string, run: () => void): void; only: (name: string, run: () => void) => void };',
};

const write = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A small repository with the real configuration and the given files, in a new folder of the system's temporary folder. */
export const plantTree = (files: Readonly<Record<string, string>>): string => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'zhunsheng-planted-')));
  for (const path of CONFIGURATION) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(root, path));
  }
  for (const [name, types] of Object.entries(PACKAGES)) {
    write(
      root,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, type: 'module', exports: { types: './types.d.ts', default: './main.js' } }),
    );
    write(root, `node_modules/${name}/types.d.ts`, types);
    write(root, `node_modules/${name}/main.js`, 'export const z = {}, Pool = {}, test = {};');
  }
  mkdirSync(join(root, 'node_modules/@zhunsheng'));
  for (const name of ['domain', 'contract', 'server']) symlinkSync(`../../${name}`, join(root, 'node_modules/@zhunsheng', name));
  symlinkSync(join(ROOT, 'node_modules/@types'), join(root, 'node_modules/@types'));
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
};

export const removeTree = (root: string): void => rmSync(root, { recursive: true, force: true });
