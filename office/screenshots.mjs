// Pictures for docs/screenshots, taken of a running program with demonstration data:
//   node office/screenshots.mjs http://127.0.0.1:3000
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = path.resolve(import.meta.dirname, '..', 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });

const PASSWORD = 'Zhunsheng-Demo-1';
const PICTURES = [
  ['supervisor-101', 'standing', '/standing'],
  ['supervisor-101', 'standing-figure', '/standing?tab=1002.6.S1'],
  ['supervisor-1', 'standing-province', '/standing'],
  ['clerk-1001', 'worklist', '/'],
  ['clerk-1001', 'people', '/people'],
  ['clerk-1001', 'training', '/training'],
  ['clerk-1001', 'roster', '/roster'],
  ['clerk-1001', 'organisation', '/organisation'],
  ['clerk-1001', 'matters', '/matters'],
  ['officer-1001', 'cases', '/cases'],
  ['officer-1001', 'limits', '/limits'],
  ['head-1001', 'approvals', '/approvals'],
  ['supervisor-101', 'mandate', '/mandate'],
  ['supervisor-101', 'benchmarks', '/benchmarks'],
  ['supervisor-1', 'settings', '/settings'],
  ['clerk-1002', 'refusals', '/refusals'],
  ['administrator-1001', 'accounts', '/accounts'],
  ['head-1001', 'attestation', '/attestation'],
  ['audit', 'audit', '/audit'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const [login, pictures] of Map.groupBy(PICTURES, ([login]) => login)) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(base);
    await page.locator('input').first().fill(login);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('nav').first().waitFor();
    for (const [, name, at] of pictures) {
      await page.goto(`${base}${at}`);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
    }
    if (login === 'clerk-1001') {
      // A person's page is opened as a clerk opens it.
      await page.goto(`${base}/people`);
      await page.locator('tbody tr').first().waitFor();
      await page.locator('tbody tr').first().click();
      await page.keyboard.press('Enter');
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(folder, 'person.png') });
    }
    if (login === 'officer-1001') {
      await page.goto(`${base}/cases?q=排水`);
      await page.locator('tbody tr').first().waitFor();
      await page.locator('tbody tr').first().click();
      await page.keyboard.press('Enter');
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(folder, 'case.png') });
    }
    await context.close();
  }
} finally {
  await browser.close();
}
