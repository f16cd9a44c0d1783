import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(1, 'li.yunwei', '李运维', 'system-administrator');
  page = await office.open();
  await signIn(page, 'li.yunwei');
});
afterAll(async () => office.close());

const givenUp = (problem: string) =>
  office.server.superuser(
    `insert into outbox (id, bureau, members, account, subject, limit_code, day_class, kind, case_number, due_on, planned_at, attempts, problem, given_up_at)
     values ($1, 1001, array[$2::uuid], $2, $3, 'T07', 0, 'T07', '兰城执罚决字〔2026〕第001号', '2026-11-23', now(), 7, $4, now())`,
    [randomUUID(), randomUUID(), randomUUID(), problem],
  );

test('who runs the system sees what the message service did not take, why, and what to do; no case and nobody', async () => {
  await page.getByRole('link', { name: '未送出的提醒' }).click();
  await page.getByText('没有送不出的提醒').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  for (const problem of ['http-503', 'timeout', 'ECONNREFUSED', 'fault']) await givenUp(problem);
  await page.reload();
  await page.getByRole('row', { name: /城关区.*作出行政处罚决定.*7.*消息服务答复 503.*管理员查看/ }).waitFor();
  await page.getByRole('row', { name: /没有按时答复.*网络是否通畅/ }).waitFor();
  await page.getByRole('row', { name: /连不上消息服务（ECONNREFUSED）.*ZHUNSHENG_REMINDER_URL/ }).waitFor();
  await page.getByRole('row', { name: /发送出错.*服务器日志/ }).waitFor();
  expect(await page.getByText('第001号').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});
