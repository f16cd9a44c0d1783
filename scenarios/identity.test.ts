import { randomUUID } from 'node:crypto';
import { SYSTEM_ACCOUNT } from '@zhunsheng/server/acts/actor';
import { POWERS, ROLE_MATRIX, ROLES } from '@zhunsheng/domain/identity/roles';
import { type Client, makeAccount, PASSWORD, signInWith, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let server: TestServer;
const NOW = new Date('2026-11-20T02:00:00.000Z');

beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => {
  server.clock.now = NOW;
});
afterAll(async () => server.close());

const later = (minutes: number) => {
  server.clock.now = new Date(NOW.getTime() + minutes * 60_000);
};

const signIn = async (login: string, password: string) => {
  const { statusCode, body } = await server.app.inject({ method: 'POST', url: '/api/sign-in', payload: { login, password } });
  return { status: statusCode, error: (JSON.parse(body) as { error?: string }).error };
};

const newAccount = (administrator: Client, bureau: number, login: string, roles: string[], password = 'Kaihu-2026-abc') =>
  administrator.command('/api/accounts/create', { subject: randomUUID(), bureau, login, name: '新人', person: null, roles, password });

describe('signing in', () => {
  test('after five failures the account is locked for fifteen minutes; only the right password tells so', async () => {
    await makeAccount(server.workshop, 1001, ['clerk'], 'lock.me', '锁定');
    for (let i = 1; i <= 6; i++) expect(await signIn('lock.me', 'wrong')).toEqual({ status: 401, error: 'sign-in-wrong' });
    expect(await signIn('lock.me', PASSWORD)).toEqual({ status: 401, error: 'sign-in-locked' });
    later(16);
    expect((await signIn('lock.me', PASSWORD)).status).toBe(200);
    expect(await signIn('nobody.here', 'x')).toEqual({ status: 401, error: 'sign-in-wrong' });
  });

  test('a first password must be changed before anything else, and must be a strong one', async () => {
    const account = await makeAccount(server.workshop, 1001, ['clerk'], 'first.time', '首次');
    const client = await signInWith(server.app, account, 'first.time', PASSWORD);
    expect(await client.get('/api/worklist')).toMatchObject({ status: 403, body: { error: 'password-change-due' } });
    expect((await client.get('/api/me')).body).toMatchObject({ mustChange: true });
    const change = (next: string) => client.post('/api/password', { current: PASSWORD, next });
    expect((await change('short1A!')).body.fields).toEqual([{ field: 'next', code: 'password-too-short' }]);
    expect((await change('alllowercaseletters')).body.fields).toEqual([{ field: 'next', code: 'password-too-simple' }]);
    expect((await change('first.time-Aa1!!')).body.fields).toEqual([{ field: 'next', code: 'password-of-login' }]);
    expect((await change(PASSWORD)).body.fields).toEqual([{ field: 'next', code: 'password-same' }]);
    expect((await change('Zhangye-Danxia-7')).status).toBe(200);
    expect((await client.get('/api/worklist')).status).toBe(200);
  });

  test('a session ends after thirty idle minutes, and after twelve hours whatever is done', async () => {
    const client = await server.signInAs(1001, 'clerk');
    later(29);
    expect((await client.get('/api/me')).status).toBe(200);
    later(58);
    expect((await client.get('/api/me')).status).toBe(200);
    later(58 + 31);
    expect(await client.get('/api/me')).toMatchObject({ status: 401, body: { error: 'signed-out' } });
    server.clock.now = NOW;
    const busy = await server.signInAs(1001, 'clerk');
    for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
      later(minutes);
      expect((await busy.get('/api/me')).status).toBe(200);
    }
    later(12 * 60 + 1);
    expect((await busy.get('/api/me')).status).toBe(401);
  });

  test('a change without the CSRF header is refused', async () => {
    const account = await makeAccount(server.workshop, 1001, ['clerk'], 'csrf.case', '跨站');
    const signedIn = await server.app.inject({ method: 'POST', url: '/api/sign-in', payload: { login: 'csrf.case', password: PASSWORD } });
    const cookie = String(signedIn.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/password',
      headers: { cookie: cookie.split(';')[0] ?? '' },
      payload: { current: PASSWORD, next: 'Zhangye-Danxia-7' },
    });
    expect(answer.statusCode).toBe(403);
    expect(account).toBeTypeOf('string');
  });
});

describe('accounts of a bureau', () => {
  test('its administrator creates, resets, disables and grants; nobody else does', async () => {
    const administrator = await server.signInAs(1003, 'bureau-administrator');
    const clerk = await server.signInAs(1003, 'clerk');
    expect(await newAccount(clerk, 1003, 'not.by.clerk', ['clerk'])).toMatchObject({
      status: 403,
      body: { refusal: { code: 'power/not-yours' } },
    });
    const created = await newAccount(administrator, 1003, 'xin.ren', ['clerk']);
    expect(created.status).toBe(200);
    const account = created.body.account as string;
    expect((await newAccount(administrator, 1003, 'xin.ren', ['clerk'])).body.refusal.code).toBe('account/login-taken');
    expect((await newAccount(administrator, 1004, 'other.bureau', ['clerk'])).body.refusal.code).toBe('ledger/other-bureau');
    const client = await signInWith(server.app, account, 'xin.ren', 'Kaihu-2026-abc');
    expect((await client.get('/api/me')).body).toMatchObject({ bureau: 1003, roles: ['clerk'], mustChange: true });

    const granted = await administrator.command('/api/accounts/grant', {
      account,
      bureau: 1003,
      role: 'head',
      from: '2026-11-20',
      until: null,
    });
    expect(granted.status).toBe(200);
    expect((await client.get('/api/me')).body.roles).toEqual(['clerk', 'head']);
    const listed = (await administrator.get('/api/accounts')).body.accounts.find((entry: { account: string }) => entry.account === account);
    const grant = listed.grants.find((entry: { role: string }) => entry.role === 'head').grant;
    expect((await administrator.command('/api/accounts/revoke', { grant, bureau: 1003, reason: '调整分工' })).status).toBe(200);
    expect((await client.get('/api/me')).body.roles).toEqual(['clerk']);

    expect((await administrator.command('/api/accounts/disable', { account, bureau: 1003, reason: '离岗' })).status).toBe(200);
    expect((await client.get('/api/me')).status).toBe(401);
    expect(await signIn('xin.ren', 'Kaihu-2026-abc')).toEqual({ status: 401, error: 'sign-in-disabled' });
    expect((await administrator.command('/api/accounts/enable', { account, bureau: 1003, reason: '返岗' })).status).toBe(200);
    expect((await administrator.command('/api/accounts/reset', { account, bureau: 1003, password: 'Chongzhi-2026-x' })).status).toBe(200);
    expect((await signIn('xin.ren', 'Chongzhi-2026-x')).status).toBe(200);
  });

  test('administrators are made by the security administrator alone, and stand alone (三员分立)', async () => {
    const bureauAdministrator = await server.signInAs(1005, 'bureau-administrator');
    const security = await server.signInAs(1, 'security-administrator');
    expect((await newAccount(bureauAdministrator, 1005, 'sa.one', ['audit-administrator'])).body.refusal.code).toBe(
      'account/role-not-grantable',
    );
    expect((await newAccount(security, 1, 'sa.two', ['audit-administrator', 'system-administrator'])).body.refusal.code).toBe(
      'account/separation-of-powers',
    );
    expect((await newAccount(security, 1005, 'ba.two', ['bureau-administrator'])).status).toBe(200);
    expect((await newAccount(security, 1005, 'clerk.by.security', ['clerk'])).body.refusal.code).toBe('account/role-not-grantable');
    const own = { account: security.account, bureau: 1, role: 'audit-administrator', from: '2026-11-20', until: null };
    expect((await security.command('/api/accounts/grant', own)).body.refusal.code).toBe('account/oneself');
  });

  test('nobody resets, disables or enables an account whose roles are not his to grant', async () => {
    const administrator = await server.signInAs(1, 'bureau-administrator');
    const security = await server.signInAs(1, 'security-administrator');
    const clerk = await server.signInAs(1, 'clerk');
    const attempt = async (by: Client, account: string) => {
      const about = { account, bureau: 1 };
      const answers = [
        await by.command('/api/accounts/reset', { ...about, password: 'Chongzhi-2026-x' }),
        await by.command('/api/accounts/disable', { ...about, reason: '调整' }),
        await by.command('/api/accounts/enable', { ...about, reason: '调整' }),
      ];
      return answers.map(({ status, body }) => body.refusal?.code ?? status);
    };
    const refused = Array(3).fill('account/role-not-grantable');
    expect(await attempt(administrator, security.account)).toEqual(refused);
    expect(await attempt(security, clerk.account)).toEqual(refused);
    expect((await security.get('/api/me')).status).toBe(200);
    expect((await clerk.get('/api/me')).status).toBe(200);
    expect(await attempt(administrator, clerk.account)).toEqual([200, 200, 200]);
    expect(await attempt(security, administrator.account)).toEqual([200, 200, 200]);
  });

  test('an account without roles is the bureau administrator’s, and the security administrator’s where there is none', async () => {
    const security = await server.signInAs(1, 'security-administrator');
    const account = await makeAccount(server.workshop, 1007, [], 'no.roles', '无角色');
    const reset = (by: Client, password: string) => by.command('/api/accounts/reset', { account, bureau: 1007, password });
    expect((await reset(security, 'Chongzhi-2026-a')).status).toBe(200);
    const administrator = await server.signInAs(1007, 'bureau-administrator');
    expect(await reset(security, 'Chongzhi-2026-b')).toMatchObject({ status: 403, body: { refusal: { code: 'power/not-yours' } } });
    later(1);
    expect(await reset(administrator, 'Chongzhi-2026-c')).toMatchObject({ status: 200 });
  });

  test('an administrator who also reads the bureaus below has no accounts there', async () => {
    const mixed = await server.signInAs(101, 'bureau-administrator', 'clerk');
    const below = await server.signInAs(1001, 'clerk');
    expect((await newAccount(mixed, 1001, 'from.above', ['clerk'])).body.refusal.code).toBe('ledger/other-bureau');
    const reset = { account: below.account, bureau: 1001, password: 'Chongzhi-2026-x' };
    expect((await mixed.command('/api/accounts/reset', reset)).body.refusal.code).toBe('ledger/other-bureau');
    expect((await newAccount(mixed, 101, 'of.own.bureau', ['clerk'])).status).toBe(200);
  });

  test('nobody makes an account with the id of the system', async () => {
    const administrator = await server.signInAs(1003, 'bureau-administrator');
    const input = { bureau: 1003, login: 'system.one', name: '系统', person: null, roles: ['clerk'], password: 'Kaihu-2026-abc' };
    expect(await administrator.command('/api/accounts/create', { ...input, subject: SYSTEM_ACCOUNT })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'subject', code: 'not-a-reference' }] },
    });
  });

  test('the audit administrator reads who signed in; the system administrator does not', async () => {
    const audit = await server.signInAs(1, 'audit-administrator');
    const system = await server.signInAs(1, 'system-administrator');
    const { status, body } = await audit.get('/api/security-events');
    expect(status).toBe(200);
    expect(body.events.length).toBeGreaterThan(5);
    expect((await system.get('/api/security-events')).status).toBe(403);
    expect((await audit.get('/api/ledger/person')).status).toBe(403);
    expect((await system.get('/api/accounts')).status).toBe(403);
  });
});

test('every role reaches exactly the reads that its row of the matrix gives', async () => {
  const reads: Readonly<Record<string, (typeof POWERS)[number]>> = {
    '/api/ledger/person': 'personnel.read',
    '/api/ledger/certificate': 'personnel.read',
    '/api/accounts': 'account.read',
    '/api/security-events': 'audit.read',
    [`/api/history/${randomUUID()}`]: 'history.read',
  };
  for (const role of ROLES) {
    const client = await server.signInAs(1006, role);
    for (const [path, power] of Object.entries(reads)) {
      expect((await client.get(path)).status, `${role} ${path}`).toBe(ROLE_MATRIX[role].includes(power) ? 200 : 403);
    }
  }
});
