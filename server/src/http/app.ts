import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { HttpFailure } from './failure.ts';

export interface AppOptions {
  readonly logger: FastifyBaseLogger | false;
  /** Requests a minute from one address; sign-in has a limit of its own. */
  readonly requestsPerMinute: number;
  readonly maxUploadBytes: number;
  /** Told of every fault with all it says: for tests, whose data are invented. */
  readonly onFault?: (error: unknown) => void;
}

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.logger === false ? { logger: false as const } : { loggerInstance: options.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: false,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page as it renders.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: false,
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new HttpFailure(429, { error: 'too-many-requests' }),
  });
  await app.register(multipart, { limits: { fileSize: options.maxUploadBytes, files: 1, fields: 8 } });
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address: addresses carry names and numbers that people searched for.
    request.log.info(
      {
        id: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerTo(error);
    if (status === 500) options.onFault?.(error);
    if (status === 500) request.log.error({ id: request.id, route: request.routeOptions.url, fault: faultOf(error) }, 'fault');
    if (status === 503) void reply.header('retry-after', '1');
    return reply.status(status).send({ ...body, requestId: request.id });
  });
  return app;
}

/** The database is away, starting or out of connections: the client waits and asks again. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
]);

function answerTo(error: unknown): { status: number; body: Readonly<Record<string, unknown>> } {
  if (error instanceof HttpFailure) return { status: error.status, body: error.body };
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (code !== undefined && UNAVAILABLE.has(code)) return { status: 503, body: { error: 'unavailable' } };
  if (/Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message ?? '')) {
    return { status: 503, body: { error: 'unavailable' } };
  }
  // The reader of uploads throws plain errors where the body is not the form that its type announces.
  if (/^Multipart: |multipart data$/.test(message ?? '')) return { status: 400, body: { error: 'bad-request' } };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return { status: 413, body: { error: 'file-too-large' } };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { status: statusCode, body: { error: 'bad-request' } };
  return { status: 500, body: { error: 'fault' } };
}

/** A database error's message may quote values of a row: only its code and where it happened are logged. */
function faultOf(error: unknown): Record<string, unknown> {
  const { code, stack, name, constraint, table } = error as {
    code?: string;
    stack?: string;
    name?: string;
    constraint?: string;
    table?: string;
  };
  const frames = (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  return { name, code, constraint, table, frames };
}
