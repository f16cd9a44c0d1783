import { PASSWORD } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(1001, 'wang.neiqin', '王内勤', 'clerk');
  await office.newcomer(1001, 'xinren', '新人', 'clerk');
});
afterAll(async () => office.close());

describe('signing in', () => {
  test('a wrong password is said in words and nothing else happens; the right one opens the worklist', async () => {
    const page = await office.open();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('账号').fill('wang.neiqin');
    await page.getByLabel('密码').fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByText('登录名或密码不正确').waitFor();
    await signIn(page, 'wang.neiqin');
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await page.getByRole('banner').getByText('城关区城市管理综合执法局').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('nobody begins with a password that an administrator gave him', async () => {
    const page = await office.open();
    await signIn(page, 'xinren', PASSWORD);
    await page.goto(`${office.base}/people`);
    await page.getByRole('heading', { name: '首次登录须先改密码' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('现在的密码').fill(PASSWORD);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一遍新密码').fill('short');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码至少 12 个字符').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill('Lanzhou-Yellow-River-7');
    await page.getByLabel('再输一遍新密码').fill('Lanzhou-Yellow-River-7');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await page.context().close();
  });

  test('the language changes at the switch and stays', async () => {
    const page = await office.open();
    await signIn(page, 'wang.neiqin');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();
    await page.context().close();
  });

  test('a server that is away is waited for, and the page says so', async () => {
    const page = await office.open();
    await signIn(page, 'wang.neiqin');
    let away = true;
    await page.route('**/api/people*', (route) =>
      away ? route.fulfill({ status: 503, json: { error: 'unavailable' } }) : route.continue(),
    );
    await page.getByRole('link', { name: '人员', exact: true }).click();
    await page.getByText('服务正在恢复').waitFor();
    away = false;
    await page.getByText('还没有登记人员').waitFor();
    await page.getByText('服务正在恢复').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
