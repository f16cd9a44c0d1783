import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RosterPreviewView } from '@zhunsheng/contract/roster';
import type { Role } from '@zhunsheng/domain/identity/roles';
import type { InjectOptions } from 'fastify';
import { makeAccount, PASSWORD, type TestServer } from '@zhunsheng/server/testing/test-server';

export const roster = (name: string): Buffer => readFileSync(new URL(`../server/src/workbook/fixtures/${name}.xlsx`, import.meta.url));

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface RosterClient {
  readonly account: string;
  upload(bytes: Uint8Array, name?: string): Promise<Answer<RosterPreviewView>>;
  preview(id: string, query?: string): Promise<Answer<RosterPreviewView>>;
  commit(id: string, commandId?: string): Promise<Answer<any>>;
  post(path: string, body: object): Promise<Answer<any>>;
  get(path: string): Promise<Answer<any>>;
  /** A workbook that is answered as a file. */
  file(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; bytes: Uint8Array; name: string }>;
}

/** One file in a form, as a browser sends it. */
export function form(bytes: Uint8Array, name: string): { payload: Buffer; headers: Record<string, string> } {
  const boundary = `----${randomBytes(8).toString('hex')}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** Signs in anew and speaks to the roster's routes. */
export async function rosterClient({ app, workshop }: TestServer, bureau: number, ...roles: Role[]): Promise<RosterClient> {
  const login = `r-${randomBytes(4).toString('hex')}`;
  const account = await makeAccount(workshop, bureau, roles, login, '测试内勤');
  const signedIn = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { login, password: PASSWORD } });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const headers = { cookie, 'x-zs-csrf': signedIn.json().csrf as string };
  const answer = async (request: InjectOptions): Promise<Answer<any>> => {
    const response = await app.inject(request);
    return { status: response.statusCode, body: response.body === '' ? undefined : JSON.parse(response.body) };
  };
  const post = (path: string, body: object) => answer({ method: 'POST', url: path, headers, payload: body });
  await post('/api/password', { current: PASSWORD, next: `${PASSWORD}-x` });
  return {
    account,
    upload: async (bytes, name = '花名册.xlsx') => {
      const sent = form(bytes, name);
      return answer({ method: 'POST', url: '/api/roster/previews', headers: { ...headers, ...sent.headers }, payload: sent.payload });
    },
    preview: (id, query = '') => answer({ method: 'GET', url: `/api/roster/previews/${id}${query}`, headers }),
    commit: (id, commandId = randomUUID()) => post(`/api/roster/previews/${id}/commit`, { commandId }),
    post,
    get: (path) => answer({ method: 'GET', url: path, headers }),
    file: async (method, path, body) => {
      const response = await app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
      const name = /filename\*=UTF-8''(.+)$/.exec(String(response.headers['content-disposition']))?.[1] ?? '';
      return { status: response.statusCode, bytes: new Uint8Array(response.rawPayload), name: decodeURIComponent(name) };
    },
  };
}
