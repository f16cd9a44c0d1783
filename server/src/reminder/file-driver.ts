import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { ReminderDriver } from './reminder-driver.ts';

const LINE_FEED = 0x0a;

/** One line of JSON each, for whatever the bureau lets read the file. A reader drops a key that it has had. */
export function fileDriver(file: string): ReminderDriver {
  let before: Promise<void> = Promise.resolve();
  // One after another: two lines never run into each other.
  return (reminder) => {
    const written = before.then(() => append(file, JSON.stringify(reminder)));
    before = written.catch(() => undefined);
    return written;
  };
}

async function append(file: string, line: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    // Half a line that a crash left is closed off, so that what follows is whole.
    const whole = size === 0 || (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] === LINE_FEED;
    await handle.writeFile(`${whole ? '' : '\n'}${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
