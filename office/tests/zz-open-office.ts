import { existsSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Role } from '@zhunsheng/domain/identity/roles';
import { serveOffice } from '@zhunsheng/server/http/office-files';
import { type Client, makeAccount, PASSWORD, signInWith, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { type Browser, chromium, type Page } from 'playwright-core';

const OFFICE_FOLDER = '/tmp/office-own';
/** A password that its owner has chosen. */
const OWN_PASSWORD = `${PASSWORD}-own`;
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export interface Office {
  readonly server: TestServer;
  readonly base: string;
  /** An account that still has the password of its administrator. */
  newcomer(bureau: number, login: string, name: string, ...roles: Role[]): Promise<void>;
  /** An account with a password of its own, and a way to act as it without the browser. */
  colleague(bureau: number, login: string, name: string, ...roles: Role[]): Promise<Client>;
  /** A window of its own, on the sign-in page. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

/** The whole program on a port, with the built pages, and Chromium in front of it. */
export async function openOffice(): Promise<Office> {
  if (!existsSync(path.join(OFFICE_FOLDER, 'index.html'))) throw new Error('the pages are not built: npx vite build in office/');
  const server = await startTestServer();
  // Cookies of a past day would be thrown away by the browser, which has a clock of its own.
  server.clock.now = new Date();
  await serveOffice(server.app, OFFICE_FOLDER);
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launch();
  return {
    server,
    base,
    newcomer: async (bureau, login, name, ...roles) => void (await makeAccount(server.workshop, bureau, roles, login, name)),
    colleague: async (bureau, login, name, ...roles) => {
      const account = await makeAccount(server.workshop, bureau, roles, login, name);
      const first = await signInWith(server.app, account, login, PASSWORD);
      await first.post('/api/password', { current: PASSWORD, next: OWN_PASSWORD });
      return first;
    },
    open: async () => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${base}/sign-in`);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function launch(): Promise<Browser> {
  if (process.env['CHROMIUM_MISSING'] !== undefined) throw new Error(process.env['CHROMIUM_MISSING']);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export async function signIn(page: Page, login: string, password: string = OWN_PASSWORD): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page
    .getByRole('banner')
    .or(page.getByRole('heading', { name: '首次登录须先改密码' }))
    .first()
    .waitFor();
}

/** What axe finds wrong on the page as it stands. */
/**
 * What is on its way out is nobody's to read: a list that closes after a choice, a drawer that closes after its act.
 * Where it does not go within three seconds it is looked at all the same.
 */
async function whenNothingCloses(page: Page): Promise<void> {
  const still = () =>
    document.getAnimations().length === 0 &&
    document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)') === null &&
    document.querySelector('[role=dialog]:not([aria-label]):not([aria-labelledby])') === null;
  await page.waitForFunction(still, undefined, { timeout: 3000 }).catch(() => undefined);
}

export async function axeFindings(page: Page): Promise<string[]> {
  await whenNothingCloses(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}
