import { randomUUID } from 'node:crypto';
import type { Client } from '@zhunsheng/server/testing/test-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let city: Client;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  city = await office.colleague(101, 'lanzhou', '兰州内勤', 'clerk');
  const district = await office.colleague(1001, 'chengguan', '城关内勤', 'clerk');
  const values = {
    decidedBy: '城关区人民政府',
    documentTitle: '职能通知',
    documentNumber: '城政发〔2021〕3号',
    grantDocument: null,
    from: '2021-01-01',
    until: null,
    publishedOn: '2021-01-10',
    executedBy: 'self',
    townshipDecision: null,
  };
  const matters = ['M37', 'M60'].map((matter) => ({ subject: randomUUID(), matter }));
  expect((await district.command('/api/mandate/record-many', { matters, values })).status).toBe(200);
  page = await office.open();
  await signIn(page, 'lanzhou');
});
afterAll(async () => office.close());

describe('the catalogue of matters (Guideline art. 5)', () => {
  test('shows what can be decided on a day, with ranges in words', async () => {
    await page.goto(`${office.base}/matters?on=2026-08-14`);
    await page.getByRole('row', { name: /M37 .*可以决定.*第一百一十八条第三款.*500–20,000元/ }).waitFor();
    await page.goto(`${office.base}/matters?on=2026-08-15`);
    await page.getByRole('row', { name: /M37 .*待录入依据.*生态环境法典/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('is searched, and a matter opens with its versions and what coercion it allows', async () => {
    await page.goto(`${office.base}/matters?on=2026-08-14`);
    await page.getByRole('searchbox', { name: '搜索编号、事项、依据' }).fill('无照经营');
    await page.getByRole('row', { name: /M61 / }).waitFor();
    await expect.poll(async () => page.getByRole('row').count()).toBe(3);
    await page.getByRole('row', { name: /M60 / }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('无证无照经营查处办法 第十三条').waitFor();
    await sheet.getByText('扣押', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('the mandate of a city', () => {
  test('the matrix shows the districts that lack a matter, and a city level without its ground is refused by its clause', async () => {
    await page.goto(`${office.base}/mandate`);
    const line = page.getByRole('row', { name: /M37 .*缺职能/ });
    await line.waitFor();
    await page.getByRole('columnheader', { name: '七里河区' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: '执法层级' }).click();
    await page.getByRole('button', { name: '登记执法层级' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('执法事项').selectOption('M60');
    await form.getByText('市级', { exact: true }).click();
    await form.getByLabel('起始日期').fill('2026-01-01');
    await form.getByRole('button', { name: '登记执法层级' }).click();
    await form.getByText('M60 无照经营（户外公共场所）由市级实施，没有写明理由。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByText('区级尚不能承担', { exact: true }).click();
    await form.getByLabel('条文或者理由').fill('区级执法力量不足');
    await form.getByRole('button', { name: '登记执法层级' }).click();
    await page.getByRole('row', { name: /M60 .*市级.*区级尚不能承担/ }).waitFor();
  });

  test('a whole mandate is recorded at once', async () => {
    await page.goto(`${office.base}/mandate`);
    await page.getByRole('button', { name: '登记整份职能事项' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '选入全部未登记事项' }).click();
    await form.getByLabel('确定机关').fill('兰州市人民政府');
    await form.getByLabel('文件名称').fill('市级职能通知');
    await form.getByLabel('文号').fill('兰政发〔2021〕1号');
    await form.getByLabel('起始日期').fill('2021-01-01');
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('button', { name: '登记整份职能事项' }).click();
    await form.waitFor({ state: 'hidden' });
    const { body } = await city.get('/api/ledger/mandate?limit=500');
    expect((body.rows as { bureau: number }[]).filter(({ bureau }) => bureau === 101)).toHaveLength(113);
  });
});
