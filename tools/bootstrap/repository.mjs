import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const runtimeFolder = path.join(repository, '.runtime');

export function inRepository(...parts) {
  return path.join(repository, ...parts);
}
