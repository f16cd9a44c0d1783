import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export const OFFICE_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'office', 'dist');

/** The built pages, compressed when they were built. Every address that is no file and no interface opens the office. */
export async function serveOffice(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(path.join(folder, 'index.html'));
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request.method, request.url)) return reply.sendFile('index.html');
    return reply.status(404).send({ error: 'not-found', requestId: request.id });
  });
  if (!built) return;
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: true,
    // Assets carry their hash in their name; the page that names them is asked for anew each time.
    setHeaders: (reply, file) =>
      void reply.header(
        'cache-control',
        file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
}

const isPage = (method: string, url: string): boolean =>
  method === 'GET' && !['/api/', '/log/', '/assets/'].some((prefix) => url.startsWith(prefix));
