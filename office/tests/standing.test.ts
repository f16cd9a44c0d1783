import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { Client } from '@zhunsheng/server/testing/test-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let clerk: Client;

const today = () => dayOfInstant(new Date().toISOString());

beforeAll(async () => {
  office = await openOffice();
  clerk = await office.colleague(1001, 'wang.neiqin', '王内勤', 'clerk');
  await office.colleague(101, 'li.jiandu', '李监督', 'supervisor');
  await recordOfficer('汤杰涵', 400);
  await recordOfficer('邵静', 1);
  // The certificate of 邵静 has run out since.
  office.server.clock.now = new Date(Date.now() + 2 * 86_400_000);
});
afterAll(async () => office.close());

/** An officer on an enforcing post, whose certificate is valid for so many days. */
async function recordOfficer(name: string, days: number): Promise<void> {
  const person = randomUUID();
  const entries: readonly (readonly [string, object])[] = [
    ['certificate', { person, number: `甘${days}`, issuedOn: '2022-01-10', expiresOn: addDays(today(), days), standing: 'valid' }],
    ['post', { person, title: '执法队员', enforcing: true, line: 'frontline', from: today() }],
  ];
  expect(
    (await clerk.command('/api/ledger/person/record', { subject: person, values: { name, sex: '男', category: 'officer' } })).status,
  ).toBe(200);
  for (const [kind, values] of entries)
    expect((await clerk.command(`/api/ledger/${kind}/record`, { subject: randomUUID(), values })).status).toBe(200);
}

async function windowOf(login: string): Promise<Page> {
  const page = await office.open();
  // Its cookie is for two days from now on.
  await signIn(page, login);
  await page.goto(`${office.base}/standing`);
  return page;
}

describe('the standing (Guideline art. 4, 6 and 26)', () => {
  test('a prefecture sees its counties; a value opens the records that it counted, its clause, and what would win it back', async () => {
    const page = await windowOf('li.jiandu');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(9);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^城关区城市管理综合执法局，执法岗位持证上岗：50%，不符/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('执法岗位人员持有效执法证：1/2 = 50.00%，要求 100.00%').waitFor();
    await drawer.getByText('1名执法岗位人员没有当日有效的执法证').waitFor();
    await drawer.getByText('第六条第（二）项').waitFor();
    await expect.poll(() => drawer.getByRole('columnheader', { name: /月底/ }).count()).toBe(6);
    await drawer.getByText('已过期').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(page.url()).toContain('tab=1001.6.S1');
    await page.reload();
    await page.getByRole('dialog').getByRole('link', { name: '邵静' }).click();
    await page.getByRole('heading', { name: '邵静' }).waitFor();
  });

  test('sorting by a standard puts the worst first; a light leaves the bureaus that have such a one', async () => {
    const page = await windowOf('li.jiandu');
    await page.getByRole('button', { name: '执法岗位持证上岗', exact: true }).click();
    await page.getByRole('columnheader', { name: '执法岗位持证上岗' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    expect(await page.getByRole('rowheader').first().innerText()).toContain('城关区');
    await page.getByLabel('层级').selectOption({ label: '市（州）' });
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
    expect(page.url()).toContain('level%3Aprefecture');
  });

  test('the arrows move through the cells, Enter opens one', async () => {
    const page = await windowOf('li.jiandu');
    await page.getByRole('rowheader').first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('怎样算的').waitFor();
  });

  test('the table goes to Excel through the server', async () => {
    const page = await windowOf('li.jiandu');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/[.]xlsx$/);
  });

  test('a county reads its own standards as sentences, and as of a day before the certificate ran out it was met', async () => {
    const page = await windowOf('wang.neiqin');
    await page.getByRole('heading', { name: '达标情况：城关区城市管理综合执法局' }).waitFor();
    const line = page.getByRole('row', { name: /执法岗位持证上岗/ });
    await line.getByText('1名执法岗位人员没有当日有效的执法证').waitFor();
    await page
      .getByRole('row', { name: /县级机构名称/ })
      .getByRole('img', { name: /达标/ })
      .waitFor();
    await page.getByRole('heading', { name: '第九条　制度建设' }).waitFor();
    await page
      .getByRole('row', { name: /办案制度/ })
      .getByText('没有在施行的：办案程序制度')
      .waitFor();
    await page.getByRole('heading', { name: '第十二条　执法办案' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${office.base}/standing?on=${today()}`);
    await page.getByRole('row').filter({ hasText: '执法岗位持证上岗' }).getByText('100%', { exact: true }).waitFor();
  });
});
