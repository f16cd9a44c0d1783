/** The part of autocannon that the benches use; it brings no types of its own. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface CannonRequest {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly setupRequest?: (request: CannonRequest) => CannonRequest;
    readonly onResponse?: (status: number, body: string) => void;
  }
  export interface Client {
    setRequests(requests: readonly CannonRequest[]): void;
  }
  export interface Result {
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
  }
  export interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration?: number;
    readonly amount?: number;
    readonly setupClient: (client: Client) => void;
  }
  /** Emits `response` (client, status, bytes, milliseconds). */
  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): EventEmitter;
}
