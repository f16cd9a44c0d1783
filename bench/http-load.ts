// The load generator, a process of its own: reads a Load from standard input, writes a LoadResult to standard output.
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import autocannon, { type CannonRequest } from 'autocannon';

/** `@subject` and `@command` in a body become a fresh id at each request. */
export interface LoadRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** Until this many requests are answered, or for this long. */
  readonly amount?: number;
  readonly seconds?: number;
  /** Connection n repeats the requests of entry n, in order. */
  readonly clients: readonly (readonly LoadRequest[])[];
}

export interface LoadResult {
  readonly perSecond: number;
  readonly answered: number;
  readonly errors: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly ms: { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };
  /** Subjects of the commands that were answered with 200. */
  readonly acknowledged: readonly string[];
}

const acknowledged: string[] = [];

function requestOf({ path, headers, body }: LoadRequest): CannonRequest {
  if (body === undefined) return { method: 'GET', path, headers };
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...headers },
    setupRequest: (request) => ({ ...request, body: body.replace('@subject', randomUUID()).replace('@command', randomUUID()) }),
    onResponse: (status, answer) => {
      if (status === 200) acknowledged.push((JSON.parse(answer) as { subject: string }).subject);
    },
  };
}

const load = JSON.parse(await text(process.stdin)) as Load;
const statuses: Record<string, number> = {};
const times: number[] = [];
let turn = 0;
const started = performance.now();
let answeredAt = started;
const running = autocannon(
  {
    url: load.url,
    connections: load.connections,
    ...(load.amount === undefined ? { duration: load.seconds ?? 5 } : { amount: load.amount }),
    setupClient: (client) => client.setRequests((load.clients[turn++ % load.clients.length] ?? []).map(requestOf)),
  },
  (error, { errors }) => {
    if (error !== null) throw error;
    // Until the last answer: autocannon itself looks up once a second.
    const seconds = (answeredAt - started) / 1_000;
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
    const ms = { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
    const result: LoadResult = { perSecond: times.length / seconds, answered: times.length, errors, statuses, ms, acknowledged };
    process.stdout.write(JSON.stringify(result));
  },
);
running.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
  statuses[status] = (statuses[status] ?? 0) + 1;
  times.push(milliseconds);
  answeredAt = performance.now();
});
