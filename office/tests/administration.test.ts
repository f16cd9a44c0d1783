import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(1001, 'chen.guanli', '陈管理', 'bureau-administrator');
  await office.colleague(1, 'zhou.anquan', '周安全', 'security-administrator');
  await office.colleague(1, 'wu.shenji', '吴审计', 'audit-administrator');
});
afterAll(async () => office.close());

async function windowOf(login: string, path: string): Promise<Page> {
  const page = await office.open();
  await signIn(page, login);
  await page.goto(`${office.base}${path}`);
  return page;
}

describe('accounts of a bureau', () => {
  test('an account is made, signs in with the password that was handed over, and must choose its own', async () => {
    const page = await windowOf('chen.guanli', '/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('登录名').fill('zheng.neiqin');
    await form.getByLabel('姓名').fill('郑内勤');
    await form.getByRole('checkbox', { name: '内勤' }).check();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    const handedOver = page.getByRole('status').filter({ hasText: '账号已建立' });
    const password = await handedOver.locator('code').nth(1).innerText();
    await page.getByRole('row', { name: /zheng.neiqin 郑内勤 内勤.*首次登录须改密码/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const theirs = await office.open();
    await signIn(theirs, 'zheng.neiqin', password);
    await theirs.getByRole('heading', { name: '首次登录须先改密码' }).waitFor();
    await theirs.getByLabel('现在的密码').fill(password);
    await theirs.getByLabel('新密码', { exact: true }).fill('Plumb-line-2026');
    await theirs.getByLabel('再输一遍新密码').fill('Plumb-line-2026');
    await theirs.keyboard.press('Enter');
    await theirs.getByRole('link', { name: '花名册' }).waitFor();
  });

  test('a login that is taken and a weak password are said where they were typed', async () => {
    const page = await windowOf('chen.guanli', '/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('登录名').fill('wu.shenji');
    await form.getByLabel('姓名').fill('吴某');
    await form.getByLabel('初始密码').fill('short');
    await page.keyboard.press('Control+Enter');
    await form.getByText('密码至少 12 个字符').waitFor();
    await form.getByRole('button', { name: '随机生成' }).click();
    await page.keyboard.press('Control+Enter');
    await form.getByRole('alert').getByText('该登录名已被使用').waitFor();
    expect(await form.getByLabel('姓名').inputValue()).toBe('吴某');
  });

  test('a role beside an administrator’s is refused with the rule; the security administrator chooses the bureau', async () => {
    await office.colleague(1002, 'sun.neiqin', '孙内勤', 'clerk');
    const page = await windowOf('zhou.anquan', '/accounts');
    await page.getByRole('combobox', { name: '机构', exact: true }).fill('七里河');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /sun.neiqin/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '授予角色' }).click();
    await drawer.getByLabel('角色').selectOption({ label: '审计管理员' });
    await drawer.getByRole('button', { name: '授予角色' }).last().click();
    await drawer.getByRole('alert').getByText('不能与已有角色（内勤）由同一人担任').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a disabled account cannot sign in', async () => {
    const account = await office.colleague(1001, 'feng.neiqin', '冯内勤', 'clerk');
    const page = await windowOf('chen.guanli', '/accounts?q=feng');
    await page.getByRole('row', { name: /feng.neiqin/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '停用' }).click();
    await drawer.getByLabel('原因').fill('调离');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('已停用').waitFor();
    expect((await account.get('/api/me')).status).toBe(401);
  });
});

describe('what is kept for others to look at', () => {
  test('a refusal is listed under its clause with the facts, and opens', async () => {
    const clerk = await office.colleague(1001, 'he.neiqin', '何内勤', 'clerk');
    const person = randomUUID();
    await clerk.command('/api/ledger/person/record', { subject: person, values: { name: '莫磊涵', sex: '男', category: 'auxiliary' } });
    const post = { person, title: '执法队员', enforcing: true, line: 'frontline', from: '2026-11-23' };
    expect((await clerk.command('/api/ledger/post/record', { subject: randomUUID(), values: post })).status).toBe(409);
    const page = await windowOf('he.neiqin', '/refusals');
    await page.getByRole('button', { name: '6.G2 第六条第（三）项 1' }).click();
    await page.getByRole('row', { name: /莫磊涵/ }).click();
    await page.getByRole('dialog').getByText('第六条第（三）项').waitFor();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /莫磊涵/ })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the audit administrator sees sign-ins and the register of all bureaus, and nothing of their business', async () => {
    const page = await windowOf('wu.shenji', '/audit');
    await page
      .getByRole('row', { name: /登录 吴审计/ })
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: '存证日志' }).click();
    await page.getByText('npx zhunsheng log verify --checkpoint').waitFor();
    await page.getByRole('tab', { name: '特别登记' }).click();
    await page.getByText('没有这类登记').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['工作台', '审计']);
  });

  test('a head names a deputy for a while, who then finds the delegation too', async () => {
    await office.colleague(1001, 'xu.fuze', '许负责', 'head');
    await office.colleague(1001, 'lu.shenhe', '陆审核', 'reviewer');
    const page = await windowOf('xu.fuze', '/delegations');
    await page.getByRole('button', { name: '设置代理' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('代理人', { exact: true }).selectOption({ label: '陆审核（法制审核人员）' });
    await form.getByLabel('到哪一天止').fill('2027.1.5');
    await form.getByLabel('原因').fill('外出学习');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /许负责 陆审核.*代理中/ }).waitFor();
    const theirs = await windowOf('lu.shenhe', '/delegations');
    await theirs.getByRole('row', { name: /许负责 陆审核/ }).waitFor();
  });
});
