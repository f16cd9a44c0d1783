import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startFailureFrom } from './start-failure.ts';

function osError(code: string, facts: Record<string, unknown> = {}): Error {
  return Object.assign(new Error(code), { code, ...facts });
}

test('errors of the operating system become sentences, other errors stay faults', () => {
  expect(startFailureFrom(osError('ENOSPC'), '/data')?.english).toContain('disk is full: no data can be written to /data');
  expect(startFailureFrom(osError('EROFS', { path: '/data/x' }), '/data')?.english).toContain('No permission to use /data/x');
  expect(startFailureFrom(osError('EACCES', { port: 80 }), '/data')?.english).toContain('port 80');
  expect(startFailureFrom(osError('ENOENT'), '/data')).toBeUndefined();
  expect(startFailureFrom(new Error('bug'), '/data')).toBeUndefined();
});

test('a taken port is named with a way out', async () => {
  const first = createServer();
  await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const second = createServer();
  const error = await new Promise<unknown>((resolve) => second.once('error', resolve).listen(port, '127.0.0.1'));
  first.close();
  expect(startFailureFrom(error, '/data')?.english).toBe(
    `Port ${port} is taken by another program. Choose another with PORT, for example PORT=${port + 1} npm start.`,
  );
});
