import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(1, 'li.canshu', '李参数', 'supervisor');
  await office.colleague(1001, 'zhao.neiqin', '赵内勤', 'clerk');
});
afterAll(async () => office.close());

async function settingsOf(login: string): Promise<Page> {
  const page = await office.open();
  await signIn(page, login);
  await page.getByRole('link', { name: '参数设置' }).click();
  await page.getByRole('heading', { name: '参数设置' }).waitFor();
  return page;
}

const row = (page: Page, name: RegExp) => page.getByRole('region', { name: '现行数值' }).getByRole('row', { name });

test('the province sets a figure with its source, and the county sees what it works by and sets nothing', async () => {
  const page = await settingsOf('li.canshu');
  await row(page, /陈述申辩期限 5 个工作日 5 个工作日 条文未核对原文/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await row(page, /陈述申辩期限/).click();
  const form = page.getByRole('dialog', { name: '设定参数：陈述申辩期限' });
  await form.getByLabel('数值').fill('61');
  await form.getByLabel('来源').fill('甘肃省住房和城乡建设厅通知第三条');
  await form.getByLabel('施行日期').fill('2026-01-01');
  await page.keyboard.press('Control+Enter');
  await form.getByText('陈述申辩期限的数值 61 不在 1 至 30 之间').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await form.getByLabel('数值').fill('7');
  await page.keyboard.press('Control+Enter');
  await row(page, /陈述申辩期限 7 个工作日 5 个工作日 由省厅设定 甘肃省住房和城乡建设厅通知第三条/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const county = await settingsOf('zhao.neiqin');
  await row(county, /陈述申辩期限 7 个工作日/).waitFor();
  await county.getByText('由省级机构设定，本机构只能查看').waitFor();
  expect(await county.getByRole('heading', { name: '由省厅设定' }).count()).toBe(0);
  expect(await axeFindings(county)).toEqual([]);
});
