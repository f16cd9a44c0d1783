import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A folder that the database's own account can enter, with a short path and a space in it. */
export function temporaryDataFolder(): { dataDir: string; remove: () => void } {
  const parent = mkdtempSync('/tmp/zs data ');
  chmodSync(parent, 0o711);
  return { dataDir: path.join(parent, 'data'), remove: () => rmSync(parent, { recursive: true, force: true }) };
}
